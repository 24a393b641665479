/** What a decision rule makes of one candidate: the rule asked twice, with every unknown for and with every unknown against. */
import type { Verdict } from '../case/expectation.js';
import type { MemberCode } from '../case/member.js';
import type { NumberRange } from '../case/scenario.js';
import type { Room, Rule } from '../rules/index.js';
import { roomsWith, type Seat } from './room.js';

/** A verdict with the members that stand in the way. */
export interface Judgement {
  readonly verdict: Verdict | 'not-applicable';
  /**
   * The members that stand in the way of a blocked decision, in alphabetical order of their codes; while it is open,
   * nobody does yet. A blocked verdict may be without any: nobody is against by name, and too few are for.
   */
  readonly blockers: readonly MemberCode[];
  /** How many others, at least, stand in the way of a blocked decision without having been named. */
  readonly unnamed: number;
}

/** What is voted on: one seat for each member of the body, in any order, and how many are against without a name. */
export interface Seating {
  readonly seats: readonly Seat[];
  readonly unnamed: NumberRange;
}

/** Nobody is against without having been named. */
const NOBODY: NumberRange = [0, 0];

/**
 * Judges one candidate under `rule`, on one seat for each member of the body, in any order. Members that take
 * no part are left out of the votes. The rule is asked twice, with every unknown for and with every unknown
 * against; since rules are monotone, whatever the unknown turn out to be, the answer lies between the two.
 *
 * `unnamed` members, at least and at most, are against, and may be any that do not withhold by name: the decision is
 * taken only if whoever they are does not matter, and stopped only if it is stopped whoever they are.
 */
export function judge(rule: Rule, seats: readonly Seat[], unnamed = NOBODY): Judgement {
  if (rule.inapplicable(seats.map(({ member }) => member)) !== null) {
    return { verdict: 'not-applicable', blockers: [], unnamed: 0 };
  }
  const worst = roomsWith(seats, 'against', unnamed[1]);
  if (worst.every(({ room }) => rule.adopts(room))) return { verdict: 'adopted', blockers: [], unnamed: 0 };
  const best = roomsWith(seats, 'for', unnamed[0]);
  if (best.some(({ room }) => rule.adopts(room))) return { verdict: 'open', blockers: [], unnamed: 0 };
  const [plain] = roomsWith(seats, 'for', 0);
  const hidden = best.map(
    ({ room, turned }) => stoppersIn(room, rule).filter((code) => turned.has(code)).length,
  );
  return { verdict: 'blocked', blockers: stoppersIn(plain.room, rule), unnamed: Math.min(...hidden) };
}

/**
 * The members that alone make the difference: the verdict is `blocked`, and would not be if that blocker supported the
 * candidate instead. Under a majority there may be several of them, or none.
 */
export function soles(rule: Rule, { seats, unnamed }: Seating): readonly MemberCode[] {
  const { blockers } = judge(rule, seats, unnamed);
  // What is not adopted with every unknown for is not with any against either.
  if (unnamed[0] === 0) return enoughIn(seats, rule, new Set(blockers));
  return blockers.filter((code) => {
    const swayed = seats.map((seat): Seat =>
      seat.member.code === code ? { member: seat.member, stance: 'support' } : seat,
    );
    return roomsWith(swayed, 'for', unnamed[0]).some(({ room }) => rule.adopts(room));
  });
}

/** Those among `blocking` whose vote is enough; it is turned in one room and back, since there may be thousands. */
function enoughIn(
  seats: readonly Seat[],
  rule: Rule,
  blocking: ReadonlySet<MemberCode>,
): readonly MemberCode[] {
  const [{ room }] = roomsWith(seats, 'for', 0);
  const votes = [...room.votes];
  const enough = room.votes.filter((vote, at) => {
    if (!blocking.has(vote.member.code)) return false;
    votes[at] = { member: vote.member, effect: 'for' };
    const isAdopted = rule.adopts({ members: room.members, votes });
    votes[at] = vote;
    return isAdopted;
  });
  return enough.map(({ member }) => member.code).sort();
}

/** Who stops the rule in a room. */
function stoppersIn(room: Room, rule: Rule): readonly MemberCode[] {
  const stopping =
    rule.stoppers?.(room) ?? room.votes.filter(({ effect }) => rule.stoppedBy.includes(effect));
  return stopping.map(({ member }) => member.code).sort();
}
