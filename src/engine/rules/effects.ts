import type { EffectWords, Effects } from './rule.js';

/**
 * How the bundled rules read the six stances. They differ in which effects they count, not in this.
 *
 * Assumed: a member that would join a consensus without backing the candidate abstains when asked for a
 * yes or a no, and one that withholds for now votes no until it has what it asks for.
 */
export const EFFECTS: Effects = {
  support: 'for',
  accept: 'abstains',
  undeclared: 'unknown',
  reserved: 'against',
  object: 'against',
  redline: 'against',
};

/** What the effects are called where members vote. */
export const BALLOT_WORDS: EffectWords = {
  for: 'votes yes',
  abstains: 'abstains',
  against: 'votes no',
  unknown: 'is not known',
};
