import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/engine/forecast/estimate.js';
import { forecastOf } from '../../../src/engine/forecast/summary.js';
import { ENSEMBLE } from './ensemble.js';

const calendar = { asOf: '2024-02-22', termEnds: '2024-03-19' };

describe('outcomes', () => {
  test.each<[string, readonly number[]]>([
    ['2024-02-21', [0, 0, 0, 10]],
    ['2024-02-28', [0, 0, 0, 10]],
    ['2024-02-29', [0, 1, 0, 9]],
    ['2024-03-14', [3, 1, 1, 5]],
    ['2024-03-18', [3, 1, 1, 5]],
    // The fourth week is cut short by the end of the term.
    ['2024-03-19', [3, 2, 2, 3]],
  ])('by %s: %j of ten', (by, counts) => {
    const { outcomes } = forecastOf(ENSEMBLE, calendar, [by]);
    expect(outcomes.map(({ outcome, candidate }) => [outcome, candidate])).toEqual([
      ['appointed', 'x'],
      ['appointed', 'y'],
      ['extended', null],
      ['none', null],
    ]);
    expect(outcomes.map(({ probability, interval }) => ({ probability, interval }))).toEqual(
      counts.map((count) => estimate(count, 10)),
    );
  });
});

test('the decision by quantiles, never counting as later than everything', () => {
  expect(forecastOf(ENSEMBLE, calendar, []).decision).toEqual({
    q10: '2024-02-29',
    q50: '2024-03-19',
    q90: null,
  });
});

test('who withheld, what was conceded, and the way there', () => {
  const { everWithholds, conceded, course } = forecastOf(ENSEMBLE, calendar, []);
  expect(everWithholds).toEqual([{ candidate: 'x', member: 'B', ...estimate(7, 10) }]);
  expect(conceded).toEqual(estimate(2, 5));
  expect(course.map(({ date }) => date)).toEqual([
    '2024-02-22',
    '2024-02-29',
    '2024-03-07',
    '2024-03-14',
    '2024-03-19',
  ]);
  expect(course.at(-1)).toEqual({ week: 4, date: '2024-03-19', appointed: [0.3, 0.2], extended: 0.2 });
});

test('nothing is known without trials', () => {
  const none = {
    ...ENSEMBLE,
    trials: 0,
    appointed: [[0, 0, 0, 0]],
    candidates: ['x'],
    extended: [0, 0, 0, 0],
    none: 0,
  };
  const { decision, outcomes } = forecastOf(none, calendar, ['2024-03-19']);
  expect(decision).toEqual({ q10: null, q50: null, q90: null });
  expect(outcomes[0]).toMatchObject({ probability: 0, interval: [0, 1] });
});
