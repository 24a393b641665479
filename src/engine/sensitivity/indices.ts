/** Which share of the variance of an answer each of its inputs accounts for, by Saltelli's design and Jansen's estimator. */
import { sobolPoints } from '../random/sobol-points.js';
import { draw, runKey, stream } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import { quantileOf } from '../scoring/bootstrap.js';

/**
 * The answer at the points of one row of the design: two independent points, and the first with each input in turn taken
 * from the second. Source: [Saltelli2010], radial sampling with A, B and A_B.
 */
export interface DesignRow {
  /** Half the sum of the answers at both points, and of their squares. */
  readonly mean: number;
  readonly square: number;
  /** By input: half the squared difference between the first point and itself with that input of the second. */
  readonly own: readonly number[];
  /** By input: what that input of the second point changes at the first, and the same times the answer at the second. */
  readonly steps: readonly number[];
  readonly products: readonly number[];
}

/** Where the answers of one row are taken: coordinates in (0, 1), one for each input. */
export interface DesignPoints {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** By input: the first point with that input of the second. */
  readonly swapped: readonly (readonly number[])[];
}

/**
 * The points of the rows of a design by number, from 0: both together are one scrambled Sobol point. Any 2ᵏ rows from the
 * first on are evenly spread. Sources: [Saltelli2010]; [Owen1995].
 *
 * @param inputs - 1 to 13.
 * @param seed - of the scramble.
 * @throws RangeError when there are more inputs, or the seed is empty.
 */
export function designPoints(inputs: number, seed: string): (row: number) => DesignPoints {
  const points = sobolPoints(runKey(seed), ['design'], 2 * inputs);
  return (row) => {
    const point = points(row);
    const [first, second] = [point.slice(0, inputs), point.slice(inputs)];
    return { first, second, swapped: first.map((_, input) => first.with(input, second[input]!)) };
  };
}

/** The row of exact answers: at the first point, at the second, and at the first with each input of the second. @internal */
export function designRow(first: number, second: number, swapped: readonly number[]): DesignRow {
  return {
    mean: (first + second) / 2,
    square: (first * first + second * second) / 2,
    own: swapped.map((answer) => ((first - answer) * (first - answer)) / 2),
    steps: swapped.map((answer) => answer - first),
    products: swapped.map((answer) => second * (answer - first)),
  };
}

/** A number with the interval in which it lies over samples of the rows, at 95 %. */
export interface SampledNumber {
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
}

/** The share of the variance that an input accounts for. */
export interface InputIndex {
  /** With all in which it works together with others: what would be left if all others were known. */
  readonly total: SampledNumber;
  /** By itself: what knowing it would take away. */
  readonly first: SampledNumber;
}

/** How the variance of an answer is made up. */
export interface SobolIndices {
  readonly rows: number;
  readonly mean: SampledNumber;
  readonly standardDeviation: SampledNumber;
  /** By input; null: the rows show no variance. */
  readonly inputs: readonly InputIndex[] | null;
}

/** Samples of the rows from which intervals are taken. Assumed: their ends move by less than is printed. */
const SAMPLES = 1000;

/**
 * The first-order and total Sobol indices of the inputs, with percentile intervals from samples of whole rows.
 *
 * Both are shares of the variance. Where the inputs are independent, first-order ones add up to 1 at most and total ones to
 * 1 at least. Sources: [Sobol2001], [Homma1996]; estimators of [Jansen1999] for the
 * total and of [Saltelli2010] for the first-order ones; intervals of [Efron1979].
 *
 * @param rows - of one answer, by number.
 * @param seed - of the samples.
 * @throws RangeError when there are no rows or the seed is empty.
 */
export function sobolIndices(rows: readonly DesignRow[], seed: string): SobolIndices {
  const [first] = rows;
  if (first === undefined) throw new RangeError('indices need at least one row, got none');
  const table = rows.map(({ mean, square, own, steps, products }) => [
    ...[mean, square],
    ...[own, steps, products].flat(),
  ]);
  const value = statisticsOf(meansOf(table, null), first.own.length);
  const samples = samplesOf(table, first.own.length, seed);
  const sampled = (pick: (statistics: Statistics) => number): SampledNumber => {
    const sorted = Float64Array.from(samples, pick).sort();
    return { value: pick(value), interval: [quantileOf(sorted, 0.025), quantileOf(sorted, 0.975)] };
  };
  return {
    rows: rows.length,
    mean: sampled(({ mean }) => mean),
    standardDeviation: sampled(({ variance }) => Math.sqrt(variance)),
    inputs:
      value.variance > 0
        ? first.own.map((_, input) => ({
            total: sampled(({ total }) => total[input]!),
            first: sampled(({ alone }) => alone[input]!),
          }))
        : null,
  };
}

interface Statistics {
  readonly mean: number;
  readonly variance: number;
  readonly total: readonly number[];
  readonly alone: readonly number[];
}

function statisticsOf([mean = 0, square = 0, ...others]: readonly number[], inputs: number): Statistics {
  const variance = Math.max(0, square - mean * mean);
  // Without variance nothing has a share of it.
  const share = (part: number) => (variance > 0 ? part / variance : 0);
  const [own, steps] = [others.slice(0, inputs), others.slice(inputs, 2 * inputs)];
  return {
    mean,
    variance,
    total: own.map(share),
    alone: others.slice(2 * inputs).map((product, input) => share(product - mean * steps[input]!)),
  };
}

/** The means of the columns, each row taken as often as `weights` says; null: once. */
function meansOf(table: readonly (readonly number[])[], weights: Int32Array | null): readonly number[] {
  const sums = new Float64Array(table[0]!.length);
  table.forEach((row, at) => {
    const weight = weights === null ? 1 : weights[at]!;
    if (weight > 0) row.forEach((value, column) => (sums[column]! += weight * value));
  });
  return Array.from(sums, (sum) => sum / table.length);
}

/** The statistics of samples of the rows, drawn with replacement. */
function samplesOf(
  table: readonly (readonly number[])[],
  inputs: number,
  seed: string,
): readonly Statistics[] {
  const chance = stream(runKey(seed), [['rows']]);
  return Array.from({ length: SAMPLES }, (_, sample) => {
    chance.trial = sample;
    const weights = new Int32Array(table.length);
    for (let at = 0; at < table.length; at++) {
      weights[Math.floor(uniform(draw(chance, 0, at)) * table.length)]! += 1;
    }
    return statisticsOf(meansOf(table, weights), inputs);
  });
}
