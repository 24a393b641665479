import { expect, it } from 'vitest';
import { expectationOf } from '../../src/cli/starters.js';
import { RACE_OF_TWO, scenarioOf } from '../report/scenarios.js';

it('expects something of the first that was named where several lead alike, and nothing where nobody is named', () => {
  expect(expectationOf(scenarioOf(RACE_OF_TWO))).toBe('{ "candidate": "doe", "verdict": "open" }');
  const stances = { roe: { HUN: 'object', NOR: 'support' }, doe: {} };
  expect(expectationOf(scenarioOf({ ...RACE_OF_TWO, stances }))).toBe(
    '{ "candidate": "roe", "verdict": "blocked", "blockers": ["HUN"] }',
  );
  expect(expectationOf(scenarioOf({ ...RACE_OF_TWO, candidates: {} }))).toBeNull();
});
