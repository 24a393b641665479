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
    expect(unset.inapplicable(SIX)).toBe('no quota is given');
    expect(unset.adopts(room('yyyyyy', SIX))).toBe(false);
    expect([unset.title, unset.because]).toEqual([
      'weighted vote',
      'weighted vote: no quota is given, so it cannot be applied',
    ]);
  });

  test('not without the weight of a member that takes part', () => {
    expect(rule.inapplicable([...SIX, member('Z')])).toBe('no weight is given for Z');
    expect(rule.inapplicable([...SIX, member('Z', { participates: false })])).toBeNull();
  });

  test('a weight that is not given adds nothing', () => {
    expect(rule.adopts(room('yyynnny', [...SIX, member('Z')]))).toBe(true);
    expect(rule.adopts(room('yynyn-y', [...SIX, member('Z')]))).toBe(false);
  });

  test('its first line names the quota', () => {
    expect([rule.title, rule.because]).toEqual([
      'weighted vote, quota 12',
      'weighted vote, quota 12: yes votes worth 12 are needed and abstaining is no yes; ' +
        'whoever keeps the rest below that is enough to stop it',
    ]);
  });
});
