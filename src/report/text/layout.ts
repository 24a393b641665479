import Table from 'cli-table3';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../style.js';

/** `text` wrapped at the style's width; its own indent stays, lines after the first are indented by `hang` blanks. */
export function paragraph(text: string, style: Style, hang = 0): string {
  const indent = text.length - text.trimStart().length;
  const lines = wrapAnsi(text.trimStart(), style.width - Math.max(hang, indent), { trim: true }).split('\n');
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : hang) + line).join('\n');
}

/** A label and a text beside it, the text wrapped in its own column. */
export function labelled(
  label: string,
  text: string,
  { indent, style }: { indent: number; style: Style },
): string {
  const column = indent + LABEL_WIDTH;
  const body = wrapAnsi(text, style.width - column, { trim: true }).split('\n');
  const first = ' '.repeat(indent) + style.faint(label.padEnd(LABEL_WIDTH)) + (body[0] ?? '');
  return [first, ...body.slice(1).map((line) => ' '.repeat(column) + line)].join('\n');
}

const LABEL_WIDTH = 10;

/** A heading with a blank line before it. */
export function heading(text: string, style: Style): string {
  return `\n${style.heading(text)}`;
}

/** How a column is set. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const NO_BORDERS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '',
  'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
}; // prettier-ignore

/** A table without borders, columns aligned by display width, at most as wide as the style. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  const cells = new Table({
    head: columns.map(({ title }) => style.faint(title)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) cells.push([...row]);
  return cells
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** `words` as a list in a sentence: "A", "A and B", "A, B and C"; `none` when there are none. */
export function sentenceList(words: readonly string[], none = 'nobody'): string {
  const last = words.at(-1);
  if (last === undefined) return none;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

/** A calendar day in words: "22 February 2024". */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year}`;
}

/** `count` with its noun: "1 member", "3 members". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
