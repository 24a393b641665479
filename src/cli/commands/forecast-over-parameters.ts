/** The work of `forecast --over-parameters`. */
import { forecastOverParameters, snapshot, verdicts } from '../../engine/index.js';
import { runOverParameters, type ForecastPlan } from '../../jobs/index.js';
import { EXIT, exitAfter } from '../errors.js';
import { posteriorGiven, runningIn } from '../forecasting.js';
import type { Io } from '../io.js';
import type { Options } from '../options.js';
import { print, type Printing } from '../print.js';

/** How it is asked for and printed. */
interface Asking {
  readonly options: Options<'param' | 'params' | 'workers'>;
  readonly printing: Printing;
}

/** Runs a plan over all that the parameters may be, and prints the answer. */
export async function answerOverParameters(
  plan: ForecastPlan,
  { options, printing }: Asking,
  io: Io,
): Promise<number> {
  const interruption = io.interruption();
  const { scenario, reading, by, seed, trials, candidate } = plan;
  const posterior = posteriorGiven(options, plan, io.cwd);
  const { running, stop } = await runningIn(io, { interruption, workers: options.workers });
  const counts = await runOverParameters(plan, posterior, running).finally(stop);
  if (counts === null) io.err('stopped before any trials finished; no result\n');
  else {
    const read = snapshot(scenario, reading);
    const { frontRunner } = verdicts(read);
    const { rule, decision } = read;
    const over = forecastOverParameters(counts, reading.asOf, by);
    const subject = candidate ?? frontRunner;
    const facts = { scenario, asOf: reading.asOf, by, rule, decision, frontRunner, subject, seed };
    await print('overParameters', { ...facts, over, wanted: trials }, { ...printing, io });
  }
  return interruption.aborted ? exitAfter(interruption) : EXIT.ok;
}
