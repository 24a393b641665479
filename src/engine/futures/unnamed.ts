/** Members that are counted, or may object, without being named: who they may be. */
import type { Cell } from './may-withhold.js';
import type { Race, StartTotal, Wait } from './race.js';

/** Members that may be among the supporters of a candidate who were reported without names. */
export interface Pool {
  readonly members: readonly number[];
  /** How many such supporters there are in all, lowest and highest number inclusive. */
  readonly low: number;
  readonly high: number;
  /** How many of them are surely others, who come first. */
  readonly after: number;
}

/** Members that are neither a candidate's own nor on record nor the sponsor of another. */
export function unheardIn(
  race: Race,
  cells: readonly Cell[],
  memberAt: ReadonlyMap<string, number>,
): Uint8Array {
  const { members, candidates } = race;
  const isUnheard = new Uint8Array(candidates.length * members.length).fill(1);
  candidates.forEach(({ home, positions }, candidate) => {
    const heard = [...(home === null ? [] : [home]), ...positions.map(({ member }) => member)];
    for (const code of heard) isUnheard[candidate * members.length + memberAt.get(code)!] = 0;
  });
  for (const { candidate, member } of cells) isUnheard[candidate * members.length + member] = 0;
  return isUnheard;
}

/** By member: the pool of a candidate with that total; null: none. */
export function poolsOf(
  total: StartTotal | null,
  { members }: Race,
  memberAt: ReadonlyMap<string, number>,
): readonly (Pool | null)[] {
  const pools: (Pool | null)[] = members.map(() => null);
  if (total === null) return pools;
  const [low, high] = total.unnamed;
  const put = (codes: readonly string[], after: number) => {
    if (high <= after) return;
    const pool = { members: codes.map((code) => memberAt.get(code)!), low, high, after };
    for (const member of pool.members) pools[member] ??= pool;
  };
  put(total.silent, 0);
  put(total.undeclared, total.silent.length);
  return pools;
}

/** The unheard for whose consent no stance on the candidate waits: an objection that is nobody's moves no condition. */
export function namelessIn(
  { candidates }: Race,
  isUnheard: Uint8Array,
  { cells, memberAt }: { readonly cells: readonly Cell[]; readonly memberAt: ReadonlyMap<string, number> },
): Uint8Array {
  const mayBe = isUnheard.slice();
  const ruleOut = (candidate: number, codes: readonly string[]) => {
    for (const code of codes) mayBe[candidate * memberAt.size + memberAt.get(code)!] = 0;
  };
  candidates.forEach(({ total }, candidate) => ruleOut(candidate, total?.awaited ?? []));
  for (const { candidate, wait } of cells) ruleOut(candidate, wait === null ? [] : awaitedIn(wait));
  return mayBe;
}

/** The members for whose consent a stance waits. */
export function awaitedIn(wait: Wait): readonly string[] {
  if ('all' in wait) return wait.all.flatMap(awaitedIn);
  if ('any' in wait) return wait.any.flatMap(awaitedIn);
  return 'consents' in wait ? wait.consents : [];
}
