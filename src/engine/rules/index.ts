export type { Effect, Effects, Rule, Vote } from './rule.js';

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

/** A rule with its parameters, where it has any. */
export type RuleSpec =
  | { readonly type: Exclude<RuleName, 'consensus-minus' | 'weighted'> }
  /** `tolerated`: how many members may withhold without stopping it; an integer of at least 0. */
  | { readonly type: 'consensus-minus'; readonly tolerated: number }
  /** `quota`: votes needed, above 0; null: the rule is not applicable. Weights are the members'. */
  | { readonly type: 'weighted'; readonly quota: number | null };
