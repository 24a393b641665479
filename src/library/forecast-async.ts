/** A forecast that lets others do something between its blocks of trials. */
import {
  checkOptions,
  courseOf,
  merged,
  simulateOn,
  type Ensemble,
  type KnownOptions,
  type Scenario,
} from '../engine/index.js';
import { blocksOf, blockSize, trialSize } from '../jobs/blocks.js';
import {
  FORECAST_OPTIONS,
  answerFrom,
  forecastPlan,
  sideIn,
  type ForecastAnswer,
  type ForecastOptions,
} from './forecast.js';

/** What stops a forecast: an `AbortSignal`, or anything that says as much. */
export interface StopSignal {
  readonly aborted: boolean;
  /** What the promise is rejected with, where it is an error. */
  readonly reason?: unknown;
}

/** How a forecast is run, which changes nothing in its answer. */
export interface AsyncForecastOptions extends ForecastOptions {
  /** Told after each block how many trials are done, of how many. */
  readonly onProgress?: ((done: number, trials: number) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** The options of a forecast that is waited for, for {@link checkOptions}. */
export const ASYNC_FORECAST_OPTIONS: KnownOptions<AsyncForecastOptions> = {
  ...FORECAST_OPTIONS,
  onProgress: ['function'],
  signal: ['object'],
};

/**
 * Simulates the race from one day on, in portions, so that a page or a server is never kept waiting for long. The answer
 * is that of {@link forecast}.
 *
 * @throws as a rejection: the reason of the signal, once it is aborted; else as {@link forecast} throws.
 */
export async function forecastAsync(
  scenario: Scenario,
  options: AsyncForecastOptions = {},
): Promise<ForecastAnswer> {
  checkOptions('forecastAsync', options, ASYNC_FORECAST_OPTIONS);
  const { onProgress, signal } = options;
  const plan = forecastPlan(scenario, options);
  const { trials } = plan;
  const side = sideIn(plan);
  const course = courseOf(side, plan.seed);
  let sum: Ensemble | null = null;
  for (const block of blocksOf({ from: 0, to: trials }, blockSize(trials, trialSize(side.race)))) {
    await nextTurn();
    refuseWhenStopped(signal);
    const counted: Ensemble = simulateOn(course, block);
    sum = sum === null ? counted : merged(sum, counted);
    onProgress?.(sum.trials, trials);
  }
  if (sum === null) throw new RangeError('there must be trials, got none');
  return answerFrom(plan, side, sum);
}

/** Throws what a stopped forecast is rejected with. */
export function refuseWhenStopped(signal: StopSignal | undefined): void {
  if (!signal?.aborted) return;
  const { reason } = signal;
  throw reason instanceof Error ? reason : new Error('the forecast was stopped', { cause: reason });
}

/** Lets everything else that waits have its turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
