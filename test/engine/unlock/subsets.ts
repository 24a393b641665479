import {
  applied,
  STANCES,
  verdictOn,
  type Lever,
  type Snapshot,
  type Way,
} from '../../../src/engine/index.js';

/** A lever by what it does. */
export function nameOf({ type, key, changes: [change] }: Lever): string {
  const to = change?.type === 'stance' && type === 'stance' ? (change.to?.stance ?? 'undeclared') : '';
  return `${type} ${key} ${to}`;
}

/** Tries all subsets of `levers`, those in which a member turns twice or two days pass left out. */
export function allSubsets(
  snapshot: Snapshot,
  { candidate, levers }: { readonly candidate: string; readonly levers: readonly Lever[] },
  reaches: (verdict: string) => boolean,
): readonly string[] {
  const count = 2 ** levers.length;
  const passes = new Uint8Array(count);
  for (let mask = 0; mask < count; mask++) {
    const used = levers.filter((_, at) => mask & (1 << at));
    if (isTwice(used)) continue;
    const made = used.flatMap(({ changes }) => changes);
    passes[mask] = reaches(verdictOn(applied(snapshot, made), candidate)) ? 1 : 0;
  }
  const isMinimal = (mask: number) => {
    for (let part = (mask - 1) & mask; mask > 0; part = (part - 1) & mask) {
      if (passes[part]) return false;
      if (part === 0) break;
    }
    return !levers.some((lever, at) =>
      levers.some(
        (milder, place) =>
          mask & (1 << at) && isMilder(milder, lever) && passes[(mask & ~(1 << at)) | (1 << place)],
      ),
    );
  };
  return [...passes.keys()]
    .filter((mask) => passes[mask] && isMinimal(mask))
    .map((mask) => namesOf(levers.filter((_, at) => mask & (1 << at))))
    .sort();
}

/** Every subset that ways stand for: where any of several levers will do, one for each pick. */
export function spelledOut(ways: readonly Way[]): readonly string[] {
  const all = ways.flatMap(({ choices }) =>
    choices.reduce<readonly (readonly Lever[])[]>(
      (sofar, { choose, levers }) =>
        sofar.flatMap((some) => picks(levers, choose).map((more) => [...some, ...more])),
      [[]],
    ),
  );
  return [...new Set(all.filter((used) => !isTwice(used)).map(namesOf))].sort();
}

function picks(levers: readonly Lever[], choose: number): readonly (readonly Lever[])[] {
  if (choose === 0) return [[]];
  return levers.flatMap((first, at) =>
    picks(levers.slice(at + 1), choose - 1).map((others) => [first, ...others]),
  );
}

function isTwice(used: readonly Lever[]): boolean {
  const turned = used.flatMap(({ type, key }) =>
    type === 'stance' ? [key] : type === 'date' ? ['a day'] : [],
  );
  return new Set(turned).size < turned.length;
}

/** Whether one lever does less of the same: a member turns less far, or an earlier day passes. */
function isMilder(milder: Lever, lever: Lever): boolean {
  if (lever.type === 'date' && milder.type === 'date') return milder.key < lever.key;
  const isSame = lever.type === 'stance' && milder.type === 'stance' && lever.key === milder.key;
  return isSame && rankOf(milder) > rankOf(lever);
}

function namesOf(levers: readonly Lever[]): string {
  return levers.map(nameOf).sort().join(' + ');
}

function rankOf({ changes: [change] }: Lever): number {
  return change?.type === 'stance' ? STANCES.indexOf(change.to?.stance ?? 'undeclared') : 0;
}
