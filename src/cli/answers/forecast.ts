import { availableParallelism } from 'node:os';
import { VERSION } from '../../version.js';
import { EXIT, UsageError } from '../failure.js';
import { partOf, type ForecastPlan, type Part } from '../forecast/part.js';
import { loadPart, savePart } from '../forecast/part-file.js';
import type { ForecastOptions } from '../forecast/options.js';
import { planFrom, shardFrom, trialFrom } from '../forecast/plan.js';
import { writeForecast } from '../forecast/answer.js';
import { writeExplanation, writeStory } from '../forecast/asides.js';
import { execution, wantedTrials } from '../forecast/execution.js';
import { checkWritable } from '../forecast/outputs.js';
import type { Io } from '../io.js';
import { wholeNumber } from '../parameters.js';
import type { Session } from '../session.js';

/** What `forecast` was asked. */
export interface ForecastRequest {
  readonly scenario: string | undefined;
  readonly options: ForecastOptions;
}

/** Answers `forecast`. */
export async function answerForecast(
  { scenario, options }: ForecastRequest,
  session: Session,
): Promise<void> {
  const { io } = session;
  checkTogether(options);
  const plan = await planFrom(scenario, options, io);
  const json = options.json ?? false;
  if (options.explain) return writeExplanation({ plan, json }, io);
  if (options.trial !== undefined) return writeStory({ plan, trial: trialFrom(options.trial), json }, io);
  const start = await startOf(plan, options, io.cwd);
  const workers = workersFrom(options, io);
  const files = [options.checkpoint, options.output].filter((file) => file !== undefined);
  for (const file of files) checkWritable(file, io.cwd);
  const end = await execution({ start, workers, checkpoint: options.checkpoint ?? null }, io);
  for (const file of files) await savePart(file, end, io.cwd);
  if (options.output === undefined) {
    await writeForecast({ plan: end.plan, ensemble: end.ensemble, wanted: wantedOf(end) }, json, io);
  }
  session.exit = io.interrupted?.aborted ? EXIT.interrupted : EXIT.ok;
}

/** Refuses options that contradict one another. */
function checkTogether({ shard, output, untilPrecision, json }: ForecastOptions): void {
  if ((shard === undefined) !== (output === undefined)) {
    throw new UsageError('--shard and --output go together', 'forecast --shard 1/4 --output part-1.json');
  }
  if (shard === undefined) return;
  if (untilPrecision !== undefined) throw preciseShard();
  if (json) throw new UsageError('--shard writes a part, not an answer', 'merge PARTS --json answers');
}

function preciseShard(): UsageError {
  const message =
    '--shard and --until-precision do not go together: no shard knows how precise the others are';
  return new UsageError(message, 'say with --trials how many trials all shards have');
}

/** Where the trials begin: at a checkpoint, with its goal unless another one is asked for, or at nothing. */
async function startOf(asked: ForecastPlan, options: ForecastOptions, cwd: string): Promise<Part> {
  const { resume, shard } = options;
  if (resume === undefined) return freshPart(asked, shard);
  const saved = await loadPart(resume, { cwd, version: VERSION });
  const hasGoal = options.trials !== undefined || options.untilPrecision !== undefined;
  const { trials, precision } = hasGoal ? asked : saved.plan;
  if (shard !== undefined && precision !== null) throw preciseShard();
  const fresh = freshPart({ ...asked, trials, precision }, shard);
  const isSame = ({ plan: { digest, seed, parameters }, range: { from } }: Part) =>
    JSON.stringify([digest, seed, parameters, from]);
  if (isSame(saved) !== isSame(fresh)) {
    throw new UsageError(
      `${resume} is of another forecast`,
      'resume with the same scenario, date, seed and parameters',
    );
  }
  checkGoal(resume, { saved, fresh });
  return { ...fresh, reached: saved.reached, ensemble: saved.ensemble };
}

/** A portion of which nothing has been run: a shard, or all of it. */
function freshPart(plan: ForecastPlan, shard: string | undefined): Part {
  const range = shard === undefined ? { from: 0, to: plan.trials } : shardFrom(shard, plan.trials);
  return partOf({ version: VERSION, plan, range, reached: range.from, ensemble: null });
}

/** Refuses a checkpoint that a run without an interruption would not have passed. */
function checkGoal(file: string, { saved, fresh }: { readonly saved: Part; readonly fresh: Part }): void {
  if (saved.reached > fresh.range.to) {
    const isWhole = saved.range.from === 0 && saved.range.to === saved.plan.trials;
    const message = `${file} has gone as far as trial ${saved.reached}, further than the ${fresh.range.to} asked for`;
    throw new UsageError(message, `--trials ${isWhole ? saved.reached : saved.plan.trials}`);
  }
  const { precision } = fresh.plan;
  if (precision === null || precision === saved.plan.precision) return;
  const hint = saved.plan.precision === null ? '--trials' : `--until-precision ${saved.plan.precision}`;
  throw new UsageError(`${file} was not run until the precision ${precision}`, `resume with ${hint}`);
}

/** Threads a core, at most. Assumed: more only cost memory. */
const MOST_A_CORE = 4;

function workersFrom({ workers }: ForecastOptions, io: Io): number | null {
  if (workers === undefined) return null;
  const asked = wholeNumber('--workers', workers, 1);
  const most = MOST_A_CORE * availableParallelism();
  if (asked <= most) return asked;
  io.err(`--workers ${asked} is more than ${MOST_A_CORE} a core; ${most} are used\n`);
  return most;
}

/** Trials that would have been run without an interruption; until a precision that is not reached, an estimate. */
function wantedOf({ ensemble, plan }: Part): number {
  return ensemble === null ? plan.trials : wantedTrials(plan, plan.trials, ensemble);
}
