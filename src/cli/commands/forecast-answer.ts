/** The work of `forecast`. */
import { futureOf, inRace, snapshot, verdicts } from '../../engine/index.js';
import { checkTarget, ownText, writeWhole, type Target } from '../../files/index.js';
import {
  freshPart,
  isCheckpointDue,
  isPartStart,
  JobError,
  parametersOf,
  partFrom,
  partText,
  raceIn,
  resumed,
  runForecast,
  type ForecastPlan,
  type Part,
} from '../../jobs/index.js';
import { digest } from '../../scenario/digest.js';
import { VERSION } from '../../version.js';
import type { Request } from '../command.js';
import { EXIT, exitAfter } from '../errors.js';
import { parametersGiven, planFrom, printForecast, runningIn, warnOfBy } from '../forecasting.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario, type OpenScenario } from '../open.js';
import { print } from '../print.js';
import { candidateIn, refuseUnknown } from '../subject.js';
import { answerOverParameters } from './forecast-over-parameters.js';
import type { FORECAST_FLAGS } from './forecast.js';

type ForecastRequest = Request<(typeof FORECAST_FLAGS)[number]>;

/** Answers `forecast`. */
export async function answerForecast(request: ForecastRequest, io: Io): Promise<number> {
  const { args, options, format } = request;
  const opened = await openScenario(args[0], options, io);
  const { scenario, reading, edits } = opened;
  const printing = { format, digest: () => digest(scenario, reading), command: 'forecast', io };
  if (options.explain && options.overParameters) {
    const { OVER_PARAMETERS_FIGURES } = await import('../../report/index.js');
    await print('definitions', OVER_PARAMETERS_FIGURES, printing);
    return EXIT.ok;
  }
  if (options.explain) {
    const parameters = parametersOf({ ...scenario.model, ...parametersGiven(options, io.cwd) });
    await print('explanation', parameters, printing);
    return EXIT.ok;
  }
  if (options.trial === undefined) {
    const asked = await candidateIn(scenario, options.candidate);
    // All are simulated, so that an answer needs no front-runner.
    if (asked !== null) refuseUnknown(asked, [verdicts(snapshot(scenario, reading))], { scenario, reading });
  }
  const plan = await planFrom(opened, options, io);
  warnOfNoEffect(edits, { readings: [reading], sees: inRace }, io);
  if (options.trial !== undefined) {
    await tellFuture({ plan, trial: options.trial, request, opened }, io);
    return EXIT.ok;
  }
  warnOfBy(plan, options, io);
  if (options.overParameters) return answerOverParameters(plan, { options, printing }, io);
  return simulate(plan, request, io);
}

/** What is told of one trial. */
interface Telling {
  readonly plan: ForecastPlan;
  readonly trial: number;
  readonly request: ForecastRequest;
  readonly opened: OpenScenario;
}

/** Prints one possible future, and saves it where that was asked. */
async function tellFuture({ plan, trial, request, opened }: Telling, io: Io): Promise<void> {
  const { args, options, format } = request;
  const { scenario, reading, edits } = opened;
  const { parameters, seed } = plan;
  const race = raceIn(plan);
  const future = futureOf({ race, parameters }, seed, trial);
  const printing = { format, digest: () => digest(scenario, reading), command: 'forecast', io };
  await print('story', { scenario, asOf: reading.asOf, seed, future }, printing);
  if (options.saveFuture === undefined) return;
  const { saveOverlay } = await import('../save.js');
  const { futurePatch } = await import('../../scenario/index.js');
  const patch = { ...futurePatch({ future, race, snapshot: snapshot(scenario, reading) }) };
  const { asOf, hindsight } = reading;
  await saveOverlay({ base: args[0], file: options.saveFuture, asOf, edits, patch, hindsight }, io);
}

/** Runs the trials that are left, saves them where that was asked, and prints the answer. */
async function simulate(plan: ForecastPlan, { options, format }: ForecastRequest, io: Io): Promise<number> {
  const interruption = io.interruption();
  const start = await startOf(plan, options, io.cwd);
  const saving = new Saving([options.checkpoint, options.output], io.cwd);
  const { running, stop } = await runningIn(io, { interruption, workers: options.workers });
  const end = await runForecast(start, running, (sofar) => saving.saveNowAndThen(sofar)).finally(stop);
  saving.save(end);
  if (options.output === undefined) await printForecast(end, format, io);
  // Only now: a full disk must not cost the answer.
  saving.throwFailure();
  if (!interruption.aborted) return EXIT.ok;
  const [file] = saving.files;
  if (file !== undefined) {
    const [done, all] = [end.reached - end.range.from, end.range.to - end.range.from];
    io.err(`stopped after ${done} of ${all} trials; continue with --resume ${file}\n`);
  }
  return exitAfter(interruption);
}

/** Where the trials begin: at a checkpoint, with its goal unless another one is asked for, or at nothing. */
async function startOf(asked: ForecastPlan, options: ForecastRequest['options'], cwd: string): Promise<Part> {
  const { resume, shard = null, trials, untilPrecision } = options;
  if (resume === undefined) return freshPart(asked, { version: VERSION, shard });
  const saved = await partFrom(ownText({ file: resume, cwd }), { name: resume, version: VERSION });
  const goal = trials === undefined && untilPrecision === undefined ? saved.plan : asked;
  if (shard !== null && goal.precision !== null) {
    const message = `--shard cannot resume ${resume}: it runs until a precision, which no shard knows`;
    throw new JobError(message, 'say with --trials how many trials all shards have');
  }
  const plan = { ...asked, trials: goal.trials, precision: goal.precision };
  return resumed({ name: resume, part: saved }, freshPart(plan, { version: VERSION, shard }));
}

/** Saves a run to its files as it goes; a failure is kept until the answer has been printed. */
class Saving {
  readonly files: readonly string[];
  readonly #targets: readonly Target[];
  #blocks = 0;
  #savedAt = performance.now();
  #failure: unknown = null;

  /** Checks that the files can be written. @throws IoError or TakenError when one cannot, before any trial is run. */
  constructor(files: readonly (string | undefined)[], cwd: string) {
    this.files = files.filter((file) => file !== undefined);
    const hint = 'only a part of a forecast is replaced; choose another name';
    this.#targets = this.files.map((file) => ({ file, cwd, mayReplace: isPartStart, hint }));
    for (const target of this.#targets) checkTarget(target);
  }

  saveNowAndThen(part: Part): void {
    this.#blocks += 1;
    const now = performance.now();
    if (!isCheckpointDue(this.#blocks, now - this.#savedAt)) return;
    this.#blocks = 0;
    this.#savedAt = now;
    this.save(part);
  }

  save(part: Part): void {
    this.#failure = null;
    for (const target of this.#targets) {
      try {
        writeWhole(target, partText(part));
      } catch (error) {
        this.#failure ??= error;
      }
    }
  }

  /** Throws the error of the last save, if it failed. */
  throwFailure(): void {
    if (this.#failure !== null) throw this.#failure as Error;
  }
}
