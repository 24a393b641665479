import type { Member } from '../case/member.js';
import { BALLOT_WORDS, EFFECTS } from './effects.js';
import type { Rule } from './rule.js';
import { count, emptyRoom, votesThat } from './tally.js';

/** Members of the Council. Source: [UN-Charter], Article 23(1). */
const MEMBERS = 15;

/** Permanent members of the Council. Source: [UN-Charter], Article 23(1). */
const PERMANENT = 5;

/** Affirmative votes needed. Source: [UN-Charter], Article 27(3). */
const AFFIRMATIVE = 9;

/**
 * A substantive vote of the United Nations Security Council: nine of fifteen, and no permanent member against.
 * A permanent member that abstains or stays away casts no veto.
 *
 * Source: [UN-Charter], Article 27(3), as practised: [ICJ-1971], paragraph 22.
 */
export const securityCouncil: Rule = {
  title: 'Security Council vote',
  because:
    'Security Council vote: nine of fifteen must vote yes; ' +
    'one permanent member that votes no is enough to stop it',
  source: 'UN-Charter',
  effects: EFFECTS,
  words: BALLOT_WORDS,
  stoppedBy: ['abstains', 'against'],
  inapplicable: (members) => emptyRoom(members) ?? wrongRoles(members),
  adopts: ({ votes }) => {
    const vetoed = votesThat(votes, 'against').some(({ member }) => member.permanent);
    return !vetoed && count(votes, 'for') >= AFFIRMATIVE;
  },
};

function wrongRoles(members: readonly Member[]): string | null {
  const permanent = members.filter((member) => member.permanent).length;
  if (members.length === MEMBERS && permanent === PERMANENT) return null;
  return `it needs ${MEMBERS} members, ${PERMANENT} of them permanent, and there are ${members.length} and ${permanent}`;
}
