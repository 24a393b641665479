/** Every flag of every command, as data: types, help, parsing, contradictions and completion follow from this table. */
import { MOST_JOB_TRIALS, USUAL_EACH, USUAL_PAIRS, USUAL_SEED, USUAL_TRIALS } from '../jobs/defaults.js';
import type { Flag } from './flag.js';
import { UNCERTAINTY_FLAGS } from './uncertainty-flags.js';

const WITH_FORECAST = { forecast: 'add --forecast' };
/** The flags that say how trials are run, and what of them is shown. */
const RUN_FLAGS = ['trials', 'by', 'workers', 'untilPrecision', 'shard', 'checkpoint', 'resume'];
const SOME_TRIALS = { kind: 'whole', least: 1, most: MOST_JOB_TRIALS } as const;
/** A value that names a file. */
const A_FILE = { kind: 'text', suggests: 'files' } as const;
const NO_TRIALS = '--explain runs no trials';

/** Each of `keys` with the same reason. */
function allOf(keys: readonly string[], reason: string): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, reason]));
}

/** Every flag, by the key under which a command finds its value. */
export const FLAGS = {
  asOf: { flag: '--as-of <date>', text: 'reading date, YYYY-MM-DD', kind: 'date' },
  asOfBoth: {
    flag: '--as-of <date>',
    text: 'reading date; give it twice to set one for each side',
    kind: 'date',
    repeatable: true,
  },
  membersOn: {
    flag: '--as-of <date>',
    text: 'date, YYYY-MM-DD (default: the latest change of membership)',
    kind: 'date',
  },
  hindsight: {
    flag: '--hindsight',
    text: 'use what held by the date, even if it became known later',
    kind: 'switch',
  },
  rule: {
    flag: '--rule <rule>',
    text: 'another decision rule, such as unanimity or consensus-minus=2',
    kind: 'rule',
    suggests: 'rules',
  },
  set: {
    flag: '--set <change>',
    text: 'change a stance, MEMBER.CANDIDATE=STANCE[@DATE]; without a date, throughout (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'stances',
  },
  grant: {
    flag: '--grant <id>',
    text: 'grant a concession, ID[@DATE] (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'concessions',
  },
  withdraw: {
    flag: '--withdraw <candidate>',
    text: 'withdraw a candidate, ID[@DATE] (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'candidates',
  },
  without: {
    flag: '--without <member>',
    text: 'leave a member out of the decision (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'members',
  },
  allowOutside: {
    flag: '--allow-outside',
    text: 'allow "extends" to point outside the folder of the scenario',
    kind: 'switch',
  },
  candidate: {
    flag: '--candidate <id>',
    text: 'candidate to report on (default: the front-runner)',
    kind: 'text',
    suggests: 'candidates',
  },
  onlyCandidate: {
    flag: '--candidate <id>',
    text: 'one candidate only',
    kind: 'text',
    suggests: 'candidates',
  },
  failOn: {
    flag: '--fail-on <verdict>',
    text: 'exit 1 if the candidate is blocked (blocked), or unless adopted (open)',
    kind: 'text',
    choices: ['blocked', 'open'],
  },
  save: {
    flag: '--save <file>',
    text: 'save the changes given on the command line as a scenario file',
    ...A_FILE,
  },
  watch: {
    flag: '--watch',
    text: 'run again whenever the scenario or a file that it extends is saved, and show what changed',
    kind: 'switch',
    excludes: { failOn: '--watch goes on until Ctrl-C' },
  },
  from: { flag: '--from <date>', text: 'first day (default: the first change)', kind: 'date' },
  to: { flag: '--to <date>', text: 'last day (default: the last change)', kind: 'date' },
  events: { flag: '--events', text: 'show the events between the changes', kind: 'switch' },
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
    text: 'number of trials on each side',
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
    needs: WITH_FORECAST,
  },
  param: {
    flag: '--param <name=value>',
    text: 'set a parameter of the model (repeatable; forecast --explain lists them)',
    kind: 'parameter',
    repeatable: true,
    needs: WITH_FORECAST,
  },
  params: {
    flag: '--params <file>',
    text: 'take the parameters of the model from a file that calibrate --save wrote',
    ...A_FILE,
    needs: WITH_FORECAST,
  },
  workers: {
    flag: '--workers <n>',
    text: 'number of threads; does not affect the result (default: one per core)',
    kind: 'whole',
    least: 1,
    needs: WITH_FORECAST,
  },
  untilPrecision: {
    flag: '--until-precision <p>',
    text: 'keep running until every interval is within ±p',
    kind: 'precision',
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
  spells: {
    flag: '--spells',
    text: 'list who withheld consent from whom, from when to when, and how it ended',
    kind: 'switch',
    excludes: { saveParameters: '--spells lists what the parameters are fitted to' },
  },
  saveParameters: {
    flag: '--save <file>',
    text: 'save the parameters with all that they rest on',
    ...A_FILE,
  },
  filter: {
    flag: '--filter <text>',
    text: 'only scenarios whose name or title contains the text',
    kind: 'text',
  },
  base: {
    flag: '--from <scenario>',
    text: 'start an overlay on that scenario',
    kind: 'text',
    suggests: 'scenarios',
  },
  outsideBase: {
    flag: '--allow-outside',
    text: 'allow the overlay to extend a file outside its folder',
    kind: 'switch',
    needs: { base: 'only an overlay extends another file' },
  },
  force: { flag: '--force', text: 'replace the file if it exists', kind: 'switch' },
  ...UNCERTAINTY_FLAGS,
} as const satisfies Readonly<Record<string, Flag>>;
