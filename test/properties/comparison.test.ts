import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, verdicts, type Scenario } from '../../src/engine/index.js';
import { written } from '../engine/written.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];

const day = fc.constantFrom(...DAYS);
const condition = fc.oneof(
  day.map((after) => ({ after })),
  fc.subarray(CODES, { minLength: 1, maxLength: 2 }).map((consents) => ({ consents })),
  fc.constant({ withdrawn: 'y' }),
  fc.constant({ concession: 'post' }),
);
const liftedBy = fc.oneof(
  condition,
  fc.tuple(condition, condition).map((all) => ({ all })),
  fc.tuple(condition, condition).map((any) => ({ any })),
);
const record = fc.oneof(
  fc.record({ from: day, stance: fc.constantFrom('support', 'accept', 'undeclared', 'object') }),
  fc.record({ from: day, stance: fc.constantFrom('reserved', 'object'), liftedBy }),
);
const history = fc.uniqueArray(record, { maxLength: 3, selector: ({ from }) => from });
const status = fc.record({ from: day, status: fc.constantFrom('declared', 'withdrawn') });
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    x: fc.record({ AAA: history, BBB: history, CCC: history, DDD: history, EEE: history }),
    y: fc.uniqueArray(status, { minLength: 1, maxLength: 2, selector: ({ from }) => from }),
    granted: fc.option(day, { nil: undefined }),
    joined: fc.option(day, { nil: undefined }),
  })
  .map(({ x, y, granted, joined }) => {
    const stances = Object.entries(x).filter(([, records]) => records.length > 0);
    return written({
      candidates: {
        x: { name: 'X', candidacy: [{ status: 'declared' }] },
        y: { name: 'Y', candidacy: y },
      },
      concessions: { post: { to: ['AAA'], what: 'a post', ...(granted ? { granted } : {}) } },
      stances: { x: Object.fromEntries(stances) },
      ...(joined ? { members: { EEE: { joined } } } : {}),
    });
  });

const verdictOn = (scenario: Scenario, asOf: string) =>
  verdicts(scenario, { asOf }).standings.find(({ id }) => id === 'x')?.verdict;

test('a comparison has the verdicts of the two readings, and something that turns one into the other', () => {
  fc.assert(
    fc.property(fc.tuple(scenarios, day), fc.tuple(scenarios, day), ([first, then], [second, now]) => {
      const sides = [
        { scenario: first, options: { asOf: then } },
        { scenario: second, options: { asOf: now } },
      ] as const;
      const { before, after, decisive } = compare(sides[0], sides[1], 'x');
      const expected = [verdictOn(first, then), verdictOn(second, now)];
      expect([before.verdict, after.verdict]).toEqual(expected);
      expect(decisive.length > 0).toBe(before.verdict !== after.verdict);
    }),
    { numRuns: 1000 },
  );
});
