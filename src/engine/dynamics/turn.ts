/** Why a cell changes its state. */
import { H1, H2, S, U, type State } from './state.js';

/** Why a member's state changes. */
export type Cause =
  | 'evidence'
  | 'count'
  | 'own-candidate'
  | 'own-exit'
  | 'pressure'
  | 'drift'
  | 'defection'
  | 'silence'
  | 'condition';

/** A change of state: to which, and why. */
export interface Transition {
  readonly to: State;
  readonly cause: Cause;
}

/** Its record was wrong. */
export const IS_DOUBTED: Transition = { to: U, cause: 'evidence' };
/** A reported total asked for one more supporter. */
export const IS_COUNTED: Transition = { to: S, cause: 'count' };
/** A candidate of its own stands. */
export const BACKS_ITS_OWN: Transition = { to: S, cause: 'own-candidate' };
/** While a candidate of its own stands, it is at least reserved on any other. */
export const RESERVES_FOR_ITS_OWN: Transition = { to: H1, cause: 'own-candidate' };
/** Its own candidate gave up, and its objection to the others with it. */
export const FOLLOWS_ITS_OWN: Transition = { to: S, cause: 'own-exit' };
/** Pressure wore out its resolve. */
export const COMES_ROUND: Transition = { to: S, cause: 'pressure' };
/** It made up its mind, against. */
export const TURNS_NEGATIVE: Transition = { to: H1, cause: 'drift' };
/** It no longer stands by its consent. */
export const DEFECTS: Transition = { to: U, cause: 'defection' };
/** It broke a silence. */
export const BREAKS_SILENCE: Transition = { to: H2, cause: 'silence' };
/** What it had set as a condition is met. */
export const IS_LIFTED: Transition = { to: S, cause: 'condition' };
