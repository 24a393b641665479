import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULE_NAMES, ruleOf, type RuleName } from '../../../src/engine/rules/index.js';
import type { RuleSpec } from '../../../src/engine/case/rule-spec.js';
import { STANCES } from '../../../src/engine/case/stance.js';

const TITLES: readonly (readonly [RuleName, string, string])[] = [
  ['consensus', 'consensus', 'one member that withholds is enough to stop it'],
  ['silence-procedure', 'silence procedure', 'one member that breaks silence is enough to stop it'],
  ['unanimity', 'unanimity', 'one that does not, be it only by abstaining, is enough to stop it'],
  ['consensus-minus', 'consensus, one objection tolerated', 'it takes two members that withhold to stop it'],
  ['simple-majority', 'simple majority', 'as many noes as yeses are enough to stop it'],
  ['two-thirds', 'two-thirds majority', 'one no more than that is enough to stop it'],
  ['qualified-majority', 'qualified majority', 'a few large members are not enough to stop it'],
  ['security-council', 'Security Council vote', 'one permanent member that votes no is enough to stop it'],
  ['weighted', 'weighted vote, quota 5', 'whoever keeps the rest below that is enough to stop it'],
];

const bibliography = readFileSync('docs/bibliography.md', 'utf8');
const manual = readFileSync('docs/rules.md', 'utf8').split('\n');

function specOf(type: RuleName): RuleSpec {
  if (type === 'consensus-minus') return { type, tolerated: 1 };
  return type === 'weighted' ? { type, quota: 5 } : { type };
}

test('every rule has a row below', () => {
  expect(TITLES.map(([name]) => name)).toEqual(RULE_NAMES);
});

describe.each(TITLES)('%s', (name, title, stopped) => {
  const rule = ruleOf(specOf(name));

  test('opens a report with its title and what stops it', () => {
    expect(rule.title).toBe(title);
    expect(rule.because.startsWith(`${title}: `)).toBe(true);
    expect(rule.because.endsWith(stopped)).toBe(true);
  });

  test('has its source in the bibliography', () => {
    expect(bibliography).toContain(`- **[${rule.source}]** `);
  });

  test('has its row of stances in the manual', () => {
    const words = STANCES.map((stance) => {
      const effect = rule.effects[stance];
      return rule.stoppedBy.includes(effect) ? `**${rule.words[effect]}**` : rule.words[effect];
    });
    const rows = manual.map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows).toContainEqual(['', `\`${name}\``, ...words, '']);
  });
});
