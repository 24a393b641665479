/** What a member is prepared to do about a candidate, and on whose word. */
import type { Condition } from './condition.js';
import type { IsoDate } from './date.js';

/** What a member is prepared to do about a candidate, from open backing to a red line. */
export const STANCES = ['support', 'accept', 'undeclared', 'reserved', 'object', 'redline'] as const;

/** One of {@link STANCES}. */
export type Stance = (typeof STANCES)[number];

/** How well a record is evidenced, best first. `assumed` marks what nobody reported. */
export const EVIDENCE = ['stated', 'reported', 'inferred', 'assumed'] as const;

/** One of {@link EVIDENCE}. */
export type Evidence = (typeof EVIDENCE)[number];

/** The key of the row that is about everyone who is a member on a record's day. */
export const EVERYONE = '*';

/** The stance of a member, of a bloc or of everyone on a candidate, from a day on. */
export interface StanceRecord {
  /** First day on which it holds; null: it holds for all time. */
  readonly from: IsoDate | null;
  /** First day on which it is known: its source's date; null: always known. */
  readonly known: IsoDate | null;
  readonly stance: Stance;
  readonly why: string | null;
  /** What the member wants, in words. */
  readonly asks: string | null;
  readonly liftedBy: Condition | null;
  /** Key into the scenario's sources; null: none. */
  readonly source: string | null;
  readonly evidence: Evidence;
  /** Why reading the source as this stance is a judgement; null: it is not one. */
  readonly judgement: string | null;
  /** How much an objection matters to the member, in [0, 1]; null: not said. The dynamic model alone uses it. */
  readonly salience: number | null;
  /** Members and blocs of which a record about several members says nothing; absent: none. */
  readonly except?: readonly string[] | undefined;
  /** Whether it is the body's decision, which a record about everyone alone can be; absent: it is not. */
  readonly decision?: boolean | undefined;
}

/** Whether a member of that stance lets a consensus form: it supports or accepts. */
export function consents(stance: Stance): boolean {
  return stance === 'support' || stance === 'accept';
}

/** What a stance comes to where only consent counts; a change of heart is one from one of these to another. */
export function sideOf(stance: Stance): 'consents' | 'withholds' | 'undeclared' {
  if (consents(stance)) return 'consents';
  return withholds(stance) ? 'withholds' : 'undeclared';
}

/** Whether a member of that stance keeps a consensus from forming: it is reserved, objects or draws a red line. */
export function withholds(stance: Stance): boolean {
  return stance === 'reserved' || stance === 'object' || stance === 'redline';
}
