import type { Ensemble } from '../../engine/index.js';
import { VERSION } from '../../version.js';
import { EXIT, UsageError } from '../failure.js';
import { loadPart, partOf, savePart, type ForecastPlan, type Part } from '../forecast/part.js';
import type { ForecastOptions } from '../forecast/options.js';
import { planFrom, shardFrom } from '../forecast/plan.js';
import { writeForecast } from '../forecast/answer.js';
import { writeExplanation, writeStory } from '../forecast/asides.js';
import { execution, type Execution } from '../forecast/execution.js';
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
  if ((options.shard === undefined) !== (options.output === undefined)) {
    throw new UsageError('--shard and --output go together', 'forecast --shard 1/4 --output part-1.json');
  }
  const plan = await planFrom(scenario, options, io);
  if (options.explain) return writeExplanation(plan, io);
  if (options.trial !== undefined) {
    const trial = wholeNumber('--trial', options.trial, 0);
    return writeStory({ plan, trial, json: options.json ?? false }, io);
  }
  const start = startOf(plan, options, io.cwd);
  const end = await execution(executionOf({ plan, start, options }), io);
  if (options.checkpoint !== undefined) savePart(options.checkpoint, end, io.cwd);
  if (options.output !== undefined) savePart(options.output, end, io.cwd);
  else
    await writeForecast(
      { plan, ensemble: end.ensemble, wanted: wantedOf(end, options) },
      options.json ?? false,
      io,
    );
  session.exit = io.interrupted?.aborted ? EXIT.interrupted : EXIT.ok;
}

/** Where the trials begin: at a checkpoint, or at nothing. */
function startOf(plan: ForecastPlan, { resume, shard }: ForecastOptions, cwd: string): Part {
  const range = shard === undefined ? { from: 0, to: plan.trials } : shardFrom(shard, plan.trials);
  const fresh = partOf({ version: VERSION, plan, range, reached: range.from, ensemble: null });
  if (resume === undefined) return fresh;
  const saved = loadPart(resume, { cwd, version: VERSION });
  const isSame = ({ plan: { digest, seed, parameters }, range: { from } }: Part) =>
    JSON.stringify([digest, seed, parameters, from]);
  if (isSame(saved) !== isSame(fresh)) {
    throw new UsageError(
      `${resume} is of another forecast`,
      'resume with the same scenario, date, seed and parameters',
    );
  }
  return { ...fresh, reached: saved.reached, ensemble: saved.ensemble };
}

function executionOf(given: {
  readonly plan: ForecastPlan;
  readonly start: Part;
  readonly options: ForecastOptions;
}): Execution {
  const { plan, start, options } = given;
  const { untilPrecision, workers, checkpoint } = options;
  return {
    plan,
    start,
    workers: workers === undefined ? null : wholeNumber('--workers', workers, 1),
    precision: untilPrecision === undefined ? null : precisionFrom(untilPrecision),
    checkpoint: checkpoint ?? null,
  };
}

function precisionFrom(text: string): number {
  const precision = Number(text);
  if (precision > 0 && precision < 0.5) return precision;
  throw new UsageError(`--until-precision takes a number above 0 and below 0.5, not "${text}"`);
}

/** Trials that would have been run without an interruption; a run that was precise enough wanted no more. */
function wantedOf({ ensemble, plan }: Part, { untilPrecision }: ForecastOptions): number {
  return untilPrecision === undefined ? plan.trials : trialsOf(ensemble);
}

function trialsOf(ensemble: Ensemble | null): number {
  return ensemble?.trials ?? 0;
}
