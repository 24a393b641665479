import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  EFFECTS,
  labelOf,
  parameterOf,
  RULE_NAMES,
  ruleOf,
  specOf,
  valueOf,
  type RuleName,
  type RuleSpec,
} from '../../../src/engine/rules/index.js';

const bibliography = readFileSync('docs/bibliography.md', 'utf8');

describe.each(RULE_NAMES)('%s', (name) => {
  test('has its source in the bibliography', () => {
    expect(bibliography).toContain(`- **[${ruleOf(specOf(name)).source}]** `);
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

  test.each<[RuleSpec, string]>([
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
    expectTypeOf<RuleSpec<'consensus-minus'>['tolerated']>().toEqualTypeOf<number>();
    expectTypeOf<RuleSpec<'weighted'>['quota']>().toEqualTypeOf<number | null>();
    expectTypeOf<keyof RuleSpec<'unanimity'>>().toEqualTypeOf<'type'>();
  });
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
