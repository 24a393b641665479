import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/engine/forecast/estimate.js';
import { appointments, forecastOf } from '../../../src/engine/forecast/summary.js';
import { ENSEMBLE } from './ensemble.js';

const asOf = '2024-02-22';

describe('outcomes', () => {
  test.each<[string, readonly number[]]>([
    ['2024-02-21', [0, 0, 0, 0, 0, 10]],
    ['2024-02-22', [0, 0, 0, 0, 0, 10]],
    ['2024-02-23', [0, 1, 0, 0, 0, 9]],
    ['2024-02-26', [3, 1, 0, 0, 0, 6]],
    ['2024-02-28', [3, 1, 1, 1, 0, 4]],
    ['2024-03-01', [3, 1, 1, 3, 0, 2]],
    // Later than the last day that was simulated.
    ['2024-06-01', [3, 1, 1, 3, 0, 2]],
  ])('by %s: %j of ten', (by, counts) => {
    const { outcomes } = forecastOf(ENSEMBLE, asOf, [by]);
    expect(outcomes.map(({ outcome, candidate }) => [outcome, candidate])).toEqual([
      ['appointed', 'x'],
      ['appointed', 'y'],
      ['someone-else', null],
      ['extended', null],
      ['vacant', null],
      ['undecided', null],
    ]);
    expect(outcomes.map(({ probability, interval }) => ({ probability, interval }))).toEqual(
      counts.map((count) => estimate(count, 10)),
    );
  });
});

test('the choice by quantiles, an extension being none', () => {
  expect(forecastOf(ENSEMBLE, asOf, []).decision).toEqual({
    q10: '2024-02-23',
    q50: '2024-02-28',
    q90: null,
  });
});

test('who was last, who withheld, and the way there', () => {
  const { lastHoldout, everWithholds, course } = forecastOf(ENSEMBLE, asOf, []);
  expect(appointments(ENSEMBLE)).toBe(4);
  expect(lastHoldout).toEqual([
    { member: 'B', from: 'undeclared', ...estimate(2, 4) },
    { member: 'A', from: 'object', ...estimate(1, 4) },
  ]);
  expect(everWithholds).toEqual([{ candidate: 'x', member: 'B', ...estimate(7, 10) }]);
  expect(course).toEqual([
    { date: '2024-02-22', appointed: { x: 0, y: 0 }, someoneElse: 0, extended: 0 },
    { date: '2024-02-29', appointed: { x: 0.3, y: 0.1 }, someoneElse: 0.1, extended: 0.1 },
    { date: '2024-03-01', appointed: { x: 0.3, y: 0.1 }, someoneElse: 0.1, extended: 0.3 },
  ]);
});

test('nothing is known without trials', () => {
  const none = { ...ENSEMBLE, trials: 0, outcomes: ENSEMBLE.outcomes.map((row) => row.map(() => 0)) };
  const { decision, outcomes } = forecastOf(none, asOf, ['2024-03-01']);
  expect(decision).toEqual({ q10: null, q50: null, q90: null });
  expect(outcomes[0]).toMatchObject({ probability: 0, interval: [0, 1] });
});
