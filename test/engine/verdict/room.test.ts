import { describe, expect, test } from 'vitest';
import type { CandidateVerdict } from '../../../src/engine/case/expectation.js';
import type { RuleSpec } from '../../../src/engine/case/rule-spec.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { effectOf, ruleOf, type Room, type Rule, type Vote } from '../../../src/engine/rules/index.js';
import { judge } from '../../../src/engine/verdict/judge.js';
import type { Seat } from '../../../src/engine/verdict/room.js';
import { COUNCIL, membersWith, seats } from '../rules/room.js';

// Who has most votes has not most inhabitants, so that whom a rule asks about matters.
const FOUR = membersWith([
  { weight: 3, population: 20 },
  { weight: 1, population: 40 },
  { weight: 4, population: 10 },
  { weight: 2, population: 30 },
]);

const RULES: readonly RuleSpec[] = [
  { type: 'consensus' },
  { type: 'consensus-minus', tolerated: 1 },
  { type: 'unanimity' },
  { type: 'simple-majority' },
  { type: 'two-thirds' },
  { type: 'qualified-majority' },
  ...[4, 7].map((quota) => ({ type: 'weighted', quota })),
];

const RANGES = [
  [0, 1],
  [1, 2],
  [2, 2],
  [5, 5],
] as const;

/** All ways to give each of `size` members one of `stances`. */
function filled(size: number, stances: readonly Stance[]): readonly (readonly Stance[])[] {
  return Array.from({ length: size }).reduce<readonly (readonly Stance[])[]>(
    (rows) => rows.flatMap((row) => stances.map((one) => [...row, one])),
    [[]],
  );
}

/** Every way to choose `size` of `all`, or all of them where there are fewer. */
function choices<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const [first, ...rest] = all;
  if (first === undefined || size === 0) return [[]];
  if (all.length <= size) return [all];
  return [...choices(rest, size - 1).map((chosen) => [first, ...chosen]), ...choices(rest, size)];
}

/** Whether the rule adopts, for each way in which `unnamed` of those that are not against may be so in secret. */
function outcomes(
  spec: RuleSpec,
  sitting: readonly Seat[],
  [unknownAs, unnamed]: readonly ['for' | 'against', number],
) {
  const members = sitting.map(({ member }) => member);
  const taking = sitting.filter(({ member }) => member.participates);
  const votes = taking.map(({ member, stance }): Vote => ({ member, effect: effectOf(stance, unknownAs) }));
  const free = votes.filter(({ effect }) => effect !== 'against');
  return choices(free, unnamed).map((secret) =>
    ruleOf(spec).adopts({
      members,
      votes: votes.map((vote): Vote => (secret.includes(vote) ? { ...vote, effect: 'against' } : vote)),
    }),
  );
}

/** Adopted whoever they are, blocked whoever they are, or neither. */
function byTryingAll(
  spec: RuleSpec,
  sitting: readonly Seat[],
  [least, most]: readonly [number, number],
): CandidateVerdict {
  if (outcomes(spec, sitting, ['against', most]).every(Boolean)) return 'adopted';
  return outcomes(spec, sitting, ['for', least]).some(Boolean) ? 'open' : 'blocked';
}

describe.each(RULES)('members against that nobody has named, under %o', (spec) => {
  test.each(RANGES)('at least %i and at most %i: as trying everybody finds', (...range) => {
    const wrong = filled(4, ['support', 'accept', 'undeclared', 'object']).filter((stances) => {
      const sitting = seats(FOUR, stances);
      return judge(ruleOf(spec), sitting, range).verdict !== byTryingAll(spec, sitting, range);
    });
    expect(wrong).toEqual([]);
  });
});

// 35 % are passed by the one with 40 alone, so that two block, unless they are small: whom one takes first matters.
describe.each([
  ['the large one early', [20, 40, 10, 20, 10], [2, 1, 3, 2, 3]],
  ['the small ones first', [10, 10, 40, 20, 20], [3, 3, 1, 2, 2]],
])('two of five members by population, %s', (_, populations, weights) => {
  const five = populations.map((population, at) => ({ population, weight: weights[at] ?? null }));
  const members = membersWith([...five, { population: 90 }]);

  test.each([
    [0, 2],
    [2, 2],
  ] as const)('at least %i and at most %i: as trying everybody finds', (...range) => {
    const wrong = filled(5, ['support', 'accept', 'object']).filter((stances) => {
      const sitting = seats(members, stances);
      const rule: RuleSpec = { type: 'qualified-majority' };
      return judge(ruleOf(rule), sitting, range).verdict !== byTryingAll(rule, sitting, range);
    });
    expect(wrong).toEqual([]);
  });
});

test('a rule is shown every member of the body, those that take no part as well', () => {
  const shown: Room[] = [];
  const rule: Rule = {
    ...ruleOf({ type: 'consensus' }),
    adopts: (room) => {
      shown.push(room);
      return false;
    },
  };
  const sitting = seats(FOUR, ['support', null, 'object', 'undeclared']);
  judge(rule, sitting, [1, 1]);
  expect(shown).not.toHaveLength(0);
  for (const { members, votes } of shown) {
    expect(members.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D']);
    expect(votes.map(({ member }) => member.code)).toEqual(['A', 'C', 'D']);
  }
});

describe('how many of them stand in the way', () => {
  const words = (stances: string) => stances.split(' ') as Stance[];

  test.each<[RuleSpec, string, readonly [number, number], string, string, number]>([
    // One objection is enough, and there is one at least.
    [{ type: 'consensus' }, 'support support accept accept', [1, 3], 'blocked', '', 1],
    [{ type: 'consensus' }, 'support object accept redline', [1, 2], 'blocked', 'B D', 1],
    [{ type: 'consensus' }, 'support object accept accept', [0, 2], 'blocked', 'B', 0],
    // Of three that do not withhold by name all are against.
    [{ type: 'consensus' }, 'support object accept accept', [9, 9], 'blocked', 'B', 3],
    // Silence may be either; nobody need be against by name.
    [{ type: 'consensus' }, 'support undeclared accept accept', [1, 1], 'blocked', '', 1],
    [{ type: 'consensus' }, 'support undeclared accept accept', [0, 1], 'open', '', 0],
    // Two yes, one no by name, and one by those who abstain: a tie.
    [{ type: 'simple-majority' }, 'support support object accept', [1, 1], 'blocked', 'C', 1],
    // Whoever takes no part is not one of them.
    [{ type: 'consensus' }, 'support support support accept', [0, 0], 'adopted', '', 0],
  ])('%o on %s with %j: %s', (...[spec, stances, range, ...expected]) => {
    const { verdict, blockers, unnamed } = judge(ruleOf(spec), seats(FOUR, words(stances)), range);
    expect([verdict, blockers.join(' '), unnamed]).toEqual(expected);
  });

  test('one that takes no part is none of them', () => {
    const sitting = seats(FOUR, [null, null, null, 'support']);
    expect(judge(ruleOf({ type: 'consensus' }), sitting, [3, 3])).toMatchObject({
      verdict: 'blocked',
      unnamed: 1,
    });
  });

  test('a veto by name stops a Security Council, so that nobody else need be against', () => {
    const sitting = seats(COUNCIL, ['object', ...Array<Stance>(14).fill('support')]);
    const expected = { verdict: 'blocked', blockers: ['P1'], unnamed: 0 };
    expect(judge(ruleOf({ type: 'security-council' }), sitting, [1, 1])).toEqual(expected);
  });

  test('an elected member that abstains may be the one who is against, rather than one whose yes is needed', () => {
    const council = COUNCIL.map((each) => ({ ...each, weight: null }));
    const abstaining = ['P1', 'E06', 'E07', 'E08', 'E09', 'E10'];
    const sitting = council.map((each): Seat => {
      return { member: each, stance: abstaining.includes(each.code) ? 'accept' : 'support' };
    });
    expect(judge(ruleOf({ type: 'security-council' }), sitting, [1, 1]).verdict).toBe('open');
  });

  // Six of ten elected members may vote no without harm; any of the fifteen may be one of the permanent five.
  test.each([
    [[0, 0], 'adopted', 0],
    [[0, 1], 'open', 0],
    [[6, 6], 'open', 0],
    [[7, 7], 'blocked', 7],
    [[11, 11], 'blocked', 11],
  ] as const)('%j of a Security Council that is for: %s', (range, verdict, unnamed) => {
    const sitting = seats(COUNCIL, Array<Stance>(15).fill('support'));
    expect(judge(ruleOf({ type: 'security-council' }), sitting, range)).toEqual({
      verdict,
      blockers: [],
      unnamed,
    });
  });
});
