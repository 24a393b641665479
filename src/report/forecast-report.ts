/** The report of a forecast: what an ensemble says, with all that is told beside it. */
import {
  forecastReasons,
  forecastSeen,
  type Ensemble,
  type ForecastView,
  type Scenario,
} from '../engine/index.js';
import type { ForecastReport } from './reports.js';

/** What a forecast was asked. */
export interface ForecastAsked extends ForecastView {
  readonly scenario: Scenario;
  readonly seed: string;
}

/** The report of what was asked, as `ensemble` answers it; `wanted` trials were to be run. */
export function forecastReport(asked: ForecastAsked, ensemble: Ensemble, wanted: number): ForecastReport {
  const { scenario, read, side, by, seed } = asked;
  const { asOf, rule } = read;
  const seen = forecastSeen(ensemble, asked);
  return {
    ...{ scenario, asOf, by, rule, seed, wanted },
    ...seen,
    ...forecastReasons(side.race, seen.subject),
    parameters: side.parameters,
  };
}
