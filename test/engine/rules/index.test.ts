import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  EFFECTS,
  labelOf,
  parameterOf,
  RULE_NAMES,
  ruleOf,
  specFrom,
  specOf,
  valueOf,
  type RuleName,
  type CheckedRuleSpec,
} from '../../../src/engine/rules/index.js';
import type { RuleSpec } from '../../../src/engine/case/rule-spec.js';
import { member } from './room.js';

const bibliography = readFileSync('docs/bibliography.md', 'utf8');

describe.each(RULE_NAMES)('%s', (name) => {
  test('has its source in the bibliography', () => {
    expect(bibliography).toContain(`- **[${ruleOf(specOf(name)).source}]** `);
  });

  test('cannot be applied where nobody takes part', () => {
    const rule = ruleOf(specOf(name, parameterOf(name)?.least));
    expect(rule.inapplicable([])).toEqual({ lacking: 'participants' });
    expect(rule.inapplicable([member('A', { participates: false })])).toEqual({ lacking: 'participants' });
  });

  test('takes its parameter from its least value on, and no other', () => {
    const parameter = parameterOf(name);
    if (parameter === null) {
      expect(() => specOf(name, 1)).toThrow(`${name} must be without a parameter, got 1`);
      return;
    }
    const { least } = parameter;
    expect(valueOf(specOf(name, least))).toBe(least);
    for (const value of [least - 1, least + 0.5, Number.NaN]) {
      const bound = `${name} must be a whole number of at least ${least}, got ${value}`;
      expect(() => specOf(name, value)).toThrow(new RangeError(bound));
    }
  });
});

describe('a specification', () => {
  test('of a name alone has the default: one objection tolerated, no quota', () => {
    expect(specOf('consensus')).toEqual({ type: 'consensus' });
    expect(specOf('consensus-minus')).toEqual({ type: 'consensus-minus', tolerated: 1 });
    expect(specOf('weighted')).toEqual({ type: 'weighted', quota: null });
  });

  test.each<[CheckedRuleSpec, string]>([
    [{ type: 'unanimity' }, 'unanimity'],
    [{ type: 'consensus-minus', tolerated: 0 }, 'consensus-minus 0'],
    [{ type: 'weighted', quota: 255 }, 'weighted 255'],
    [{ type: 'weighted', quota: null }, 'weighted'],
  ])('%j is called %s', (spec, label) => {
    expect(labelOf(spec)).toBe(label);
  });

  test('of a name that there is not is refused', () => {
    const name = 'toString' as RuleName;
    expect(() => specOf(name)).toThrow(/^rule must be one of consensus, .*, weighted, got toString$/);
  });

  test('has the type of its own parameter', () => {
    expectTypeOf<CheckedRuleSpec<'consensus-minus'>['tolerated']>().toEqualTypeOf<number>();
    expectTypeOf<CheckedRuleSpec<'weighted'>['quota']>().toEqualTypeOf<number | null>();
    expectTypeOf<keyof CheckedRuleSpec<'unanimity'>>().toEqualTypeOf<'type'>();
  });
});

describe('a rule as callers give it', () => {
  test.each<[RuleName | RuleSpec, CheckedRuleSpec]>([
    ['consensus-minus', { type: 'consensus-minus', tolerated: 1 }],
    [{ type: 'consensus-minus' }, { type: 'consensus-minus', tolerated: 1 }],
    [
      { type: 'consensus-minus', tolerated: 0 },
      { type: 'consensus-minus', tolerated: 0 },
    ],
    [
      { type: 'weighted', quota: null },
      { type: 'weighted', quota: null },
    ],
    [
      { type: 'weighted', quota: 3 },
      { type: 'weighted', quota: 3 },
    ],
    [{ type: 'unanimity' }, { type: 'unanimity' }],
  ])('%j is %j', (given, spec) => {
    expect(specFrom(given)).toEqual(spec);
  });

  test.each<[RuleSpec, string]>([
    [{ type: 'consensus', tolerated: 2 }, 'rule consensus has no option "tolerated"; there are none'],
    [{ type: 'weighted', quota: '3' }, 'quota must be of type number or null, got "3"'],
    [{ type: 3 as unknown as string }, 'type must be of type string, got 3'],
    [{ type: 'weighted', quota: 0 }, 'weighted must be a whole number of at least 1, got 0'],
    [{ type: 'nothing' }, 'rule must be one of consensus, '],
  ])('%j is refused: %s', (given, message) => {
    expect(() => specFrom(given)).toThrow(message);
  });

  test('has no value where none was given', () => {
    expect(valueOf({ type: 'weighted' })).toBeNull();
    expect(valueOf({ type: 'consensus', tolerated: 2 })).toBeNull();
    expect(labelOf({ type: 'weighted' })).toBe('weighted');
    expect(ruleOf({ type: 'weighted' }).inapplicable([])).toEqual({ lacking: 'parameter', name: 'quota' });
  });
});

test('a parameter has a name, bounds and one sentence that says what it is', () => {
  const parameters = RULE_NAMES.flatMap((name) => parameterOf(name) ?? []);
  expect(parameters.map(({ name, least, default: usual }) => [name, least, usual])).toEqual([
    ['tolerated', 0, 1],
    ['quota', 1, null],
  ]);
  for (const { description } of parameters) expect(description).toMatch(/^[A-Z].* .*\.$/);
});

test('every rule reads the six stances alike', () => {
  expect(EFFECTS).toEqual({
    support: 'for',
    accept: 'abstains',
    undeclared: 'unknown',
    reserved: 'against',
    object: 'against',
    redline: 'against',
  });
});

test('abstaining stops the rules that ask for a yes of a given size, and no other', () => {
  const stopped = RULE_NAMES.filter((name) => ruleOf(specOf(name)).stoppedBy.includes('abstains'));
  expect(stopped).toEqual(['unanimity', 'qualified-majority', 'security-council', 'weighted']);
  for (const name of RULE_NAMES) expect(ruleOf(specOf(name)).stoppedBy).toContain('against');
});
