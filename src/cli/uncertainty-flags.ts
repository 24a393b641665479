/** The flags that say how the uncertainty of a forecast is taken apart, as data. */
import { MOST_JOB_TRIALS, MOST_ROWS, USUAL_ENDS, USUAL_ROWS } from '../jobs/defaults.js';
import type { Flag } from './flag.js';

const WHOLE_DRAWS = '--over-parameters runs whole draws of the parameters, all in one go';

/** The flags of `sensitivity` that are its own, and `--over-parameters`. */
export const UNCERTAINTY_FLAGS = {
  onDay: {
    flag: '--by <date>',
    text: 'day by which the candidate is to be appointed (default: the end of the term)',
    kind: 'date',
  },
  trialsAtEnds: {
    flag: '--trials <n>',
    text: 'number of trials at each end of each thing that is changed',
    kind: 'whole',
    least: 1,
    most: MOST_JOB_TRIALS,
    otherwise: String(USUAL_ENDS),
  },
  rows: {
    flag: '--rows <n>',
    text: 'number of rows of the design in which the parameters vary together, each of 100 trials at each of its points',
    kind: 'whole',
    least: 1,
    most: MOST_ROWS,
    otherwise: String(USUAL_ROWS),
  },
  explainFigures: {
    flag: '--explain',
    text: 'say what every figure of the answer is, with its source',
    kind: 'switch',
  },
  overParameters: {
    flag: '--over-parameters',
    text: 'vary the parameters too, as far as the cases leave them open; the intervals of both kinds stand apart',
    kind: 'switch',
    excludes: {
      untilPrecision: WHOLE_DRAWS,
      trial: WHOLE_DRAWS,
      shard: WHOLE_DRAWS,
      output: WHOLE_DRAWS,
      checkpoint: WHOLE_DRAWS,
      resume: WHOLE_DRAWS,
    },
  },
} as const satisfies Readonly<Record<string, Flag>>;
