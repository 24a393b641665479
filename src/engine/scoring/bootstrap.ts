/** What a number owes to the cases that happen to be at hand. */
import { draw, runKey, stream } from '../random/stream.js';
import { uniform } from '../random/variates.js';

/** How a bootstrap draws. */
export interface BootstrapOptions {
  /** Seeds the draws; the same seed gives the same interval. */
  readonly seed: string;
  /** How many samples of the cases are drawn, 1 or more. Default: 10 000. */
  readonly samples?: number;
  /** The probability that the interval covers, in (0, 1). Default: 0.95. */
  readonly level?: number;
}

/** A number over some cases, with the interval in which it lies over samples of them. */
export interface Bootstrapped {
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * The statistic of all cases, with its percentile interval: cases are drawn with replacement, as many as there are, and
 * the statistic is taken again for each sample. Whole cases are drawn because what is measured within one belongs
 * together. The order of the map does not matter: cases are used in the order of their names. Source: [Efron1979].
 *
 * With few cases the interval is too narrow: below ten it is no more than a hint.
 *
 * @param cases - what the statistic needs of each case, by the name of the case.
 * @throws RangeError when there is no case, or an option is out of its bounds.
 */
export function bootstrap<T>(
  cases: ReadonlyMap<string, T>,
  statistic: (sample: readonly T[]) => number,
  { seed, samples = 10_000, level = 0.95 }: BootstrapOptions,
): Bootstrapped {
  if (cases.size === 0) throw new RangeError('a bootstrap needs at least one case, got none');
  if (!(Number.isInteger(samples) && samples >= 1)) {
    throw new RangeError(`samples must be a whole number from 1, got ${samples}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be in (0, 1), got ${level}`);
  const ordered = [...cases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  const chance = stream(runKey(seed), [['bootstrap']]);
  const values = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    chance.trial = sample;
    values[sample] = statistic(ordered.map((_, at) => drawn(ordered, uniform(draw(chance, 0, at)))));
  }
  values.sort();
  const tail = (1 - level) / 2;
  return { value: statistic(ordered), interval: [quantileOf(values, tail), quantileOf(values, 1 - tail)] };
}

/** One of `items`, each for an equal part of (0, 1). */
function drawn<T>(items: readonly T[], u: number): T {
  return items[Math.floor(u * items.length)]!;
}

/** The quantile of ascending values, between two of them on the line that joins them. */
export function quantileOf(values: Float64Array, share: number): number {
  const place = share * (values.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, values.length - 1);
  return values[below]! + (place - below) * (values[above]! - values[below]!);
}
