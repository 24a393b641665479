import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  EFFECTS,
  RULE_NAMES,
  RULES,
  ruleOf,
  specOf,
  STANCES,
  type Inapplicable,
  type RuleSpec,
} from '../../src/engine/index.js';
import {
  decider,
  effectInWords,
  inapplicableInWords,
  ruleBecause,
  ruleTitle,
} from '../../src/report/sentences/rule.js';
import { expectFrozen } from './frozen.js';
import { inSentence } from '../../src/report/sentences/words.js';

const BECAUSE: readonly (readonly [RuleSpec, string, string])[] = [
  [{ type: 'consensus' }, 'consensus', 'one member that withholds consent can block it'],
  [{ type: 'silence-procedure' }, 'silence procedure', 'one member that breaks silence can block it'],
  [{ type: 'unanimity' }, 'unanimity', 'one member that does not, even by abstaining, can block it'],
  [
    { type: 'consensus-minus', tolerated: 0 },
    'consensus, no objection tolerated',
    'and one member that withholds consent can block it',
  ],
  [
    { type: 'consensus-minus', tolerated: 1 },
    'consensus, one objection tolerated',
    'it takes two members that withhold consent to block it',
  ],
  [
    { type: 'consensus-minus', tolerated: 2 },
    'consensus, 2 objections tolerated',
    'it takes 3 members that withhold consent to block it',
  ],
  [{ type: 'simple-majority' }, 'simple majority', 'a tie blocks it'],
  [
    { type: 'two-thirds' },
    'two-thirds majority',
    'at least twice as many members must vote yes as no; otherwise it is blocked',
  ],
  [
    { type: 'qualified-majority' },
    'qualified majority',
    'a few members cannot block it by their population alone',
  ],
  [{ type: 'security-council' }, 'Security Council vote', 'one permanent member that votes no can block it'],
  [
    { type: 'weighted', quota: 5 },
    'weighted vote, quota 5',
    'any group that keeps the total below that can block it',
  ],
  [{ type: 'weighted', quota: null }, 'weighted vote', 'no quota is given, so it cannot be applied'],
];

describe('a rule in words', () => {
  test.each(BECAUSE)('%j', (spec, title, stopped) => {
    expect(ruleTitle(spec)).toBe(title);
    expect(ruleBecause(spec).startsWith(`${title}: `)).toBe(true);
    expect(ruleBecause(spec).endsWith(stopped)).toBe(true);
  });

  test('is the whole sentence that it was', () => {
    expectFrozen('rules.txt', BECAUSE.map(([spec]) => decider('the body', spec)).join('\n'));
  });

  test('has a row above for every rule', () => {
    expect([...new Set(BECAUSE.map(([{ type }]) => type))]).toEqual(RULE_NAMES);
  });

  test.each(RULE_NAMES)('%s has its row of stances in the manual', (name) => {
    const spec = specOf(name);
    const words = STANCES.map((stance) => {
      const word = effectInWords(spec, EFFECTS[stance]);
      return ruleOf(spec).stoppedBy.includes(EFFECTS[stance]) ? `**${word}**` : word;
    });
    const manual = readFileSync('docs/rules.md', 'utf8').split('\n');
    const rows = manual.map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows).toContainEqual(['', `\`${name}\``, ...words, '']);
  });
});

test.each<[Inapplicable, string]>([
  [{ lacking: 'participants' }, 'no member takes part'],
  [{ lacking: 'parameter', name: 'quota' }, 'no quota is given'],
  [{ lacking: 'weight', members: ['A', 'B'] }, 'no weight is given for A, B'],
  [
    { lacking: 'seats', needed: { members: 15, permanent: 5 }, got: { members: 31, permanent: 0 } },
    'it needs 15 members, 5 of them permanent, and there are 31 and 0',
  ],
])('%j says what is lacking', (reason, words) => {
  expect(inapplicableInWords(reason)).toBe(words);
});

describe('a rule that has no words of its own', () => {
  test('is called by its name, and says which votes can stop it', () => {
    const stranger: Record<string, unknown> = RULES;
    stranger['loud-acclamation'] = {
      of: () => ({ ...ruleOf({ type: 'consensus' }), stoppedBy: ['abstains', 'against'] }),
      parameter: { name: 'voices', default: 3, least: 1, description: 'How many.' },
    };
    try {
      const spec = specOf('loud-acclamation' as 'unanimity');
      const because = 'loud acclamation 3: members that abstain or vote no can block it';
      expect(ruleBecause(spec)).toBe(because);
      expect(effectInWords(spec, 'abstains')).toBe('abstains');
    } finally {
      delete stranger['loud-acclamation'];
    }
  });
});

test('a sentence on who decides begins with a capital', () => {
  expect(inSentence('The faculty')).toBe('the faculty');
  expect(decider('the Council', { type: 'consensus' })).toMatch(/^The Council decides by consensus: /);
});
