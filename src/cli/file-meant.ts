/** What was meant by a flag or a format that somebody hopes to get a file with: answers go to standard output. */
import { shellWord } from '../scenario/suggestion.js';
import type { Command } from './command.js';
import { formatsOfCommand } from './print.js';

/** Formats by what files in them are called, where that is not the name of the format. */
const KINDS: Readonly<Record<string, string>> = {
  png: 'svg',
  jpg: 'svg',
  jpeg: 'svg',
  gif: 'svg',
  pdf: 'svg',
  md: 'markdown',
  txt: 'text',
  xml: 'junit',
  xls: 'excel',
  xlsx: 'excel',
};

/** What files in a format are called, where that is not the name of the format. */
const ENDINGS: Readonly<Record<string, string>> = { markdown: 'md', text: 'txt', junit: 'xml', excel: 'csv' };

/** Flags that name a file in other programs. */
const FILE_FLAGS = ['-o', '--output', '--out', '--file', '--outfile', '--save'];

/** What to type where the parser says `message` of `args`; null: nobody hoped for a file, or there is none to be had. */
export async function fileMeant(
  message: string,
  args: readonly string[],
  command: Command | undefined,
): Promise<string | null> {
  const kind = kindMeant(message, args);
  if (kind === null || command === undefined) return null;
  const formats = await formatsOfCommand(command);
  const format = KINDS[kind.ending] ?? kind.ending;
  if (!Object.hasOwn(formats, format)) return null;
  const stem = kind.file.replace(/\.[^.]*$/, '') || command.name;
  const file = shellWord(`${stem}.${ENDINGS[format] ?? format}`);
  const flag = format === 'text' ? '' : `--format ${format} `;
  return `the answer goes to standard output; write ${flag}> ${file}`;
}

/** A file that was hoped for. */
interface Hoped {
  readonly ending: string;
  /** Its name; empty where none was given. */
  readonly file: string;
}

function kindMeant(message: string, args: readonly string[]): Hoped | null {
  const [, option, format] =
    /unknown option '(-{1,2}[A-Za-z][\w-]*)|option '--format .*' argument '(\w+)' is invalid/.exec(message) ??
    [];
  if (format !== undefined) return { ending: format.toLowerCase(), file: '' };
  if (option === undefined) return null;
  if (FILE_FLAGS.includes(option)) return fileAfter(option, args);
  return { ending: option.replace(/^-+/, '').toLowerCase(), file: '' };
}

function fileAfter(option: string, args: readonly string[]): Hoped {
  const at = args.findIndex((each) => each === option || each.startsWith(`${option}=`));
  const [, file = args[at + 1] ?? ''] = args[at]?.split('=') ?? [];
  const [, ending = 'text'] = /\.(\w+)$/.exec(file) ?? [];
  return { ending: ending.toLowerCase(), file };
}
