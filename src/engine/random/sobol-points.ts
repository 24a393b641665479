/** Sobol points: they fill a cube more evenly than chance does; scrambled, so that every point is uniform by itself. */
import { draw, stream, type RunKey } from './stream.js';
import { uniform } from './variates.js';

/**
 * From the second dimension on: the degree of its primitive polynomial, the coefficients between the first and the last as
 * bits, and the first direction numbers. Source: [JoeKuo2008], new-joe-kuo-6.21201.
 */
// prettier-ignore
const DIRECTIONS: readonly (readonly [degree: number, inner: number, first: readonly number[]])[] = [
  [1, 0, [1]], [2, 1, [1, 3]], [3, 1, [1, 3, 1]], [3, 2, [1, 1, 1]], [4, 1, [1, 1, 3, 3]], [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]], [5, 4, [1, 1, 5, 5, 5]], [5, 7, [1, 1, 7, 11, 19]], [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]], [5, 14, [1, 3, 5, 5, 31]], [6, 1, [1, 3, 3, 9, 7, 49]], [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]], [6, 19, [1, 1, 1, 15, 7, 5]], [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]], [7, 1, [1, 3, 7, 11, 23, 15, 103]], [7, 4, [1, 3, 7, 13, 13, 15, 69]],
  [7, 7, [1, 1, 3, 13, 7, 35, 63]], [7, 8, [1, 3, 5, 9, 1, 25, 53]], [7, 14, [1, 3, 1, 13, 9, 35, 107]],
  [7, 19, [1, 3, 1, 5, 27, 61, 31]], [7, 21, [1, 1, 5, 11, 19, 41, 61]],
];

/** Dimensions for which there are direction numbers. */
const MOST_DIMENSIONS = DIRECTIONS.length + 1;

/** Binary digits of a coordinate, and so at most 2³² points. */
const DIGITS = 32;

/** The direction numbers of a dimension, from 0: one for each binary digit of the index of a point. */
function directionsOf(dimension: number): Int32Array {
  const row = DIRECTIONS[dimension - 1];
  const directions = Int32Array.from({ length: DIGITS }, (_, at) => 1 << (DIGITS - 1 - at));
  if (row === undefined) return directions;
  const [degree, inner, first] = row;
  first.forEach((number, at) => (directions[at] = number << (DIGITS - 1 - at)));
  for (let at = degree; at < DIGITS; at++) {
    const back = directions[at - degree]!;
    directions[at] = back ^ (back >>> degree);
    for (let step = 1; step < degree; step++) {
      if ((inner >>> (degree - 1 - step)) & 1) directions[at]! ^= directions[at - step]!;
    }
  }
  return directions;
}

/**
 * The points of a Sobol sequence by their index, from 0, below 2³²: coordinates in (0, 1), one for each of `dimensions`.
 *
 * Each dimension has a scramble of its own, keyed by the run and `names`: at every node of the tree of binary digits a coin
 * says whether the digit below is flipped. Any 2ᵏ points from a multiple of 2ᵏ on are as evenly spread as unscrambled, and
 * each point is uniform. Sources: [Sobol1967], [Owen1995].
 *
 * @throws RangeError when there are more dimensions than direction numbers.
 */
export function sobolPoints(
  run: RunKey,
  names: readonly string[],
  dimensions: number,
): (index: number) => readonly number[] {
  if (dimensions > MOST_DIMENSIONS) {
    throw new RangeError(`dimensions must be at most ${MOST_DIMENSIONS}, got ${dimensions}`);
  }
  const all = Array.from({ length: dimensions }, (_, dimension) => dimension);
  const directions = all.map(directionsOf);
  const coins = stream(
    run,
    all.map((dimension) => [...names, String(dimension)]),
  );
  const scrambled = (word: number, dimension: number): number => {
    let flips = 0;
    for (let depth = 0; depth < DIGITS; depth++) {
      // The node of the tree: a one, then the digits above.
      coins.trial = depth === 0 ? 1 : (1 << depth) | (word >>> (DIGITS - depth));
      flips = (flips << 1) | (draw(coins, dimension, 0) >>> (DIGITS - 1));
    }
    return word ^ flips;
  };
  return (index) => directions.map((own, dimension) => uniform(scrambled(wordOf(own, index), dimension)));
}

/** The coordinate as 32 binary digits. */
function wordOf(directions: Int32Array, index: number): number {
  let word = 0;
  // Point by point in the order of the Gray code, as the sequence is usually listed.
  for (let gray = index ^ (index >>> 1), at = 0; gray !== 0; gray >>>= 1, at++) {
    if (gray & 1) word ^= directions[at]!;
  }
  return word;
}
