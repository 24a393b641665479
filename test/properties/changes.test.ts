import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, changes, snapshot } from '../../src/engine/index.js';
import { overlaid, written } from '../engine/written.js';
import { CODES, crowds, days, scenarios } from './histories.js';

const readings = fc.record({ asOf: days, hindsight: fc.boolean() });
const sides = fc.tuple(scenarios, readings).map(([scenario, reading]) => snapshot(scenario, reading));

describe('changes', () => {
  test('are complete: all of them, made in any order, turn one snapshot into the other', () => {
    fc.assert(
      fc.property(sides, sides, fc.boolean(), (before, after, reversed) => {
        const all = changes(before, after);
        const inOrder = reversed ? all.toReversed() : all;
        expect(applied(before, inOrder)).toEqual(after);
        expect(inOrder.reduce((side, change) => applied(side, [change]), before)).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });
  test('are none between equals, and each is a difference by its own key', () => {
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        expect(changes(before, structuredClone(before))).toEqual([]);
        for (const change of changes(before, after)) {
          expect(changes(before, applied(before, [change]))).toEqual([change]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['bloc', { blocs: { pair: ['AAA', 'BBB'] } }, { blocs: { pair: ['AAA', 'BBB', 'CCC'] } }],
  ['total', { counts: [reported(3)] }, { counts: [reported(3), reported(4)] }],
  ['stance', waitingFor('BBB'), waitingFor('BBB', 'CCC')],
])(
  'a %s that gains one more at the end of a list has changed, and so has one that loses it',
  (type, less, more) => {
    const [few, many] = [snapshot(written(less)), snapshot(written(more))];
    expect(changes(few, many)).toMatchObject([{ type }]);
    expect(changes(many, few)).toMatchObject([{ type }]);
  },
);

function reported(supporters: number): object {
  return { candidate: 'x', supporters, date: '2024-02-01' };
}

function waitingFor(...consents: readonly string[]): object {
  return { stances: { x: { AAA: { stance: 'object', liftedBy: { consents } } } } };
}

/** Fields of an overlay that are dated nowhere, and the change that each of them is. */
const undated = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CODES), fc.constantFrom('support', 'object', 'undeclared'))
    .map(([member, stance]) => ({ stances: { chosen: { [member]: stance } } })),
  fc.constant({ concessions: { post: { to: ['AAA'], what: 'a post', granted: true } } }),
  fc.constant({ candidates: { rival: { name: 'Bob', candidacy: [{ status: 'withdrawn' }] } } }),
  fc.constantFrom(...CODES).map((member) => ({ members: { [member]: { participates: false } } })),
  fc.constant({ rule: 'unanimity' }),
  fc.constant({ principals: ['AAA', 'CCC'] }),
  fc.constant({ blocs: { three: ['AAA', 'BBB', 'CCC'] } }),
  fc.constant({ model: { exitRate: 0.5 } }),
  fc.constant({ termEnds: '2025-01-01' }),
  fc.constant({ incumbent: { name: 'Zoe', extendable: true } }),
  fc.constant({ counts: [{ candidate: 'chosen', supporters: [0, 5], date: '2023-01-01' }] }),
  fc.constant({ events: [{ date: '2023-01-01', type: 'signal', what: 'a hint' }] }),
);

/** What is on record once and stays so: an edit may put something there beside what it changes, and takes nothing away. */
const LASTING: readonly string[] = ['ripe', 'awaited'];

test('an undated edit of a scenario is one change of its snapshot, whatever the day', () => {
  fc.assert(
    fc.property(crowds, undated, readings, (fields, edit, reading) => {
      const before = snapshot(written(fields), reading);
      const after = snapshot(overlaid(fields, edit), reading);
      const made = changes(before, after);
      expect(made.filter(({ type }) => !LASTING.includes(type)).length).toBeLessThanOrEqual(1);
      expect(before.isRipe && !after.isRipe).toBe(false);
      expect(after.awaited).toEqual(expect.arrayContaining([...before.awaited]));
      expect(applied(before, made)).toEqual(after);
    }),
    { numRuns: 1000 },
  );
});
