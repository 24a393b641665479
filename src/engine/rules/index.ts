import { consensus, consensusMinus } from './consensus.js';
import { simpleMajority, twoThirds } from './majority.js';
import { qualifiedMajority } from './qualified-majority.js';
import type { RuleSpec } from '../case/rule-spec.js';
import type { Rule } from './rule.js';
import { securityCouncil } from './security-council.js';
import { silenceProcedure } from './silence-procedure.js';
import { unanimity } from './unanimity.js';
import { weighted } from './weighted.js';

export type { Effect, Effects, EffectWords, Room, Rule, Vote } from './rule.js';

/** The names of the decision rules, the default first. */
export const RULE_NAMES = [
  'consensus',
  'silence-procedure',
  'unanimity',
  'consensus-minus',
  'simple-majority',
  'two-thirds',
  'qualified-majority',
  'security-council',
  'weighted',
] as const;

/** One of {@link RULE_NAMES}. */
export type RuleName = (typeof RULE_NAMES)[number];

/** A rule with its parameters, where it has any; with a name, the specification of that rule alone. */
export type SpecOf<N extends RuleName = RuleName> = Extract<AnySpec, { readonly type: N }>;

type Plain<N> = N extends 'consensus-minus' | 'weighted' ? never : { readonly type: N };

type AnySpec =
  | Plain<RuleName>
  /** `tolerated`: how many members may withhold without stopping it; an integer of at least 0. */
  | { readonly type: 'consensus-minus'; readonly tolerated: number }
  /** `quota`: whole votes needed, above 0; null: the rule is not applicable. Weights are the members'. */
  | { readonly type: 'weighted'; readonly quota: number | null };

type RuleTable = { readonly [N in RuleName]: (spec: SpecOf<N>) => Rule };

const RULES = {
  consensus: () => consensus,
  'silence-procedure': () => silenceProcedure,
  unanimity: () => unanimity,
  'consensus-minus': ({ tolerated }) => consensusMinus(tolerated),
  'simple-majority': () => simpleMajority,
  'two-thirds': () => twoThirds,
  'qualified-majority': () => qualifiedMajority,
  'security-council': () => securityCouncil,
  weighted: ({ quota }) => weighted(quota),
} satisfies RuleTable;

/**
 * A rule's specification from its name alone: `consensus-minus` tolerates one, `weighted` has no quota.
 *
 * @throws RangeError when there is no such rule.
 */
export function specOf(name: RuleName): SpecOf {
  if (!RULE_NAMES.includes(name))
    throw new RangeError(`rule must be one of ${RULE_NAMES.join(', ')}, got ${name as string}`);
  if (name === 'consensus-minus') return { type: name, tolerated: 1 };
  return name === 'weighted' ? { type: name, quota: null } : { type: name };
}

/** The rule that `spec` names, with its parameters. */
export function ruleOf(spec: RuleSpec): Rule {
  // The table pairs each name with its own specification, which an index by a union cannot express.
  return (RULES[spec.type as RuleName] as (spec: RuleSpec) => Rule)(spec);
}
