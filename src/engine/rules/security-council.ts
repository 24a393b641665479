/** A substantive vote of the United Nations Security Council. */
import type { Member } from '../case/member.js';
import type { Inapplicable, Rule, Vote } from './rule.js';
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
  source: 'UN-Charter',
  stoppedBy: ['abstains', 'against'],
  inapplicable: (members) => emptyRoom(members) ?? wrongSeats(members),
  // Those that veto; where too few vote yes, all that do not.
  stoppers: ({ votes }) =>
    hasEnough(votes) ? vetoes(votes) : votes.filter(({ effect }) => effect !== 'for'),
  yesNo: (members) => {
    const vetoing = members.filter(({ permanent, participates }) => permanent && participates);
    return { figure: 'permanent', needs: [{ members: AFFIRMATIVE, sum: vetoing.length }] };
  },
  adopts: ({ votes }) => vetoes(votes).length === 0 && hasEnough(votes),
};

function vetoes(votes: readonly Vote[]): readonly Vote[] {
  return votesThat(votes, 'against').filter(({ member }) => member.permanent);
}

function hasEnough(votes: readonly Vote[]): boolean {
  return count(votes, 'for') >= AFFIRMATIVE;
}

function wrongSeats(members: readonly Member[]): Inapplicable | null {
  const got = { members: members.length, permanent: members.filter((member) => member.permanent).length };
  if (got.members === MEMBERS && got.permanent === PERMANENT) return null;
  return { lacking: 'seats', needed: { members: MEMBERS, permanent: PERMANENT }, got };
}
