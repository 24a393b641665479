import { IoError, TextError } from '../files/index.js';
import { EXIT, UsageError, type Misspelling } from './failure.js';
import type { Io } from './io.js';

/** Tells what went wrong on standard error, and returns the exit code for it. */
export async function report(error: unknown, io: Io): Promise<number> {
  if (error instanceof UsageError || error instanceof TextError || error instanceof IoError) {
    const hint = await hintOf(error.hint);
    io.err(`nato-consensus: ${error.message}\n${hint === null ? '' : `help: ${hint}\n`}`);
    return error instanceof IoError ? EXIT.io : EXIT.usage;
  }
  const { ScenarioError } = await import('../scenario/index.js');
  if (error instanceof ScenarioError) {
    const { faultsText, plainStyle } = await import('../report/index.js');
    io.err(faultsText(error.faults, plainStyle()));
    return EXIT.usage;
  }
  io.err(
    `nato-consensus: this is a defect in the program; please report it.\n${String((error as Error).stack)}\n`,
  );
  return EXIT.defect;
}

async function hintOf(hint: string | Misspelling | null): Promise<string | null> {
  if (hint === null || typeof hint === 'string') return hint;
  const { nearest } = await import('../scenario/index.js');
  const near = nearest(hint.word, hint.known);
  return near === null ? null : `did you mean ${near}?`;
}
