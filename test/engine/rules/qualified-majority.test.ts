import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import { ballot, member, membersWith, room } from './room.js';

const rule = ruleOf({ type: 'qualified-majority' });

/** Members with round populations that were invented to lie exactly on a threshold. */
function populated(populations: readonly number[]) {
  return membersWith(populations.map((population) => ({ population })));
}

const equal = (size: number) => populated(Array.from({ length: size }, () => 10));

describe('55 % of the members', () => {
  // The first ten or eleven of twenty have nearly all the population.
  const twenty = populated([
    ...Array.from({ length: 10 }, () => 100),
    ...Array.from({ length: 10 }, () => 1),
  ]);

  test.each([
    [10, false],
    [11, true],
    [12, true],
  ])('%i of 20: %s', (yes, adopted) => {
    expect(rule.adopts(room(ballot(yes, 0, 20 - yes), twenty))).toBe(adopted);
  });

  test.each([
    [17, false],
    [18, true],
  ])('%i of 32, where 55 %% is 17.6: %s', (yes, adopted) => {
    const members = populated(Array.from({ length: 32 }, (_, index) => (index < 17 ? 100 : 1)));
    expect(rule.adopts(room(ballot(yes, 0, 32 - yes), members))).toBe(adopted);
  });
});

describe('65 % of the population', () => {
  test.each([
    ['exactly 65 of 100', [11, 11, 11, 11, 11, 10, 9, 9, 9, 8], true],
    ['64 of 100', [11, 11, 11, 11, 10, 10, 9, 9, 9, 9], false],
    ['66 of 100', [11, 11, 11, 11, 11, 11, 9, 9, 8, 8], true],
  ])('%s, of six of ten', (_, populations, adopted) => {
    expect(rule.adopts(room('yyyyyynnnn', populated(populations)))).toBe(adopted);
  });

  test('an abstention is not a yes: it counts against both shares', () => {
    const members = populated([11, 11, 11, 11, 11, 10, 9, 9, 9, 8]);
    expect(rule.adopts(room('yyyyyyaaaa', members))).toBe(true);
    expect(rule.adopts(room('yyyyyaaaaa', members))).toBe(false);
  });
});

describe('a blocking minority when all take part, Art. 16(4) TEU', () => {
  const large = [300, 300, 300, 10, 10, 10, 10, 10, 10, 10];

  test.each([
    ['three, with 93 % of the population, do not block', 'nnnyyyyyyy', true],
    ['four do', 'nnnnyyyyyy', false],
    ['nor do three that abstain', 'aaayyyyyyy', true],
    ['one abstention makes them four', 'nnnayyyyyy', false],
  ])('%s', (_, letters, adopted) => {
    expect(rule.adopts(room(letters, populated(large)))).toBe(adopted);
  });

  test('55 % of the members are needed however few block', () => {
    expect(rule.adopts(room('yyyannn', equal(7)))).toBe(false);
    expect(rule.adopts(room('ynn', equal(3)))).toBe(false);
    expect(rule.adopts(room('yyn', equal(3)))).toBe(true);
  });
});

describe('a blocking minority when some do not take part, Art. 238(3)(a) TFEU', () => {
  test.each([
    ['one has exactly 35 %, so two must pass it, and it takes three', [35, 15, 10, 10, 10, 10, 10, 99], true],
    ['one has 36 %, so it takes two', [36, 14, 10, 10, 10, 10, 10, 99], false],
  ])('%s', (_, populations, adopted) => {
    expect(rule.adopts(room('nnyyyyy-', populated(populations)))).toBe(adopted);
    // Wherever the largest sit.
    expect(rule.adopts(room('-yyyyynn', populated(populations.toReversed())))).toBe(adopted);
  });

  test('two that would not be enough of all members are enough of those that take part', () => {
    const seven = [40, 10, 10, 10, 10, 10, 10];
    expect(rule.adopts(room('nnyyyyy', populated(seven)))).toBe(true);
    expect(rule.adopts(room('nnyyyyy-', populated([...seven, 10])))).toBe(false);
  });

  test('with equal populations it takes nine of twenty, eight being the least with more than 35 %', () => {
    expect(rule.adopts(room(`${ballot(12, 0, 8)}-`, equal(21)))).toBe(true);
    expect(rule.adopts(room(`${ballot(11, 0, 9)}-`, equal(21)))).toBe(false);
  });

  test('shares are those of the participating members', () => {
    const members = populated([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 1000]);
    expect(rule.adopts(room('yyyyyyynnn-', members))).toBe(true);
    expect(rule.adopts(room('yyyyyyynnnn', members))).toBe(false);
  });
});

describe('applicability', () => {
  test('needs the population of every member that takes part', () => {
    const members = [member('B'), member('A'), member('C', { population: 1 })];
    expect(rule.inapplicable(members)).toEqual({ lacking: 'population', members: ['A', 'B'] });
  });

  test('does not need that of a member that takes no part', () => {
    const members = [member('A', { population: 1 }), member('B', { participates: false })];
    expect(rule.inapplicable(members)).toBeNull();
  });
});

describe('as a game of yes and no', () => {
  test.each([
    // 55 % of 20 are 11, 65 % of 200 are 130; three cannot block 20, so that 17 are enough whoever they are.
    ['of twenty that all take part', equal(20), [11, 130], [17, 0]],
    // Nine of twenty block by population, so that twelve are enough.
    [
      'of twenty of twenty-one',
      [...equal(20), member('Z', { participates: false, population: 10 })],
      [11, 130],
      [12, 0],
    ],
    // 55 % of 3 are 1.65 and 65 % of 30 are 19.5; nobody can block, but 55 % are needed in any case.
    ['of three', equal(3), [2, 20], [2, 0]],
  ] as const)('%s', (_, members, ...needs) => {
    expect(rule.yesNo?.(members)).toEqual({
      figure: 'population',
      needs: needs.map(([least, sum]) => ({ members: least, sum })),
    });
  });
});
