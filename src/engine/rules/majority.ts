/** Majorities of the yes and no votes. */
import type { Rule } from './rule.js';
import { count, emptyRoom } from './tally.js';

/**
 * More yes than no; a tie is not enough, and abstentions are not counted.
 *
 * Source: [UNGA-Rules], rules 86 and 95.
 */
export const simpleMajority: Rule = {
  source: 'UNGA-Rules',
  stoppedBy: ['against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => count(votes, 'for') > count(votes, 'against'),
};

/**
 * Two thirds of the yes and no votes, at least one of them a yes; abstentions are not counted.
 *
 * Source: [UN-Charter], Article 18(2), with [UNGA-Rules], rule 86.
 */
export const twoThirds: Rule = {
  source: 'UN-Charter',
  stoppedBy: ['against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => {
    const yes = count(votes, 'for');
    return yes > 0 && 3 * yes >= 2 * (yes + count(votes, 'against'));
  },
};
