/** What the simulation starts from: plain data, weeks counted from the reading date. */
import type { CandidateId } from '../case/candidate.js';
import type { Member, MemberCode } from '../case/member.js';
import type { RuleSpec } from '../case/rule-spec.js';
import type { Evidence, Stance } from '../case/stance.js';

/** What together lifts a withholding stance for certain; everything named must hold. */
export interface Clause {
  /** Candidates that must have given up. */
  readonly exits: readonly CandidateId[];
  /** Members that must consent to the same candidate. */
  readonly consents: readonly MemberCode[];
  /** The first week of which it may hold; 0: any. */
  readonly fromWeek: number;
}

/** Where one member stands on one candidate at the start. */
export interface StartStance {
  readonly member: MemberCode;
  readonly stance: Stance;
  /** How well it is evidenced; null: nothing is recorded. */
  readonly evidence: Evidence | null;
  /** What the record rests on: stances with the same source are true or wrong together. Null: nobody's word but its own. */
  readonly source: string | null;
  /** How much an objection matters to the member, in [0, 1]; 0.5 where the scenario says nothing. */
  readonly salience: number;
  /** Any of these lifts it for certain. */
  readonly clearedBy: readonly Clause[];
  /** The concession that is offered to it; null: the scenario names none, and it is offered something. */
  readonly concession: string | null;
  /** Whether that concession meets a red line. */
  readonly meetsRedline: boolean;
  /** Whether the scenario says what lifts it; where it says nothing, the exit of the member's own candidate may. */
  readonly conditional: boolean;
}

/** A reported total of supporters, both bounds inclusive, the candidate's own member among them. */
export type SupportCount = readonly [low: number, high: number];

/** One who may be appointed, at the start. */
export interface Contender {
  readonly id: CandidateId;
  /** Its own member; null: none of the body's. */
  readonly home: MemberCode | null;
  /** `declared` is consulted on; `waiting` (mentioned or interested) may declare; `out` never returns. */
  readonly status: 'declared' | 'waiting' | 'out';
  /** In any order; members without one are undeclared without a record. */
  readonly stances: readonly StartStance[];
  readonly count: SupportCount | null;
}

/** A member of the body that takes part. */
export interface Participant {
  readonly code: MemberCode;
  /** The week from which on it is a member; 0: from the start. */
  readonly fromWeek: number;
}

/** A decision by another rule than consensus. */
export interface Ballot {
  readonly rule: RuleSpec;
  /** Every member of the body on the reading date and those that join later, whether or not they take part. */
  readonly members: readonly Member[];
}

/** Everything the simulation starts from: plain data, weeks counted from the reading date. */
export interface Race {
  /** In any order. */
  readonly members: readonly Participant[];
  /** In any order. */
  readonly candidates: readonly Contender[];
  /** Groups of members that look at one another; a tie weighs as many as the groups that two members share. */
  readonly blocs: readonly (readonly MemberCode[])[];
  /** The members whose unity counts and whose veto makes candidates give up; empty: the body has no such members. */
  readonly quad: readonly MemberCode[];
  /** Days by which a decision is looked for, in weeks, ascending. */
  readonly milestones: readonly number[];
  /** The end of the incumbent's term in weeks; null: open. It is the last of the deadlines. */
  readonly termEnds: number | null;
  /** The last week that is simulated: at least 1. */
  readonly horizon: number;
  /** Whether the incumbent may be extended: nobody's red line is extension. */
  readonly extendable: boolean;
  /** Null: consensus, or the silence procedure, which counts as consensus does. */
  readonly ballot: Ballot | null;
}
