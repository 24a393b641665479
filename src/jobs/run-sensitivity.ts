/** Runs what a forecast hangs on: one thing changed at a time, parameters varied together, and a forecast over them. */
import {
  daysOf,
  DRAW_TRIALS,
  ROW_TRIALS,
  type OneAtATime,
  type OneAtATimeCounts,
  type OverParametersCounts,
  type ParameterDesign,
  type ParameterPosterior,
  type RowCounts,
} from '../engine/index.js';
import { raceIn, type ForecastPlan } from './plan.js';
import { runRange, type Running } from './run.js';
import { ONE_AT_A_TIME, OVER_PARAMETERS, PARAMETER_ROWS } from './tasks.js';

/** Trials, rows and draws in a block. Assumed: some tens of milliseconds of work. */
const TRIALS_IN_BLOCK = 100;
const ROWS_IN_BLOCK = 8;
const DRAWS_IN_BLOCK = 10;

/** What a sensitivity analysis runs. */
export interface SensitivityJob {
  readonly oneAtATime: OneAtATime;
  readonly design: ParameterDesign;
  /** Of each side. */
  readonly trials: number;
  /** Of the design. */
  readonly rows: number;
}

/** Runs both parts, one after the other; ends early when stopped. @returns What was done by then; null: not even a block. */
export async function runSensitivity(
  { oneAtATime, design, trials, rows }: SensitivityJob,
  running: Running,
): Promise<{ readonly counts: OneAtATimeCounts; readonly rows: readonly RowCounts[] } | null> {
  const [sides, points] = [oneAtATime.sides.length, design.posterior.laws.length + 2];
  const [first, second] = [trials * sides, rows * points * ROW_TRIALS];
  const shown = (done: number) => {
    running.onProgress(done, first + second);
    return false;
  };
  const counts = await runRange(
    {
      ...{ task: ONE_AT_A_TIME, given: oneAtATime, range: { from: 0, to: trials } },
      ...{ size: TRIALS_IN_BLOCK, start: null, trials: first },
    },
    running,
    (sofar) => shown(sofar.trials * sides),
  );
  if (counts === null) return null;
  const done = await runRange(
    {
      ...{ task: PARAMETER_ROWS, given: design, range: { from: 0, to: rows } },
      ...{ size: ROWS_IN_BLOCK, start: null, trials: second },
    },
    running,
    (sofar) => shown(first + sofar.length * points * ROW_TRIALS),
  );
  return { counts, rows: done ?? [] };
}

/**
 * Runs the trials of a plan over all that the parameters may be, in whole draws of {@link DRAW_TRIALS} trials; ends early when
 * stopped. @returns What was done by then; null: nothing.
 */
export async function runOverParameters(
  plan: ForecastPlan,
  posterior: ParameterPosterior,
  running: Running,
): Promise<OverParametersCounts | null> {
  const { seed, reading, by, trials } = plan;
  const side = { race: raceIn(plan), parameters: posterior.values };
  const given = { side, posterior, seed, days: daysOf(reading.asOf, by) };
  // One draw alone would tell nothing of how far draws lie apart.
  const range = { from: 0, to: Math.max(2, Math.ceil(trials / DRAW_TRIALS)) };
  const job = { task: OVER_PARAMETERS, given, range, size: DRAWS_IN_BLOCK, start: null, trials };
  return runRange(job, running, ({ draws }) => {
    running.onProgress(draws.length * DRAW_TRIALS, range.to * DRAW_TRIALS);
    return false;
  });
}
