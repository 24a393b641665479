/** A vote in which members have weights. */
import type { Rule, RuleParameter, Vote } from './rule.js';
import { emptyRoom, lacking, total, votesThat } from './tally.js';

/** The parameter of {@link weighted}; no body's quota is a default for another. */
export const QUOTA = {
  name: 'quota',
  default: null,
  least: 1,
  description: "Votes that are needed; the weights are the members'.",
} as const satisfies RuleParameter;

/**
 * A vote in which members' yes votes must reach `quota` by weight; abstaining is no yes, and the quota stays
 * the same when members take no part. Weights and quota are whole votes, so that the quota is met exactly.
 *
 * Source: [EEC-148], paragraph 2
 */
export function weighted(quota: number | null): Rule {
  const needed = quota ?? Number.POSITIVE_INFINITY;
  return {
    source: 'EEC-148',
    stoppedBy: ['abstains', 'against'],
    inapplicable: (members) =>
      quota === null
        ? { lacking: 'parameter', name: QUOTA.name }
        : (emptyRoom(members) ?? lacking(members, 'weight')),
    yesNo: () => ({ figure: 'weight', needs: [{ members: 0, sum: needed }] }),
    adopts: ({ votes }) => weightOf(votesThat(votes, 'for')) >= needed,
  };
}

function weightOf(votes: readonly Vote[]): number {
  return total(
    votes.map(({ member }) => member),
    'weight',
  );
}
