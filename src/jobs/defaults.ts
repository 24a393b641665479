/** The defaults and limits of jobs. Imports nothing, so that help can show them without loading the engine. */

/** Trials of a forecast where nobody says how many. Assumed: intervals of ±0.7 percentage points. */
export const USUAL_TRIALS = 20_000;

/** Trials of a paired comparison where nobody says how many. Assumed: common draws need fewer than two forecasts. */
export const USUAL_PAIRS = 10_000;

/** Trials of each race in a backtest where nobody says how many. Assumed: half a percentage point is far below what the cases can tell. */
export const USUAL_EACH = 10_000;

/** Trials at each end of each thing that a sensitivity analysis changes. Assumed: ±1 point at most, in seconds. */
export const USUAL_ENDS = 10_000;

/** Rows of the design in which a sensitivity analysis varies the parameters together. Assumed: ±0.05 at most on a large share, in seconds. */
export const USUAL_ROWS = 512;

/** Rows that may be asked for. */
export const MOST_ROWS = 1_000_000;

/** The seed where nobody gives one. */
export const USUAL_SEED = '1';

/** Trials of a job, at most: the draws count them with 32 bits. */
export const MOST_JOB_TRIALS = 2 ** 32;

/** Worker threads per core, at most. Assumed: more only cost memory. */
export const MOST_THREADS_PER_CORE = 4;
