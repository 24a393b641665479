import { BALLOT_WORDS, EFFECTS } from './effects.js';
import type { Rule, Vote } from './rule.js';
import { emptyRoom, lacking, total, votesThat } from './tally.js';

/**
 * A vote in which members' yes votes must reach `quota` by weight; abstaining is no yes, and the quota stays
 * the same when members take no part. Weights and quota are whole votes, so that the quota is met exactly.
 *
 * Source: [EEC-148](2)
 */
export function weighted(quota: number | null): Rule {
  const title = quota === null ? 'weighted vote' : `weighted vote, quota ${quota}`;
  return {
    title,
    because:
      quota === null
        ? `${title}: no quota is given, so it cannot be applied`
        : `${title}: yes votes worth ${quota} are needed and abstaining is no yes; ` +
          'whoever keeps the rest below that is enough to stop it',
    source: 'EEC-148',
    effects: EFFECTS,
    words: BALLOT_WORDS,
    stoppedBy: ['abstains', 'against'],
    inapplicable: (members) =>
      quota === null ? 'no quota is given' : (emptyRoom(members) ?? lacking(members, 'weight')),
    adopts: ({ votes }) => weightOf(votesThat(votes, 'for')) >= (quota ?? Number.POSITIVE_INFINITY),
  };
}

function weightOf(votes: readonly Vote[]): number {
  return total(
    votes.map(({ member }) => member),
    'weight',
  );
}
