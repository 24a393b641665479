import { describe, expect, test } from 'vitest';
import {
  chancesFrom,
  raceWith,
  robustness,
  snapshot,
  unlock,
  unlockBothWays,
  whatIfs,
  type WhatIf,
} from '../../../src/engine/index.js';
import { on, written } from '../written.js';
import { CHAIN, CONSENT, DAY, found } from './chain.js';

const keys = (what: readonly WhatIf[]) => what.map(({ way, levers }) => [way, levers.map(({ key }) => key)]);

describe('what could be done', () => {
  test('is every way, and each lever that is none by itself; days are not done', () => {
    const what = whatIfs(found(CHAIN));
    expect(keys(what)).toEqual([
      [0, ['post']],
      [1, ['AAA']],
      [null, ['BBB']],
    ]);
    const waits = { from: '2024-02-01', stance: 'object', liftedBy: { after: '2024-03-10' } };
    expect(
      whatIfs(found({ stances: { x: { ...CONSENT, AAA: waits } } })).map(({ levers }) => levers[0]?.key),
    ).toEqual(['AAA']);
    // Nor is what takes a day besides.
    const both = { ...waits, liftedBy: { all: [{ after: '2024-03-10' }, { concession: 'post' }] } };
    const concessions = { post: { to: ['AAA'], what: 'a post' } };
    expect(keys(whatIfs(found({ concessions, stances: { x: { ...CONSENT, AAA: both } } })))).toEqual([
      [0, ['AAA']],
      [null, ['post']],
    ]);
  });
  test('is the twenty cheapest ways at most, and each part of one that takes several', () => {
    const unlocked = found({ stances: { x: { ...CONSENT, AAA: 'object', BBB: 'object' } } });
    expect(keys(whatIfs(unlocked))).toEqual([
      [0, ['AAA', 'BBB']],
      [null, ['AAA']],
      [null, ['BBB']],
    ]);
    const ways = Array.from({ length: 25 }, () => unlocked.ways).flat();
    expect(whatIfs({ ...unlocked, ways, levers: [] })).toHaveLength(20);
  });
  test('is sorted by what a unit of cost gains; what is free stands where its gain leads', () => {
    const [post, member, other] = whatIfs(found(CHAIN, { costs: { BBB: 0 } }));
    if (post === undefined || member === undefined || other === undefined)
      throw new Error('three are missing');
    const gains = {
      trials: 100,
      before: 10,
      races: [30, 36, 1].map((onlyAfter) => ({ onlyBefore: 0, onlyAfter })),
    };
    const rows = chancesFrom([post, member, other], gains);
    expect(rows.map(({ levers, gainPerCost }) => [levers[0]?.key, gainPerCost])).toEqual([
      ['BBB', null],
      ['post', expect.closeTo(0.1, 12)],
      ['AAA', expect.closeTo(0.09, 12)],
    ]);
    expect(rows.map(({ chance }) => chance.probability)).toEqual([0.11, 0.4, 0.46]);
  });
  test('is sorted by the gain where a unit of cost gains the same, and else by the cost', () => {
    const costs = { AAA: 2, BBB: 1, post: 1 };
    const what = whatIfs(found(CHAIN, { costs })).filter(({ levers }) => levers.length === 1);
    const order = (gained: Readonly<Record<string, readonly [number, number]>>, rows = what) => {
      const races = rows.map(({ levers: [lever] }) => gained[lever?.key ?? ''] ?? [0, 0]);
      const gains = races.map(([onlyBefore, onlyAfter]) => ({ onlyBefore, onlyAfter }));
      return chancesFrom(rows, { trials: 100, before: 50, races: gains }).map(
        ({ levers: [lever], chance }) => `${lever?.key} ${chance.probability}`,
      );
    };
    // A fifth for two units, a tenth for one; of a hundred trials fifty succeed, of which five are lost.
    const gained = { AAA: [5, 25], BBB: [5, 15], post: [5, 10] } as const;
    for (const rows of [what, what.toReversed()])
      expect(order(gained, rows)).toEqual(['AAA 0.7', 'BBB 0.6', 'post 0.55']);
    const nothing = { AAA: [5, 5], BBB: [5, 5], post: [5, 6] } as const;
    for (const rows of [what, what.toReversed()])
      expect(order(nothing, rows)).toEqual(['post 0.51', 'BBB 0.5', 'AAA 0.5']);
  });
});

test('what was not counted gains nothing', () => {
  const [row] = chancesFrom(whatIfs(found(CHAIN)), { trials: 10, before: 4, races: [] });
  expect(row).toMatchObject({ gain: { difference: 0 }, chance: { probability: 0.4 } });
});

test('a race with a lever used starts from what it changes', () => {
  const read = snapshot(written(CHAIN), on(DAY));
  const levers = found(CHAIN).levers.filter(({ key }) => key === 'AAA');
  const [x] = raceWith(read, { levers }).candidates;
  expect(x?.positions.map(({ stance }) => stance)).toEqual([
    'accept',
    'accept',
    'support',
    'support',
    'accept',
  ]);
});

test('what frees a candidate, what stops one who is free, and how firmly that stands are asked of one', () => {
  const candidates = {
    x: { name: 'X', candidacy: [{ status: 'declared' }] },
    y: { name: 'Y', candidacy: [{ status: 'interested' }] },
  };
  const objects = { from: '2024-02-01', stance: 'object' };
  const read = snapshot(
    written({ candidates, stances: { x: { ...CONSENT, AAA: objects }, y: { ...CONSENT, AAA: 'support' } } }),
    on(DAY),
  );
  const [costs, candidate] = [{ AAA: 9, support: 7 }, 'y'];
  expect(unlockBothWays(read, { candidate, costs })).toEqual({
    unlock: unlock(read, { candidate, costs }),
    stop: unlock(read, { candidate, costs, goal: 'blocked' }),
    robustness: robustness(read, { candidate }),
  });
  expect(unlockBothWays(read, { candidate: 'x' })).toMatchObject({
    unlock: { candidate: 'x', reached: false },
    stop: null,
    robustness: { candidate: 'x', steps: 2 },
  });
});
