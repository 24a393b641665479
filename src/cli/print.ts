/** Prints an answer in one of its formats. */
import { render, plainStyle, type AnswerName, type FormatOf, type Reports } from '../report/index.js';
import { VERSION } from '../version.js';
import { styleFor, type Io } from './io.js';

/** How an answer is printed; `digest` is asked for by `json` alone. */
export interface Printing<A extends AnswerName> {
  readonly command: string;
  readonly format: FormatOf<A>;
  readonly digest: () => string | Promise<string>;
  readonly io: Io;
}

/** The answer as it is printed. */
export async function printed<A extends AnswerName>(
  answer: A,
  report: Reports[A],
  { command, format, digest, io }: Printing<A>,
): Promise<string> {
  const isJson = format === 'json';
  const origin = { command, version: VERSION, digest: isJson ? await digest() : '' };
  return render(answer, report, { format, origin, style: isJson ? plainStyle() : await styleFor(io) });
}
