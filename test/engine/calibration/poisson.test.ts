import { expect, test } from 'vitest';
import { poissonInterval } from '../../../src/engine/calibration/poisson.js';

// Source: [Garwood1936], table of confidence limits at 95 %.
test.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [2, 0.2422, 7.225],
  [5, 1.623, 11.67],
  [10, 4.795, 18.39],
])('%s events: a mean from %s to %s', (events, low, high) => {
  const [least, most] = poissonInterval(events);
  expect(least).toBeCloseTo(low, 3);
  expect(most / high).toBeCloseTo(1, 3);
});
