import { BALLOT_WORDS, EFFECTS } from './effects.js';
import type { Rule } from './rule.js';
import { count, emptyRoom } from './tally.js';

/**
 * More yes than no; a tie is not enough, and abstentions are not counted.
 *
 * Source: [UNGA-Rules], rules 86 and 95.
 */
export const simpleMajority: Rule = {
  title: 'simple majority',
  because: 'simple majority: more members must vote yes than no; as many noes as yeses are enough to stop it',
  source: 'UNGA-Rules',
  effects: EFFECTS,
  words: BALLOT_WORDS,
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
  title: 'two-thirds majority',
  because:
    'two-thirds majority: two yes votes are needed for each no; one no more than that is enough to stop it',
  source: 'UN-Charter',
  effects: EFFECTS,
  words: BALLOT_WORDS,
  stoppedBy: ['against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => {
    const yes = count(votes, 'for');
    return yes > 0 && 3 * yes >= 2 * (yes + count(votes, 'against'));
  },
};
