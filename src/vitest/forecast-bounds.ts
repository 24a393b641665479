/** What is expected of a simulation, refused where no simulation could contradict it, and how a failure is worded. */
import {
  canFail,
  checkOptions,
  EXPECTED_RUN,
  OUTCOMES,
  expectedEstimate,
  isIsoDate,
  shownValue,
  type Estimate,
  type ExpectedForecast,
  type ForecastQuestion,
  type KnownOptions,
  type Outcome,
} from '../engine/index.js';
import { wordMeant } from '../scenario/index.js';
import { noDay, suggested } from './matcher-options.js';

/** What is expected of a simulation; bounds are inclusive, in [0, 1]. */
export interface ForecastBounds {
  readonly by: string;
  /** Default: `appointed`, which is said of the candidate. */
  readonly outcome?: Outcome;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Default: 10 000. */
  readonly trials?: number;
  /** Default: "1". */
  readonly seed?: string;
}

const BOUNDS: KnownOptions<ForecastBounds> = {
  by: ['string'],
  outcome: ['string'],
  atLeast: ['number'],
  atMost: ['number'],
  trials: ['number'],
  seed: ['string'],
};

/**
 * Bounds with their defaults.
 *
 * @throws TypeError when no simulation could contradict them: an assertion that cannot fail is worth nothing.
 */
export function boundsFrom(bounds: ForecastBounds): ExpectedForecast {
  checkOptions('toForecast', bounds, BOUNDS);
  const {
    by,
    outcome = 'appointed',
    atLeast = null,
    atMost = null,
    trials = EXPECTED_RUN.trials,
    seed = EXPECTED_RUN.seed,
  } = bounds;
  const expected = { by, outcome, atLeast, atMost, trials, seed };
  const fault = faultIn(expected) ?? vacuity(expected);
  if (fault !== null) throw new TypeError(fault);
  return expected;
}

/** What is wrong with the bounds; null: nothing. */
function faultIn({ by, outcome, atLeast, atMost, trials }: ExpectedForecast): string | null {
  const limits = [atLeast, atMost].filter((bound) => bound !== null);
  const wrong = limits.find((bound) => !(bound >= 0 && bound <= 1));
  const [low = 0, high = 1] = limits;
  const faults = [
    !isIsoDate(by) && noDay('toForecast', 'by', by),
    outcomeFault(outcome),
    limits.length === 0 && 'toForecast needs a bound: atLeast, atMost or both',
    wrong !== undefined && `bounds must be in [0, 1], got ${wrong}`,
    !(Number.isInteger(trials) && trials > 0) && `trials must be a whole number above 0, got ${trials}`,
    low > high && `atLeast must not be above atMost, got ${low} and ${high}`,
  ];
  return faults.find((text) => text !== false) ?? null;
}

function outcomeFault(outcome: Outcome): string | false {
  if (OUTCOMES.includes(outcome)) return false;
  const meant = typeof outcome === 'string' ? wordMeant(outcome, OUTCOMES) : null;
  return `outcome must be one of ${OUTCOMES.join(', ')}, got ${shownValue(outcome)}${suggested(meant)}`;
}

/** Why no simulation could contradict the bounds; null: one could. */
function vacuity(expected: ExpectedForecast): string | null {
  if (canFail(expected)) return null;
  return `these bounds cannot fail: no result (trials: ${expected.trials}) lies beyond them with its whole 95 % interval`;
}

/** What was expected of a simulation and what it says; `contradicted` is what did not hold, null where all held. */
export function forecastMessage(
  question: ForecastQuestion,
  expected: ExpectedForecast,
  contradicted: Estimate | null,
): string {
  const { outcome, atLeast, atMost, trials, seed } = expected;
  const bounds = [
    ...(atLeast === null ? [] : [`at least ${atLeast}`]),
    ...(atMost === null ? [] : [`at most ${atMost}`]),
  ];
  const { candidates } = question.snapshot;
  const name = candidates[question.candidate]?.name ?? question.candidate;
  return (
    `expected ${outcome === 'appointed' ? `${name} ` : 'the race '}${contradicted === null ? 'not ' : ''}to be ${ENDS[outcome]} ${deadline(question, expected)} with a probability of ` +
    `${bounds.join(' and ')}, but it is ${figures(contradicted ?? expectedEstimate(question, expected))} (trials: ${trials}, seed: "${seed}")`
  );
}

const ENDS: Readonly<Record<Outcome, string>> = {
  appointed: 'appointed',
  'someone-else': 'won by somebody else',
  extended: 'ended by an extension',
  vacant: 'ended by a vacancy',
  undecided: 'undecided',
};

/** By when; nothing is simulated after the end of the term. */
function deadline({ snapshot: { termEnds } }: ForecastQuestion, { by }: ExpectedForecast): string {
  const isOver = termEnds !== null && termEnds < by;
  return isOver ? `by ${by}, that is by the end of the term on ${termEnds},` : `by ${by}`;
}

function figures(found: Estimate | null): string {
  const [probability, low, high] = [found?.probability ?? 0, ...(found?.interval ?? [])].map((share) =>
    share.toFixed(3),
  );
  return `${probability} [${low}, ${high}]`;
}
