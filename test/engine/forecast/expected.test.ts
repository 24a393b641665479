import { expect, test } from 'vitest';
import { canFail, forecastDifference, simulatedTo } from '../../../src/engine/forecast/expected.js';
import type { ExpectedForecast } from '../../../src/engine/case/expectation.js';
import type { Snapshot } from '../../../src/engine/case/in-force.js';
import { snapshot } from '../../../src/engine/snapshot.js';
import { written } from '../written.js';

// Everyone consents, and nothing else can happen: chosen within a thousandth of a week, on the first day, in every trial.
const agreed = written({
  asOf: '2024-01-11',
  termEnds: '2024-06-01',
  stances: { x: { AAA: 'support', BBB: 'support', CCC: 'support', DDD: 'support', EEE: 'support' } },
  counts: [{ date: '2024-01-10', candidate: 'x', supporters: 5 }],
  model: { choiceRate: 1000, newcomerRate: 0 },
});
const question = { snapshot: snapshot(agreed, { asOf: '2024-01-11' }), candidate: 'x' };
const expected: ExpectedForecast = {
  ...{ outcome: 'appointed', by: '2024-01-12', atLeast: null, atMost: null, trials: 100, seed: '1' },
};

test.each([
  ['no bounds', {}],
  ['a lower bound that holds', { atLeast: 1 }],
  ['an upper bound that holds', { atMost: 1 }],
  ['a lower bound within the interval', { by: '2024-01-11', atLeast: 0.03 }],
  ['an upper bound within the interval', { atMost: 0.97 }],
  ['another outcome', { outcome: 'undecided', atMost: 0.01 }],
  ['another outcome, of a race that nobody leads', { outcome: 'extended', atMost: 0.01 }],
] as const)('%s', (_, bounds) => {
  expect(forecastDifference(question, { ...expected, ...bounds })).toBeNull();
});

// Of 100 trials none or all: Wilson's interval is as wide as z²/(100 + z²) = 0.0370.
test.each([
  ['a lower bound beyond it', '2024-01-11', { atLeast: 0.05 }, [0, 0, 0.037]],
  ['an upper bound beyond it', '2024-01-12', { atMost: 0.9 }, [1, 0.963, 1]],
] as const)('%s', (...[, by, bound, [probability, low, high]]) => {
  const interval = [expect.closeTo(low, 3), expect.closeTo(high, 3)];
  const got = { probability, interval };
  const difference = { field: 'forecast', by, expected: bound, got };
  expect(forecastDifference(question, { ...expected, by, ...bound })).toEqual(difference);
});

// The same of any number of trials: 0.0370 for 100, and at the other end 0.9630.
test.each([
  [{ atLeast: 0 }, false],
  [{ atLeast: 0.036 }, false],
  [{ atLeast: 0.038 }, true],
  [{ atMost: 1 }, false],
  [{ atMost: 0.964 }, false],
  [{ atMost: 0.962 }, true],
  [{ atLeast: 0, atMost: 1 }, false],
  [{ atLeast: 0, atMost: 0.5 }, true],
  [{ atLeast: 0.5, atMost: 1 }, true],
  [{}, false],
])('whether bounds can fail: %j, %s', (bounds, isPossible) => {
  expect(canFail({ ...expected, ...bounds })).toBe(isPossible);
});

test('a day after the term is answered for its end, after a year of 365 days where it is open', () => {
  expect(simulatedTo(question, '2024-06-01')).toBeNull();
  expect(simulatedTo(question, '2024-06-02')).toBe('2024-06-01');
  const open = { ...question, snapshot: { ...question.snapshot, termEnds: null } };
  // 2024 has 366 days.
  expect(simulatedTo(open, '2025-01-10')).toBeNull();
  expect(simulatedTo(open, '2025-01-11')).toBe('2025-01-10');
});

test('what cannot be forecast contradicts any expectation', () => {
  const about = { field: 'forecast', by: '2024-01-12' };
  expect(forecastDifference({ ...question, candidate: 'q' }, expected)).toEqual({ ...about, missing: 'q' });
  const late = { ...question, snapshot: snapshot(agreed, { asOf: '2024-01-19' }) };
  expect(forecastDifference(late, expected)).toEqual({ ...about, before: '2024-01-19' });
  const rule = { type: 'weighted', quota: null } as const;
  const weighted = { ...question, snapshot: { ...question.snapshot, rule } };
  const impossible = 'the rule weighted cannot be applied: quota must be given, got none';
  expect(forecastDifference(weighted, expected)).toEqual({ ...about, impossible });
  expect(simulatedTo(weighted, '2030-01-01')).toBeNull();
});

test('a defect is not taken for a race that cannot be forecast', () => {
  const broken = { ...question.snapshot, candidates: null as unknown as Snapshot['candidates'] };
  expect(() => forecastDifference({ ...question, snapshot: broken }, expected)).toThrow(TypeError);
});
