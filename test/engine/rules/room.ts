import type { Member } from '../../../src/engine/case/member.js';
import type { Room, Vote } from '../../../src/engine/rules/index.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import type { Seat } from '../../../src/engine/verdict/room.js';

/** A participating member without any figures, changed by `fields`. */
export function member(code: string, fields: Partial<Member> = {}): Member {
  return {
    code,
    name: code,
    joined: null,
    left: null,
    participates: true,
    permanent: false,
    weight: null,
    population: null,
    assumed: false,
    ...fields,
  };
}

/** Members A, B, C and so on, one for each set of fields. */
export function membersWith(fields: readonly Partial<Member>[]): readonly Member[] {
  return fields.map((each, index) => member(String.fromCharCode(65 + index), each));
}

const EFFECT_OF: Readonly<Record<string, Vote['effect']>> = { y: 'for', a: 'abstains', n: 'against' };

/**
 * A room in which each member votes as its letter says: y for, a abstains, n against, and - takes no part.
 * Without members, there is one without figures for each letter.
 */
export function room(letters: string, members = membersWith(Array.from(letters, () => ({})))): Room {
  const present = members.map((each, index) => ({ ...each, participates: letters[index] !== '-' }));
  const votes = present.flatMap((each, index): Vote[] => {
    const effect = EFFECT_OF[letters[index] ?? '-'];
    return effect === undefined ? [] : [{ member: each, effect }];
  });
  return { members: present, votes };
}

/** `yes` times y, `abstaining` times a, `no` times n. */
export function ballot(yes: number, abstaining: number, no: number): string {
  return 'y'.repeat(yes) + 'a'.repeat(abstaining) + 'n'.repeat(no);
}

/** Seats of `members` in order, with one stance each; null: takes no part, for all that it would support. */
export function seats(members: readonly Member[], stances: readonly (Stance | null)[]): readonly Seat[] {
  return members.map((each, index) => {
    const stance = stances[index] ?? null;
    return stance === null
      ? { member: { ...each, participates: false }, stance: 'support' }
      : { member: each, stance };
  });
}

/** The Security Council: permanent P1 to P5, then elected E01 to E10, with 7 and 1 votes as weights. */
export const COUNCIL: readonly Member[] = [
  ...['P1', 'P2', 'P3', 'P4', 'P5'].map((code) => member(code, { permanent: true, weight: 7 })),
  ...Array.from({ length: 10 }, (_, index) =>
    member(`E${String(index + 1).padStart(2, '0')}`, { weight: 1 }),
  ),
];
