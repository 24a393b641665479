/** What a command is: its arguments and flags as data, and its work. */
import type { AnswerName, FormatName } from '../report/index.js';
import type { Suggestion } from './flag.js';
import type { FlagKey, Options } from './options.js';
import type { Io } from './io.js';

/** An argument of a command. */
export interface Argument {
  /** As commander takes it: `<needed>`, `[optional]`, `[several...]`. */
  readonly name: string;
  readonly text: string;
  readonly suggests?: Suggestion;
}

/** What a command was asked. */
export interface Request<K extends FlagKey> {
  /** The arguments that were given, in order; none is empty. */
  readonly args: readonly string[];
  readonly options: Options<K>;
  readonly format: FormatName;
}

/** A command as data. */
export interface CommandRow<K extends FlagKey> {
  readonly name: string;
  readonly args: readonly Argument[];
  /** One line for the list of commands: a phrase that opens in lower case. */
  readonly summary: string;
  /** Sentences for its own help. */
  readonly description: string;
  readonly flags: readonly K[];
  /** The answer that it prints, which tells its formats; absent: it has no format to choose. */
  readonly answer?: AnswerName;
}

/** A command with its work. What the work needs is imported inside it, so that help starts fast. */
export interface Command<K extends FlagKey = FlagKey> extends CommandRow<K> {
  /** Answers a request. @returns The exit code. */
  work(request: Request<K>, io: Io): Promise<number>;
}

/** A command whose work lies in a file of its own: see {@link working}. */
export function commandRow<const K extends FlagKey>(row: CommandRow<K>): CommandRow<K> {
  return row;
}

/** A command in one file. */
export function command<const K extends FlagKey>(whole: Command<K>): Command {
  return whole;
}

/** The command `row` with its work, which is loaded only when it is asked for. */
export function working<K extends FlagKey>(
  row: CommandRow<K>,
  load: () => Promise<Command<K>['work']>,
): Command {
  return command<K>({ ...row, work: async (request, io) => (await load())(request, io) });
}

/** The argument of every command that reads one scenario. */
export const SCENARIO: Argument = {
  name: '[scenario]',
  text: 'a file, a bundled scenario (see list) or - for standard input (default: the race of 2024)',
  suggests: 'scenarios',
};

/** The arguments of every command that reads several scenarios. */
export const PATHS: Argument = {
  name: '[paths...]',
  text: 'files and folders (default: the scenarios that ship)',
  suggests: 'scenarios',
};
