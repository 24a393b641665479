import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import { member, membersWith, room } from './room.js';

// The Community of 1958: Germany, France, Italy; Belgium, the Netherlands; Luxembourg. [EEC-148]
const SIX = membersWith([4, 4, 4, 2, 2, 1].map((weight) => ({ weight })));
const rule = ruleOf({ type: 'weighted', quota: 12 });

describe('the quota', () => {
  test.each([
    ['exactly 12: the three large', 'yyynnn', true],
    ['exactly 12: two large and both middle', 'yynyyn', true],
    ['11: two large, one middle and the small one', 'yynyny', false],
    ['13: the three large and the small one', 'yyynny', true],
    ['an abstention is no yes', 'yyaaya', false],
    ['nor is absence', 'yy--y-', false],
  ])('%s', (_, letters, adopted) => {
    expect(rule.adopts(room(letters, SIX))).toBe(adopted);
  });
});

describe('applicability', () => {
  test('with a quota and all weights', () => {
    expect(rule.inapplicable(SIX)).toBeNull();
  });

  test('not without a quota, and then nothing is adopted', () => {
    const unset = ruleOf({ type: 'weighted', quota: null });
    expect(unset.inapplicable(SIX)).toEqual({ lacking: 'parameter', name: 'quota' });
    expect(unset.adopts(room('yyyyyy', SIX))).toBe(false);
  });

  test('not without the weight of a member that takes part', () => {
    expect(rule.inapplicable([...SIX, member('Z')])).toEqual({ lacking: 'weight', members: ['Z'] });
    expect(rule.inapplicable([...SIX, member('Z', { participates: false })])).toBeNull();
  });

  test('a weight that is not given adds nothing', () => {
    expect(rule.adopts(room('yyynnny', [...SIX, member('Z')]))).toBe(true);
    expect(rule.adopts(room('yynyn-y', [...SIX, member('Z')]))).toBe(false);
  });
});

test('as a game of yes and no it needs the quota, and no number of members', () => {
  expect(ruleOf({ type: 'weighted', quota: 12 }).yesNo?.(SIX)).toEqual({
    figure: 'weight',
    needs: [{ members: 0, sum: 12 }],
  });
});
