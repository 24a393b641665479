/** What the answer of `unlock` is a report of. */
import type {
  BothWays,
  CandidateId,
  Estimate,
  IsoDate,
  RuleSpec,
  Scenario,
  WhatIfChance,
} from '../engine/index.js';
import type { InfluenceReport } from './influence-report.js';

/** What it would take, what it is worth, and what it hangs on. */
export interface UnlockReport extends BothWays {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly rule: RuleSpec;
  /** Null: no chances were asked for, or no trials were finished. */
  readonly chances: UnlockChances | null;
  /** Who matters by the same day; null as `chances`. */
  readonly influence: InfluenceReport | null;
}

/** What levers are worth by a day. */
export interface UnlockChances {
  readonly by: IsoDate;
  readonly seed: string;
  readonly trials: number;
  /** Trials that were asked for; more than were run when it was stopped. */
  readonly wanted: number;
  /** With nothing done. */
  readonly before: Estimate;
  /** Who stand with more backing than the candidate. */
  readonly outbackedBy: readonly CandidateId[];
  /** The most for a unit of cost first. */
  readonly rows: readonly WhatIfChance[];
}
