import { describe, expect, test } from 'vitest';
import type { Member } from '../../../src/engine/case/member.js';
import { RULE_NAMES, ruleOf, type CheckedRuleSpec } from '../../../src/engine/rules/index.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { judge } from '../../../src/engine/verdict/judge.js';
import { COUNCIL, membersWith, seats } from './room.js';

/** The last member abstains, is silent, or stays outside, while the others hold still. */
interface Presence {
  readonly spec: CheckedRuleSpec;
  readonly members: readonly Member[];
  readonly others: readonly Stance[];
  readonly abstains: readonly [verdict: string, blockers: string];
  readonly silent: readonly [verdict: string, blockers: string];
  readonly outside: readonly [verdict: string, blockers: string];
}

const ALONE = { members: membersWith([{}]), others: [], outside: ['not-applicable', ''] } as const;
const CONSENT = { ...ALONE, abstains: ['adopted', ''], silent: ['open', ''] } as const;
const COUNTED = { ...ALONE, abstains: ['blocked', ''], silent: ['open', ''] } as const;

const CASES: readonly Presence[] = [
  { spec: { type: 'consensus' }, ...CONSENT },
  { spec: { type: 'silence-procedure' }, ...CONSENT },
  {
    spec: { type: 'unanimity' },
    members: membersWith([{}, {}]),
    others: ['support'],
    abstains: ['blocked', 'B'],
    silent: ['open', ''],
    outside: ['adopted', ''],
  },
  {
    spec: { type: 'consensus-minus', tolerated: 0 },
    ...CONSENT,
  },
  { spec: { type: 'simple-majority' }, ...COUNTED },
  { spec: { type: 'two-thirds' }, ...COUNTED },
  {
    // Half the members say yes; without the fourth it is two of three.
    spec: { type: 'qualified-majority' },
    members: membersWith([{ population: 1 }, { population: 1 }, { population: 1 }, { population: 1 }]),
    others: ['support', 'support', 'object'],
    abstains: ['blocked', 'C D'],
    silent: ['open', ''],
    outside: ['adopted', ''],
  },
  {
    // Eight say yes, six abstain, and the ninth yes depends on the last member.
    spec: { type: 'security-council' },
    members: COUNCIL,
    others: [...Array<Stance>(8).fill('support'), ...Array<Stance>(6).fill('accept')],
    abstains: ['blocked', 'E04 E05 E06 E07 E08 E09 E10'],
    silent: ['open', ''],
    outside: ['blocked', 'E04 E05 E06 E07 E08 E09'],
  },
  {
    spec: { type: 'weighted', quota: 3 },
    members: membersWith([{ weight: 2 }, { weight: 1 }]),
    others: ['support'],
    abstains: ['blocked', 'B'],
    silent: ['open', ''],
    outside: ['blocked', ''],
  },
];

test('every rule has a case', () => {
  expect(CASES.map(({ spec }) => spec.type)).toEqual(RULE_NAMES);
});

describe.each(CASES)('$spec.type', ({ spec, members, others, ...expected }) => {
  const judged = (last: Stance | null) => {
    const { verdict, blockers } = judge(ruleOf(spec), seats(members, [...others, last]));
    return [verdict, blockers.join(' ')];
  };

  test('tells abstaining, silence and absence apart', () => {
    expect(judged('accept')).toEqual(expected.abstains);
    expect(judged('undeclared')).toEqual(expected.silent);
    expect(judged(null)).toEqual(expected.outside);
    const distinct = new Set([expected.abstains, expected.silent, expected.outside].map(String));
    expect(distinct.size).toBe(3);
  });
});
