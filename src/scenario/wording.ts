/** How values, limits and errors of the parser are put into words. */
import type * as z from 'zod';
import { UNSEEN_CHARACTERS } from './schema/primitives.js';

/** What a value that is too small or too large should be. */
export function range(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') {
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.minimum, issue.origin)}`;
  }
  if (issue.code === 'too_big') {
    return `${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.maximum, issue.origin)}`;
  }
  return issue.message;
}

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function amount(limit: number | bigint, origin: string): string {
  const [one, many] = UNITS[origin] ?? ['', ''];
  return `${limit} ${limit === 1 ? one : many}`.trim();
}

/** What is expected, with its article. */
export function article(type: string): string {
  if (type === 'int') return 'a whole number';
  if (type === 'record') return 'an object';
  if (type === 'boolean') return 'true or false';
  if (type === 'array' || type === 'tuple') return 'a list';
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** `text` with a dot for every character that a terminal obeys rather than shows, and a blank for a tab. */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSEEN_CHARACTERS, (unseen) => '·'.repeat(unseen.length));
}

/** `text` with every character that a terminal obeys rather than shows written as JSON escapes it. */
export function escaped(text: string): string {
  return text.replace(UNSEEN_CHARACTERS, (unseen) =>
    unseen.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

const SHOWN_LENGTH = 40;

/** `value` as messages show it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** The errors of the JSON parser, for people who do not know its words. */
const SYNTAX_ERRORS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a text or a key must stand in double quotes',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected between key and value',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'nothing more is expected here',
  UnexpectedEndOfString: 'the text is not closed by a double quote on its line',
  UnexpectedEndOfComment: 'the comment is not closed',
  UnexpectedEndOfNumber: 'the number is not complete',
};

/** What an error code of the JSON parser means. */
export function syntaxError(code: string): string {
  return SYNTAX_ERRORS[code] ?? code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** Names that are listed at most; the rest is counted. */
const LISTED = 20;

/** `names` with commas, as many as a reader may want to see. */
export function listed(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return `${names.slice(0, LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
