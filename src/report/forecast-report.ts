/** The report of a forecast: what an ensemble says, with all that is told beside it. */
import {
  baselinesOf,
  deadlinesAhead,
  forecastOf,
  verdicts,
  type CandidateId,
  type Ensemble,
  type IsoDate,
  type Scenario,
  type Side,
  type Snapshot,
} from '../engine/index.js';
import type { ForecastReport } from './reports.js';

/** What a forecast was asked. */
export interface ForecastAsked {
  readonly scenario: Scenario;
  /** The scenario on the reading date. */
  readonly read: Snapshot;
  /** The race of that snapshot, with the parameters that it is run with. */
  readonly side: Side;
  readonly by: readonly IsoDate[];
  /** The candidate that was asked for; null: the front-runner. */
  readonly candidate: CandidateId | null;
  readonly seed: string;
}

/** The report of what was asked, as `ensemble` answers it; `wanted` trials were to be run. */
export function forecastReport(asked: ForecastAsked, ensemble: Ensemble, wanted: number): ForecastReport {
  const { scenario, read, side, by, candidate, seed } = asked;
  const { asOf } = read;
  const { standings, frontRunner, tied } = verdicts(read);
  const subject = candidate ?? frontRunner;
  const standing = standings.find(({ id }) => id === subject) ?? null;
  return {
    scenario,
    asOf,
    by,
    forecast: forecastOf(ensemble, asOf, by),
    baselines: baselinesOf({ side, asOf, by, standing, frontRunner }),
    rule: read.rule,
    frontRunner,
    tied,
    deadlines: deadlinesAhead(read),
    decision: read.decision,
    subject,
    seed,
    wanted,
    parameters: side.parameters,
  };
}
