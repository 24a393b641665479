/** What is in force of a case on one day: plain facts by key, with no record left to weigh. */
import type { Candidacy, Candidate, CandidateId } from './candidate.js';
import type { IsoDate } from './date.js';
import type { Member, MemberCode } from './member.js';
import type { RuleSpec } from './rule-spec.js';
import type { Concession, Incumbent, NumberRange, RaceEvent, ReportedTotal } from './scenario.js';
import type { StanceRecord } from './stance.js';

/** That something came about: on a day, or at all times (`since` null). */
export interface Fulfilment {
  readonly since: IsoDate | null;
}

/** The record in force of one member on one candidate. */
export interface StanceInForce extends Omit<StanceRecord, 'from' | 'known' | 'except' | 'decision'> {
  /** First day of the unbroken spell in which the member has consented, withheld or been undeclared; null: always. */
  readonly since: IsoDate | null;
  /** The day of the latest record, which may say again what earlier ones said; null: it holds at all times. */
  readonly restated: IsoDate | null;
}

/** How far the candidacy of somebody who has been named has come. */
export interface CandidacyInForce extends Omit<Candidate, 'candidacy'> {
  readonly status: Candidacy;
  /** First day of the unbroken spell with that status; null: always. */
  readonly since: IsoDate | null;
}

/** A concession that is on record, and whether it has been given. */
export interface ConcessionInForce extends Omit<Concession, 'granted' | 'known'> {
  /** Null: not given. */
  readonly granted: Fulfilment | null;
}

/** What was on record on the day of a total, whatever a what-if makes of it. */
export interface HeardOf {
  /** How many members consented by name, the candidate's own among them. */
  readonly consenting: number;
  /** Members of whom nothing was on record, by code. */
  readonly silent: readonly MemberCode[];
  /** Members on record as undeclared, by code. */
  readonly undeclared: readonly MemberCode[];
  /** Members for whose consent a stance on the candidate waits at the reading, by code, each once. */
  readonly awaited: readonly MemberCode[];
}

/** A total that was reported, with the day on which it was. */
export interface TotalInForce extends Omit<ReportedTotal, 'known'> {
  readonly heard: HeardOf;
  readonly published: IsoDate;
  /**
   * Of the members against those that had not been named by then; absent: none were reported, or everyone has been
   * spoken of since.
   */
  readonly unnamed?: NumberRange | undefined;
}

/**
 * What the totals of one day agree on, lowest and highest number inclusive; where they do not agree, what the latest
 * published of them says. Null: there is none.
 */
export function agreedSupport(totals: readonly TotalInForce[]): NumberRange | null {
  return agreed(totals, ({ supporters }) => supporters);
}

/** The members against a candidate that were not named, by the totals of one day, which agree as those for it do. */
export function unnamedAgainst(totals: readonly TotalInForce[]): NumberRange {
  return agreed(totals, ({ unnamed }) => unnamed) ?? [0, 0];
}

function agreed(
  totals: readonly TotalInForce[],
  numbersOf: (total: TotalInForce) => NumberRange | undefined,
): NumberRange | null {
  const latest = [...totals].sort((a, b) => (a.published < b.published ? -1 : 1));
  const said = latest.map(numbersOf).filter((numbers) => numbers !== undefined);
  const low = Math.max(...said.map(([lowest]) => lowest));
  const high = Math.min(...said.map(([, highest]) => highest));
  return low <= high && said.length > 0 ? [low, high] : (said.at(-1) ?? null);
}

/** Something that had happened, or was announced. */
export interface EventInForce extends Omit<RaceEvent, 'known'> {
  /** Whether it is a milestone of which nothing says that it was announced: it counts as always known. */
  readonly assumed: boolean;
}

/** The body's decision, as it is on record. */
export interface DecisionOnRecord {
  readonly candidate: CandidateId;
  /** The day on which it was taken. */
  readonly on: IsoDate;
  /** First day on which it was known; null: always. */
  readonly known: IsoDate | null;
}

/** A member that was expected to join. */
export interface Accession {
  readonly member: Member;
  readonly on: IsoDate;
}

/** Entries by their key. */
export type ById<T> = Readonly<Record<string, T>>;

/** The case as it stood on one day, as it was known then: plain facts by key, with no record left to weigh. */
export interface Snapshot {
  readonly asOf: IsoDate;
  readonly rule: RuleSpec;
  /** The members of the day, by code; when they joined no longer matters (`joined` and `left` are null). */
  readonly members: ById<Member>;
  /** By code. */
  readonly accessions: ById<Accession>;
  /** Every candidate that has been named, by id. */
  readonly candidates: ById<CandidacyInForce>;
  /** By candidate and member, also of those who are not members yet, and on those who have not been named yet. */
  readonly stances: Readonly<Record<CandidateId, ById<StanceInForce>>>;
  /** The reported totals of the latest day for which any was known, by candidate. */
  readonly totals: ById<readonly TotalInForce[]>;
  readonly concessions: ById<ConcessionInForce>;
  readonly blocs: ById<readonly MemberCode[]>;
  /** What had happened or was announced by then, future days included; by day, type and words. */
  readonly events: ById<EventInForce>;
  readonly termEnds: IsoDate | null;
  readonly incumbent: Incumbent | null;
  /** Values of the model's parameters that differ from their defaults. */
  readonly model: ById<number>;
  /** The members whose objection is known to end candidacies, in alphabetical order, whether or not they are members. */
  readonly principals: readonly MemberCode[];
  /** The latest decision of the body, which no what-if about a member undoes; null: there is none. */
  readonly decision: DecisionOnRecord | null;
  /**
   * Whether it has been on record of somebody who stands, or has stood, that a member withholds, how many are for it, or
   * what is merely assumed. Once on record it stays so, whatever is changed.
   */
  readonly isRipe: boolean;
  /** By id, those for whose withdrawal a stance waits or has waited. Once on record they stay so, whatever is changed. */
  readonly awaited: readonly CandidateId[];
}

/** A day by which a decision is looked for. */
export interface Deadline {
  readonly date: IsoDate;
  readonly what: string;
  /** Whether nothing on record announces it. */
  readonly assumed: boolean;
}

/** The deadlines after the reading date, in order: milestones, as far as the end of the term, and at last that end. */
export function deadlinesAhead({ events, asOf, termEnds }: Snapshot): readonly Deadline[] {
  const end = termEnds !== null && termEnds > asOf ? termEnds : null;
  const milestones = Object.values(events)
    .filter(({ type, date }) => type === 'milestone' && date > asOf && (end === null || date < end))
    .map(({ date, what, assumed }): Deadline => ({ date, what, assumed }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return end === null
    ? milestones
    : [...milestones, { date: end, what: 'the end of the term', assumed: false }];
}

/** The entry of `entries` under `key`, whatever the key; null: there is none. */
export function entryOf<T>(entries: ById<T>, key: string): T | null {
  const entry = Object.hasOwn(entries, key) ? entries[key] : null;
  return entry ?? null;
}
