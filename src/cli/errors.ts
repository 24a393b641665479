/** What can go wrong, how it is said on standard error, and the exit code for it. */
import type { Io } from './io.js';

/** The exit codes of the program. */
export const EXIT = {
  ok: 0,
  /** An expectation or a `--fail-on` condition was not met. */
  unmet: 1,
  /** The input or the command line is wrong. */
  usage: 2,
  /** A file cannot be read or written. */
  io: 3,
  /** A defect in the program. */
  defect: 70,
  /** Ctrl-C. */
  interrupted: 130,
  /** SIGTERM. */
  terminated: 143,
} as const;

/** The exit code of work that was stopped by a signal. */
export function exitAfter(signal: AbortSignal): number {
  return signal.reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
}

/** A word that is none of those that are known; one of them may have been meant. */
export interface Misspelling {
  readonly word: string;
  readonly known: readonly string[];
}

/** A text that is no date as the program takes it; it may be one in another notation. */
export interface OtherDate {
  readonly date: string;
}

/** What to type instead, or from what it is to be guessed; null: nothing better is known. */
type Hint = string | Misspelling | OtherDate | null;

/** A wrong command line. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint: Hint = null,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Says on standard error what went wrong. What it needs is loaded only now: most runs go well. @returns The exit code. */
export async function reportError(error: unknown, io: Io): Promise<number> {
  const { IoError, TakenError, TextError } = await import('../files/index.js');
  const { JobError } = await import('../jobs/index.js');
  const { ScenarioError } = await import('../scenario/index.js');
  const kinds = [UsageError, IoError, TakenError, TextError, JobError];
  if (kinds.some((kind) => error instanceof kind)) {
    const { message, hint } = error as UsageError;
    const help = await hintText(hint);
    io.err(`nato-consensus: ${message}\n${help === null ? '' : `help: ${help}\n`}`);
    return error instanceof IoError ? EXIT.io : EXIT.usage;
  }
  if (error instanceof ScenarioError) {
    const { faultsText, plainStyle } = await import('../report/index.js');
    io.err(faultsText(error.faults, plainStyle()));
    return EXIT.usage;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.err(`nato-consensus: this is a defect in the program; please report it.\n${String(stack)}\n`);
  return EXIT.defect;
}

async function hintText(hint: Hint): Promise<string | null> {
  if (hint === null || typeof hint === 'string') return hint;
  const { dateMeant, wordMeant } = await import('../scenario/index.js');
  const near = 'date' in hint ? dateMeant(hint.date) : wordMeant(hint.word, hint.known);
  return near === null ? null : `did you mean ${near}?`;
}
