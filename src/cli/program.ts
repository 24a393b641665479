/** The program: builds the command line from the table of commands, checks what was typed, and runs the command. */
import { Command as Parser, CommanderError, Option } from 'commander';
import type { FormatName } from '../report/index.js';
import { VERSION } from '../version.js';
import type { Command } from './command.js';
import { commandLineError } from './command-line-error.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, reportError, UsageError } from './errors.js';
import type { Flag } from './flag.js';
import { FLAGS } from './flags.js';
import { FORMAT_SHORTHANDS, flagName, type FlagKey, type Options } from './options.js';
import type { Io } from './io.js';
import { formatsOfCommand, type Formats } from './print.js';
import { valueFrom } from './values.js';

/** A format that is typed as a kind of another one. */
const CSV_FOR_EXCEL = '--csv=excel';

/** Runs one command line. Never throws: every failure is reported on standard error. @returns The exit code. */
export async function execute(args: readonly string[], io: Io): Promise<number> {
  const run = { io, exit: EXIT.ok as number };
  try {
    if (args[0] === 'complete') {
      const { complete } = await import('./completion.js');
      await complete(args.slice(1), io);
      return EXIT.ok;
    }
    await refuseUnknownCommand(args);
    const typed = args.map((each) => (each === CSV_FOR_EXCEL ? '--format=excel' : each));
    await (await parser(typed, run)).parseAsync(typed, { from: 'user' });
    return run.exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error, io);
    // Help and version have been shown; without any argument, help stands in for a message.
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.usage;
    const command = COMMANDS.find(({ name }) => name === args[0]);
    const { fileMeant } = await import('./file-meant.js');
    const hint = await fileMeant(error.message, args, command);
    const called = command === undefined ? '' : ` ${command.name}`;
    return reportError(commandLineError(error, { called: `nato-consensus${called}`, hint }), io);
  }
}

/** Refuses what is no command, also where help is asked about it. */
async function refuseUnknownCommand([first = '', second]: readonly string[]): Promise<void> {
  const word = first === 'help' ? second : first;
  const known = [...COMMANDS.map(({ name }) => name), 'help'];
  if (word === undefined || word.startsWith('-') || known.includes(word)) return;
  if (first !== 'help' && word === '') return;
  const hint = first === 'help' ? null : await runMeant(word);
  throw new UsageError(`there is no command "${word}"`, hint ?? { word, known });
}

/** How to run the scenario that stands in the place of a command; null: it is none. */
async function runMeant(word: string): Promise<string | null> {
  const { bundledNames } = await import('../files/index.js');
  const isScenario = /\.jsonc?$/.test(word) || bundledNames().includes(word);
  return isScenario ? `did you mean nato-consensus run ${word}?` : null;
}

/** One run of the program: the world outside, and the exit code so far. */
interface Run {
  readonly io: Io;
  exit: number;
}

async function parser(args: readonly string[], run: Run): Promise<Parser> {
  const { io } = run;
  const root = new Parser('nato-consensus')
    .description('Can this person become Secretary General, and if not, who stands in the way?')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      // Said by {@link commandLineError}, like everything else.
      outputError: () => undefined,
    })
    .configureHelp({ subcommandTerm })
    .exitOverride();
  for (const command of COMMANDS) {
    // Only the command that is meant needs its flags, and its formats, which the report layer knows.
    const isMeant = args.slice(0, 2).includes(command.name);
    const formats = isMeant ? await formatsOfCommand(command) : {};
    const shown = isMeant ? command : { ...command, flags: [] };
    root.addCommand(subcommand(shown, { formats, run }).copyInheritedSettings(root));
  }
  return root;
}

/** A command as the list of commands shows it. */
function subcommandTerm(parser: Parser): string {
  const args = COMMANDS.find(({ name }) => name === parser.name())?.args ?? [{ name: '[command]' }];
  return [parser.name(), ...args.map(({ name }) => name)].join(' ');
}

function subcommand(
  command: Command,
  { formats, run }: { readonly formats: Formats; readonly run: Run },
): Parser {
  const parser = new Parser(command.name).summary(command.summary).description(command.description);
  for (const { name, text } of command.args) parser.argument(name, text);
  for (const key of command.flags) parser.addOption(optionFor(key));
  for (const option of formatOptions(formats)) parser.addOption(option);
  return parser.action(async () => {
    const typed: Readonly<Record<string, string | true | readonly string[]>> = parser.opts();
    const args = parser.args;
    if (args.includes(''))
      throw new UsageError('"" names no file', 'an argument is empty; is a variable of the shell unset?');
    checkTogether(command, typed);
    const { options, format } = valuesOf(command, typed);
    try {
      run.exit = await command.work({ args, options, format }, run.io);
    } catch (error) {
      throw await withMeaning(error, args, command);
    }
  });
}

/** `error`, with what was meant where it is about an argument that names no file. */
async function withMeaning(
  error: unknown,
  typed: readonly string[],
  { args, flags }: Command,
): Promise<unknown> {
  const { IoError } = await import('../files/index.js');
  const isScenario = args.some(({ suggests }) => suggests === 'scenarios');
  if (!isScenario || !(error instanceof IoError) || error.hint !== null) return error;
  if (!typed.includes(error.path)) return error;
  const { argumentMeant } = await import('./argument-meant.js');
  return new IoError(error.path, error.reason, await argumentMeant(error.path, flags));
}

function optionFor(key: FlagKey): Option {
  const { flag, text, choices, repeatable, otherwise }: Flag = FLAGS[key];
  const option = new Option(flag, otherwise === undefined ? text : `${text} (default: ${otherwise})`);
  if (choices) option.choices(choices);
  if (repeatable) return option.argParser((value, before?: readonly string[]) => [...(before ?? []), value]);
  if (!option.required) return option;
  return option.argParser((value, before?: string) => {
    if (before !== undefined) throw new UsageError(`${flagName(key)} can be given only once`);
    return value;
  });
}

function formatOptions(formats: Formats): readonly Option[] {
  const names = Object.entries(formats);
  if (names.length === 0) return [];
  const choices = names.map(([name]) => name);
  return [
    ...names
      .filter(([name]) => FORMAT_SHORTHANDS.includes(name))
      .map(([name, text]) => new Option(`--${name}`, text)),
    new Option('--format <name>', 'format of the answer').choices(choices),
  ];
}

type Typed = Readonly<Record<string, string | true | readonly string[] | undefined>>;

/** What was typed for a flag; undefined: nothing. */
function typedFor(key: string, typed: Typed): string | true | readonly string[] | undefined {
  return typed[new Option(flagName(key)).attributeName()];
}

/** The flags of format that were typed, as they were typed. */
function typedFormats(typed: Typed): readonly string[] {
  const shorthands = FORMAT_SHORTHANDS.filter((name) => typed[name] === true).map((name) => `--${name}`);
  return typeof typed.format === 'string' ? [...shorthands, `--format ${typed.format}`] : shorthands;
}

/** Refuses flags that contradict one another. */
function checkTogether({ flags }: Command, typed: Typed): void {
  const formats = typedFormats(typed);
  const [first, second] = formats;
  if (second !== undefined) {
    throw new UsageError(`${first ?? ''} and ${second} cannot be used together`, 'choose one format');
  }
  const nameOf = (key: string) => (key === 'format' ? first : flagName(key));
  const isTyped = (key: string) => (key === 'format' ? first : typedFor(key, typed)) !== undefined;
  const isTaken = (key: string) => key === 'format' || flags.some((each) => each === key);
  for (const key of flags.filter(isTyped)) {
    const { needs = {}, excludes = {} }: Flag = FLAGS[key];
    const missing = Object.keys(needs).find((other) => isTaken(other) && !isTyped(other));
    if (missing !== undefined) {
      throw new UsageError(`${flagName(key)} needs ${flagName(missing)}`, needs[missing]);
    }
    const excluded = Object.keys(excludes).find((other) => isTaken(other) && isTyped(other));
    if (excluded !== undefined) {
      const message = `${flagName(key)} and ${nameOf(excluded) ?? ''} cannot be used together`;
      throw new UsageError(message, excludes[excluded]);
    }
  }
}

interface Parsed {
  readonly options: Options<FlagKey>;
  readonly format: FormatName;
}

/** What was typed, parsed. @throws UsageError when a value is none of its kind. */
function valuesOf({ flags }: Command, typed: Typed): Parsed {
  const values = flags.flatMap((key) => {
    const row: Flag = FLAGS[key];
    const text = typedFor(key, typed) ?? row.otherwise;
    if (text === undefined) return [];
    const parse = (each: string) => valueFrom(each, { name: flagName(key), row });
    if (text === true) return [[key, true] as const];
    return [[key, typeof text === 'string' ? parse(text) : text.map(parse)] as const];
  });
  const [format = 'text'] = typedFormats(typed).map((name) => name.replace(/^--(format )?/, ''));
  return { options: Object.fromEntries(values) as unknown as Options<FlagKey>, format: format as FormatName };
}
