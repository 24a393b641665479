/** Counts of trials as probabilities, with the range that simulation error leaves. */
import { Z95 } from '../random/variates.js';

/** A probability with the range that its simulation error leaves, at 95 %. */
export interface Estimate {
  readonly probability: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * The Wilson interval of a proportion: sensible at 0 and 1, where the textbook one has no width.
 *
 * Source: [Wilson1927].
 *
 * @throws RangeError when there are no trials, or not `successes` among them.
 */
export function wilson(
  successes: number,
  trials: number,
  z: number = Z95,
): readonly [low: number, high: number] {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) {
    throw new RangeError(
      `successes must be in [0, trials] and trials above 0, got ${successes} of ${trials}`,
    );
  }
  const share = successes / trials;
  const z2 = (z * z) / trials;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = Math.sqrt((share * (1 - share) + z2 / 4) * z2) / (1 + z2);
  // Exactly 0 and 1 at the ends, where rounding would leave a trace.
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}

/** Half the width of the widest interval of `estimates`, for a run that goes on until it is precise enough. */
export function precision(estimates: readonly Estimate[]): number {
  return Math.max(0, ...estimates.map(({ interval: [low, high] }) => (high - low) / 2));
}

/** The share of `successes` in `trials` with its interval; without trials nothing is known: 0 in [0, 1]. */
export function estimate(successes: number, trials: number): Estimate {
  if (trials === 0) return { probability: 0, interval: [0, 1] };
  return { probability: successes / trials, interval: wilson(successes, trials) };
}

/** By how much a probability changes, after minus before, with the range that simulation error leaves at 95 %. */
export interface Difference {
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * The change in the probability of an appointment from the trials in which only one side had it.
 *
 * Wald's interval for matched pairs with half a trial added to each cell, which keeps a width when no trial differs.
 * Source: [AgrestiMin2005].
 */
export function pairedDifference(onlyBefore: number, onlyAfter: number, trials: number): Difference {
  const total = trials + 2;
  const centre = (onlyAfter - onlyBefore) / total;
  const discordant = (onlyAfter + onlyBefore + 1) / total;
  const half = Z95 * Math.sqrt((discordant - centre * centre) / total);
  return {
    difference: (onlyAfter - onlyBefore) / trials,
    interval: [Math.max(-1, centre - half), Math.min(1, centre + half)],
  };
}
