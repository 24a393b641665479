import { jsonAnswer, type Origin } from './answer.js';
import type { Style } from './style.js';
import { counted, paragraph } from './text/layout.js';

/** A fault with its place, as the scenario layer reports it. */
export interface LocatedFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string | null;
  readonly excerpt: string;
  readonly caret: number;
}

/** Faults as a compiler prints them: place, message, the line with a caret, a suggestion. */
export function issuesText(issues: readonly LocatedFault[], style: Style): string {
  const blocks = issues.map((issue) => {
    const { file, line, column, message, code, suggestion, excerpt, caret, pointer } = issue;
    const where = pointer === '' ? '' : ` at ${pointer}`;
    const gutter = String(line);
    const margin = ' '.repeat(gutter.length);
    return [
      `${style.strong(`${file}:${line}:${column}`)} ${style.faint(`[${code}]${where}`)}`,
      paragraph(`  ${style.bad(message)}`, style, 2),
      `  ${style.faint(`${gutter} |`)} ${excerpt}`,
      `  ${style.faint(`${margin} |`)} ${' '.repeat(caret)}${style.bad('^')}`,
      ...(suggestion === null ? [] : [paragraph(`  ${style.good('help:')} ${suggestion}`, style, 2)]),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${counted(issues.length, 'fault')} found.\n`;
}

/** What `validate` found. */
export interface Findings {
  readonly issues: readonly LocatedFault[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  /** How many scenarios could be read, with faults or without. */
  readonly read: number;
}

/** The text answer of `validate`; nothing when nothing could be read. */
export function findingsText({ issues, read }: Findings, style: Style): string {
  if (issues.length > 0) return issuesText(issues, style);
  return read === 0 ? '' : `${counted(read, 'scenario')} valid.\n`;
}

/** The JSON answer of `validate`. */
export function issuesJson({ issues, unreadable }: Findings, origin: Origin): string {
  const fields = issues.map(({ file, line, column, pointer, code, message, suggestion }) => ({
    file,
    line,
    column,
    pointer,
    code,
    message,
    suggestion,
  }));
  return jsonAnswer(origin, { issues: fields, unreadable });
}
