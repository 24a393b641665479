/** The rooms in which a rule is asked: every unknown turned one way, and some members against that nobody has named. */
import type { Member, MemberCode } from '../case/member.js';
import type { Stance } from '../case/stance.js';
import { effectOf, type Room, type Vote } from '../rules/index.js';

/** A member and where it stands on the candidate that is judged. */
export interface Seat {
  readonly member: Member;
  readonly stance: Stance;
}

/** A room, and which members are against in it although they do not withhold by name. */
export interface AssumedRoom {
  readonly room: Room;
  readonly turned: ReadonlySet<MemberCode>;
}

/** What turning a vote against costs a candidate, by what a rule may ask for: a veto, heads, weights or inhabitants. */
const HARMS: readonly ((vote: Vote) => readonly [number, number])[] = [
  ({ member, effect }) => [Number(member.permanent), Number(effect === 'for')],
  ({ member, effect }) => [Number(effect === 'for'), member.weight ?? 0],
  ({ member, effect }) => [Number(effect === 'for'), member.population ?? 0],
];

/**
 * The room of the seats that take part, every unknown turned one way, and `unnamed` of those that are not against turned
 * against. Who they are is not known: with every unknown for it is those whose turning does least harm, with every
 * unknown against those whose turning does most, by each thing that a rule may ask for. At least one room.
 */
export function roomsWith(
  seats: readonly Seat[],
  unknownAs: 'for' | 'against',
  unnamed: number,
): readonly [AssumedRoom, ...AssumedRoom[]] {
  const members = seats.map(({ member }) => member);
  const taking = seats.filter(({ member }) => member.participates);
  const votes = taking.map(({ member, stance }): Vote => ({ member, effect: effectOf(stance, unknownAs) }));
  const plain: AssumedRoom = { room: { members, votes }, turned: new Set() };
  if (unnamed === 0) return [plain];
  const [first = plain, ...others] = HARMS.map((harmOf): AssumedRoom => {
    const byHarm = votes
      .filter(({ effect }) => effect !== 'against')
      .sort((a, b) => compared(harmOf(a), harmOf(b)) * (unknownAs === 'for' ? 1 : -1));
    const turned = new Set(byHarm.slice(0, unnamed).map(({ member }) => member.code));
    const turnedVotes = votes.map((vote): Vote =>
      turned.has(vote.member.code) ? { ...vote, effect: 'against' } : vote,
    );
    return { room: { members, votes: turnedVotes }, turned };
  });
  return [first, ...others];
}

function compared(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}
