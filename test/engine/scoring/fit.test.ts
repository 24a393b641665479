import { describe, expect, test } from 'vitest';
import { ln } from '../../../src/engine/random/elementary.js';
import { fit, type FitParameter } from '../../../src/engine/scoring/fit.js';

/** Next to no prior: wherever the median is, the data decide. */
const flat = (name: string, scale: FitParameter['scale'], median: number): FitParameter => ({
  name,
  scale,
  prior: { median, spread: 1e6 },
});
/** What `events` in `exposure` weeks say of a rate. */
const poisson = (rate: number, [events, exposure]: readonly [number, number]) =>
  events * ln(rate) - rate * exposure;

describe('rates', () => {
  test('without a prior: events over exposure, with a variance of 1/events on the logarithm', () => {
    const { values, covariance, intervals } = fit([flat('rate', 'log', 1)], ([rate = NaN]) =>
      poisson(rate, [9, 88.7]),
    );
    expect(values[0]).toBeCloseTo(9 / 88.7, 8);
    expect(covariance[0]?.[0]).toBeCloseTo(1 / 9, 5);
    expect(intervals[0]?.[0]).toBeCloseTo((9 / 88.7) * Math.exp(-1.959964 / 3), 6);
    expect(intervals[0]?.[1]).toBeCloseTo((9 / 88.7) * Math.exp(1.959964 / 3), 5);
  });

  test('with a gamma prior on the logarithm: (events + a)/(exposure + b), 1/(events + a)', () => {
    const [a, b] = [0.5, 12];
    const { values, covariance } = fit(
      [flat('rate', 'log', 3)],
      ([rate = NaN]) => poisson(rate, [4, 298]) + poisson(rate, [a, b]),
    );
    expect(values[0]).toBeCloseTo(4.5 / 310, 9);
    expect(covariance[0]?.[0]).toBeCloseTo(1 / 4.5, 5);
  });

  test('with a log-normal prior: the root of k − rate·T = (x − m)/s², with variance 1/(rate·T + 1/s²)', () => {
    const [events, weeks, median, spread] = [3, 145, 0.2, 1.5];
    const excess = (x: number) => events - Math.exp(x) * weeks - (x - Math.log(median)) / spread ** 2;
    let [low, high] = [-10, 5];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (excess(middle) > 0) low = middle;
      else high = middle;
    }
    const found = fit([{ name: 'rate', scale: 'log', prior: { median, spread } }], ([rate = NaN]) =>
      poisson(rate, [events, weeks]),
    );
    expect(found.mode[0]).toBeCloseTo(low, 8);
    expect(found.covariance[0]?.[0]).toBeCloseTo(1 / (Math.exp(low) * weeks + 1 / spread ** 2), 6);
    expect(found.logLikelihood).toBeCloseTo(events * low - Math.exp(low) * weeks, 10);
    expect(found.logPosterior - found.logLikelihood).toBeCloseTo(
      -(((low - Math.log(median)) / spread) ** 2) / 2,
      10,
    );
  });

  test('without events a prior alone holds the rate above 0', () => {
    const { values } = fit(
      [{ name: 'rate', scale: 'log', prior: { median: 0.05, spread: 1.5 } }],
      ([rate = NaN]) => poisson(rate, [0, 40]),
    );
    expect(values[0]).toBeGreaterThan(0);
    expect(values[0]).toBeLessThan(0.05);
  });

  test('twelve of them at once do not touch one another', () => {
    const counts = Array.from({ length: 12 }, (_, at) => [at + 1, 10 + 7 * at] as const);
    const { values, covariance } = fit(
      counts.map((_, at) => flat(`rate ${at}`, 'log', 0.1)),
      (rates) => counts.reduce((sum, count, at) => sum + poisson(rates[at] ?? NaN, count), 0),
    );
    counts.forEach(([events, weeks], at) => {
      expect(values[at]).toBeCloseTo(events / weeks, 7);
      covariance[at]?.forEach((entry, other) => expect(entry).toBeCloseTo(other === at ? 1 / events : 0, 4));
    });
  });
});

describe('factors', () => {
  test('of a second rate: the ratio of both, with the covariance of logarithms', () => {
    // 9 in 95 weeks against 5 in 203: on logarithms var(ln λ) = 1/9, var(ln ρ) = 1/9 + 1/5, covariance −1/9.
    const { values, covariance } = fit(
      [flat('rate', 'log', 1), flat('factor', 'logit', 0.9)],
      ([rate = NaN, factor = NaN]) => poisson(rate, [9, 95]) + poisson(rate * factor, [5, 203]),
    );
    const ratio = 5 / 203 / (9 / 95);
    expect(values[0]).toBeCloseTo(9 / 95, 8);
    expect(values[1]).toBeCloseTo(ratio, 7);
    // d logit/d ln ρ = 1/(1 − ρ).
    expect(covariance[0]?.[1]).toBeCloseTo(-1 / 9 / (1 - ratio), 5);
    expect(covariance[1]?.[0]).toBe(covariance[0]?.[1]);
    expect(covariance[1]?.[1]).toBeCloseTo((1 / 9 + 1 / 5) / (1 - ratio) ** 2, 4);
  });

  test('stay at most 1 where the data would have more, and so does their interval', () => {
    const { values, intervals } = fit(
      [flat('rate', 'log', 1), { name: 'factor', scale: 'logit', prior: { median: 0.5, spread: 1.5 } }],
      ([rate = NaN, factor = NaN]) => poisson(rate, [5, 100]) + poisson(rate * factor, [10, 100]),
    );
    expect(values[1]).toBeGreaterThan(0.6);
    expect(values[1]).toBeLessThan(1);
    expect(intervals[1]?.[1]).toBeLessThanOrEqual(1);
  });

  test('above one: the ratio of near and far', () => {
    const { values, intervals } = fit(
      [flat('rate', 'log', 1), flat('gain', 'log-above-one', 2)],
      ([rate = NaN, gain = NaN]) => poisson(rate, [13, 310]) + poisson(rate * gain, [10, 30]),
    );
    const ratio = 10 / 30 / (13 / 310);
    expect(values[1]).toBeCloseTo(ratio, 5);
    // On ln(G − 1) the standard deviation is √(1/10 + 1/13)·G/(G − 1).
    const reach = (1.959964 * Math.sqrt(1 / 10 + 1 / 13) * ratio) / (ratio - 1);
    expect(intervals[1]?.[0]).toBeCloseTo(1 + (ratio - 1) * Math.exp(-reach), 3);
    expect(intervals[1]?.[1]).toBeCloseTo(1 + (ratio - 1) * Math.exp(reach), 1);
  });
});

test('related parameters: the mode and the covariance of a normal distribution', () => {
  // Precision matrix [[2, 0.6], [0.6, 0.5]], whose inverse is [[0.5, −0.6], [−0.6, 2]]/0.64.
  const { mode, covariance } = fit([flat('a', 'log', 1), flat('b', 'log', 1)], ([a = NaN, b = NaN]) => {
    const [x, y] = [ln(a) - 3, ln(b) + 2];
    return -(2 * x * x + 1.2 * x * y + 0.5 * y * y) / 2;
  });
  expect(mode[0]).toBeCloseTo(3, 6);
  expect(mode[1]).toBeCloseTo(-2, 6);
  [0.5 / 0.64, -0.6 / 0.64, -0.6 / 0.64, 2 / 0.64].forEach((entry, at) =>
    expect(covariance.flat()[at]).toBeCloseTo(entry, 5),
  );
});

test('climbs out of where the posterior is not concave', () => {
  // −ln(1 + (x − 4)²) bends upwards beyond 1 from its maximum, and curves by −2 there.
  const { mode, covariance } = fit([flat('x', 'log', 1)], ([x = NaN]) => -ln(1 + (ln(x) - 4) ** 2));
  expect(mode[0]).toBeCloseTo(4, 6);
  expect(covariance[0]?.[0]).toBeCloseTo(0.5, 5);
});

test('nothing to fit is fitted', () => {
  expect(fit([], () => -3)).toMatchObject({
    values: [],
    covariance: [],
    logLikelihood: -3,
    logPosterior: -3,
  });
});

interface Refused extends Partial<FitParameter> {
  readonly logLikelihood: (rate: number) => number;
}

test.each<[string, string, Refused]>([
  [
    'a prior without spread',
    'spread of rate must be above 0, got 0',
    { prior: { median: 1, spread: 0 }, logLikelihood: ln },
  ],
  [
    'a median that no scale reaches',
    'ln needs',
    { scale: 'logit', prior: { median: 1, spread: 1 }, logLikelihood: ln },
  ],
  [
    'impossible data',
    'the start of a fit must be possible, got -Infinity',
    { logLikelihood: () => -Infinity },
  ],
  [
    'a likelihood that is no number',
    'the start of a fit must be possible, got NaN',
    { logLikelihood: () => NaN },
  ],
  [
    'a wall',
    'the fit must be possible around every place that it reaches',
    { logLikelihood: (rate) => (rate > 1 ? -Infinity : 0) },
  ],
  ['no maximum', 'no maximum of the fit was reached in 200 steps', { logLikelihood: ln }],
  ['a valley', 'smooth and fall off', { logLikelihood: (rate) => ln(rate) ** 2 }],
  ['a needle', 'smooth and fall off', { logLikelihood: (rate) => (rate === 1 ? 1e-3 : ln(rate)) }],
])('refuses %s', (_, message, { logLikelihood, ...parameter }) => {
  const refused = () =>
    fit([{ ...flat('rate', 'log', 1), ...parameter }], ([rate = NaN]) => logLikelihood(rate));
  expect(refused).toThrow(RangeError);
  expect(refused).toThrow(message);
});
