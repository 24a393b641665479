/** How well probabilities of outcomes agree with what happened. */
import { ln } from '../random/elementary.js';

/** A probability for each outcome; they add up to 1. Names are the caller's; one that is missing has probability 0. */
export type Odds = ReadonlyMap<string, number>;

/** By how much probabilities may miss a sum of 1: far more than the rounding of a division of trials. */
const SUM_TOLERANCE = 1e-9;

/**
 * The least probability that the logarithmic score uses. Assumed: an outcome that never came up in a run of trials is
 * not shown to be impossible, and without a floor one such case would decide every mean.
 *
 * @internal
 */
export const LOG_FLOOR = 0.001;

/**
 * The Brier score over all outcomes: the sum of the squared differences between the probabilities and 1 for what
 * happened, 0 for the rest. From 0 (certain and right) to 2 (certain and wrong); an outcome without a probability may
 * have happened. Source: [Brier1950].
 *
 * @throws RangeError when the probabilities are none or do not add up to 1.
 */
export function brier(odds: Odds, happened: string): number {
  checkOdds(odds);
  let sum = odds.has(happened) ? 0 : 1;
  for (const [outcome, probability] of odds) {
    const miss = probability - (outcome === happened ? 1 : 0);
    sum += miss * miss;
  }
  return sum;
}

/**
 * The logarithmic score: −ln of the probability of what happened, or of {@link LOG_FLOOR} if that is more. From 0
 * (certain and right) to 6.91. Source: [Good1952].
 *
 * @throws RangeError when the probabilities are none or do not add up to 1.
 */
export function logScore(odds: Odds, happened: string): number {
  checkOdds(odds);
  // 0 − 0 is 0, where −0 would be printed with its sign.
  return 0 - ln(Math.max(LOG_FLOOR, odds.get(happened) ?? 0));
}

/** The odds with outcomes put together: each counts under the name that `groupOf` gives it. */
export function mergedOdds(odds: Odds, groupOf: (outcome: string) => string): Odds {
  const merged = new Map<string, number>();
  for (const [outcome, probability] of odds) {
    const group = groupOf(outcome);
    merged.set(group, (merged.get(group) ?? 0) + probability);
  }
  return merged;
}

function checkOdds(odds: Odds): void {
  let sum = 0;
  for (const [outcome, probability] of odds) {
    if (!(probability >= 0)) {
      throw new RangeError(`probabilities must be 0 or more, got ${probability} for ${outcome}`);
    }
    sum += probability;
  }
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE))
    throw new RangeError(`probabilities must add up to 1, got ${sum}`);
}
