import type { Member } from '../case/member.js';
import type { Stance } from '../case/stance.js';

/**
 * What a stance does under a rule. `abstains` is present and neither for nor against;
 * `unknown` may turn out as `for` or as `against`. A member that takes no part has no effect at all.
 */
export type Effect = 'for' | 'abstains' | 'against' | 'unknown';

/** The effect of each stance. */
export type Effects = Readonly<Record<Stance, Effect>>;

/** What each effect is called under a rule, after a singular subject: "breaks silence". */
export type EffectWords = Readonly<Record<Effect, string>>;

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

/**
 * A way of deciding. Deterministic; it never sees a stance, only effects. Monotone: a vote that
 * turns from `against` to `abstains` or from `abstains` to `for` never stops what was adopted.
 */
export interface Rule {
  /** The rule in words, such as "consensus, one objection tolerated". */
  readonly title: string;
  /** One sentence on how many members can stop it, for the first line of a report; it opens with the title. */
  readonly because: string;
  /** Key of docs/bibliography.md. */
  readonly source: string;
  readonly effects: Effects;
  readonly words: EffectWords;
  /** The effects that stop the rule; a member that has one of them and is not outvoted is a blocker. */
  readonly stoppedBy: readonly Effect[];
  /** Why the rule cannot be applied to these members of a body, whether or not they take part; null: it can. */
  readonly inapplicable: (members: readonly Member[]) => string | null;
  /** Whether the decision is taken. The result means nothing where the rule is not applicable. */
  readonly adopts: (room: Room) => boolean;
}
