import { expect, test } from 'vitest';
import { forecastDifference } from '../../../src/engine/forecast/expected.js';
import { snapshot } from '../../../src/engine/snapshot.js';
import { candidate, record, scenario } from '../dynamics/scenarios.js';

// Everyone consents, and nothing can change that: appointed in the first week, in every trial.
const agreed = scenario({
  candidates: { x: candidate('x', 'declared'), y: candidate('y', 'withdrawn') },
  stances: { x: { A: [record('support')], B: [record('accept')], C: [record('support')] } },
  model: { reportedHolds: 1, silence: 0, defectRate: 0 },
});
const question = { snapshot: snapshot(agreed, { asOf: '2024-01-11' }), candidate: 'x' };
const expected = { by: '2024-01-18', atLeast: null, atMost: null, trials: 100, seed: '1' };

test.each([
  ['no bounds', {}, null],
  ['a lower bound that holds', { atLeast: 1 }, null],
  ['an upper bound that holds', { atMost: 1 }, null],
  ['a lower bound within the interval', { by: '2024-01-17', atLeast: 0.03 }, null],
  [
    'a lower bound beyond it',
    { by: '2024-01-17', atLeast: 0.05 },
    'forecast by 2024-01-17: expected at least 0.05, got 0.000 [0.000, 0.037]',
  ],
  ['an upper bound within the interval', { atMost: 0.97 }, null],
  [
    'an upper bound beyond it',
    { atMost: 0.9 },
    'forecast by 2024-01-18: expected at most 0.9, got 1.000 [0.963, 1.000]',
  ],
])('%s', (_, bounds, difference) => {
  expect(forecastDifference(question, { ...expected, ...bounds })).toBe(difference);
});

test('a candidate who is not in the race', () => {
  expect(forecastDifference({ ...question, candidate: 'q' }, expected)).toBe(
    'forecast by 2024-01-18: q is not in the race',
  );
});
