/** A closed interval of probabilities. */
export type Interval = readonly [low: number, high: number];

/** The normal quantile of a 95 % interval. */
const Z95 = 1.959963984540054;

/**
 * The 95 % Wilson score interval of a share of `successes` in `trials`; the whole of [0, 1] without trials.
 *
 * Source: [Wilson1927].
 *
 * @throws RangeError when the numbers are no count out of a count.
 */
export function wilson(successes: number, trials: number): Interval {
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`successes must be in [0, trials], got ${successes} of ${trials}`);
  }
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const spread = (Z95 * Z95) / trials;
  const centre = (share + spread / 2) / (1 + spread);
  const half = Math.sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/**
 * The 95 % interval of the difference of two shares under common random numbers, from the trials in which only the
 * second (`gained`) or only the first (`lost`) has the outcome.
 *
 * The variance is that of a difference of paired indicators, with one trial added to each of the two counts, so
 * that the interval keeps a width when few trials differ. Source: [AgrestiMin2005].
 */
export function pairedDifference({ gained, lost, trials }: PairedCounts): {
  readonly value: number;
  readonly interval: Interval;
} {
  const value = trials === 0 ? 0 : (gained - lost) / trials;
  const [b, c, n] = [gained + 0.5, lost + 0.5, trials + 2];
  const centre = (b - c) / n;
  const half = Z95 * Math.sqrt(Math.max(0, (b + c - ((b - c) * (b - c)) / n) / (n * n)));
  return { value, interval: [Math.max(-1, centre - half), Math.min(1, centre + half)] };
}

/** Trials run twice under common random numbers. */
export interface PairedCounts {
  /** Trials in which only the second run has the outcome. */
  readonly gained: number;
  /** Trials in which only the first run has the outcome. */
  readonly lost: number;
  readonly trials: number;
}
