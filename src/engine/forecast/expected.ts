/** Whether a simulation contradicts what a scenario expects of it. */
import type { CandidateId } from '../case/candidate.js';
import { daysAfter, type IsoDate } from '../case/date.js';
import type { ExpectedForecast } from '../case/expectation.js';
import type { Snapshot } from '../case/in-force.js';
import { parametersWith, raceOf, simulate } from '../futures/index.js';
import { estimate, type Estimate } from './estimate.js';
import { forecastOf, type OutcomeEstimate } from './summary.js';

/** What an expected forecast is about. */
export interface ForecastQuestion {
  readonly snapshot: Snapshot;
  readonly candidate: CandidateId;
}

/** The simulated probability that an expectation speaks of. */
export function expectedEstimate(
  question: ForecastQuestion,
  expected: ExpectedForecast,
): OutcomeEstimate | null {
  const { snapshot, candidate } = question;
  const run = { seed: expected.seed, from: 0, to: expected.trials };
  const side = { race: raceOf(snapshot), parameters: parametersWith(snapshot.model) };
  const { outcomes } = forecastOf(simulate(side, run), snapshot.asOf, [expected.by]);
  const isMeant = (each: OutcomeEstimate) =>
    expected.outcome === 'appointed' ? each.candidate === candidate : each.outcome === expected.outcome;
  return outcomes.find(isMeant) ?? null;
}

/** A forecast that is not as expected. */
export type ForecastDifference = { readonly field: 'forecast'; readonly by: IsoDate } & (
  | { readonly expected: { readonly atLeast: number } | { readonly atMost: number }; readonly got: Estimate }
  /** The date lies before the reading date. */
  | { readonly before: IsoDate }
  /** The candidate is not in the race. */
  | { readonly missing: CandidateId }
  /** What stands in the way of a simulation: the term is over, the rule is not applicable, a parameter is out of range. */
  | { readonly impossible: string }
);

/**
 * Whether the simulation contradicts an expectation, and how; null: it does not. A bound is contradicted only when
 * the whole 95 % interval lies beyond it. What cannot be forecast contradicts every expectation.
 */
export function forecastDifference(
  question: ForecastQuestion,
  expected: ExpectedForecast,
): ForecastDifference | null {
  const { by, atLeast, atMost } = expected;
  const { asOf } = question.snapshot;
  const about = { field: 'forecast', by } as const;
  if (by < asOf) return { ...about, before: asOf };
  const got = foundOrReason(() => expectedEstimate(question, expected));
  if (typeof got === 'string') return { ...about, impossible: got };
  if (got === null) return { ...about, missing: question.candidate };
  const { probability, interval } = got;
  const [low, high] = interval;
  const contradicted = (bound: { readonly atLeast: number } | { readonly atMost: number }) => ({
    ...about,
    expected: bound,
    got: { probability, interval },
  });
  if (atLeast !== null && high < atLeast) return contradicted({ atLeast });
  return atMost !== null && low > atMost ? contradicted({ atMost }) : null;
}

/** Whether a result of so many trials could lie beyond one of the bounds with its whole 95 % interval. */
export function canFail({
  atLeast,
  atMost,
  trials,
}: Pick<ExpectedForecast, 'atLeast' | 'atMost' | 'trials'>): boolean {
  const [never, always] = [estimate(0, trials).interval, estimate(trials, trials).interval];
  return (atLeast !== null && never[1] < atLeast) || (atMost !== null && always[0] > atMost);
}

/** The last day that is simulated, where `by` lies after it; null: `by` is simulated, or nothing can be. */
export function simulatedTo({ snapshot }: ForecastQuestion, by: IsoDate): IsoDate | null {
  const days = foundOrReason(() => raceOf(snapshot).days);
  if (typeof days === 'string') return null;
  const last = daysAfter(snapshot.asOf, days);
  return by > last ? last : null;
}

/** What is found, or why nothing can be. */
function foundOrReason<T>(find: () => T): T | string {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
