import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { RULE_NAMES, STANCES, type Scenario } from '../engine/index.js';
import { bundledNames, loadScenario } from '../files/index.js';
import { BODIES } from '../scenario/index.js';
import { EXIT } from './failure.js';
import type { Io } from './io.js';
import { SHELL_SCRIPTS } from './shells.js';

/** The last line of an answer: whether the shell may offer files besides. */
const LAST_LINE = { files: ':0', none: ':4' } as const;

/** What may stand in a place of the command line. */
interface Allowed {
  readonly values: readonly string[];
  readonly files?: true;
}

/**
 * Completes a command line for the shell, or prints the script that makes it ask; returns the exit code.
 * Members, candidates and concessions are those of the flagship race: which file is meant is not known yet.
 */
export async function completed(root: Command, args: readonly string[], io: Io): Promise<number> {
  const [command, shell = ''] = args;
  const script = Object.hasOwn(SHELL_SCRIPTS, shell) ? SHELL_SCRIPTS[shell] : undefined;
  if (command === 'completion' && script !== undefined) {
    io.out(script);
    return EXIT.ok;
  }
  let areFilesAllowed = false;
  const suggesting =
    ({ values, files }: Allowed) =>
    (complete: (value: string, description: string) => void) => {
      areFilesAllowed = files ?? false;
      for (const value of values) complete(value, '');
    };
  placesOf(root, suggesting);
  const lines = await written(() => root.parseAsync(asKnown(args), { from: 'user' }));
  if (command === 'completion') io.out(`${lines.join('\n')}\n`);
  else io.out(answer(lines, { word: args.at(-1) ?? '', areFilesAllowed }));
  return EXIT.ok;
}

type Handler = (complete: (value: string, description: string) => void) => void;

/** Tells the library what may stand where. */
function placesOf(root: Command, suggesting: (allowed: Allowed) => Handler): void {
  const completion = tab(root, { completionCommandName: 'completion' });
  const values = optionValues(loadScenario());
  for (const [name, command] of completion.commands) {
    for (const [option, entry] of command.options) {
      const allowed = values[`${name} --${option}`] ?? values[`--${option}`];
      if (allowed) entry.handler = suggesting(allowed);
    }
    const named = argumentValues(name);
    for (const argument of command.arguments.values()) argument.handler = suggesting(named);
  }
}

/** What the library writes to the console itself, as lines. */
async function written(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { log } = console;
  const lines: string[] = [];
  console.log = (text: unknown) => void lines.push(String(text));
  try {
    await work();
  } finally {
    console.log = log;
  }
  return lines;
}

/** The library's answer, less what does not begin as the word does: it looks at no more than the first `=`. */
function answer(
  lines: readonly string[],
  { word, areFilesAllowed }: { word: string; areFilesAllowed: boolean },
): string {
  const begun = word.replace(/^--[^=]*=/, '');
  const fitting = lines.filter((line) => !line.startsWith(':') && line.startsWith(begun));
  return `${[...fitting, areFilesAllowed ? LAST_LINE.files : LAST_LINE.none].join('\n')}\n`;
}

/**
 * The words as the library knows them: an option and its value apart, and the last word only up to its `=`, since it
 * takes what stands before one for an option.
 */
function asKnown(args: readonly string[]): readonly string[] {
  const last = args.at(-1) ?? '';
  const before = args.slice(0, -1).flatMap((word) => {
    const [, option, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    return option === undefined || value === undefined ? [word] : [option, value];
  });
  return [...before, last.startsWith('-') ? last : last.replace(/=.*/s, '')];
}

function argumentValues(command: string): Allowed {
  if (command === 'members') return { values: Object.keys(BODIES) };
  if (command === 'completion') return { values: Object.keys(SHELL_SCRIPTS) };
  if (command === 'init' || command === 'merge') return { values: [], files: true };
  return { values: bundledNames(), files: true };
}

/** What may follow each option, by its name or by that of the command before it. */
function optionValues({
  body,
  candidates,
  concessions,
}: Scenario): Readonly<Record<string, Allowed | undefined>> {
  const [members, ids] = [Object.keys(body.members).sort(), Object.keys(candidates).sort()];
  const cells = members.flatMap((member) => ids.map((id) => `${member}.${id}`));
  const file = { values: [], files: true } as const;
  return {
    '--candidate': { values: ids },
    '--withdraw': { values: ids },
    '--without': { values: members },
    '--grant': { values: Object.keys(concessions).sort() },
    '--rule': { values: RULE_NAMES },
    '--set': { values: cells.flatMap((cell) => STANCES.map((stance) => `${cell}=${stance}`)) },
    'init --from': { values: bundledNames(), files: true },
    '--save': file,
    '--output': file,
    '--checkpoint': file,
    '--resume': file,
  };
}
