/** Completes a command line for the shell: a walk over the tables of commands and flags. */
import { RULE_NAMES, STANCES } from '../engine/index.js';
import { bundledNames } from '../files/index.js';
import { loadScenario } from '../files/load.js';
import { BODIES } from '../scenario/index.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands/index.js';
import type { Flag, Suggestion } from './flag.js';
import { FLAGS } from './flags.js';
import { FORMAT_SHORTHANDS, flagName } from './options.js';
import type { Io } from './io.js';
import { formatsOfCommand } from './print.js';
import { SHELL_SCRIPTS } from './shells.js';

/** The last line of an answer: whether the shell may offer files as well. */
const LAST_LINE = { files: ':0', none: ':4' } as const;

/** What may stand in a place of the command line: each value with what it is. */
interface Allowed {
  readonly values: readonly (readonly [value: string, text: string])[];
  readonly files: boolean;
}

const NOTHING: Allowed = { values: [], files: false };

/** A flag as completion knows it; `values` is null where it takes none. */
interface KnownFlag {
  readonly name: string;
  readonly text: string;
  readonly values: Allowed | null;
}

/** Prints what may stand in the place of the last word, as the scripts of shells.ts read it. */
export async function complete(words: readonly string[], io: Io): Promise<void> {
  const typed = words[0] === '--' ? words.slice(1) : words;
  const [current = ''] = typed.slice(-1);
  const { values, files } = await allowedAfter(typed.slice(0, -1), current);
  const begun = current.replace(/^--[^=]*=/, '');
  const fitting = values.filter(([value]) => value.startsWith(begun));
  const lines = fitting.map(([value, text]) => (text === '' ? value : `${value}\t${text}`));
  io.out(`${[...lines, files ? LAST_LINE.files : LAST_LINE.none].join('\n')}\n`);
}

async function allowedAfter([name, ...before]: readonly string[], current: string): Promise<Allowed> {
  if (name === undefined) return described(COMMANDS.map(({ name: each, summary }) => [each, summary]));
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) return NOTHING;
  const flags = await knownFlags(command);
  const called = (word: string) => flags.find((each) => each.name === word.replace(/=.*/s, ''));
  if (/^--[^=]+=/.test(current)) return called(current)?.values ?? NOTHING;
  const { pending, count } = placeAfter(before, called);
  if (pending !== null) return pending;
  if (current.startsWith('-')) return described(flags.map(({ name: each, text }) => [each, text]));
  const place = command.args[count] ?? command.args.find((each) => each.name.includes('...'));
  return suggested(place?.suggests);
}

/** The values of the flag that `words` end with, null where they do not, and how many arguments they hold. */
function placeAfter(
  words: readonly string[],
  called: (word: string) => KnownFlag | undefined,
): { readonly pending: Allowed | null; readonly count: number } {
  let [pending, count] = [null as Allowed | null, 0];
  for (const word of words) {
    if (pending !== null) pending = null;
    else if (!word.startsWith('-')) count += 1;
    else if (!word.includes('=')) pending = called(word)?.values ?? null;
  }
  return { pending, count };
}

async function knownFlags(command: Command): Promise<readonly KnownFlag[]> {
  const formats = await formatsOfCommand(command);
  const names = Object.keys(formats);
  const shorthands = Object.entries(formats).filter(([name]) => FORMAT_SHORTHANDS.includes(name));
  return [
    ...command.flags.map((key) => {
      const { text, kind, choices, suggests }: Flag = FLAGS[key];
      const values = choices ? described(choices.map((each) => [each, ''])) : suggested(suggests);
      return { name: flagName(key), text, values: kind === 'switch' ? null : values };
    }),
    ...shorthands.map(([name, text]) => ({ name: `--${name}`, text, values: null })),
    ...(names.length > 0
      ? [
          {
            name: '--format',
            text: 'format of the answer',
            values: described(Object.entries(formats)),
          },
        ]
      : []),
    { name: '--help', text: 'show help', values: null },
  ];
}

/** Members, candidates and concessions are those of the flagship race: which file is meant is not known yet. */
function suggested(suggestion: Suggestion | undefined): Allowed {
  if (suggestion === undefined) return NOTHING;
  if (suggestion === 'files') return { values: [], files: true };
  const values = VALUES[suggestion]().map((value) => [value, ''] as const);
  return { values, files: suggestion === 'scenarios' };
}

const VALUES: Readonly<Record<Exclude<Suggestion, 'files'>, () => readonly string[]>> = {
  scenarios: bundledNames,
  candidates: () => Object.keys(loadScenario().candidates).sort(),
  members: () => Object.keys(loadScenario().body.members).sort(),
  concessions: () => Object.keys(loadScenario().concessions).sort(),
  rules: () => RULE_NAMES,
  bodies: () => Object.keys(BODIES),
  shells: () => Object.keys(SHELL_SCRIPTS),
  stances: () => {
    const { body, candidates } = loadScenario();
    const cells = Object.keys(body.members)
      .sort()
      .flatMap((member) =>
        Object.keys(candidates)
          .sort()
          .map((id) => `${member}.${id}`),
      );
    return cells.flatMap((cell) => STANCES.map((stance) => `${cell}=${stance}`));
  },
};

function described(values: Allowed['values']): Allowed {
  return { values, files: false };
}
