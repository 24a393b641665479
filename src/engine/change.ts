/** One thing in which two snapshots differ, by key: what every what-if, comparison and preview is made of. */
import type { CandidateId } from './case/candidate.js';
import type { IsoDate } from './case/date.js';
import type { Member, MemberCode } from './case/member.js';
import type { RuleSpec } from './case/rule-spec.js';
import type { Incumbent } from './case/scenario.js';
import type { Stance } from './case/stance.js';
import { checkSnapshot } from './case/well-formed.js';
import {
  entryOf,
  type Accession,
  type CandidacyInForce,
  type ConcessionInForce,
  type DecisionOnRecord,
  type EventInForce,
  type Snapshot,
  type StanceInForce,
  type TotalInForce,
} from './case/in-force.js';

/** What a thing was and what it is; null: there is, or was, none. */
export interface FromTo<T> {
  readonly from: T;
  readonly to: T;
}

/** The sections of a snapshot whose entries are found by one key, in the order in which changes are listed. */
const KEYED = [
  ['candidacy', 'candidates', 'candidate'],
  ['concession', 'concessions', 'concession'],
  ['member', 'members', 'member'],
  ['accession', 'accessions', 'member'],
  ['total', 'totals', 'candidate'],
  ['event', 'events', 'event'],
  ['bloc', 'blocs', 'bloc'],
  ['parameter', 'model', 'parameter'],
] as const;

/** The fields of a snapshot that hold one value. */
const SINGLE = [
  ['rule', 'rule'],
  ['incumbent', 'incumbent'],
  ['term', 'termEnds'],
  ['date', 'asOf'],
  ['principals', 'principals'],
  ['decision', 'decision'],
  ['ripe', 'isRipe'],
  ['awaited', 'awaited'],
] as const;

/** A member's stance on a candidate. */
export type StanceChange = {
  readonly type: 'stance';
  readonly candidate: CandidateId;
  readonly member: MemberCode;
} & FromTo<StanceInForce | null>;

/** One thing in which two snapshots differ. */
export type Change =
  | StanceChange
  | ({ readonly type: 'candidacy'; readonly candidate: CandidateId } & FromTo<CandidacyInForce | null>)
  | ({ readonly type: 'concession'; readonly concession: string } & FromTo<ConcessionInForce | null>)
  | ({ readonly type: 'member'; readonly member: MemberCode } & FromTo<Member | null>)
  | ({ readonly type: 'accession'; readonly member: MemberCode } & FromTo<Accession | null>)
  | ({ readonly type: 'total'; readonly candidate: CandidateId } & FromTo<readonly TotalInForce[] | null>)
  | ({ readonly type: 'event'; readonly event: string } & FromTo<EventInForce | null>)
  | ({ readonly type: 'bloc'; readonly bloc: string } & FromTo<readonly MemberCode[] | null>)
  | ({ readonly type: 'parameter'; readonly parameter: string } & FromTo<number | null>)
  | ({ readonly type: 'rule' } & FromTo<RuleSpec>)
  | ({ readonly type: 'incumbent' } & FromTo<Incumbent | null>)
  | ({ readonly type: 'term' } & FromTo<IsoDate | null>)
  | ({ readonly type: 'date' } & FromTo<IsoDate>)
  | ({ readonly type: 'principals' } & FromTo<readonly MemberCode[]>)
  | ({ readonly type: 'decision' } & FromTo<DecisionOnRecord | null>)
  | ({ readonly type: 'ripe' } & FromTo<boolean>)
  | ({ readonly type: 'awaited' } & FromTo<readonly CandidateId[]>);

type Entries = Readonly<Record<string, unknown>>;

/**
 * Every difference between two snapshots: stances first, then by kind and key. Applying all of them to `before` gives
 * `after`.
 *
 * @throws TypeError when one of them is no snapshot.
 */
export function changes(before: Snapshot, after: Snapshot): readonly Change[] {
  [before, after].forEach(checkSnapshot);
  const stances = union(before.stances, after.stances).flatMap((candidate) =>
    differences(rowOf(before, candidate), rowOf(after, candidate)).map(({ key, ...values }) => ({
      type: 'stance',
      candidate,
      member: key,
      ...values,
    })),
  );
  const keyed = KEYED.flatMap(([type, section, name]) =>
    differences(before[section], after[section]).map(({ key, ...values }) => ({
      type,
      [name]: key,
      ...values,
    })),
  );
  const single = SINGLE.flatMap(([type, field]) =>
    isSame(before[field], after[field]) ? [] : [{ type, from: before[field], to: after[field] }],
  );
  // The tables pair each kind with its own values, which an index by a union cannot express.
  return [...stances, ...keyed, ...single] as readonly Change[];
}

/** `before` with `made`: everything they are about gets its `to`, whatever it was before. */
export function applied(before: Snapshot, made: readonly Change[]): Snapshot {
  const ofStances = made.filter((change) => change.type === 'stance');
  const rows = [...new Set(ofStances.map(({ candidate }) => candidate))].map((candidate): Edit => {
    const own = ofStances.filter((change) => change.candidate === candidate);
    const row = edited(
      rowOf(before, candidate),
      own.map(({ member, to }) => [member, to]),
    );
    return [candidate, Object.keys(row).length === 0 ? null : row];
  });
  const keyed = KEYED.map(([type, section, name]) => {
    const own = made.filter((change) => change.type === type) as readonly unknown[] as readonly Entries[];
    return [
      section,
      edited(
        before[section],
        own.map((change): Edit => [String(change[name]), change.to]),
      ),
    ];
  });
  const single = SINGLE.flatMap(([type, field]) =>
    made.flatMap((change) => (change.type === type ? [[field, change.to]] : [])),
  );
  const sections = [['stances', edited(before.stances, rows)], ...keyed, ...single] as const;
  return { ...before, ...(Object.fromEntries(sections) as Partial<Snapshot>) };
}

/** Who is supposed to take which stance on whom. */
type Supposed = Pick<StanceChange, 'candidate' | 'member'> & { readonly stance: Stance };

/** That a member takes a stance throughout, which is merely assumed and waits for nothing: as `--set` has it without a day. */
export function supposed({ stances }: Snapshot, { candidate, member, stance }: Supposed): StanceChange {
  const from = entryOf(entryOf(stances, candidate) ?? {}, member);
  return { type: 'stance', candidate, member, from, to: { ...ASSUMED, stance } };
}

const ASSUMED: Omit<StanceInForce, 'stance'> = {
  ...{ evidence: 'assumed', since: null, restated: null },
  ...{ why: null, asks: null, liftedBy: null, source: null, judgement: null, salience: null },
};

function rowOf({ stances }: Snapshot, candidate: CandidateId): Entries {
  return entryOf(stances, candidate) ?? {};
}

function union(before: object, after: object): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

function differences(
  before: Entries,
  after: Entries,
): readonly ({ readonly key: string } & FromTo<unknown>)[] {
  return union(before, after).flatMap((key) => {
    const [from, to] = [entryOf(before, key), entryOf(after, key)];
    return isSame(from, to) ? [] : [{ key, from, to }];
  });
}

/** A key and what it holds from now on; null: nothing. */
type Edit = readonly [key: string, value: unknown];

function edited(entries: Entries, edits: readonly Edit[]): Entries {
  if (edits.length === 0) return entries;
  const left = new Map(Object.entries(entries));
  for (const [key, value] of edits) {
    if (value === null) left.delete(key);
    else left.set(key, value);
  }
  return Object.fromEntries(left);
}

/** Whether two values of plain data are equal, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame((a as Entries)[key], (b as Entries)[key]));
}
