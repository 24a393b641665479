/** Whether a simulation contradicts what was expected of it. */
import type { CandidateId } from '../case/candidate.js';
import { raceOf } from '../dynamics/race-of.js';
import { parametersWith } from '../dynamics/parameters.js';
import { simulate } from '../dynamics/ensemble.js';
import type { ExpectedForecast } from '../case/expectation.js';
import type { Snapshot } from '../case/in-force.js';
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
  const ensemble = simulate(raceOf(snapshot), parametersWith(snapshot.model), run);
  const { outcomes } = forecastOf(ensemble, snapshot, [expected.by]);
  return outcomes.find((outcome) => outcome.candidate === candidate) ?? null;
}

/**
 * Whether the simulation contradicts an expectation, in words; null: it does not. A bound is contradicted only when
 * the whole 95 % interval lies beyond it. What cannot be forecast contradicts every expectation.
 */
export function forecastDifference(question: ForecastQuestion, expected: ExpectedForecast): string | null {
  const { atLeast, atMost, by } = expected;
  const { asOf } = question.snapshot;
  if (by < asOf) return `forecast by ${by}: that lies before the reading date ${asOf}`;
  const found = foundOrReason(question, expected);
  if (typeof found === 'string') return `forecast by ${by}: ${found}`;
  const [low, high] = found.interval;
  const shown = `${found.probability.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  if (atLeast !== null && high < atLeast)
    return `forecast by ${by}: expected at least ${atLeast}, got ${shown}`;
  if (atMost !== null && low > atMost) return `forecast by ${by}: expected at most ${atMost}, got ${shown}`;
  return null;
}

/** The estimate, or why there is none: the term is over, the rule does not apply, a parameter is out of range. */
function foundOrReason(question: ForecastQuestion, expected: ExpectedForecast): OutcomeEstimate | string {
  try {
    return expectedEstimate(question, expected) ?? `${question.candidate} is not in the race`;
  } catch (error) {
    return (error as Error).message;
  }
}
