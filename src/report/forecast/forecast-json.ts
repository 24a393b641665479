import { jsonAnswer, type Origin } from '../answer.js';
import type { ForecastReport } from './forecast-text.js';

/** The JSON answer of `forecast`. */
export function forecastJson(report: ForecastReport, origin: Origin): string {
  const { asOf, forecast, baselines, frontRunner, seed, wanted, scenario, parameters } = report;
  const { trials, outcomes, decision, lastHoldout, everWithholds, conceded, course } = forecast;
  return jsonAnswer(origin, {
    asOf,
    trials,
    wanted,
    partial: trials < wanted,
    seed,
    model: { name: 'last-holdout', parameters },
    inSample: scenario.inSample,
    frontRunner,
    outcomes,
    decision,
    lastHoldout,
    everWithholds,
    conceded,
    baselines,
    course,
  });
}
