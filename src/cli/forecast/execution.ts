import { availableParallelism } from 'node:os';
import { forecastOf, precision as halfWidth, type Ensemble } from '../../engine/index.js';
import type { Io } from '../io.js';
import { advanced } from './advance.js';
import { BLOCK, type Runner } from './blocks.js';
import { partOf, savePart, type ForecastPlan, type Part } from './part.js';
import { raceOf } from './plan.js';
import { progressBar } from './progress.js';
import { inlineRunner, threadRunner } from './runners.js';

/** One run of trials. */
export interface Execution {
  readonly plan: ForecastPlan;
  /** Where it begins, with the range of trials that are its own. */
  readonly start: Part;
  /** Threads; null: one a core where that is worth it. */
  readonly workers: number | null;
  /** Half-width at which to stop; null: run all trials. */
  readonly precision: number | null;
  /** Where the state is written as it goes. */
  readonly checkpoint: string | null;
}

/** Trials below which threads cost more than they bring. Assumed: a thread starts in the time of some thousand trials. */
const WORTH_THREADS = 10_000;

/** Trials of a run that ends by its precision, at most. */
const MOST_TRIALS = 2 ** 32;

/** Blocks between two writes of a checkpoint. Assumed: a write takes a hundredth of the time of that many. */
const CHECKPOINT_EVERY = 25;

/** Runs the trials that are left; ends early on Ctrl-C, with what was done by then. */
export async function execution(given: Execution, io: Io): Promise<Part> {
  const { plan, start, precision } = given;
  const range = { from: start.reached, to: precision === null ? start.range.to : MOST_TRIALS };
  const runner = runnerFor(given, range.to - range.from);
  const bar = await progressBar(io);
  let blocks = 0;
  const state = (ensemble: Ensemble | null) => {
    const reached = start.range.from + (ensemble?.trials ?? 0);
    return partOf({ version: start.version, plan, range: start.range, reached, ensemble });
  };
  try {
    const ensemble = await advanced(
      { runner, range, start: start.ensemble },
      {
        grown: (sofar) => {
          bar.update(sofar.trials, range.to - start.range.from);
          blocks += 1;
          if (given.checkpoint !== null && blocks % CHECKPOINT_EVERY === 0) {
            savePart(given.checkpoint, state(sofar), io.cwd);
          }
        },
        isEnough: (sofar) => precision !== null && isPrecise(sofar, { plan, precision }),
        isStopped: () => io.interrupted?.aborted ?? false,
      },
    );
    return state(ensemble);
  } finally {
    bar.stop();
    await runner.close();
  }
}

function runnerFor({ plan, workers, precision }: Execution, trials: number): Runner {
  const simulation = { race: raceOf(plan), parameters: plan.parameters, seed: plan.seed };
  const isLong = precision !== null || trials >= WORTH_THREADS;
  const threads = workers ?? (isLong ? availableParallelism() : 1);
  const useful = Math.min(threads, Math.ceil(trials / BLOCK));
  return useful > 1 ? threadRunner(simulation, useful) : inlineRunner(simulation);
}

function isPrecise(sofar: Ensemble, { plan, precision }: { plan: ForecastPlan; precision: number }): boolean {
  const calendar = { asOf: plan.reading.asOf, termEnds: plan.scenario.termEnds };
  return halfWidth(forecastOf(sofar, calendar, plan.by).outcomes) <= precision;
}
