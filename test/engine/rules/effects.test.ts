import { describe, expect, test } from 'vitest';
import { RULE_NAMES, ruleOf, type RuleName } from '../../../src/engine/rules/index.js';
import type { RuleSpec } from '../../../src/engine/case/rule-spec.js';
import { STANCES } from '../../../src/engine/case/stance.js';

const SPECS: Readonly<Record<RuleName, RuleSpec>> = {
  consensus: { type: 'consensus' },
  'silence-procedure': { type: 'silence-procedure' },
  unanimity: { type: 'unanimity' },
  'consensus-minus': { type: 'consensus-minus', tolerated: 1 },
  'simple-majority': { type: 'simple-majority' },
  'two-thirds': { type: 'two-thirds' },
  'qualified-majority': { type: 'qualified-majority' },
  'security-council': { type: 'security-council' },
  weighted: { type: 'weighted', quota: 5 },
};

const CONSENT = {
  support: ['for', 'consents', false],
  accept: ['abstains', 'consents', false],
  undeclared: ['unknown', 'is not known', false],
  reserved: ['against', 'withholds', true],
  object: ['against', 'withholds', true],
  redline: ['against', 'withholds', true],
} as const;

const COUNTED_BALLOT = {
  support: ['for', 'votes yes', false],
  accept: ['abstains', 'abstains', false],
  undeclared: ['unknown', 'is not known', false],
  reserved: ['against', 'votes no', true],
  object: ['against', 'votes no', true],
  redline: ['against', 'votes no', true],
} as const;

const QUOTA_BALLOT = { ...COUNTED_BALLOT, accept: ['abstains', 'abstains', true] } as const;

/** What each stance does, what it is called, and whether it stops the rule. */
const EXPECTED = {
  consensus: CONSENT,
  'silence-procedure': {
    support: ['for', 'stays silent', false],
    accept: ['abstains', 'stays silent', false],
    undeclared: ['unknown', 'may break silence', false],
    reserved: ['against', 'breaks silence', true],
    object: ['against', 'breaks silence', true],
    redline: ['against', 'breaks silence', true],
  },
  unanimity: {
    support: ['for', 'affirms', false],
    accept: ['abstains', 'does not affirm', true],
    undeclared: ['unknown', 'is not known', false],
    reserved: ['against', 'refuses', true],
    object: ['against', 'refuses', true],
    redline: ['against', 'refuses', true],
  },
  'consensus-minus': CONSENT,
  'simple-majority': COUNTED_BALLOT,
  'two-thirds': COUNTED_BALLOT,
  'qualified-majority': QUOTA_BALLOT,
  'security-council': QUOTA_BALLOT,
  weighted: QUOTA_BALLOT,
} as const;

describe.each(RULE_NAMES)('%s', (name) => {
  const rule = ruleOf(SPECS[name]);

  test.each(STANCES)('reads %s as the table says', (stance) => {
    const effect = rule.effects[stance];
    expect([effect, rule.words[effect], rule.stoppedBy.includes(effect)]).toEqual(EXPECTED[name][stance]);
  });
});
