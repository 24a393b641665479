import { expect, test } from 'vitest';
import { bootstrap } from '../../../src/engine/scoring/bootstrap.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const cases = (values: readonly number[]) => new Map(values.map((value, at) => [`case ${at}`, value]));

test('of a share: the quantiles of the binomial distribution', () => {
  // Of 20 draws with chance ½, P(≤ 5) = 0.0207, P(≤ 6) = 0.0577; P(≤ 7) = 0.1316, P(≤ 6) = 0.0577 for 0.1.
  const half = cases(Array.from({ length: 20 }, (_, at) => at % 2));
  expect(bootstrap(half, mean, { seed: '1' })).toEqual({ value: 0.5, interval: [0.3, 0.7] });
  expect(bootstrap(half, mean, { seed: '2', level: 0.8 })).toEqual({ value: 0.5, interval: [0.35, 0.65] });
});

test('of a mean: about 1.96 standard errors to each side', () => {
  const values = Array.from({ length: 100 }, (_, at) => Math.sin(at * 12.9898) * 43.758);
  const { value, interval } = bootstrap(cases(values), mean, { seed: '1' });
  const centre = mean(values);
  const error = Math.sqrt(mean(values.map((x) => (x - centre) ** 2)) / 100);
  // The 2.5 % quantile of 10 000 samples has an error of about 0.027 standard errors; the shape costs as much again.
  expect(value).toBe(centre);
  expect((interval[0] - centre) / error).toBeCloseTo(-1.96, 0.9);
  expect((interval[1] - centre) / error).toBeCloseTo(1.96, 0.9);
});

test('takes the statistic of as many samples as were asked for, and of all cases', () => {
  let taken = 0;
  const counted = (sample: readonly number[]) => {
    taken += 1;
    return mean(sample);
  };
  bootstrap(cases([1, 2, 3]), counted, { seed: '1', samples: 7 });
  expect(taken).toBe(8);
});

test('draws whole cases', () => {
  const groups = new Map([
    ['long', [1, 1, 1, 1, 1, 1, 1, 1]],
    ['short', [0]],
  ]);
  const { interval } = bootstrap(groups, (sample) => mean(sample.map(mean)), { seed: '1', samples: 200 });
  expect(interval).toEqual([0, 1]);
});

test('does not depend on the order of the cases, and on the seed alone', () => {
  const values = cases([0.1, 0.2, 0.7, 0.9, 0.05, 0.3]);
  const reversed = new Map([...values].reverse());
  const options = { seed: 'order', samples: 500 };
  expect(bootstrap(reversed, mean, options)).toEqual(bootstrap(values, mean, options));
  expect(bootstrap(values, mean, { ...options, seed: 'other' })).not.toEqual(
    bootstrap(values, mean, options),
  );
});

test('between two samples the quantile lies on the line that joins them', () => {
  const values = cases([0, 1, 5, 11, 30]);
  const [low, high] = bootstrap(values, mean, { seed: 'a', samples: 2, level: 0.5 }).interval;
  const [least, most] = bootstrap(values, mean, { seed: 'a', samples: 2, level: 1 - 1e-15 }).interval;
  expect(most - least).toBeGreaterThan(1);
  expect(low).toBeCloseTo(least + (most - least) / 4, 12);
  expect(high).toBeCloseTo(least + (3 * (most - least)) / 4, 12);
  expect(bootstrap(cases([4]), mean, { seed: 'a', samples: 1 })).toEqual({ value: 4, interval: [4, 4] });
});

test.each([
  [[], {}, 'a bootstrap needs at least one case, got none'],
  [[1], { samples: 0 }, 'samples must be a whole number from 1, got 0'],
  [[1], { samples: 1.5 }, 'samples must be a whole number from 1, got 1.5'],
  [[1], { level: 0 }, 'level must be in (0, 1), got 0'],
  [[1], { level: 1 }, 'level must be in (0, 1), got 1'],
])('refuses %j with %j', (values: number[], options, message) => {
  expect(() => bootstrap(cases(values), mean, { seed: '1', ...options })).toThrow(new RangeError(message));
});
