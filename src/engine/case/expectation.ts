/** What the author of a scenario expects of it, and the verdicts that can be expected. */
import type { CandidateId } from './candidate.js';
import type { IsoDate } from './date.js';
import type { MemberCode } from './member.js';
import type { RuleSpec } from './rule-spec.js';

/**
 * What a rule makes of a candidate: `adopted` or `blocked` whatever the unknown turn out to be,
 * `open` when it depends on them.
 */
export type Verdict = 'adopted' | 'open' | 'blocked';

/** A verdict on a candidate, who may also be out. */
export type CandidateVerdict = Verdict | 'withdrawn';

/** A verdict under any of the rules, some of which cannot be applied to some bodies. */
export type RuleVerdict = CandidateVerdict | 'not-applicable';

/** Members that are expected: exactly these, or at least these. */
export type ExpectedMembers = readonly MemberCode[] | { readonly atLeast: readonly MemberCode[] };

/** How a race may end. `someone-else`: with somebody who is not on record; `undecided`: not by the date. */
export const OUTCOMES = ['appointed', 'someone-else', 'extended', 'vacant', 'undecided'] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** What is expected of a simulation: the probability of an outcome by a date. Bounds are inclusive, in [0, 1]. */
export interface ExpectedForecast {
  /** `appointed` is said of the candidate that the expectation is about. */
  readonly outcome: Outcome;
  readonly by: IsoDate;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly trials: number;
  readonly seed: string;
}

/** What an expected simulation is run with, unless it says otherwise. Assumed: enough to see a difference of two points. */
export const EXPECTED_RUN = { trials: 10_000, seed: '1' } as const;

/** What the author of a scenario expects of one candidate at one reading; every field given must hold. */
export interface Expectation {
  readonly asOf: IsoDate | null;
  readonly rule: RuleSpec | null;
  readonly hindsight: boolean;
  /** Null: the front-runner at that reading. */
  readonly candidate: CandidateId | null;
  /** Null: nobody, or several at a tie; absent: nothing is said of it. */
  readonly frontRunner?: CandidateId | null | undefined;
  readonly verdict: RuleVerdict | null;
  readonly blockers: ExpectedMembers | null;
  readonly supporters: ExpectedMembers | null;
  /** How many members are undeclared. */
  readonly undeclared: number | null;
  /** How many members there are. */
  readonly members: number | null;
  /** The first day after the last blocked one; null: there is none; absent: nothing is said of it. */
  readonly firstPossible?: IsoDate | null | undefined;
  /** The first day of `adopted`; null: it is never reached; absent: nothing is said of it. */
  readonly reached?: IsoDate | null | undefined;
  readonly forecast: ExpectedForecast | null;
  /** Keys of levers that are one of the smallest sets that lift the block; absent: nothing is said of it. */
  readonly unlockedBy?: readonly string[] | undefined;
  /** Slips of one step that the verdict survives at least; absent: nothing is said of it. */
  readonly robustTo?: number | undefined;
}
