/** The states of a cell: where a member stands on a candidate. */
import type { Stance } from '../case/stance.js';

/** Consents: supports or accepts. */
export const S = 0;
/** Undeclared. */
export const U = 1;
/** Reserved. */
export const H1 = 2;
/** Objects. */
export const H2 = 3;
/** Draws a red line. */
export const R = 4;

/** A member's state on a candidate: 0 {@link S}, 1 {@link U}, 2 {@link H1}, 3 {@link H2}, 4 {@link R}. */
export type State = 0 | 1 | 2 | 3 | 4;

/** The names of the states in reports, by state. */
export const STATE_NAMES = ['accept', 'undeclared', 'reserved', 'object', 'redline'] as const;

/** One of {@link STATE_NAMES}. */
export type StateName = (typeof STATE_NAMES)[number];

/** The state of each stance: supporting and accepting are one, since both let a consensus form. */
export const STATE_OF = {
  support: S,
  accept: S,
  undeclared: U,
  reserved: H1,
  object: H2,
  redline: R,
} as const satisfies Record<Stance, State>;
