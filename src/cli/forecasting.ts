/** What the commands that simulate have in common: flags to plan, threads, progress and the answer. */
import { availableParallelism } from 'node:os';
import { posteriorOf, snapshot, type ParameterPosterior, type Parameters } from '../engine/index.js';
import { ownText, packageFile } from '../files/index.js';
import { MOST_THREADS_PER_CORE, MOST_JOB_TRIALS, USUAL_TRIALS } from '../jobs/defaults.js';
import {
  evidenceFrom,
  parametersFrom,
  planOf,
  raceIn,
  wantedTrials,
  type ForecastPlan,
  type Part,
  type Running,
} from '../jobs/index.js';
import { answeredFor, forecastReport, type FormatName } from '../report/index.js';
import { digest } from '../scenario/digest.js';
import type { Options } from './options.js';
import type { Io } from './io.js';
import type { OpenScenario } from './open.js';
import { print } from './print.js';
import { candidateIn } from './subject.js';
import { progressBar } from './progress.js';

/** The plan of a forecast of an open scenario; until a precision it runs as many trials as it takes. */
export async function planFrom(
  { scenario, reading }: OpenScenario,
  options: Options<'by' | 'trials' | 'seed' | 'param' | 'params' | 'untilPrecision' | 'candidate'>,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<ForecastPlan> {
  const { by = [], seed, untilPrecision } = options;
  const { trials = untilPrecision === undefined ? USUAL_TRIALS : MOST_JOB_TRIALS } = options;
  const parameters = parametersGiven(options, cwd);
  const candidate = await candidateIn(scenario, options.candidate);
  const precision = untilPrecision ?? null;
  return planOf(scenario, reading, { by, seed, parameters, trials, precision, candidate });
}

/** The parameters that flags give: those of a file, and single ones on top. */
export function parametersGiven(
  { param = [], params }: Options<'param' | 'params'>,
  cwd: string,
): Partial<Parameters> {
  const filed = params === undefined ? {} : parametersFrom(ownText({ file: params, cwd }), params);
  return { ...filed, ...Object.fromEntries(param) };
}

/**
 * What is known of the parameters of a plan: as the file of flags has it or else the one that ships, with those held that
 * the scenario or a flag sets.
 */
export function posteriorGiven(
  { param = [], params }: Options<'param' | 'params'>,
  { scenario }: Pick<ForecastPlan, 'scenario'>,
  cwd: string,
): ParameterPosterior {
  const flags = Object.fromEntries(param);
  if (params === undefined) return posteriorOf({ held: { ...scenario.model, ...flags } });
  return posteriorOf({ held: flags, evidence: evidenceFrom(ownText({ file: params, cwd }), params) });
}

/** Says which of the dates that were asked for are not simulated, and what is shown instead. */
export function warnOfBy(
  { by, scenario }: ForecastPlan,
  { by: asked = [] }: Options<'by'>,
  { err }: Io,
): void {
  const last = by.at(-1);
  const beyond = last === undefined ? [] : asked.filter((date) => date > last);
  if (last === undefined || beyond.length === 0) return;
  for (const date of beyond) err(`--by ${answeredFor(date, last, scenario.termEnds)}\n`);
}

/** How a job runs here: stopped by Ctrl-C, in threads, with a bar; `stop` takes the bar away. */
export async function runningIn(
  io: Io,
  { interruption, workers }: { readonly interruption: AbortSignal; readonly workers: number | undefined },
): Promise<{ readonly running: Running; readonly stop: () => void }> {
  const bar = await progressBar(io);
  const running = {
    workers: workers === undefined ? null : threadsFrom(workers, io),
    script: packageFile('dist/job-worker.js'),
    isStopped: () => interruption.aborted,
    onProgress: bar.update,
  };
  return { running, stop: bar.stop };
}

function threadsFrom(asked: number, io: Io): number {
  const most = MOST_THREADS_PER_CORE * availableParallelism();
  if (asked <= most) return asked;
  io.err(`--workers ${asked} is more than ${MOST_THREADS_PER_CORE} per core; using ${most}\n`);
  return most;
}

/** Prints the answer of a forecast, or that there is none. */
export async function printForecast({ plan, ensemble }: Part, format: FormatName, io: Io): Promise<void> {
  if (ensemble === null) {
    io.err('stopped before any trials finished; no result\n');
    return;
  }
  const { scenario, reading, parameters } = plan;
  const asked = { ...plan, read: snapshot(scenario, reading), side: { race: raceIn(plan), parameters } };
  const report = forecastReport(asked, ensemble, wantedTrials(plan, plan.trials, ensemble));
  await print('forecast', report, { format, digest: () => digest(scenario, reading), io });
}
