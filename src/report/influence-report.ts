/** What is told of who matters, as part of the report of a command that asks by when. */
import type { Influence, IsoDate, RuleSpec, Scenario } from '../engine/index.js';

/** Who matters for an appointment by a day: what a command tells that asks by when. */
export interface InfluenceReport {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  /** The rule that decides. */
  readonly rule: RuleSpec;
  readonly influence: Influence;
  readonly seed: string;
  /** Trials that were asked for; more than were run when it was stopped. */
  readonly wanted: number;
}
