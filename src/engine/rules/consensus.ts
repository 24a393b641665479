/** Consensus, and consensus that tolerates some objections. */
import type { Rule, RuleParameter } from './rule.js';
import { count, emptyRoom } from './tally.js';

/**
 * Consensus, the default: nobody is asked to affirm, and the decision is taken when nobody withholds.
 *
 * Source: [NATO-Consensus]
 */
export const consensus: Rule = {
  source: 'NATO-Consensus',
  stoppedBy: ['against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => votes.every(({ effect }) => effect !== 'against'),
};

/** The parameter of {@link consensusMinus}. Assumed: one, unless a scenario says otherwise. */
export const TOLERATED = {
  name: 'tolerated',
  default: 1,
  least: 0,
  description: 'How many members may withhold without stopping it.',
} as const satisfies RuleParameter;

/**
 * Consensus in spite of up to `tolerated` members that withhold; with 0 it decides as {@link consensus} does.
 *
 * Source: [CSCE-1992], which leaves out the state concerned. Assumed: here it may be any members.
 */
export function consensusMinus(tolerated: number): Rule {
  return {
    ...consensus,
    source: 'CSCE-1992',
    adopts: ({ votes }) => count(votes, 'against') <= tolerated,
  };
}
