import type { State } from './state.js';

/**
 * Why a member's state changed: its record was doubted, a reported total asked for it, it put up a candidate of its
 * own, pressure wore out its resolve, it drifted to a reservation or out of its consent, it broke a silence, its
 * condition was met, its own candidate gave up.
 */
export type Cause =
  | 'evidence'
  | 'count'
  | 'own-candidate'
  | 'pressure'
  | 'drift'
  | 'defection'
  | 'silence'
  | 'condition'
  | 'own-exit';

/** Hears of everything that happens in a trial, each time just before it takes effect. */
export interface Recorder {
  readonly moved: (cell: number, to: State, cause: Cause) => void;
  readonly offered: (cell: number) => void;
  readonly declared: (candidate: number) => void;
  readonly gaveUp: (candidate: number) => void;
  readonly joined: (member: number) => void;
  readonly silenceOpened: (candidate: number) => void;
}
