/** The work of `backtest`. */
import { setImmediate } from 'node:timers/promises';
import {
  backtest,
  ended,
  isSimulated,
  evidenceOf,
  learnerFrom,
  plannedCase,
  sidesOf,
  type BacktestRecord,
  type EndedCase,
  type PlannedCase,
  type SettledCase,
} from '../../engine/index.js';
import { bundledNames, withoutEnding } from '../../files/index.js';
import { runRaces } from '../../jobs/index.js';
import { digestOf, readScenario } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, exitAfter, UsageError } from '../errors.js';
import { runningIn } from '../forecasting.js';
import type { Io } from '../io.js';
import { openScenario, textsNamed } from '../open.js';
import { print } from '../print.js';
import { progressBar } from '../progress.js';
import type { BACKTEST_FLAGS } from './backtest.js';

type BacktestRequest = Request<(typeof BACKTEST_FLAGS)[number]>;

/** Answers `backtest`. */
export async function answerBacktest(request: BacktestRequest, io: Io): Promise<number> {
  const { options, format } = request;
  const { trialsEach: trials, seed } = options;
  const cases = await casesIn(request, io);
  const record = await shippedCases(io);
  const interruption = io.interruption();
  const planned = await plansOf(cases, record, { interruption, io });
  const sides = planned.flatMap(sidesOf);
  const { running, stop } = await runningIn(io, { interruption, workers: options.workers });
  const ensembles = await runRaces({ sides, seed, trials }, running).finally(stop);
  const simulated = new Map(
    sides.flatMap((side, at) => {
      const ensemble = ensembles[at];
      return ensemble === undefined ? [] : [[side, ensemble] as const];
    }),
  );
  const done = planned.filter((each) => isSimulated(each, simulated));
  if (done.length === 0) return noResult(interruption, io);
  const answer = backtest(done, simulated, { seed });
  const scenarios = Object.fromEntries(cases.map(({ name, scenario }) => [name, scenario]));
  const report = { backtest: answer, wanted: cases.length, trials, seed, scenarios };
  await print('backtest', report, { format, digest: () => digestOf({ cases, record, trials, seed }), io });
  if (!interruption.aborted) return EXIT.ok;
  io.err(`stopped after ${done.length} of ${cases.length} cases\n`);
  return exitAfter(interruption);
}

function noResult(interruption: AbortSignal, io: Io): number {
  if (!interruption.aborted) throw new UsageError('none of these cases can be read on a day before its end');
  io.err('stopped before any case was scored; no result\n');
  return exitAfter(interruption);
}

/** The cases that were asked for: those that say how they ended, by names that no two share. */
async function casesIn({ args, options }: BacktestRequest, io: Io): Promise<readonly EndedCase[]> {
  const filter = (options.filter ?? '').toLowerCase();
  const texts = (await textsNamed(args, options, io)).map((named) => {
    if ('failure' in named) throw named.failure;
    return named;
  });
  const scenarios = texts
    .map(({ text, resolve }) => ({ name: withoutEnding(text.name), scenario: readScenario(text, resolve) }))
    .filter(({ name, scenario: { title } }) => `${name}\n${title}`.toLowerCase().includes(filter));
  const cases = endedOf(scenarios);
  const [first] = cases;
  if (first === undefined)
    throw new UsageError('none of these scenarios says how it ended', 'add "outcome" to one');
  const left = scenarios.length - cases.length;
  if (left > 0 && args.length > 0) io.err(`left out because they do not say how they ended: ${left}\n`);
  return cases;
}

/** The cases that ship. */
async function shippedCases(io: Io): Promise<readonly EndedCase[]> {
  const scenarios = [];
  for (const name of bundledNames())
    scenarios.push({ name, scenario: (await openScenario(name, {}, io)).scenario });
  return endedOf(scenarios);
}

/** The cases among scenarios, called by the last part of their names where no two share it. */
function endedOf(scenarios: readonly SettledCase[]): readonly EndedCase[] {
  const last = (name: string) => name.replace(/^.*[/:]/, '');
  const all = scenarios.flatMap((each) => ended(each) ?? []);
  const isAlone = ({ name }: SettledCase) =>
    all.filter((other) => last(other.name) === last(name)).length === 1;
  return all.map((each) => (isAlone(each) ? { ...each, name: last(each.name) } : each));
}

/** The plans of cases, with what is learnt from the record without each; those that were made before a stop. */
async function plansOf(
  cases: readonly EndedCase[],
  record: readonly EndedCase[],
  asking: Asking,
): Promise<readonly PlannedCase[]> {
  const evidence = await eachUntilStopped(record, evidenceOf, { ...asking, noun: 'cases read' });
  if (evidence.length < record.length) return [];
  const learning: BacktestRecord = { record, learntWithout: learnerFrom(evidence) };
  const plan = (settled: EndedCase) => plannedCase(settled, learning);
  const planned = await eachUntilStopped(cases, plan, { ...asking, noun: 'cases fitted without' });
  return planned.filter((each) => each !== null);
}

/** Who is asked whether to stop, and where progress is shown. */
interface Asking {
  readonly interruption: AbortSignal;
  readonly io: Io;
}

/** Works on one item after another, with a bar of `noun`, until that is stopped. @returns What was done by then. */
async function eachUntilStopped<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
  { interruption, io, noun }: Asking & { readonly noun: string },
): Promise<readonly Result[]> {
  const bar = await progressBar(io, noun);
  const results: Result[] = [];
  for (const item of items) {
    await setImmediate();
    if (interruption.aborted) break;
    results.push(work(item));
    bar.update(results.length, items.length);
  }
  bar.stop();
  return results;
}
