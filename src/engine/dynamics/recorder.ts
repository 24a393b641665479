/** What a story is recorded through. */
import type { Transition } from './turn.js';

/** Hears of everything that happens in a trial, each time just before it takes effect. */
export interface Recorder {
  readonly moved: (cell: number, turn: Transition) => void;
  readonly offered: (cell: number) => void;
  readonly declared: (candidate: number) => void;
  readonly gaveUp: (candidate: number) => void;
  readonly joined: (member: number) => void;
  readonly silenceOpened: (candidate: number) => void;
}
