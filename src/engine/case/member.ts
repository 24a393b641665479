/** Who decides: members and the body they form. */
import type { IsoDate } from './date.js';

/** A member's ISO 3166-1 alpha-3 code, such as `TUR`; an inline body may use codes of its own. */
export type MemberCode = string;

/** A member of a body, with the dates between which it belongs to it. */
export interface Member {
  readonly code: MemberCode;
  /** The official short name in English. */
  readonly name: string;
  /** First day of membership; null: since before any date in question. */
  readonly joined: IsoDate | null;
  /** First day on which it is no longer a member; null: still one. */
  readonly left: IsoDate | null;
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

/** Whether `member` belongs to its body on `date`. */
export function isMemberOn({ joined, left }: Member, date: IsoDate): boolean {
  return (joined === null || joined <= date) && (left === null || date < left);
}

/** The members of `body` on `date`, in alphabetical order of their codes. */
export function membersOn(body: Body, date: IsoDate): readonly Member[] {
  return Object.values(body.members)
    .filter((member) => isMemberOn(member, date))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
