/** Dates that are too vague to tell an order, and days of knowledge that nothing explains. */
import {
  firstDayOf,
  lastDayOf,
  recordsByMember,
  type Placeable,
  type Reachable,
} from '../../engine/index.js';
import type { Draft } from '../draft.js';
import type { Path, UnplacedFault } from '../fault.js';
import type { WrittenScenario } from '../schema/scenario.js';
import { isWritten, placedRecords, type PlacedRecord, type Subject } from './written.js';

/** Every record whose order is unclear, and every "known" without a judgement. */
export function vagueFaults(subject: Subject): readonly UnplacedFault[] {
  return [
    ...unclear(dayedStances(subject)),
    ...Object.entries(subject.draft.candidates ?? {}).flatMap(([id, candidate]) =>
      unclear(dayedCandidacy(id, candidate)),
    ),
    ...unexplained(subject.draft),
  ];
}

/** Something that holds from a date, and what it says about whom. */
interface Dated {
  readonly path: Path;
  readonly from: string;
  readonly says: string;
  readonly about: string;
  readonly whom: ReadonlySet<string>;
}

/** Months and years that another record about the same lies in, which says something else. */
function unclear(all: readonly Dated[]): readonly UnplacedFault[] {
  return all
    .filter(({ from }) => from !== lastDayOf(from))
    .flatMap((vague): readonly UnplacedFault[] => {
      const { from, path, about } = vague;
      const other = all.find((each) => each !== vague && isEntangled(vague, each));
      if (other === undefined) return [];
      const message = `whether "${vague.says}" of ${from} or "${other.says}" of ${other.from} is the later is not clear for ${about}`;
      const suggestion = 'give a day, with a "judgement" that says why this one';
      return [{ path: [...path, 'from'], code: 'order-unclear', message, suggestion }];
    });
}

function isEntangled(a: Dated, b: Dated): boolean {
  const meets = firstDayOf(a.from) <= lastDayOf(b.from) && firstDayOf(b.from) <= lastDayOf(a.from);
  return a.says !== b.says && meets && [...a.whom].some((each) => b.whom.has(each));
}

function dayedStances({ draft, body }: Subject): readonly Dated[] {
  if (body === null) return [];
  const blocs = Object.entries(draft.blocs ?? {}).map(
    ([key, members = []]) => [key, members.filter((code) => code !== undefined)] as const,
  );
  const among = { body, blocs: Object.fromEntries(blocs) };
  return placedRecords(draft).flatMap((placed): readonly Dated[] => {
    const { path, candidate, member, record } = placed;
    const { from, stance } = record;
    if (from === undefined || stance === undefined) return [];
    const whom = new Set(whomOf(placed, among).map((code) => `${candidate} ${code}`));
    return [{ path, from, says: stance, about: member, whom }];
  });
}

/** Whom a record is about: of a group, who was a member on its day. */
function whomOf(
  { member, record: { from = '', except = [] } }: PlacedRecord,
  among: Reachable,
): readonly string[] {
  const leftOut = except.filter((key) => key !== undefined);
  const placeable: Placeable = { from: lastDayOf(from), known: null, evidence: 'assumed', except: leftOut };
  return Object.keys(recordsByMember({ [member]: [placeable] }, among));
}

function dayedCandidacy(
  id: string,
  candidate: NonNullable<Draft<WrittenScenario>['candidates']>[string],
): readonly Dated[] {
  return (candidate?.candidacy ?? []).flatMap((record, index): readonly Dated[] => {
    if (record?.from === undefined || record.status === undefined) return [];
    const { from, status } = record;
    const path = ['candidates', id, 'candidacy', index];
    return [{ path, from, says: status, about: id, whom: new Set([id]) }];
  });
}

/** Days before the source at hand was written for which no reason is given. */
function unexplained(draft: Draft<WrittenScenario>): readonly UnplacedFault[] {
  const places: readonly (readonly [Path, object | undefined])[] = [
    ...placedRecords(draft).map(({ path, record }) => [path, record] as const),
    ...Object.entries(draft.candidates ?? {}).flatMap(([id, candidate]) =>
      (candidate?.candidacy ?? []).map((each, at) => [['candidates', id, 'candidacy', at], each] as const),
    ),
    ...(draft.counts ?? []).map((each, at) => [['counts', at], each] as const),
    ...(draft.events ?? []).map((each, at) => [['events', at], each] as const),
    ...Object.entries(draft.concessions ?? {}).map(([id, each]) => [['concessions', id], each] as const),
  ];
  return places.flatMap(([path, place]): readonly UnplacedFault[] => {
    const dated: { readonly known?: unknown; readonly judgement?: unknown } = place ?? {};
    if (!isWritten(dated, 'known') || isWritten(dated, 'judgement')) return [];
    const message = '"known" needs a "judgement" that says how it was public before its source was written';
    return [{ path: [...path, 'known'], code: 'unexplained-known', message }];
  });
}
