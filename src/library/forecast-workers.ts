/** A forecast on a page, in workers where there is somebody who makes them. */
import { checkOptions, merged, type Ensemble, type KnownOptions, type Scenario } from '../engine/index.js';
import { blocksOf, blockSize, trialSize, type Block } from '../jobs/blocks.js';
import { answerFrom, forecastPlan, sideIn, type ForecastAnswer } from './forecast.js';
import {
  ASYNC_FORECAST_OPTIONS,
  forecastAsync,
  refuseWhenStopped,
  type AsyncForecastOptions,
} from './forecast-async.js';
import { workerLane, type Lane, type TrialWorker } from './lanes.js';

export type { TrialWorker } from './lanes.js';

/** How a forecast is run on a page. */
export interface WorkersForecastOptions extends AsyncForecastOptions {
  /** Makes a worker that runs `nato-consensus/worker`, which ends with the forecast. Default: everything runs in this thread. */
  readonly worker?: (() => TrialWorker) | undefined;
  /** How many workers, at least 1. Default: one for each core, and none without a block. */
  readonly workers?: number | undefined;
}

/** The options of a forecast in workers, for {@link checkOptions}. */
export const WORKERS_FORECAST_OPTIONS: KnownOptions<WorkersForecastOptions> = {
  ...ASYNC_FORECAST_OPTIONS,
  worker: ['function'],
  workers: ['number'],
};

/**
 * Simulates the race from one day on, in portions, so that a page is never kept waiting for long, and in workers where
 * the options make some. The answer is that of a forecast in one piece, in however many workers.
 *
 * @throws as a rejection: the reason of the signal, once it is aborted; an error when a worker fails; else as
 * {@link forecastAsync} of one thread.
 */
export async function forecastInWorkers(
  scenario: Scenario,
  options: WorkersForecastOptions = {},
): Promise<ForecastAnswer> {
  checkOptions('forecastAsync', options, WORKERS_FORECAST_OPTIONS);
  const { worker, workers = cores(), ...asked } = options;
  checkWorkers(workers);
  if (worker === undefined && options.workers !== undefined)
    throw new TypeError('workers must come with worker, a function that makes one');
  if (worker === undefined) return forecastAsync(scenario, asked);
  const { onProgress, signal } = options;
  const plan = forecastPlan(scenario, asked);
  refuseWhenStopped(signal);
  const task = { side: sideIn(plan), seed: plan.seed };
  const size = blockSize(plan.trials, trialSize(task.side.race));
  const count = Math.min(workers, Math.ceil(plan.trials / size));
  const lanes = Array.from({ length: count }, () => workerLane(worker(), task));
  try {
    const sum = await runIn(lanes, blocksOf({ from: 0, to: plan.trials }, size), (done) => {
      onProgress?.(done, plan.trials);
      if (done < plan.trials) refuseWhenStopped(signal);
    });
    return answerFrom(plan, task.side, sum);
  } finally {
    lanes.forEach(({ close }) => close());
  }
}

/** Checks how many workers there shall be. @throws RangeError when it is no number of them. */
export function checkWorkers(workers: number | undefined): void {
  if (workers === undefined || (Number.isInteger(workers) && workers >= 1)) return;
  throw new RangeError(`workers must be a whole number of at least 1, got ${workers}`);
}

function cores(): number {
  const { navigator } = globalThis as { readonly navigator?: { readonly hardwareConcurrency?: number } };
  return navigator?.hardwareConcurrency ?? 1;
}

/** Runs blocks in the lanes, each in the next that is free, and adds them up: in any order they come to the same. */
async function runIn(
  lanes: readonly Lane[],
  blocks: Iterable<Block>,
  onDone: (trials: number) => void,
): Promise<Ensemble> {
  const sums: Ensemble[] = [];
  const waiting = blocks[Symbol.iterator]();
  const work = async ({ run }: Lane) => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const counted = await run(next.value);
      const [sofar] = sums;
      sums[0] = sofar === undefined ? counted : merged(sofar, counted);
      onDone(sums[0].trials);
    }
  };
  await Promise.all(lanes.map(work));
  const [sum] = sums;
  if (sum === undefined) throw new RangeError('there must be trials, got none');
  return sum;
}
