import { IoError, TextError } from '../files/index.js';
import { EXIT, UsageError } from './failure.js';
import type { Io } from './io.js';

/** Tells what went wrong on standard error, and returns the exit code for it. */
export async function report(error: unknown, io: Io): Promise<number> {
  if (error instanceof UsageError || error instanceof TextError) {
    io.err(`nato-consensus: ${error.message}\n${error.hint === null ? '' : `help: ${error.hint}\n`}`);
    return EXIT.usage;
  }
  if (error instanceof IoError) {
    io.err(`nato-consensus: ${error.message}\n`);
    return EXIT.io;
  }
  const { ScenarioError } = await import('../scenario/index.js');
  if (error instanceof ScenarioError) {
    const { issuesText, plainStyle } = await import('../report/index.js');
    io.err(issuesText(error.issues, plainStyle()));
    return EXIT.usage;
  }
  io.err(
    `nato-consensus: this is a defect in the program; please report it.\n${String((error as Error).stack)}\n`,
  );
  return EXIT.defect;
}
