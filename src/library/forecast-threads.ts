/** A forecast in threads of Node. */
import { checkOptions, type Scenario } from '../engine/index.js';
import { packageFile } from '../files/index.js';
import { freshPart, runForecast } from '../jobs/index.js';
import { VERSION } from '../version.js';
import { answerFrom, forecastPlan, sideIn, type ForecastAnswer } from './forecast.js';
import { refuseWhenStopped } from './forecast-async.js';
import { checkWorkers, WORKERS_FORECAST_OPTIONS, type WorkersForecastOptions } from './forecast-workers.js';

/** How a forecast is run in Node. */
export interface ThreadedForecastOptions extends Omit<WorkersForecastOptions, 'worker'> {
  /** Threads, at least 1. Default: one, and for 100 000 trials or more one for each core. */
  readonly workers?: number | undefined;
}

const { worker: _worker, ...THREADED_FORECAST_OPTIONS } = WORKERS_FORECAST_OPTIONS;

/**
 * Simulates the race from one day on, in portions and where that is worth it in threads, so that the program is never
 * kept waiting for long. The answer is that of {@link forecast}, whatever the number of threads.
 *
 * @example
 * ```ts
 * const stop = new AbortController();
 * const answer = await forecastAsync(loadScenario('2024-rutte'), { trials: 5000, workers: 2, signal: stop.signal });
 * ```
 *
 * @throws as a rejection: the reason of the signal, once it is aborted; else as {@link forecast} throws.
 */
export async function forecastInThreads(
  scenario: Scenario,
  options: ThreadedForecastOptions = {},
): Promise<ForecastAnswer> {
  checkOptions('forecastAsync', options, THREADED_FORECAST_OPTIONS);
  const { onProgress = () => undefined, signal, workers = null } = options;
  checkWorkers(options.workers);
  const plan = forecastPlan(scenario, options);
  refuseWhenStopped(signal);
  const running = {
    workers,
    script: packageFile('dist/job-worker.js'),
    isStopped: () => signal?.aborted === true,
    onProgress,
  };
  const { ensemble } = await runForecast(
    freshPart(plan, { version: VERSION, shard: null }),
    running,
    () => undefined,
  );
  refuseWhenStopped(signal);
  if (ensemble === null) throw new RangeError('there must be trials, got none');
  return answerFrom(plan, sideIn(plan), ensemble);
}
