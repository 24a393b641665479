/** What a decision rule makes of one candidate: the rule asked twice, with every unknown for and with every unknown against. */
import type { CandidateVerdict, Verdict } from '../case/expectation.js';
import type { Member, MemberCode } from '../case/member.js';
import { effectOf, type Room, type Rule } from '../rules/index.js';
import type { Stance } from '../case/stance.js';

/** A verdict under any of the rules, some of which cannot be applied to some bodies. */
export type RuleVerdict = CandidateVerdict | 'not-applicable';

/** A member and where it stands on the candidate that is judged. */
export interface Seat {
  readonly member: Member;
  readonly stance: Stance;
}

/** A verdict with the members that stand in the way. */
export interface Judgement {
  readonly verdict: Verdict | 'not-applicable';
  /**
   * The members that stand in the way of a blocked decision, in alphabetical order of their codes; while it is open,
   * nobody does yet. A blocked verdict may be without any: nobody is against, and too few are for.
   */
  readonly blockers: readonly MemberCode[];
}

/**
 * Judges one candidate under `rule`, on one seat for each member of the body, in any order. Members that take
 * no part are left out of the votes. The rule is asked twice, with every unknown for and with every unknown
 * against; since rules are monotone, whatever the unknown turn out to be, the answer lies between the two.
 */
export function judge(rule: Rule, seats: readonly Seat[]): Judgement {
  if (rule.inapplicable(seats.map(({ member }) => member)) !== null) {
    return { verdict: 'not-applicable', blockers: [] };
  }
  if (rule.adopts(roomWith(seats, 'against'))) return { verdict: 'adopted', blockers: [] };
  const room = roomWith(seats, 'for');
  if (rule.adopts(room)) return { verdict: 'open', blockers: [] };
  return { verdict: 'blocked', blockers: stoppersIn(room, rule) };
}

/**
 * Whether `code` alone makes the difference: the verdict is `blocked`, and would not be if that member
 * supported the candidate instead. Under a majority this may hold for several members at once, or for none.
 */
export function isSole(rule: Rule, seats: readonly Seat[], code: MemberCode): boolean {
  const { verdict, blockers } = judge(rule, seats);
  if (verdict !== 'blocked' || !blockers.includes(code)) return false;
  const swayed = seats.map((seat): Seat => {
    return seat.member.code === code ? { member: seat.member, stance: 'support' } : seat;
  });
  return judge(rule, swayed).verdict !== 'blocked';
}

/** Who stops the rule in a room where every unknown is for. */
function stoppersIn(room: Room, rule: Rule): readonly MemberCode[] {
  const stopping =
    rule.stoppers?.(room) ?? room.votes.filter(({ effect }) => rule.stoppedBy.includes(effect));
  return stopping.map(({ member }) => member.code).sort();
}

/** The votes of the seats that take part, every unknown turned one way. */
function roomWith(seats: readonly Seat[], unknownAs: 'for' | 'against'): Room {
  const taking = seats.filter(({ member }) => member.participates);
  const votes = taking.map(({ member, stance }) => ({ member, effect: effectOf(stance, unknownAs) }));
  return { members: seats.map(({ member }) => member), votes };
}
