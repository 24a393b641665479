/** The register of decision rules: everything else that names a rule follows from this table. */
import { checkOptions } from '../case/contract.js';
import type { RuleSpec } from '../case/rule-spec.js';
import { consensus, consensusMinus, TOLERATED } from './consensus.js';
import { simpleMajority, twoThirds } from './majority.js';
import { qualifiedMajority } from './qualified-majority.js';
import type { Rule, RuleParameter } from './rule.js';
import { securityCouncil } from './security-council.js';
import { silenceProcedure } from './silence-procedure.js';
import { unanimity } from './unanimity.js';
import { QUOTA, weighted } from './weighted.js';

type Row =
  | { readonly of: () => Rule; readonly parameter?: never }
  | { readonly of: (value: number) => Rule; readonly parameter: RuleParameter & { readonly default: number } }
  | { readonly of: (value: number | null) => Rule; readonly parameter: RuleParameter };

/** Every decision rule by name, the default first: how it is made, and the parameter that it takes, if any. */
export const RULES = {
  consensus: { of: () => consensus },
  'silence-procedure': { of: () => silenceProcedure },
  unanimity: { of: () => unanimity },
  'consensus-minus': { of: consensusMinus, parameter: TOLERATED },
  'simple-majority': { of: () => simpleMajority },
  'two-thirds': { of: () => twoThirds },
  'qualified-majority': { of: () => qualifiedMajority },
  'security-council': { of: () => securityCouncil },
  weighted: { of: weighted, parameter: QUOTA },
} as const satisfies Readonly<Record<string, Row>>;

/** The name of a decision rule. */
export type RuleName = keyof typeof RULES;

/** The names of the decision rules, the default first. */
export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

/** A specification that the compiler checks: a rule with its parameter, where it has one; with a name, of that rule alone. */
export type CheckedRuleSpec<N extends RuleName = RuleName> = N extends RuleName
  ? SpecOf<N, (typeof RULES)[N]>
  : never;

type SpecOf<N, R> = R extends {
  readonly parameter: { readonly name: infer P extends string; readonly default: infer D };
}
  ? { readonly type: N } & Readonly<Record<P, D extends null ? number | null : number>>
  : { readonly type: N };

/** The parameter that the rule `name` takes; null: none. */
export function parameterOf(name: RuleName): RuleParameter | null {
  const row: Row = RULES[name];
  return row.parameter ?? null;
}

/**
 * A rule's specification from its name, its parameter at `value` or else at its default.
 *
 * @throws RangeError when there is no such rule, when it takes no parameter, or when the value is no whole number of at
 * least its bound.
 */
export function specOf(name: RuleName, value?: number): CheckedRuleSpec {
  const parameter = parameterOf(nameOf(name));
  if (value !== undefined && !(parameter && Number.isSafeInteger(value) && value >= parameter.least)) {
    const bound = parameter ? `a whole number of at least ${parameter.least}` : 'without a parameter';
    throw new RangeError(`${name} must be ${bound}, got ${value}`);
  }
  // The table pairs each name with its own parameter, which an index by a union cannot express.
  return {
    type: name,
    ...(parameter && { [parameter.name]: value ?? parameter.default }),
  } as CheckedRuleSpec;
}

/** What a rule may be named by: its name, or its name with its parameter. */
export type NamedRule = RuleSpec | RuleName;

/**
 * The specification that `rule` amounts to, a parameter that was left out at its default.
 *
 * @throws TypeError when it has a parameter that the rule does not take; RangeError when there is no such rule, or when
 * the value is out of bounds.
 */
export function specFrom(rule: NamedRule): CheckedRuleSpec {
  if (typeof rule === 'string') return specOf(rule);
  checkOptions('a rule', { type: rule.type }, { type: ['string'] });
  const { type, ...given } = rule;
  const name = nameOf(type);
  const parameter = parameterOf(name);
  checkOptions(`rule ${name}`, given, parameter ? { [parameter.name]: ['number', 'null'] } : {});
  return specOf(name, valueOf(rule) ?? undefined);
}

/** The rule that `spec` names, with its parameter. @throws RangeError when there is no such rule. */
export function ruleOf(spec: RuleSpec): Rule {
  // As in specOf: the value belongs to the rule, which the type of the table's rows cannot express.
  return (RULES[nameOf(spec.type)].of as (value: number | null) => Rule)(valueOf(spec));
}

/** The value of the parameter in `spec`; null: it has none, or none was given. */
export function valueOf(spec: RuleSpec): number | null {
  const parameter = parameterOf(nameOf(spec.type));
  const value = parameter && spec[parameter.name];
  return typeof value === 'number' ? value : null;
}

function nameOf(type: string): RuleName {
  if (Object.hasOwn(RULES, type)) return type as RuleName;
  throw new RangeError(`rule must be one of ${RULE_NAMES.join(', ')}, got ${type}`);
}

/** A rule's name with the value of its parameter, where it has one, as it is typed: "consensus-minus=2". */
export function ruleWord(spec: RuleSpec): string {
  const value = valueOf(spec);
  return value === null ? spec.type : `${spec.type}=${value}`;
}

/** The same as it is read: "consensus-minus 2". */
export function labelOf(spec: RuleSpec): string {
  return ruleWord(spec).replace('=', ' ');
}
