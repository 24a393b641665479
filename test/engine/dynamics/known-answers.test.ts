import { describe, expect, test } from 'vitest';
import { simulate, type Ensemble } from '../../../src/engine/dynamics/ensemble.js';
import { constantClock, independentConsensus } from '../../../src/engine/forecast/baselines.js';
import type { Race } from '../../../src/engine/dynamics/race.js';
import type { Parameters } from '../../../src/engine/dynamics/parameters.js';
import { contender, plain, race, start } from './races.js';

const TRIALS = 20_000;
/** Four standard errors: 6e-5 for each comparison; the seed is fixed, so a test either passes or does not. */
const ERRORS = 4;

const run = (start: Race, parameters: Parameters, seed = 'known') =>
  simulate(start, parameters, { seed, from: 0, to: TRIALS });
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const appointed = (ensemble: Ensemble, week = Infinity) =>
  total((ensemble.appointed[0] ?? []).slice(0, week)) / TRIALS;
const closeTo = (share: number, p: number) =>
  expect(Math.abs(share - p)).toBeLessThan(ERRORS * Math.sqrt((p * (1 - p)) / TRIALS));

function holdouts(count: number): Race {
  const codes = Array.from({ length: count }, (_, i) => `H${i}`);
  return race(
    ['A', ...codes],
    [contender('x', [start('A', 'support'), ...codes.map((code) => start(code, 'reserved'))])],
    {
      horizon: 400,
    },
  );
}

describe('the last of k holdouts', () => {
  const h = 0.09;
  const ensemble = run(holdouts(4), plain({ reservedRate: h }));

  test('four with h = 0.09 take 23.648 weeks on average, in weekly steps', () => {
    const mean = (ensemble.appointed[0] ?? []).reduce((sum, count, i) => sum + count * (i + 1), 0) / TRIALS;
    // The standard deviation of the largest of four exponential times: √(Σ 1/i²)/h = 13.26 weeks.
    expect(Math.abs(mean - 23.648)).toBeLessThan((ERRORS * 13.26) / Math.sqrt(TRIALS));
    expect(ensemble.none).toBe(0);
  });

  test.each([1, 5, 10, 20, 40, 80])('all have conceded by week %i as the constant clock says', (week) => {
    closeTo(appointed(ensemble, week), (1 - Math.exp(-h * week)) ** 4);
    const tally = { members: 5, consenting: 1, withholding: 4, redlines: 0 };
    expect(constantClock(tally, week, h)).toBeCloseTo((1 - Math.exp(-h * week)) ** 4, 12);
  });

  test('each is the last as often as the others', () => {
    const shares = ensemble.lastHoldout.map((states) =>
      states.reduce((sum, ties) => sum + ties.reduce((all, count, at) => all + count / (at + 1), 0), 0),
    );
    for (const share of shares.slice(1)) closeTo(share / TRIALS, 0.25);
    expect(shares[0]).toBe(0);
  });
});

test.each([1, 2, 5, 15])('one member is geometric: still holding out after week %i with e^(−ht)', (week) => {
  const ensemble = run(holdouts(1), plain({ reservedRate: 0.15 }));
  closeTo(appointed(ensemble, week), 1 - Math.exp(-0.15 * week));
});

test('one holdout against an exit: h/(h + x), as hazards of a hundredth of that come near continuous time', () => {
  const [h, x] = [0.03, 0.01];
  const ensemble = run({ ...holdouts(1), horizon: 2000 }, plain({ reservedRate: h, exitRate: x }));
  // In weekly steps a week with both counts as an exit: p(1 − q) / (1 − (1 − p)(1 − q)).
  const [p, q] = [1 - Math.exp(-h), 1 - Math.exp(-x)];
  const weekly = (p * (1 - q)) / (1 - (1 - p) * (1 - q));
  closeTo(appointed(ensemble), weekly);
  expect(Math.abs(weekly - h / (h + x))).toBeLessThan(0.01);
});

test('independent members in one reading: the product of their probabilities, exactly', () => {
  const rates = { undeclaredRate: 0.2, reservedRate: 0.15, objectRate: 0.07, redlineRate: 0.02 };
  const stances = [
    start('A', 'support'),
    start('B', 'undeclared'),
    start('C', 'reserved'),
    start('D', 'object'),
    start('E', 'redline'),
  ];
  const ensemble = run(
    race(['A', 'B', 'C', 'D', 'E'], [contender('x', stances)]),
    plain({ ...rates, undeclaredAllowed: 0 }),
  );
  for (const week of [4, 12, 30]) {
    closeTo(
      appointed(ensemble, week),
      independentConsensus(Object.values(rates).map((rate) => 1 - Math.exp(-rate * week))),
    );
  }
});

test('a red line that is 0 never moves, and consensus without holdouts takes one week', () => {
  const stubborn = race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'redline')])]);
  expect(run(stubborn, plain({ redlineRate: 0 })).none).toBe(TRIALS);
  const agreed = race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'accept')])]);
  expect(run(agreed, plain()).appointed[0]?.[0]).toBe(TRIALS);
  expect(
    run(agreed, plain())
      .lastHoldout.flat(2)
      .every((count) => count === 0),
  ).toBe(true);
});
