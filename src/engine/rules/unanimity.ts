/** Unanimity in its strict sense. */
import type { Rule } from './rule.js';
import { emptyRoom } from './tally.js';

/**
 * Unanimity in its strict sense: every member that takes part must affirm, so one that abstains stops it.
 *
 * Source: [NAT-1949], Article 10. Assumed: "unanimous agreement" is read as each member's own yes;
 * under [TFEU-238](4) an abstention would not prevent unanimity, which comes to consensus.
 */
export const unanimity: Rule = {
  source: 'NAT-1949',
  stoppedBy: ['abstains', 'against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => votes.every(({ effect }) => effect === 'for'),
};
