/** The formats of answers, and printing in the one that was asked for. */
import type { AnswerName, FormatName, FormatOf, Reports } from '../report/index.js';
import { VERSION } from '../version.js';
import type { Command } from './command.js';
import { UsageError } from './errors.js';
import { styleFor, type Io } from './io.js';

/** The formats of a command's answer by name, with what each is. */
export type Formats = Readonly<Partial<Record<FormatName, string>>>;

/** The formats that a command prints. */
export async function formatsOfCommand({ answer }: Command): Promise<Formats> {
  if (answer === undefined) return {};
  const report = await import('../report/index.js');
  return Object.fromEntries(report.formatsOf(answer).map((name) => [name, report.FORMAT_NAMES[name]]));
}

/** How an answer is to be printed. */
export interface Printing {
  readonly format: FormatName;
  /** The digest of what was read, taken only where the format shows it. */
  readonly digest: () => string | Promise<string>;
  /** The command that a document names; default: the name of the answer. */
  readonly command?: string;
}

/** `report` as text, in the format that was asked for. @throws UsageError when this answer has no such format. */
export async function rendered<A extends AnswerName>(
  answer: A,
  report: Reports[A],
  { io, ...printing }: Printing & { readonly io: Io },
): Promise<string> {
  const { formatsOf, hasPictures, render } = await import('../report/index.js');
  const { format, command = answer } = printing;
  const known: readonly FormatName[] = formatsOf(answer);
  if (!known.includes(format)) {
    throw new UsageError(`--format ${format} is not available here`, `choose one of ${known.join(', ')}`);
  }
  const origin = { command, version: VERSION, digest: format === 'json' ? await printing.digest() : '' };
  const pictures = hasPictures(format) ? await import('../report/svg/index.js') : null;
  return render(answer, report, {
    origin,
    style: await styleFor(io),
    pictures,
    format: format as FormatOf<A>,
  });
}

/** Prints `report` on standard output. */
export async function print<A extends AnswerName>(
  answer: A,
  report: Reports[A],
  printing: Printing & { readonly io: Io },
): Promise<void> {
  const text = await rendered(answer, report, printing);
  // Of the formats for programs this one alone is for one that takes no UTF-8.
  if (printing.format === 'excel') printing.io.out(text, 'utf16le');
  else printing.io.out(text);
}
