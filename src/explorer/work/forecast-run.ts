/** A forecast in blocks of trials, which workers run side by side; the sum is that of the command line, to the last digit. */
import {
  answerDates,
  merged,
  parametersWith,
  raceOf,
  type Ensemble,
  type Future,
  type Side,
} from '../../engine/index.js';
import { forecastReport, type ForecastAsked, type ForecastReport } from '../../report/index.js';
import type { Read } from '../state/read.js';
import type { Crew } from './crew.js';

/** Trials and seed: those of the command line where nobody says otherwise. */
export const USUAL = { trials: 20_000, seed: '1' } as const;

/** Trials in a block. Assumed: some tens of milliseconds. */
const BLOCK = 2_000;

/** Futures that can be looked at. */
const FUTURES = 10;

/** How far a forecast is. */
export type Forecasting =
  | { readonly state: 'running'; readonly done: number; readonly last: ForecastReport | null }
  | { readonly state: 'done'; readonly report: ForecastReport; readonly futures: readonly Future[] }
  | { readonly state: 'impossible'; readonly reason: string };

/** What is to be forecast of what was read. @throws RangeError when the rule cannot be applied. */
function askedOf({ scenario, report: { assessment, subject } }: Read): ForecastAsked {
  const { snapshot: read } = assessment;
  const side: Side = { race: raceOf(read), parameters: parametersWith(scenario.model) };
  return { scenario, read, side, by: answerDates(read, side.race), candidate: subject, seed: USUAL.seed };
}

/** Runs the forecast of what was read; `isStale` says when nobody waits for it any more. */
export async function forecastRun(
  crew: Crew,
  read: Read,
  { isStale, onChange }: { readonly isStale: () => boolean; readonly onChange: (now: Forecasting) => void },
): Promise<void> {
  try {
    const asked = askedOf(read);
    const ensemble = await ensembleOf(crew, asked, (done) => {
      if (!isStale()) onChange({ state: 'running', done, last: null });
    });
    if (isStale()) return;
    const { side, seed } = asked;
    const futures = await crew.ask({ type: 'futures', side, seed, count: FUTURES });
    if (isStale()) return;
    onChange({ state: 'done', report: forecastReport(asked, ensemble, USUAL.trials), futures });
  } catch (error) {
    if (!isStale()) onChange({ state: 'impossible', reason: error instanceof Error ? error.message : '' });
  }
}

/** All trials; `onDone` is told how many there are as they come. */
async function ensembleOf(
  crew: Crew,
  { side, seed }: Pick<ForecastAsked, 'side' | 'seed'>,
  onDone: (trials: number) => void,
): Promise<Ensemble> {
  let done = 0;
  const blocks = Array.from({ length: USUAL.trials / BLOCK }, (_, at) => at * BLOCK);
  const parts = await Promise.all(
    blocks.map(async (from) => {
      const part = await crew.ask({ type: 'trials', side, seed, from, to: from + BLOCK });
      onDone((done += part.trials));
      return part;
    }),
  );
  return parts.reduce(merged);
}
