import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crps,
  placeInForecast,
  tenthOf,
  tenthShares,
  type ProbabilityRange,
} from '../../../src/engine/scoring/day-score.js';

/** Days so short that a distribution over them is as good as continuous: one unit is 100 weeks. */
const UNIT = 700;
const fine = (units: number, cumulative: (x: number) => number) =>
  Array.from({ length: units * UNIT }, (_, day) => cumulative((day + 0.5) / UNIT));

describe('continuous ranked probability score', () => {
  // Closed form y + (2/λ)e^(−λy) − 3/(2λ).
  test.each([
    [5, 2.1306],
    [17, 5.6537],
  ])('of an exponential with a mean of 10 at %i', (at, score) => {
    const byDay = fine(300, (x) => 1 - Math.exp(-x / 10));
    expect(crps(byDay, at * UNIT) / 100).toBeCloseTo(score, 4);
    expect(crps(byDay, at * UNIT) / 100).toBeCloseTo(at + 20 * Math.exp(-at / 10) - 15, 5);
  });

  test('of a normal distribution at its mean: σ(√2 − 1)/√π', () => {
    // The cumulative distribution by adding up the density, from 10 standard deviations below the mean.
    const density = Array.from({ length: 20 * UNIT }, (_, day) =>
      Math.exp(-(((day + 0.5) / UNIT - 10) ** 2) / 2),
    );
    const total = density.reduce((sum, value) => sum + value, 0);
    let before = 0;
    const byDay = density.map((value) => Math.min(1, (before += value) / total - value / total / 2));
    expect(crps(byDay, 10 * UNIT) / 100).toBeCloseTo(0.2336949772551092, 6);
  });

  test('of a chance of q a day, in closed form', () => {
    const [stay, days, day] = [0.9, 2000, 12];
    const byDay = Array.from({ length: days }, (_, at) => 1 - stay ** at);
    const earlier = day - (2 * (1 - stay ** day)) / (1 - stay) + (1 - stay ** (2 * day)) / (1 - stay ** 2);
    expect(crps(byDay, day)).toBeCloseTo((earlier + stay ** (2 * day) / (1 - stay ** 2)) / 7, 10);
  });

  test('of one certain day: the error in weeks', () => {
    const onDay7 = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(crps(onDay7, 7)).toBe(0);
    expect(crps(onDay7, 14)).toBe(1);
    expect(crps(onDay7, 0)).toBe(1);
    expect(crps(onDay7, null)).toBe(2);
  });

  test('what is later than the horizon counts as the day after it', () => {
    const [never, never14] = [Array<number>(7).fill(0), Array<number>(14).fill(0)];
    expect(crps(never, null)).toBe(0);
    expect(crps(never, 100)).toBe(0);
    expect(crps(never, 0)).toBe(1);
    expect(crps(never14, 0)).toBe(2);
    expect(crps([0.5], null)).toBeCloseTo(0.25 / 7, 12);
  });

  test('is the mean distance to the fact, less half the mean distance of two forecasts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 2, maxLength: 30 }).filter((weights) => weights.some((w) => w > 0)),
        fc.nat(40),
        (weights, day) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const mass = weights.map((weight) => weight / total);
          // The last weight is that of later than the horizon.
          let before = 0;
          const byDay = mass.slice(0, -1).map((p) => Math.min(1, (before += p)));
          const fell = Math.min(day, byDay.length);
          const distance = mass.reduce((sum, p, at) => sum + p * Math.abs(at - fell), 0);
          const within = mass.reduce(
            (sum, p, at) => sum + mass.reduce((inner, q, other) => inner + p * q * Math.abs(at - other), 0),
            0,
          );
          expect(crps(byDay, day)).toBeCloseTo((distance - within / 2) / 7, 9);
        },
      ),
    );
  });

  test.each<[readonly number[], number | null, string]>([
    [[], 0, 'byDay must have at least one day, got none'],
    [[0.5, 0.4], 0, 'byDay must rise within [0, 1], got 0.4 after 0.5'],
    [[0.5, 1.1], 0, 'byDay must rise within [0, 1], got 1.1 after 0.5'],
    [[-0.1], 0, 'byDay must rise within [0, 1], got -0.1 after 0'],
    [[0, NaN], 0, 'byDay must rise within [0, 1], got NaN after 0'],
    [[0, 1], -1, 'day must be a whole number from 0 or null, got -1'],
    [[0, 1], 0.5, 'day must be a whole number from 0 or null, got 0.5'],
  ])('refuses %j on day %j', (byDay, day, message) => {
    expect(() => crps(byDay, day)).toThrow(new RangeError(message));
    expect(() => placeInForecast(byDay, day)).toThrow(new RangeError(message));
  });
});

describe('the tenth into which the actual day falls', () => {
  const byDay = [0, 0.05, 0.05, 0.45, 0.8];

  test.each<[number | null, ProbabilityRange, number]>([
    [0, [0, 0], 1],
    [1, [0, 0.05], 1],
    [2, [0.05, 0.05], 1],
    [3, [0.05, 0.45], 3],
    [4, [0.45, 0.8], 7],
    [5, [0.8, 1], 10],
    [900, [0.8, 1], 10],
    [null, [0.8, 1], 10],
  ])('on day %j', (day, place, tenth) => {
    expect(placeInForecast(byDay, day)).toEqual(place);
    expect(tenthOf(place)).toBe(tenth);
  });

  test('a decision on the day of the reading lies at its beginning', () => {
    expect(placeInForecast([0.3, 0.3], 0)).toEqual([0, 0.3]);
  });

  test('boundaries belong to the later tenth, and 1 to the last', () => {
    expect(tenthOf([0.5, 0.5])).toBe(6);
    expect(tenthOf([1, 1])).toBe(10);
    expect(tenthOf([0, 0])).toBe(1);
  });

  test('a wide place is shared out evenly', () => {
    const shares = tenthShares([0.05, 0.45]);
    [0.125, 0.25, 0.25, 0.25, 0.125, 0, 0, 0, 0, 0].forEach((share, at) =>
      expect(shares[at]).toBeCloseTo(share, 12),
    );
    expect(tenthShares([0.5, 0.5])).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(tenthShares([1, 1])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('a calibrated forecast puts a tenth of the days into each tenth, however coarse it is', () => {
    const chances = [0.05, 0.3, 0.37, 0.13];
    let before = 0;
    const coarse = chances.map((p) => (before += p));
    const sum = Array<number>(10).fill(0);
    [...chances, 1 - before].forEach((p, day) => {
      tenthShares(placeInForecast(coarse, day)).forEach(
        (share, at) => (sum[at] = (sum[at] ?? 0) + p * share),
      );
    });
    sum.forEach((share) => expect(share).toBeCloseTo(0.1, 12));
  });
});
