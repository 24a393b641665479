import type { Io } from './io.js';

/** One run of the program: the world outside, and the exit code so far. */
export interface Session {
  readonly io: Io;
  exit: number;
}
