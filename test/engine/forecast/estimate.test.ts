import { expect, test } from 'vitest';
import { estimate, precision, wilson } from '../../../src/engine/forecast/estimate.js';

// Published values of the score interval at 95 %, to four places.
test.each([
  [0, 13, [0, 0.2281]],
  [10, 13, [0.4974, 0.9182]],
  [0, 10, [0, 0.2775]],
  [1, 10, [0.0179, 0.4042]],
  [9, 10, [0.5958, 0.9821]],
  [5000, 10000, [0.4902, 0.5098]],
])('Wilson interval of %i in %i', (successes, trials, [low = NaN, high = NaN]) => {
  const interval = wilson(successes, trials);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

test.each([
  [1, 0],
  [-1, 5],
  [6, 5],
  [NaN, 5],
])('Wilson refuses %d in %d', (successes, trials) => {
  expect(() => wilson(successes, trials)).toThrow(
    new RangeError(`successes must be in [0, trials] and trials above 0, got ${successes} of ${trials}`),
  );
});

test('without trials nothing is known', () => {
  expect(estimate(0, 0)).toEqual({ probability: 0, interval: [0, 1] });
});

test('all successes reach exactly 1', () => expect(wilson(10, 10)[1]).toBe(1));

test('precision is half the width of the widest interval', () => {
  const [low, high] = wilson(3, 10);
  expect(precision([estimate(0, 10), estimate(3, 10)])).toBeCloseTo((high - low) / 2, 12);
  expect(precision([])).toBe(0);
});
