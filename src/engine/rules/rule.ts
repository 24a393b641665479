/** What a decision rule is, and what it makes of the six stances. */
import type { Member, MemberCode } from '../case/member.js';
import type { Stance } from '../case/stance.js';

/**
 * What a stance does under a rule. `abstains` is present and neither for nor against;
 * `unknown` may turn out as `for` or as `against`. A member that takes no part has no effect at all.
 */
export type Effect = 'for' | 'abstains' | 'against' | 'unknown';

/**
 * How every rule reads the six stances; rules differ in which effects they count, not in this.
 *
 * Assumed: a member that would join a consensus without backing the candidate abstains when asked for a
 * yes or a no, and one that withholds for now votes no until it has what it asks for.
 */
export const EFFECTS: Readonly<Record<Stance, Effect>> = {
  support: 'for',
  accept: 'abstains',
  undeclared: 'unknown',
  reserved: 'against',
  object: 'against',
  redline: 'against',
};

/** What a stance does once the unknown is taken to be for, or against. */
export function effectOf(stance: Stance, unknownAs: 'for' | 'against'): Vote['effect'] {
  const effect = EFFECTS[stance];
  return effect === 'unknown' ? unknownAs : effect;
}

/** A participating member with its effect once every unknown is resolved. */
export interface Vote {
  readonly member: Member;
  readonly effect: Exclude<Effect, 'unknown'>;
}

/** The members of a body and the votes of those among them that take part. */
export interface Room {
  /** Every member of the body, whether or not it takes part. */
  readonly members: readonly Member[];
  /** One vote for each member that takes part, in any order. */
  readonly votes: readonly Vote[];
}

/** What a rule lacks where it cannot be applied: members that take part, a parameter, a figure of members, or seats. */
export type Inapplicable =
  | { readonly lacking: 'participants' }
  /** `name`: the parameter that is null. */
  | { readonly lacking: 'parameter'; readonly name: string }
  /** `members`: participating members without the figure, by code. */
  | { readonly lacking: 'weight' | 'population'; readonly members: readonly MemberCode[] }
  | { readonly lacking: 'seats'; readonly needed: Seats; readonly got: Seats };

/** How many members a body has, and how many of them are permanent. */
export interface Seats {
  readonly members: number;
  readonly permanent: number;
}

/** A rule as a game of yes and no: what members need that say yes while all others say no. */
export interface YesNo {
  /** The figure that is added up, of `permanent` one for each such member. */
  readonly figure: 'weight' | 'population' | 'permanent';
  /** Any of these is enough: at least so many members that have at least so much of the figure together. */
  readonly needs: readonly { readonly members: number; readonly sum: number }[];
}

/**
 * A way of deciding. Deterministic; it never sees a stance, only effects. Monotone: a vote that
 * turns from `against` to `abstains` or from `abstains` to `for` never stops what was adopted.
 */
export interface Rule {
  /** Key of docs/bibliography.md. */
  readonly source: string;
  /** The effects that stop the rule: a member that has one of them stands in the way of a decision that is blocked. */
  readonly stoppedBy: readonly Effect[];
  /** Who stands in the way of a decision that is not taken, where effects alone do not tell. */
  readonly stoppers?: (room: Room) => readonly Vote[];
  /** What the rule lacks with these members of a body, whether or not they take part; null: it can be applied. */
  readonly inapplicable: (members: readonly Member[]) => Inapplicable | null;
  /** What a yes of those among `members` that take part needs; absent: it depends on how many they are alone. */
  readonly yesNo?: (members: readonly Member[]) => YesNo;
  /** Whether the decision is taken. The result means nothing where the rule is not applicable. */
  readonly adopts: (room: Room) => boolean;
}

/** The whole number that a rule takes. */
export interface RuleParameter {
  /** Its field in a rule's specification. */
  readonly name: string;
  /** Null: the rule is not applicable until it is given. */
  readonly default: number | null;
  /** The least value, inclusive. */
  readonly least: number;
  /** What it is, in one line. */
  readonly description: string;
}
