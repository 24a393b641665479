import { describe, expect, test } from 'vitest';
import { chancesFrom, whatIfs } from '../../../src/engine/index.js';
import { CHAIN, CONSENT, found } from './chain.js';

describe('what could be done', () => {
  test('is every way, and each lever that is none by itself; days are not done', () => {
    const what = whatIfs(found(CHAIN));
    expect(what.map(({ way, levers }) => [way, levers.map(({ key }) => key)])).toEqual([
      [0, ['post']],
      [1, ['AAA']],
      [null, ['BBB']],
    ]);
    const waits = { from: '2024-02-01', stance: 'object', liftedBy: { after: '2024-03-10' } };
    expect(
      whatIfs(found({ stances: { x: { ...CONSENT, AAA: waits } } })).map(({ levers }) => levers[0]?.key),
    ).toEqual(['AAA']);
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
});

test('what was not counted gains nothing', () => {
  const [row] = chancesFrom(whatIfs(found(CHAIN)), { trials: 10, before: 4, races: [] });
  expect(row).toMatchObject({ gain: { difference: 0 }, chance: { probability: 0.4 } });
});
