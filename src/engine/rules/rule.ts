import type { Member } from '../member.js';
import type { Stance } from '../stance.js';

/**
 * What a stance does under a rule. `abstains` is present and neither for nor against;
 * `unknown` may turn out as `for` or as `against`. A member that takes no part has no effect at all.
 */
export type Effect = 'for' | 'abstains' | 'against' | 'unknown';

/** The effect of each stance. */
export type Effects = Readonly<Record<Stance, Effect>>;

/** A participating member with its effect once every unknown is resolved. */
export interface Vote {
  readonly member: Member;
  readonly effect: Exclude<Effect, 'unknown'>;
}

/** A way of deciding. Deterministic; it never sees a stance, only effects. */
export interface Rule {
  /** The rule in words, such as "consensus, one objection tolerated". */
  readonly title: string;
  /** One sentence on how many members can stop it, for the first line of a report. */
  readonly because: string;
  /** Key of docs/bibliography.md. */
  readonly source: string;
  readonly effects: Effects;
  /** The effects that stop the rule; a member that has one of them and is not outvoted is a blocker. */
  readonly stoppedBy: readonly Effect[];
  /** Why the rule cannot be applied to these members; null: it can. */
  readonly inapplicable: (members: readonly Member[]) => string | null;
  /** Whether the decision is taken on these votes, one for each participating member. */
  readonly adopts: (votes: readonly Vote[]) => boolean;
}
