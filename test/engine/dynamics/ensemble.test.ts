import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parametersWith } from '../../../src/engine/dynamics/parameters.js';
import { merged, simulate, type Ensemble } from '../../../src/engine/dynamics/ensemble.js';
import { contender, plain, race, race2024, start } from './races.js';

const parameters = parametersWith();
const part = (from: number, to: number) => simulate(race2024(), parameters, { seed: 'parts', from, to });
const whole = part(0, 300);

describe('merging', () => {
  test('any portions in any order add up to the whole exactly', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 299 }), { maxLength: 4 }),
        fc.boolean(),
        (cuts, turned) => {
          const ends = [0, ...cuts.sort((a, b) => a - b), 300];
          const parts = ends.slice(1).map((to, i) => part(ends[i] ?? 0, to));
          const sum = (turned ? parts.toReversed() : parts).reduce(merged);
          expect(sum).toEqual(whole);
        },
      ),
      { seed: 3, numRuns: 8 },
    );
  });

  test('leaves no table out: none is empty, so that a sum that forgot one would differ from the whole', () => {
    const { members: _members, candidates: _candidates, ...tables } = whole;
    for (const [name, table] of Object.entries(tables))
      expect([name, [table].flat(3).some((count) => count > 0)]).toEqual([name, true]);
  });

  test('survives JSON', () => expect(JSON.parse(JSON.stringify(whole))).toEqual(whole));

  test('refuses ensembles of different races', () => {
    const other = simulate(race(['A'], [contender('x', [])]), parameters, { seed: 'a', from: 0, to: 1 });
    expect(() => merged(whole, other)).toThrow(RangeError);
  });
});

test.each([
  [{ from: 0, to: 1 }, 'seed must be of type string, got undefined'],
  [{ seed: 1, from: 0, to: 1 }, 'seed must be of type string, got 1'],
  [{ seed: 'a', from: 0, too: 1 }, 'simulate has no option "too"; did you mean to?'],
])('a run is not %j', (run, message) => {
  expect(() => simulate(race2024(), parameters, run as never)).toThrow(message);
});

describe('counting', () => {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

  test('every trial ends in exactly one way', () => {
    expect(sum(whole.appointed.flat()) + sum(whole.extended) + whole.none).toBe(300);
  });

  test('every appointment has one last holdout, or several that share it, or none', () => {
    const shares = whole.lastHoldout
      .flat(2)
      .reduce((all, count, at) => all + count / ((at % whole.members.length) + 1), 0);
    expect(shares).toBeCloseTo(sum(whole.appointed.flat()), 9);
  });

  test('two that come round in the same week share it', () => {
    const both = race(
      ['A', 'B', 'C'],
      [contender('x', [start('A', 'support'), start('B', 'reserved'), start('C', 'object')])],
    );
    const ensemble = simulate(both, plain({ reservedRate: 50, objectRate: 50 }), {
      seed: 'tie',
      from: 0,
      to: 10,
    });
    const [a, b, c] = ensemble.lastHoldout;
    expect(a?.flat()).toEqual(Array.from({ length: 12 }, () => 0));
    expect(b?.[1]).toEqual([0, 10, 0]);
    expect(c?.[2]).toEqual([0, 10, 0]);
  });

  test('tells who withheld at some time and which appointments took an offer', () => {
    const stances = [start('A', 'support'), start('B', 'object')];
    const parameters = plain({ objectRate: 0.001, offerRate: 50, offerEffect: 1000 });
    const ensemble = simulate(race(['A', 'B'], [contender('x', stances)]), parameters, {
      seed: 'offer',
      from: 0,
      to: 10,
    });
    expect(ensemble.withheld).toEqual([[0, 10]]);
    expect(ensemble.conceded[0]).toBe(sum(ensemble.appointed[0] ?? []));
    expect(ensemble.conceded[0]).toBeGreaterThan(0);
  });

  test('takes a later range of trials, and none at all', () => {
    const empty: Ensemble = part(5, 5);
    expect(empty.trials).toBe(0);
    expect(part(2 ** 32 - 1, 2 ** 32).trials).toBe(1);
  });

  test.each([
    [-1, 5],
    [5, 4],
    [0.5, 3],
    [0, 2 ** 32 + 1],
    [0, NaN],
  ])('refuses trials from %d to %d', (from, to) => {
    expect(() => part(from, to)).toThrow(RangeError);
  });
});
