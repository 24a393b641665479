import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import { judge } from '../../../src/engine/verdict/judge.js';
import type { Seat } from '../../../src/engine/verdict/room.js';
import { COUNCIL, member, room } from './room.js';

const rule = ruleOf({ type: 'security-council' });

describe('nine of fifteen, and no permanent member against', () => {
  test.each([
    ['nine with all permanent members', 'yyyyy yyyynnnnnn', true],
    ['eight', 'yyyyy yyynnnnnnn', false],
    ['ten', 'yyyyy yyyyynnnnn', true],
    ['one permanent member against fourteen', 'nyyyy yyyyyyyyyy', false],
    ['a permanent member that abstains', 'ayyyy yyyyyaaaaa', true],
    ['a permanent member that is absent', '-yyyy yyyyyaaaaa', true],
    ['all permanent members abstaining, nine elected for', 'aaaaa yyyyyyyyyn', true],
    ['all permanent members abstaining, eight elected for', 'aaaaa yyyyyyyynn', false],
    ['six elected members against', 'yyyyy yyyynnnnnn', true],
    ['seven elected members abstaining', 'yyyyy yyyaaaaaaa', false],
  ])('%s', (_, letters, adopted) => {
    expect(rule.adopts(room(letters.replace(' ', ''), COUNCIL))).toBe(adopted);
  });
});

describe('who stands in the way', () => {
  test.each([
    ['a veto alone, where nine vote yes beside abstentions', 'nyyyy yyyyyaaaaa', [0]],
    ['a veto alone, where another permanent member abstains', 'nayyy yyyyyyaaaa', [0]],
    ['both vetoes', 'nynyy yyyyyyyyyy', [0, 2]],
    [
      'everybody who does not vote yes, where nine cannot be reached',
      'ayyyy yyyaaaannn',
      [0, 8, 9, 10, 11, 12, 13, 14],
    ],
    ['nobody while nine can still be reached', 'ayyyy yyya??????', []],
    ['a veto while nine can still be reached', 'nyyyy yyya??????', [0]],
  ])('%s', (_, letters, places) => {
    const { blockers } = judge(rule, seats(letters.replace(' ', '')));
    expect(blockers).toEqual(places.map((at) => COUNCIL[at]?.code).sort());
  });
});

const STANCES = { y: 'support', a: 'accept', n: 'object', '?': 'undeclared' } as const;

function seats(letters: string): readonly Seat[] {
  return COUNCIL.map((each, at) => ({ member: each, stance: STANCES[letters[at] as keyof typeof STANCES] }));
}

describe('applicability', () => {
  test('fifteen members with five permanent ones', () => {
    expect(rule.inapplicable(COUNCIL)).toBeNull();
  });

  test('a member that stays away is still a member', () => {
    expect(rule.inapplicable(room('-yyyyyyyyyyyyyy', COUNCIL).members)).toBeNull();
  });

  test.each([
    ['fourteen members', COUNCIL.slice(0, 14), { members: 14, permanent: 5 }],
    ['sixteen members', [...COUNCIL, member('X')], { members: 16, permanent: 5 }],
    ['four permanent members', [...COUNCIL.slice(1), member('X')], { members: 15, permanent: 4 }],
    ['no permanent member', COUNCIL.map(({ code }) => member(code)), { members: 15, permanent: 0 }],
  ])('not with %s', (_, members, got) => {
    const needed = { members: 15, permanent: 5 };
    expect(rule.inapplicable(members)).toEqual({ lacking: 'seats', needed, got });
  });
});

describe('as a game of yes and no', () => {
  test.each([
    ['nine yes and all five permanent members', [], 5],
    ['of a permanent member that stays away no yes is needed', ['P1'], 4],
    ['an elected one that stays away changes nothing', ['E01'], 5],
  ])('%s', (_, outside: readonly string[], sum) => {
    const members = COUNCIL.map((each) => ({ ...each, participates: !outside.includes(each.code) }));
    expect(rule.yesNo?.(members)).toEqual({ figure: 'permanent', needs: [{ members: 9, sum }] });
  });
});
