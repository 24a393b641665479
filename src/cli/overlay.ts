/** The overlay that --set, --grant, --withdraw and --without amount to. */
import { isIsoDate, STANCES, type IsoDate } from '../engine/index.js';
import { candidateCalled, namesOf, type WrittenScenario, type Resolution } from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Options } from './options.js';
import { candidateFrom as idFrom } from './values.js';

/** The flags that change a scenario. */
type ChangeOptions = Options<'set' | 'grant' | 'withdraw' | 'without'>;

/** A JSON Merge Patch of a scenario document. */
export type Patch = Record<string, Record<string, unknown>>;

/** The scenario that flags change, as it stands without them. */
export type Resolved = Resolution & {
  readonly document: WrittenScenario;
  readonly scenario: NonNullable<Resolution['scenario']>;
};

/** The overlay that the flags amount to; null when there are none. The same words in a file give the same answer. */
export function overlayOf(options: ChangeOptions, resolved: Resolved): Patch | null {
  const stances = (options.set ?? []).reduce(
    (patch, text) => combined(patch, stancePatch(text, withStances(resolved, patch))),
    {},
  );
  const changes: readonly Patch[] = [
    ...(options.grant ?? []).map((text) => grantPatch(text, resolved)),
    ...(options.withdraw ?? []).map((text) => withdrawalPatch(text, resolved)),
    ...(options.without ?? []).map((text) => ({
      members: { [memberFrom(text, '--without', resolved)]: { participates: false } },
    })),
  ];
  const patch = changes.reduce(combined, stances);
  return Object.keys(patch).length === 0 ? null : patch;
}

/** The scenario as the flags before have left its stances, so that two dates of one cell make a history. */
function withStances(resolved: Resolved, { stances = {} }: Patch): Resolved {
  const rows = Object.entries(stances).map(([candidate, row]) => [
    candidate,
    { ...resolved.document.stances?.[candidate], ...(row as object) },
  ]);
  const all = { ...resolved.document.stances, ...(Object.fromEntries(rows) as WrittenScenario['stances']) };
  return { ...resolved, document: { ...resolved.document, stances: all } };
}

function combined(patch: Patch, change: Patch): Patch {
  const sections = Object.entries(change).map(([section, entries]) => {
    const before = (patch[section] ?? {}) as Record<string, Record<string, unknown>>;
    const merged = Object.entries(entries).map(([key, value]) =>
      section === 'stances' ? [key, { ...before[key], ...(value as object) }] : [key, value],
    );
    return [section, { ...before, ...(Object.fromEntries(merged) as object) }];
  });
  return { ...patch, ...(Object.fromEntries(sections) as Patch) };
}

interface Dated {
  readonly value: string;
  readonly date: IsoDate | null;
}

/** `value@DATE`, or `value` for all time. */
function datedValue(text: string, flag: string): Dated {
  const [value = '', date] = text.split(/@(.*)/s);
  if (date !== undefined && !isIsoDate(date)) {
    throw new UsageError(`${flag} ${text}: "${date}" is not a calendar day; write it as YYYY-MM-DD`);
  }
  return { value, date: date ?? null };
}

function stancePatch(text: string, resolved: Resolved): Patch {
  const match = /^(?<member>.+)\.(?<candidate>[^.=]+)=(?<stance>.+)$/.exec(text)?.groups as
    { readonly member: string; readonly candidate: string; readonly stance: string } | undefined;
  if (!match)
    throw new UsageError(`--set takes MEMBER.CANDIDATE=STANCE, not "${text}"`, 'such as HUN.rutte=accept');
  const member = memberFrom(match.member, '--set', resolved);
  const candidate = candidateFrom(match.candidate, '--set', resolved);
  const { value, date } = datedValue(match.stance, '--set');
  const stance = STANCES.find((known) => known === value.toLowerCase());
  if (stance === undefined) {
    throw new UsageError(`there is no stance "${value}"; there are ${STANCES.join(', ')}`, {
      word: value,
      known: STANCES,
    });
  }
  const record = { stance, evidence: 'assumed' };
  if (date === null) return { stances: { [candidate]: { [member]: record } } };
  const earlier = earlierRecords(resolved.document.stances?.[candidate]?.[member], date);
  return { stances: { [candidate]: { [member]: [...earlier, { from: date, ...record }] } } };
}

/** The records of a cell or of a candidacy that begin before `date`, on which what is said from then on builds. */
function earlierRecords(cell: unknown, date: IsoDate): readonly object[] {
  const records = [cell ?? []].flat() as readonly (string | { readonly from?: string })[];
  return records
    .map((record) => (typeof record === 'string' ? { from: '', stance: record } : record))
    .filter(({ from = '' }) => from < date);
}

function grantPatch(text: string, { document }: Resolved): Patch {
  const { value: id, date } = datedValue(text, '--grant');
  const known = Object.keys(document.concessions ?? {});
  if (!known.includes(id)) {
    const message = `there is no concession "${id}"; there are ${known.join(', ') || 'none'}`;
    throw new UsageError(message, { word: id, known });
  }
  return { concessions: { [id]: { granted: date ?? true } } };
}

function withdrawalPatch(text: string, resolved: Resolved): Patch {
  const { value, date } = datedValue(text, '--withdraw');
  const id = candidateFrom(value, '--withdraw', resolved);
  if (date === null) return { candidates: { [id]: { candidacy: [{ status: 'withdrawn' }] } } };
  const earlier = earlierRecords(resolved.document.candidates[id]?.candidacy, date);
  return { candidates: { [id]: { candidacy: [...earlier, { from: date, status: 'withdrawn' }] } } };
}

function memberFrom(name: string, flag: string, { scenario }: Resolved): string {
  const match = namesOf(scenario.body).match(name);
  if (match.code === null) throw new UsageError(`${flag}: ${match.message}`, match.suggestion);
  return match.code;
}

function candidateFrom(name: string, flag: string, { document }: Resolved): string {
  return idFrom(candidateCalled(name, document.candidates), flag);
}
