import { EFFECTS } from './effects.js';
import type { EffectWords, Rule } from './rule.js';
import { count, emptyRoom } from './tally.js';

const WORDS: EffectWords = {
  for: 'consents',
  abstains: 'consents',
  against: 'withholds',
  unknown: 'is not known',
};

/**
 * Consensus, the default: nobody is asked to affirm, and the decision is taken when nobody withholds.
 *
 * Source: [NATO-Consensus]
 */
export const consensus: Rule = {
  title: 'consensus',
  because: 'consensus: nobody votes; one member that withholds is enough to stop it',
  source: 'NATO-Consensus',
  effects: EFFECTS,
  words: WORDS,
  stoppedBy: ['against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => count(votes, 'against') === 0,
};

/**
 * Consensus in spite of up to `tolerated` members that withhold; with 0 it decides as {@link consensus} does.
 *
 * Source: [CSCE-1992], which leaves out the state concerned. Assumed: here it may be any members.
 */
export function consensusMinus(tolerated: number): Rule {
  const title = `consensus, ${objections(tolerated)} tolerated`;
  return {
    ...consensus,
    title,
    because: `${title}: nobody votes; ${stoppers(tolerated + 1)} to stop it`,
    source: 'CSCE-1992',
    adopts: ({ votes }) => count(votes, 'against') <= tolerated,
  };
}

function objections(tolerated: number): string {
  if (tolerated === 0) return 'no objection';
  return tolerated === 1 ? 'one objection' : `${tolerated} objections`;
}

function stoppers(needed: number): string {
  if (needed === 1) return 'one member that withholds is enough';
  return `it takes ${needed === 2 ? 'two' : needed} members that withhold`;
}
