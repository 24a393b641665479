/** Whether a simulation contradicts what a scenario expects of it. */
import type { CandidateId } from '../candidate.js';
import type { IsoDate } from '../date.js';
import { raceAt, type RaceReading } from '../dynamics/compile.js';
import { parametersWith } from '../dynamics/parameters.js';
import { simulate } from '../ensemble.js';
import type { Estimate } from '../estimate.js';
import type { ExpectedForecast } from '../expectation.js';
import type { Scenario } from '../scenario.js';
import { forecastOf, type OutcomeEstimate } from './index.js';

/** What an expected forecast is about. */
export interface ForecastQuestion {
  readonly scenario: Scenario;
  readonly reading: RaceReading;
  readonly candidate: CandidateId;
}

/** The simulated probability that an expectation speaks of. */
export function expectedEstimate(
  question: ForecastQuestion,
  expected: ExpectedForecast,
): OutcomeEstimate | null {
  const { scenario, reading, candidate } = question;
  const run = { seed: expected.seed, from: 0, to: expected.trials };
  const ensemble = simulate(raceAt(scenario, reading), parametersWith(scenario.model), run);
  const calendar = { asOf: reading.asOf, termEnds: scenario.termEnds };
  const { outcomes } = forecastOf(ensemble, calendar, [expected.by]);
  return outcomes.find((outcome) => outcome.candidate === candidate) ?? null;
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
  const { asOf } = question.reading;
  const about = { field: 'forecast', by } as const;
  if (by < asOf) return { ...about, before: asOf };
  const got = foundOrReason(question, expected);
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

/** The estimate; null: the candidate is not in the race. Or why there can be none. */
function foundOrReason(
  question: ForecastQuestion,
  expected: ExpectedForecast,
): OutcomeEstimate | null | string {
  try {
    return expectedEstimate(question, expected);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
