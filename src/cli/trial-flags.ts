/** The flags of commands that run trials, and of the search for what would change a verdict, as data. */
import { MOST_JOB_TRIALS, USUAL_EACH, USUAL_PAIRS, USUAL_SEED, USUAL_TRIALS } from '../jobs/defaults.js';
import { A_FILE, type Flag } from './flag.js';

const WITH_FORECAST = { forecast: 'add --forecast' };
/** The flags that say how trials are run, and what of them is shown. */
const RUN_FLAGS = ['trials', 'by', 'workers', 'untilPrecision', 'shard', 'checkpoint', 'resume'];
const SOME_TRIALS = { kind: 'whole', least: 1, most: MOST_JOB_TRIALS } as const;
/** Flags that mean nothing without a day. */
const WITH_DAY = { byDay: 'add --by, such as --by 2024-07-11' };
/** Flags that mean nothing where no trials are run. */
const WITH_RUN = { ...WITH_FORECAST, ...WITH_DAY };
const NO_TRIALS = '--explain runs no trials';

/** Each of `keys` with the same reason. */
function allOf(keys: readonly string[], reason: string): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, reason]));
}

/** Every one of them, by the key under which a command finds its value. */
export const TRIAL_FLAGS = {
  forecast: {
    flag: '--forecast',
    text: 'compare the forecasts too, with the same random draws on both sides',
    kind: 'switch',
  },
  by: {
    flag: '--by <date>',
    text: 'date of the forecast (repeatable; default: the milestones and the end of the term)',
    kind: 'date',
    repeatable: true,
    needs: WITH_FORECAST,
  },
  trials: {
    flag: '--trials <n>',
    text: `number of trials; with --until-precision, at most (default: ${USUAL_TRIALS})`,
    ...SOME_TRIALS,
  },
  pairs: {
    flag: '--trials <n>',
    text: 'number of trials on each side; the same draws on both need fewer than a forecast',
    ...SOME_TRIALS,
    otherwise: String(USUAL_PAIRS),
    needs: WITH_FORECAST,
  },
  trialsEach: {
    flag: '--trials <n>',
    text: 'number of trials at each reading',
    ...SOME_TRIALS,
    otherwise: String(USUAL_EACH),
  },
  seed: {
    flag: '--seed <text>',
    text: 'text on which the random draws depend',
    kind: 'text',
    otherwise: USUAL_SEED,
    needs: WITH_RUN,
  },
  param: {
    flag: '--param <name=value>',
    text: 'set a parameter of the model (repeatable; forecast --explain lists them)',
    kind: 'parameter',
    repeatable: true,
    needs: WITH_RUN,
  },
  params: {
    flag: '--params <file>',
    text: 'take the parameters of the model from a file that calibrate --save wrote',
    ...A_FILE,
    needs: WITH_RUN,
  },
  workers: {
    flag: '--workers <n>',
    text: 'number of threads; does not affect the result (default: one per core)',
    kind: 'whole',
    least: 1,
    needs: WITH_RUN,
  },
  untilPrecision: {
    flag: '--until-precision <p>',
    text: 'keep running until every interval is within ±p',
    kind: 'precision',
  },
  adopted: {
    flag: '--adopted',
    text: 'ask what would establish consent, the undeclared included',
    kind: 'switch',
  },
  maxCost: { flag: '--max-cost <n>', text: 'only sets that cost at most that much', kind: 'amount' },
  maxSize: {
    flag: '--max-size <n>',
    text: 'only sets of at most that many changes',
    kind: 'whole',
    least: 1,
  },
  withoutMoves: {
    flag: '--without-moves',
    text: 'do not count on members that turn of their own accord',
    kind: 'switch',
  },
  cost: {
    flag: '--cost <key=n>',
    text: 'set a cost: of a member, a concession, a rival, a lever, or of all members of a stance (repeatable)',
    kind: 'cost',
    repeatable: true,
  },
  byDay: {
    flag: '--by <date>',
    text: 'say what each change gains in the chance of an appointment by that day',
    kind: 'date',
  },
  trialsPaired: {
    flag: '--trials <n>',
    text: 'number of trials, the same for all that is compared',
    ...SOME_TRIALS,
    otherwise: String(USUAL_PAIRS),
    needs: WITH_DAY,
  },
  saveSet: {
    flag: '--save <file>',
    text: 'save the cheapest set as a scenario file, which run shows',
    ...A_FILE,
  },
  pick: {
    flag: '--pick <n>',
    text: 'save the n-th set of the list instead',
    kind: 'whole',
    least: 1,
    needs: { saveSet: 'unlock --pick 2 --save what-if.json' },
  },
  trial: {
    flag: '--trial <n>',
    text: 'tell one possible future, day by day',
    kind: 'whole',
    least: 0,
    most: MOST_JOB_TRIALS - 1,
    excludes: {
      explain: NO_TRIALS,
      ...allOf([...RUN_FLAGS, 'candidate'], '--trial tells the story of a single trial'),
    },
  },
  saveFuture: {
    flag: '--save <file>',
    text: 'save that future as a scenario file, which replay shows',
    ...A_FILE,
    needs: { trial: 'forecast --trial 7 --save future.json' },
  },
  explain: {
    flag: '--explain',
    text: 'list every parameter with its value, unit, range and basis',
    kind: 'switch',
    excludes: allOf([...RUN_FLAGS, 'candidate'], NO_TRIALS),
  },
  shard: {
    flag: '--shard <i/n>',
    text: 'run the i-th of n shards of the trials',
    kind: 'shard',
    needs: { output: 'forecast --shard 1/4 --output part-1.json' },
    excludes: {
      untilPrecision: 'no shard knows how precise the others are; set --trials instead',
      format: 'a shard writes a part, not an answer; merge PARTS prints the answer',
    },
  },
  output: {
    flag: '--output <file>',
    text: 'file for the part of a shard, to be merged',
    ...A_FILE,
    needs: { shard: 'forecast --shard 1/4 --output part-1.json' },
  },
  checkpoint: {
    flag: '--checkpoint <file>',
    text: 'save the state of the run there as it goes',
    ...A_FILE,
  },
  resume: {
    flag: '--resume <file>',
    text: 'resume from a checkpoint (default: to its original target)',
    ...A_FILE,
  },
} as const satisfies Readonly<Record<string, Flag>>;
