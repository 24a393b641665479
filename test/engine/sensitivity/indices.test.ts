import { describe, expect, it } from 'vitest';
import { designPoints, designRow, sobolIndices, type SobolIndices } from '../../../src/engine/index.js';

type Answer = (point: readonly number[]) => number;

/** The indices of a function of numbers in (0, 1), by as many rows. */
function indicesOf(answer: Answer, inputs: number, { rows = 2048, seed = 'one' } = {}): SobolIndices {
  const pointsOf = designPoints(inputs, seed);
  const table = Array.from({ length: rows }, (_, row) => {
    const { first, second, swapped } = pointsOf(row);
    return designRow(answer(first), answer(second), swapped.map(answer));
  });
  return sobolIndices(table, seed);
}

/** Source: [Ishigami1990], with a = 7 and b = 0.1, on (−π, π). */
const ishigami: Answer = (point) => {
  const [x = NaN, y = NaN, z = NaN] = point.map((share) => Math.PI * (2 * share - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

/** Its indices. Source: [Homma1996], from the closed forms of the partial variances. */
const ISHIGAMI = {
  variance: 13.844587940719254,
  first: [0.31390519, 0.44241114, 0],
  total: [0.55758886, 0.44241114, 0.24368366],
};

/** Source: [SaltelliSobol1995], with these weights: [Saltelli2010]. */
const WEIGHTS = [0, 1, 4.5, 9, 99, 99, 99, 99];
const gFunction: Answer = (point) =>
  WEIGHTS.reduce(
    (product, weight, at) => (product * (Math.abs(4 * (point[at] ?? NaN) - 2) + weight)) / (1 + weight),
    1,
  );

/** Its indices, from the closed forms of the same: the partial variance of an input is 1 / (3 (1 + weight)²). */
const G_FUNCTION = {
  first: [0.71619, 0.17905, 0.02368, 0.00716, 0.00007, 0.00007, 0.00007, 0.00007],
  total: [0.78714, 0.2422, 0.03432, 0.01046, 0.0001, 0.0001, 0.0001, 0.0001],
};

describe.each([
  ['Ishigami’s function', ishigami, ISHIGAMI],
  ['the g-function', gFunction, G_FUNCTION],
] as const)('of %s', (_name, answer, { first, total }) => {
  const indices = indicesOf(answer, first.length);

  it('the indices are the published ones', () => {
    for (const [at, input] of (indices.inputs ?? []).entries()) {
      expect(Math.abs(input.total.value - (total[at] ?? NaN))).toBeLessThan(0.02);
      expect(Math.abs(input.first.value - (first[at] ?? NaN))).toBeLessThan(0.02);
    }
    expect(indices.inputs).toHaveLength(first.length);
  });

  it('the intervals hold them', () => {
    for (const [at, input] of (indices.inputs ?? []).entries()) {
      for (const [{ interval }, value = NaN] of [
        [input.total, total[at]],
        [input.first, first[at]],
      ] as const) {
        expect(interval[0]).toBeLessThanOrEqual(value + 1e-5);
        expect(interval[1]).toBeGreaterThanOrEqual(value - 1e-5);
      }
    }
  });
});

describe('the indices', () => {
  it('come with mean and standard deviation', () => {
    const { mean, standardDeviation, rows } = indicesOf(ishigami, 3);
    // The mean is a / 2.
    expect(mean.value).toBeCloseTo(3.5, 1);
    expect(standardDeviation.value).toBeCloseTo(Math.sqrt(ISHIGAMI.variance), 1);
    expect(mean.interval[0] < 3.5 && 3.5 < mean.interval[1]).toBe(true);
    expect(rows).toBe(2048);
  });

  it('of a sum are the shares of its terms, in total as by themselves', () => {
    // The variance of w·u is w²/12.
    const { inputs } = indicesOf(([a = 0, b = 0, c = 0]) => 3 * a + 2 * b - c, 3);
    for (const [at, share] of [9 / 14, 4 / 14, 1 / 14].entries()) {
      expect(inputs?.[at]?.total.value).toBeCloseTo(share, 2);
      expect(inputs?.[at]?.first.value).toBeCloseTo(share, 2);
    }
  });

  it('add up to 1 at most by themselves and to 1 at least in total, and the total is no less', () => {
    const products: readonly Answer[] = [
      ([a = 0, b = 0, c = 0]) => a * b + c,
      ([a = 0, b = 0, c = 0]) => (a > 0.3 && b > 0.6 ? 1 : c),
      ([a = 0, b = 0, c = 0]) => Math.cos(5 * a * b * c),
    ];
    for (const answer of products) {
      const inputs = indicesOf(answer, 3).inputs ?? [];
      const sum = (pick: 'total' | 'first') => inputs.reduce((total, input) => total + input[pick].value, 0);
      expect(sum('first')).toBeLessThan(1.02);
      expect(sum('total')).toBeGreaterThan(0.98);
      for (const { total, first } of inputs) expect(total.value).toBeGreaterThan(first.value - 0.03);
    }
  });

  it('of an input without effect are 0, exactly', () => {
    const { inputs } = indicesOf(([a = 0]) => a, 2, { rows: 64 });
    const nothing = { value: 0, interval: [0, 0] };
    expect(inputs?.[1]).toEqual({ total: nothing, first: nothing });
  });

  it('are none where nothing varies', () => {
    const { mean, standardDeviation, inputs } = indicesOf(() => 0.25, 2, { rows: 16 });
    expect(mean).toEqual({ value: 0.25, interval: [0.25, 0.25] });
    expect(standardDeviation).toEqual({ value: 0, interval: [0, 0] });
    expect(inputs).toBeNull();
  });

  it('have intervals that hold the truth about as often as they say', () => {
    const seeds = Array.from({ length: 40 }, (_, at) => `seed ${at}`);
    const covered = seeds.filter((seed) => {
      const total = indicesOf(ishigami, 3, { rows: 128, seed }).inputs?.[0]?.total;
      const [low = NaN, high = NaN] = total?.interval ?? [];
      return low <= 0.55758886 && 0.55758886 <= high;
    });
    // Of 40 at 95 %, fewer than 33 with probability 1e-3; even points cover more often.
    expect(covered.length).toBeGreaterThanOrEqual(33);
  });

  it('need a row', () => {
    expect(() => sobolIndices([], 'one')).toThrow('indices need at least one row, got none');
  });
});

describe('the points of a row', () => {
  it('are two, and the first with each input of the second', () => {
    const { first, second, swapped } = designPoints(3, 'one')(7);
    const [a, b, c] = first;
    const [x, y, z] = second;
    expect(swapped).toEqual([
      [x, b, c],
      [a, y, c],
      [a, b, z],
    ]);
  });

  it('are there for 13 inputs at most', () => {
    expect(designPoints(13, 'one')(0).first).toHaveLength(13);
    expect(() => designPoints(14, 'one')).toThrow('dimensions must be at most 26, got 28');
  });
});
