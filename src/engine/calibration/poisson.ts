/** The exact interval of a rate that is counted. */
import { exp } from '../random/elementary.js';

/** What each side of an interval at 95 % leaves out. */
const TAIL = 0.025;

/** Halvings after which the ends no longer move. */
const HALVINGS = 60;

/**
 * The exact interval at 95 % of the mean of a count: below its low end so many events or more, above its high end so
 * many or fewer have a chance of at most 2.5 %.
 *
 * Source: [Garwood1936].
 */
export function poissonInterval(events: number): readonly [low: number, high: number] {
  const least = events === 0 ? 0 : meanWhere((mean) => 1 - atMost(events - 1, mean) > TAIL, events);
  return [least, meanWhere((mean) => atMost(events, mean) < TAIL, 2 * events + 8)];
}

/** The least mean of which `isAbove` holds, up to `most`. */
function meanWhere(isAbove: (mean: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The chance of at most so many events. */
function atMost(events: number, mean: number): number {
  let [term, sum] = [1, 1];
  for (let count = 1; count <= events; count++) {
    term *= mean / count;
    sum += term;
  }
  return sum * exp(-mean);
}
