/** What a decision rule makes of one candidate: the rule asked twice, with every unknown for and with every unknown against. */
import type { CandidateVerdict, Verdict } from '../case/expectation.js';
import type { Member, MemberCode } from '../case/member.js';
import { EFFECTS, type Room, type Rule, type Vote } from '../rules/index.js';
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
 * against; since rules are monotone, no other turn of the unknown lies outside the two answers.
 */
export function judge(rule: Rule, seats: readonly Seat[]): Judgement {
  if (rule.inapplicable(seats.map(({ member }) => member)) !== null) {
    return { verdict: 'not-applicable', blockers: [] };
  }
  const verdict = verdictOf(rule, seats);
  return { verdict, blockers: verdict === 'blocked' ? stoppersOf(rule, seats) : [] };
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

function verdictOf(rule: Rule, seats: readonly Seat[]): Verdict {
  if (adoptedWith(rule, seats, 'against')) return 'adopted';
  return adoptedWith(rule, seats, 'for') ? 'open' : 'blocked';
}

function adoptedWith(rule: Rule, seats: readonly Seat[], unknownAs: 'for' | 'against'): boolean {
  return rule.adopts(roomWith(seats, unknownAs));
}

/** Who stops the rule even where every unknown is for. */
function stoppersOf(rule: Rule, seats: readonly Seat[]): readonly MemberCode[] {
  const room = roomWith(seats, 'for');
  const stopping =
    rule.stoppers?.(room) ?? room.votes.filter(({ effect }) => rule.stoppedBy.includes(effect));
  return stopping.map(({ member }) => member.code).sort();
}

/** The votes of the seats that take part, every unknown turned one way. */
function roomWith(seats: readonly Seat[], unknownAs: 'for' | 'against'): Room {
  const taking = seats.filter(({ member }) => member.participates);
  const votes = taking.map(({ member, stance }): Vote => {
    const effect = EFFECTS[stance];
    return { member, effect: effect === 'unknown' ? unknownAs : effect };
  });
  return { members: seats.map(({ member }) => member), votes };
}
