/** A whole case as it was written: every record with the day from which it holds and the day from which it is known. */
import type { Candidate, CandidateId } from './candidate.js';
import type { IsoDate } from './date.js';
import type { Expectation } from './expectation.js';
import type { Body, MemberCode } from './member.js';
import type { RuleSpec } from './rule-spec.js';
import type { StanceRecord } from './stance.js';

/** A published text that a record rests on. */
export interface Source {
  readonly publisher: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known. */
  readonly date: string;
  readonly url: string | null;
}

/** Who holds the office now. */
export interface Incumbent {
  readonly name: string;
  readonly member: MemberCode | null;
  /** Whether the term may be extended when no successor is agreed. */
  readonly extendable: boolean;
}

/** Lowest and highest number, both inclusive. */
export type NumberRange = readonly [lowest: number, highest: number];

/** A reported total of supporters that is not broken down by name. */
export interface ReportedTotal {
  readonly date: IsoDate;
  readonly known: IsoDate;
  readonly candidate: CandidateId;
  /** Lowest and highest number of supporters, both inclusive, the candidate's own member among them. */
  readonly supporters: NumberRange;
  /** Members that were against; absent: their number was not reported. */
  readonly against?: NumberRange | undefined;
  /** Members that were neither for nor against; absent: their number was not reported. */
  readonly neutral?: NumberRange | undefined;
  readonly source: string | null;
  /** Why the total and the named stances disagree; null: they do not. */
  readonly conflict: string | null;
  /** Why it counts as known before its source was written; absent: it does not. */
  readonly judgement?: string | undefined;
}

/** Something that members may be given for their consent. */
export interface Concession {
  readonly id: string;
  readonly to: readonly MemberCode[];
  readonly what: string;
  /** What it costs to give, in units of the scenario's own; 1 unless it says otherwise. */
  readonly cost: number;
  /** The day on which it was given; true: given for all time; null: not given. */
  readonly granted: IsoDate | true | null;
  /** First day on which the giving, or the concession itself while it is not given, is known; null: always known. */
  readonly known: IsoDate | null;
  readonly source: string | null;
  /** Why it counts as known before its source was written; absent: it does not. */
  readonly judgement?: string | undefined;
}

/** Something that could be agreed on, and what it would bring about; all of it can only help those whom it names. */
export interface ListedLever {
  readonly what: string;
  /** What it costs, in units of the scenario's own; 1 unless it says otherwise. */
  readonly cost: number;
  /** Concessions that it gives. */
  readonly grants: readonly string[];
  /** Candidates that it has withdraw. */
  readonly withdraws: readonly CandidateId[];
  /** Members that it has consent, by candidate: they accept, or support where the rule asks for that. */
  readonly turns: Readonly<Record<CandidateId, readonly MemberCode[]>>;
  readonly source: string | null;
}

/** The kinds of events; `milestone` is a day by which a decision is looked for. */
export const EVENT_TYPES = [
  'milestone',
  'precedent',
  'grievance',
  'sounding',
  'candidacy',
  'withdrawal',
  'endorsement',
  'objection',
  'signal',
  'condition',
  'concession',
  'membership',
  'meeting',
  'count',
  'decision',
  'shock',
] as const;

/** One of {@link EVENT_TYPES}. */
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened or is due on a day. */
export interface RaceEvent {
  readonly date: IsoDate;
  readonly type: EventType;
  readonly what: string;
  readonly source: string | null;
  /** First day on which it is known; null: always known. */
  readonly known: IsoDate | null;
  /** Why it counts as known before its source was written; absent: it does not. */
  readonly judgement?: string | undefined;
}

/** What happened in the end: who was appointed, one of the candidates or somebody else, or why nobody was. */
export type ActualOutcome = { readonly source: string | null } & (
  | { readonly appointed: CandidateId; readonly on: IsoDate }
  | { readonly someone: string; readonly on: IsoDate }
  | { readonly extended: true; readonly on: IsoDate }
  | { readonly vacant: true }
);

/** Records by candidate and row: a member's code, the name of a bloc, or `*` for everyone; oldest first. */
export type StanceRows = Readonly<Record<CandidateId, Readonly<Record<string, readonly StanceRecord[]>>>>;

/** What is on record of a case: who stood since when, and who said what of whom. */
export type OnRecord = Pick<Scenario, 'candidates' | 'stances'>;

/** A whole case, validated, resolved and normalised: plain data that survives JSON and `structuredClone`. */
export interface Scenario {
  readonly title: string;
  readonly body: Body;
  readonly rule: RuleSpec;
  /** The default reading date. */
  readonly asOf: IsoDate;
  /** Last day of the incumbent's term; null: open. */
  readonly termEnds: IsoDate | null;
  readonly incumbent: Incumbent | null;
  readonly candidates: Readonly<Record<CandidateId, Candidate>>;
  readonly stances: StanceRows;
  /** Oldest first. */
  readonly counts: readonly ReportedTotal[];
  readonly concessions: Readonly<Record<string, Concession>>;
  readonly blocs: Readonly<Record<string, readonly MemberCode[]>>;
  /** Oldest first. */
  readonly events: readonly RaceEvent[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Why a forecast of this scenario is in-sample: the model's parameters draw on it; null: they do not. */
  readonly inSample: string | null;
  /** Values of the dynamic model's parameters that differ from their defaults, by name. */
  readonly model: Readonly<Record<string, number>>;
  /** The members whose objection is known to end candidacies; absent: those of the body. */
  readonly principals?: readonly MemberCode[] | undefined;
  /** What was on record before a what-if replaced it; absent: all of it stands. */
  readonly recorded?: OnRecord | undefined;
  /** What could be agreed on, by id; absent: nothing is listed. */
  readonly levers?: Readonly<Record<string, ListedLever>> | undefined;
  /** Null: not said. */
  readonly outcome: ActualOutcome | null;
  readonly expect: readonly Expectation[];
}
