/** Counts votes, and finds what a rule lacks. */
import type { Member } from '../case/member.js';
import type { Inapplicable, Vote } from './rule.js';

/** The votes that have `effect`, in the order given. */
export function votesThat(votes: readonly Vote[], effect: Vote['effect']): readonly Vote[] {
  return votes.filter((vote) => vote.effect === effect);
}

/** How many votes have `effect`; at least 0. */
export function count(votes: readonly Vote[], effect: Vote['effect']): number {
  return votes.reduce((sum, vote) => sum + (vote.effect === effect ? 1 : 0), 0);
}

/** The sum of one figure over the members; a figure that is not given adds nothing. */
export function total(members: readonly Member[], figure: 'weight' | 'population'): number {
  return members.reduce((sum, member) => sum + (member[figure] ?? 0), 0);
}

/** What no rule can do without: a member that takes part; null: there is one. */
export function emptyRoom(members: readonly Member[]): Inapplicable | null {
  return members.some(({ participates }) => participates) ? null : { lacking: 'participants' };
}

/** Which participating members lack a figure; null: all have it. */
export function lacking(members: readonly Member[], figure: 'weight' | 'population'): Inapplicable | null {
  const without = members.filter((member) => member.participates && member[figure] === null);
  if (without.length === 0) return null;
  return { lacking: figure, members: without.map(({ code }) => code).sort() };
}
