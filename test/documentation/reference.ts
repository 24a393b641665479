/** The reference page, made of the registers of the program: commands, flags, formats, exit codes, keys, parameters. */
import { COMMANDS } from '../../src/cli/commands/index.js';
import type { Command } from '../../src/cli/command.js';
import { EXIT } from '../../src/cli/errors.js';
import type { Flag } from '../../src/cli/flag.js';
import { FLAGS } from '../../src/cli/flags.js';
import { flagName, FORMAT_SHORTHANDS, type FlagKey } from '../../src/cli/options.js';
import { formatsOfCommand } from '../../src/cli/print.js';
import { PARAMETERS, RULES, usual } from '../../src/engine/index.js';
import type { ParameterName, ParameterRow } from '../../src/engine/index.js';
import { publishedSchema } from '../../src/scenario/index.js';
import { schemaKeys } from './schema-keys.js';

const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'it ran',
  unmet: 'an expectation, or a `--fail-on` condition, was not met',
  usage: 'the input or the command line is wrong',
  io: 'a file cannot be read or written',
  defect: 'a defect in the program',
  interrupted: 'stopped by Ctrl-C; the program reports what was done',
  terminated: 'stopped by SIGTERM; the program reports what was done',
};

/** The whole page, as Markdown. */
export async function referencePage(): Promise<string> {
  const commands = await Promise.all(COMMANDS.map(commandSection));
  return [
    '# Reference',
    'What the program says of itself: `npm run docs:update` writes this page from the tables of the program. [The command line](cli.md) tells how options go together, [the scenario format](scenario-format.md) what the keys mean, [faults](faults.md) every fault.',
    '## Commands',
    ...commands,
    '## Exit codes',
    table(
      ['code', 'meaning'],
      Object.entries(EXIT).map(([key, code]) => [String(code), EXIT_WORDS[key as keyof typeof EXIT]]),
    ),
    '## Decision rules',
    table(
      ['rule', 'parameter', 'what it is', 'default'],
      Object.entries(RULES).map(([name, row]) => [code(name), ...parameterOfRule(row)]),
    ),
    '## Keys of a scenario',
    'A key in capital letters is one that you choose, such as the id of a candidate; `[]` is each entry of a list. With `extends` every key may be left out or be null.',
    table(['key', 'what it is', 'values'], schemaKeys(publishedSchema(), ['model'])),
    '## Parameters of the model',
    'For `--param NAME=VALUE` and for `model` in a scenario. [The model](model.md) has the equations, [calibration](calibration.md) what the values rest on.',
    table(
      ['parameter', 'symbol', 'unit', 'meaning', 'value', 'interval (95 %)', 'bounds'],
      Object.entries(PARAMETERS).map(([name, row]) => parameterCells(name as ParameterName, row)),
    ),
    '',
  ].join('\n\n');
}

async function commandSection(command: Command): Promise<string> {
  const { name, args, description, flags } = command;
  const formats = Object.keys(await formatsOfCommand(command));
  const shorthands = formats.filter((format) => FORMAT_SHORTHANDS.includes(format));
  const printed = formats.map((format) => code(format)).join(', ');
  const short = shorthands.map((format) => code(`--${format}`)).join(', ');
  return [
    `### ${[name, ...args.map((argument) => argument.name)].join(' ').replaceAll('<', '\\<')}`,
    description,
    args.map(({ name: argument, text }) => `- ${code(argument)}: ${text}`).join('\n'),
    ...(flags.length > 0
      ? [
          table(
            ['option', 'meaning', 'together with'],
            flags.map((key) => flagCells(key, flags)),
          ),
        ]
      : []),
    ...(formats.length > 0
      ? [`Formats: ${printed}; short for ${code('--format')}: ${short === '' ? 'none' : short}.`]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function flagCells(key: FlagKey, taken: readonly FlagKey[]): readonly string[] {
  const { flag, text, otherwise, choices, needs = {}, excludes = {} }: Flag = FLAGS[key];
  const relations = [
    ...namedWith('needs', Object.keys(needs), taken),
    ...namedWith('not with', Object.keys(excludes), taken),
  ];
  const details = [
    ...(choices ? [`one of ${choices.map((choice) => code(choice)).join(', ')}`] : []),
    ...(otherwise === undefined ? [] : [`default: ${otherwise}`]),
  ];
  return [code(flag), [text, ...details].join('; '), relations.join('; ')];
}

/** The flags of `keys` that the command takes, after a word; none where it takes none of them. */
function namedWith(word: string, keys: readonly string[], taken: readonly FlagKey[]): readonly string[] {
  const flags = taken.filter((key) => keys.includes(key)).map((key) => code(flagName(key)));
  const names = [...new Set(keys.includes('format') ? [...flags, code('--format')] : flags)];
  return names.length === 0 ? [] : [`${word} ${names.join(', ')}`];
}

function parameterOfRule(row: (typeof RULES)[keyof typeof RULES]): readonly string[] {
  if (!('parameter' in row)) return ['', '', ''];
  const { name, description } = row.parameter;
  return [code(name), description, 'default' in row.parameter ? String(row.parameter.default) : 'none'];
}

function parameterCells(
  name: ParameterName,
  { symbol, unit, meaning, bounds }: ParameterRow,
): readonly string[] {
  const { value, interval } = usual(name);
  return [code(name), symbol, unit, meaning, String(value), interval.join(' to '), bounds.join(' to ')];
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
