import { expect, test } from 'vitest';
import { forecastDifference } from '../../../src/engine/forecast/expected.js';
import { candidate, record, scenario } from '../dynamics/scenarios.js';

// Everyone consents, and nothing can change that: appointed in the first week, in every trial.
const agreed = scenario({
  candidates: { x: candidate('x', 'declared'), y: candidate('y', 'withdrawn') },
  stances: { x: { A: [record('support')], B: [record('accept')], C: [record('support')] } },
  model: { reportedHolds: 1, silence: 0, defectRate: 0 },
});
const question = { scenario: agreed, reading: { asOf: '2024-01-11', hindsight: false }, candidate: 'x' };
const expected = { by: '2024-01-18', atLeast: null, atMost: null, trials: 100, seed: '1' };

test.each([
  ['no bounds', {}],
  ['a lower bound that holds', { atLeast: 1 }],
  ['an upper bound that holds', { atMost: 1 }],
  ['a lower bound within the interval', { by: '2024-01-17', atLeast: 0.03 }],
  ['an upper bound within the interval', { atMost: 0.97 }],
])('%s', (_, bounds) => {
  expect(forecastDifference(question, { ...expected, ...bounds })).toBeNull();
});

// Of 100 trials none or all: Wilson's interval is as wide as z²/(100 + z²) = 0.0370.
test.each([
  ['a lower bound beyond it', '2024-01-17', { atLeast: 0.05 }, [0, 0, 0.037]],
  ['an upper bound beyond it', '2024-01-18', { atMost: 0.9 }, [1, 0.963, 1]],
] as const)('%s', (...[, by, bound, [probability, low, high]]) => {
  const interval = [expect.closeTo(low, 3), expect.closeTo(high, 3)];
  const got = { probability, interval };
  const difference = { field: 'forecast', by, expected: bound, got };
  expect(forecastDifference(question, { ...expected, by, ...bound })).toEqual(difference);
});

test('what cannot be forecast contradicts any expectation', () => {
  const about = { field: 'forecast', by: '2024-01-18' };
  expect(forecastDifference({ ...question, candidate: 'q' }, expected)).toEqual({ ...about, missing: 'q' });
  const late = { ...question, reading: { ...question.reading, asOf: '2024-01-19' } };
  expect(forecastDifference(late, expected)).toEqual({ ...about, before: '2024-01-19' });
  const over = { ...question, scenario: { ...agreed, termEnds: '2024-01-01' } };
  const ended = 'the term must end after 2024-01-11, got 2024-01-01';
  expect(forecastDifference(over, expected)).toEqual({ ...about, impossible: ended });
});

test('a defect is not taken for a term that is over', () => {
  const broken = { ...agreed, candidates: null as unknown as typeof agreed.candidates };
  expect(() => forecastDifference({ ...question, scenario: broken }, expected)).toThrow(TypeError);
});
