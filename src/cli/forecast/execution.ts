import { availableParallelism } from 'node:os';
import { forecastOf, precision as halfWidth, type Ensemble } from '../../engine/index.js';
import type { Io } from '../io.js';
import { advanced } from './advance.js';
import { BLOCK, blocksOf, blockSize, type Runner } from './blocks.js';
import type { ForecastPlan, Part } from './part.js';
import { savePart } from './part-file.js';
import { raceOf } from './plan.js';
import { progressBar } from './progress.js';
import { inlineRunner, threadRunner } from './runners.js';

/** One run of trials. */
export interface Execution {
  /** Where it begins, with the plan and the range of trials that are its own. */
  readonly start: Part;
  /** Threads; null: one a core where that is worth it. */
  readonly workers: number | null;
  /** Where the state is written as it goes. */
  readonly checkpoint: string | null;
}

/** Trials below which threads cost more than they bring. Assumed: a thread starts in the time of some thousand trials. */
const WORTH_THREADS = 10_000;

/** Blocks between two writes of a checkpoint. Assumed: a write takes a hundredth of the time of that many. */
const CHECKPOINT_EVERY = 25;

/** Runs the trials that are left; ends early on Ctrl-C, with what was done by then. */
export async function execution(given: Execution, io: Io): Promise<Part> {
  const { start } = given;
  const { plan } = start;
  if (isDone(start)) return start;
  const range = { from: start.reached, to: start.range.to };
  const left = range.to - range.from;
  const size = plan.precision === null ? blockSize(left) : BLOCK;
  const runner = runnerFor(given, left);
  const bar = await progressBar(io);
  let blocks = 0;
  const state = (ensemble: Ensemble | null): Part => {
    const reached = start.range.from + (ensemble?.trials ?? 0);
    return { ...start, reached, ensemble };
  };
  try {
    const ensemble = await advanced(
      { runner, blocks: blocksOf(range, size), start: start.ensemble },
      {
        grown: async (sofar) => {
          bar.update(sofar.trials, wantedTrials(plan, range.to - start.range.from, sofar));
          blocks += 1;
          if (given.checkpoint !== null && blocks % CHECKPOINT_EVERY === 0) {
            await savePart(given.checkpoint, state(sofar), io.cwd);
          }
        },
        isEnough: (sofar) => isPrecise(plan, sofar),
        isStopped: () => io.interrupted?.aborted ?? false,
      },
    );
    return state(ensemble);
  } finally {
    bar.stop();
    await runner.close();
  }
}

function runnerFor({ start: { plan }, workers }: Execution, trials: number): Runner {
  const simulation = { race: raceOf(plan), parameters: plan.parameters, seed: plan.seed };
  const isLong = trials >= WORTH_THREADS;
  const threads = workers ?? (isLong ? availableParallelism() : 1);
  const useful = Math.min(threads, Math.ceil(trials / BLOCK));
  return useful > 1 ? threadRunner(simulation, useful) : inlineRunner(simulation);
}

/** Whether a run would have ended where this one begins; precision is looked at where blocks end. */
function isDone({ plan, range, reached, ensemble }: Part): boolean {
  if (reached === range.to) return true;
  return ensemble !== null && reached % BLOCK === 0 && isPrecise(plan, ensemble);
}

/** Whether the intervals are as narrow as the plan wants them; never where it wants all trials. */
function isPrecise(plan: ForecastPlan, sofar: Ensemble): boolean {
  return plan.precision !== null && widthOf(plan, sofar) <= plan.precision;
}

function widthOf({ reading, scenario, by }: ForecastPlan, sofar: Ensemble): number {
  const calendar = { asOf: reading.asOf, termEnds: scenario.termEnds };
  return halfWidth(forecastOf(sofar, calendar, by).outcomes);
}

/**
 * The trials of a whole run, `most` or, until a precision, about as many as it takes: the width of an interval falls
 * with the square root of the trials.
 */
export function wantedTrials(plan: ForecastPlan, most: number, sofar: Ensemble): number {
  if (plan.precision === null) return most;
  const width = widthOf(plan, sofar);
  if (width <= plan.precision) return sofar.trials;
  const needed = sofar.trials * (width / plan.precision) ** 2;
  return Math.min(most, Math.ceil(needed / BLOCK) * BLOCK);
}
