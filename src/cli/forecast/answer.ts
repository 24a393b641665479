import { baselinesOf, forecastOf, verdicts, type Ensemble } from '../../engine/index.js';
import type { ForecastReport } from '../../report/index.js';
import type { Io } from '../io.js';
import { printed } from '../print.js';
import type { ForecastPlan } from './part.js';

/** A forecast that has been run. */
export interface Finished {
  readonly plan: ForecastPlan;
  readonly ensemble: Ensemble | null;
  /** Trials that were asked for. */
  readonly wanted: number;
}

/** Writes the answer of a forecast. */
export async function writeForecast(finished: Finished, json: boolean, io: Io): Promise<void> {
  const { plan } = finished;
  if (finished.ensemble === null) {
    io.err('stopped before the first trials were done; there is nothing to tell\n');
    return;
  }
  const report = reportOf({ ...finished, ensemble: finished.ensemble });
  const format = json ? 'json' : 'text';
  io.out(await printed('forecast', report, { command: 'forecast', format, digest: () => plan.digest, io }));
}

function reportOf({ plan, ensemble, wanted }: Finished & { readonly ensemble: Ensemble }): ForecastReport {
  const { scenario, reading, by, seed, parameters } = plan;
  const { standings, frontRunner, ruleSpec: rule } = verdicts(scenario, reading);
  const calendar = { asOf: reading.asOf, termEnds: scenario.termEnds };
  const standing = standings.find(({ id }) => id === frontRunner);
  return {
    scenario,
    asOf: reading.asOf,
    by,
    forecast: forecastOf(ensemble, calendar, by),
    baselines: standing ? baselinesOf(standing, { ...calendar, by, parameters }) : null,
    rule,
    frontRunner,
    seed,
    parameters,
    wanted,
  };
}
