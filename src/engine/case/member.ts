/** Who decides: members and the body they form. */
import type { IsoDate } from './date.js';

/** A member's ISO 3166-1 alpha-3 code, such as `TUR`; an inline body may use codes of its own. */
export type MemberCode = string;

/** A time of membership. */
export interface TimeIn {
  /** First day of membership; null: since before any date in question. */
  readonly joined: IsoDate | null;
  /** First day on which it is no longer a member; null: still one. */
  readonly left: IsoDate | null;
}

/** A member of a body, with the dates between which it belongs to it: of several times, those of the last. */
export interface Member extends TimeIn {
  readonly code: MemberCode;
  /** The official short name in English. */
  readonly name: string;
  /** Times of membership before that one; absent: none. */
  readonly earlier?: readonly TimeIn[] | undefined;
  /** False for a member that is outside the room: neither silent nor abstaining, but not counted at all. */
  readonly participates: boolean;
  /** True for a permanent member of the Security Council, whose vote against is a veto. */
  readonly permanent: boolean;
  /** Votes under a weighted rule; null: not given. */
  readonly weight: number | null;
  /** Inhabitants; null: not given. */
  readonly population: number | null;
  /** Whether the scenario changes what the body says of it: dates, weight, population, role or part in the decision. */
  readonly assumed: boolean;
}

/** Who decides: a body with dated membership. */
export interface Body {
  readonly id: string;
  readonly name: string;
  /** Every member the body ever had, by code. */
  readonly members: Readonly<Record<MemberCode, Member>>;
  /** The members whose objection is known to end candidacies; absent: its permanent members. */
  readonly principals?: readonly MemberCode[] | undefined;
}

/** Every time for which `member` belongs to its body, the last at the end. */
export function timesIn({ earlier = [], joined, left }: Member): readonly TimeIn[] {
  return [...earlier, { joined, left }];
}

/** Whether `member` belongs to its body on `date`. */
export function isMemberOn(member: Member, date: IsoDate): boolean {
  return timeOn(member, date) !== undefined;
}

function timeOn(member: Member, date: IsoDate): TimeIn | undefined {
  return timesIn(member).find(
    ({ joined, left }) => (joined === null || joined <= date) && (left === null || date < left),
  );
}

/** The members of `body` on `date`, each with its time of membership then, in alphabetical order of their codes. */
export function membersOn(body: Body, date: IsoDate): readonly Member[] {
  return Object.values(body.members)
    .flatMap((member) => {
      const { earlier: _earlier, ...last } = member;
      const time = timeOn(member, date);
      return time ? [{ ...last, ...time }] : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
