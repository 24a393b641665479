import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshot, compare, verdicts, type Scenario } from '../../src/engine/index.js';
import { days, scenarios } from './histories.js';

const verdictOn = (scenario: Scenario, asOf: string) =>
  verdicts(snapshot(scenario, { asOf })).standings.find(({ id }) => id === 'chosen')?.verdict;

test('a comparison has the verdicts of the two readings, and something that turns one into the other', () => {
  fc.assert(
    fc.property(fc.tuple(scenarios, days), fc.tuple(scenarios, days), ([first, then], [second, now]) => {
      const [old, present] = [snapshot(first, { asOf: then }), snapshot(second, { asOf: now })];
      const { before, after, decisive } = compare(old, present, 'chosen');
      const expected = [verdictOn(first, then), verdictOn(second, now)];
      expect([before.verdict, after.verdict]).toEqual(expected);
      expect(decisive.length > 0).toBe(before.verdict !== after.verdict);
    }),
    { numRuns: 1000 },
  );
});
