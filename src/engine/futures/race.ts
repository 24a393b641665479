/** What a trial starts from: plain data, days counted from the reading date, nothing left to look up. */
import type { CandidateId } from '../case/candidate.js';
import type { Member, MemberCode } from '../case/member.js';
import type { RuleSpec } from '../case/rule-spec.js';
import type { Stance } from '../case/stance.js';

/** What a stance waits for: events that may still happen. What had happened by the reading date is gone from it. */
export type Wait =
  /** A concession is given. */
  | { readonly concession: string }
  /** A candidate gives up. */
  | { readonly withdrawn: CandidateId }
  /** All of these consent to the same candidate. */
  | { readonly consents: readonly MemberCode[] }
  /** The day has come. */
  | { readonly day: number }
  | { readonly all: readonly Wait[] }
  | { readonly any: readonly Wait[] };

/** Where one member stands on one candidate, by a record. */
export interface StartPosition {
  readonly member: MemberCode;
  readonly stance: Stance;
  /** What would turn a withholding stance into consent; null: nothing that is on record. */
  readonly wait: Wait | null;
}

/** A reported total: what is known of members that were counted without being named. */
export interface StartTotal {
  /** Supporters beyond those who were on record on its day, lowest and highest number inclusive; at least 0. */
  readonly unnamed: readonly [low: number, high: number];
  /** Who may be among them, first: members without a record on that day, by code. */
  readonly silent: readonly MemberCode[];
  /** Who may be among them, last: members on record as undeclared on that day, by code. */
  readonly undeclared: readonly MemberCode[];
  /** Who is surely not against it without a name: members for whose consent a stance waits, by code; absent: nobody. */
  readonly awaited?: readonly MemberCode[] | undefined;
  /** Members against it beyond those on record on its day, lowest and highest number inclusive; null: not reported. */
  readonly against: readonly [low: number, high: number] | null;
}

/** One who may be appointed, at the start. */
export interface Entrant {
  readonly id: CandidateId;
  /** Its own member; null: none of those that take part. */
  readonly home: MemberCode | null;
  /** `stands`: declared or leading; `named`: mentioned or interested; `out` never returns. */
  readonly status: 'stands' | 'named' | 'out';
  /** Whether governments have put it forward, so that its own member keeps to it. */
  readonly isDeclared: boolean;
  /** Whether a stance waits or ever waited for its withdrawal. */
  readonly isAwaited: boolean;
  /** Known consents at the reading, or the reported total where that is more. */
  readonly backing: number;
  /** Whether it is adopted on known consents alone, those who hold a veto among them. */
  readonly isAdopted: boolean;
  /** Whether something about it has happened on the reading date, or is merely assumed, which is as if it had. */
  readonly isFresh: boolean;
  /** Positions on record, by code, members that join later among them. */
  readonly positions: readonly StartPosition[];
  readonly total: StartTotal | null;
}

/** A member of the body on the reading date, or one that is expected to join. */
export interface Participant {
  readonly member: Member;
  /** The day on which it joins; 0: it is a member. */
  readonly joins: number;
  /** Whether its objection is known to end candidacies. */
  readonly isPrincipal: boolean;
}

/** Everything that trials start from: plain data. */
export interface Race {
  /** The last day that is simulated; at least 1. */
  readonly days: number;
  /** How a race ends that nobody has won by the last day. */
  readonly end: 'extended' | 'vacant' | 'undecided';
  /** The first day on which the term may be extended before its end; null: never. */
  readonly extendableFrom: number | null;
  /** Days by which a decision is looked for, ascending. */
  readonly deadlines: readonly number[];
  readonly rule: RuleSpec;
  /** By code, members that take no part among them. */
  readonly members: readonly Participant[];
  /** By id. */
  readonly candidates: readonly Entrant[];
  /** Concessions that somebody asks for and that have not been given, by id. */
  readonly concessions: readonly string[];
  /** Whether whoever is free can be chosen at once; else a meeting is needed first. */
  readonly isRipe: boolean;
  /** The decision of the body that is on record; null: none. */
  readonly decided: CandidateId | null;
}
