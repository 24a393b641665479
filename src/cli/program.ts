import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import { completionCommand } from './commands/completion.js';
import { checkCommand } from './commands/check.js';
import { compareCommand } from './commands/compare.js';
import { forecastCommand } from './commands/forecast.js';
import { initCommand } from './commands/init.js';
import { listCommand } from './commands/list.js';
import { membersCommand } from './commands/members.js';
import { mergeCommand } from './commands/merge.js';
import { replayCommand } from './commands/replay.js';
import { runCommand } from './commands/run.js';
import { schemaCommand } from './commands/schema.js';
import { validateCommand } from './commands/validate.js';
import { EXIT } from './failure.js';
import type { Io } from './io.js';
import { report } from './mishap.js';
import type { Session } from './session.js';

/** Whether the shell asks for completions, or the user for the script that makes it ask. */
function isCompletion([command, shell]: readonly string[]): boolean {
  return (
    command === 'complete' || (command === 'completion' && shell !== undefined && !shell.startsWith('-'))
  );
}

async function complete(root: Command, args: readonly string[], io: Io): Promise<number> {
  const { completed } = await import('./completion.js');
  return completed(root, args, io);
}

/** Runs one command line; returns the exit code. Never throws: every failure is told on standard error. */
export async function execute(args: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, exit: EXIT.ok };
  try {
    if (isCompletion(args)) return await complete(program(session, COMMANDS), args, io);
    await program(session, [...COMMANDS, completionCommand]).parseAsync([...args], { from: 'user' });
    return session.exit;
  } catch (error) {
    // commander has already written its message; it exits 1 where the convention is 2.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return report(error, io);
  }
}

const COMMANDS = [
  runCommand,
  replayCommand,
  forecastCommand,
  compareCommand,
  checkCommand,
  mergeCommand,
  validateCommand,
  initCommand,
  listCommand,
  membersCommand,
  schemaCommand,
] as const;

function program(session: Session, commands: readonly ((session: Session) => Command)[]): Command {
  const { io } = session;
  const root = new Command('nato-consensus')
    .description('Can this person become Secretary General, and if not, who stands in the way?')
    .version(VERSION)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows what is allowed)')
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .exitOverride();
  for (const command of commands) root.addCommand(inherited(command(session), root));
  return root;
}

function inherited(command: Command, root: Command): Command {
  return command.copyInheritedSettings(root);
}
