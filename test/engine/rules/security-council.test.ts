import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
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
