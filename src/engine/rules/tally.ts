import type { Member } from '../case/member.js';
import type { Vote } from './rule.js';

/** The votes that have `effect`, in the order given. */
export function votesThat(votes: readonly Vote[], effect: Vote['effect']): readonly Vote[] {
  return votes.filter((vote) => vote.effect === effect);
}

/** How many votes have `effect`; at least 0. */
export function count(votes: readonly Vote[], effect: Vote['effect']): number {
  return votesThat(votes, effect).length;
}

/** The sum of one figure over the members; a figure that is not given adds nothing. */
export function total(members: readonly Member[], figure: 'weight' | 'population'): number {
  return members.reduce((sum, member) => sum + (member[figure] ?? 0), 0);
}

/** Why no rule can be applied when every member stays outside; null: someone takes part. */
export function emptyRoom(members: readonly Member[]): string | null {
  return members.some(({ participates }) => participates) ? null : 'no member takes part';
}

/** Which participating members lack a figure, as a reason; null: all have it. */
export function lacking(members: readonly Member[], figure: 'weight' | 'population'): string | null {
  const without = members.filter((member) => member.participates && member[figure] === null);
  if (without.length === 0) return null;
  return `no ${figure} is given for ${without
    .map(({ code }) => code)
    .sort()
    .join(', ')}`;
}
