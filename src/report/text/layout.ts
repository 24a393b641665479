/* eslint-disable @typescript-eslint/no-non-null-assertion -- columns, their widths and the cells of a row run in step */
import Table from 'cli-table3';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../style.js';

/** `text` wrapped at the style's width; its own indent stays, lines after the first are indented by `hang` blanks. */
export function paragraph(text: string, style: Style, hang = 0): string {
  const indent = text.length - text.trimStart().length;
  const lines = wrapped(text.trimStart(), style.width - Math.max(hang, indent));
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : hang) + line).join('\n');
}

/** A label and a text beside it, the text wrapped in its own column. */
export function labelled(
  label: string,
  text: string,
  { indent, style }: { indent: number; style: Style },
): string {
  const column = indent + LABEL_WIDTH;
  const body = wrapped(text, style.width - column);
  const first = ' '.repeat(indent) + style.faint(label.padEnd(LABEL_WIDTH)) + body.slice(0, 1).join('');
  return [first, ...body.slice(1).map((line) => ' '.repeat(column) + line)].join('\n');
}

const LABEL_WIDTH = 10;

/** The lines of `text`, at most `width` columns each; a calendar day in words stays on one line. */
function wrapped(text: string, width: number): readonly string[] {
  const held = text.replace(DAY, (day) => day.replaceAll(' ', HELD));
  return wrapAnsi(held, width, { trim: true, hard: true }).replaceAll(HELD, ' ').split('\n');
}

/** Stands for a blank at which no line ends: of the private use area, one column wide. */
const HELD = '\uE000';

/** A heading with a blank line before it. */
export function heading(text: string, style: Style): string {
  return `\n${style.heading(paragraph(text, style))}`;
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

/** A table without borders, columns aligned by display width, at most as wide as the style: wide cells are wrapped. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  const widths = columnWidths(columns, rows, style.width);
  const cells = new Table({
    head: columns.map(({ title }, index) =>
      wrapped(title, widths[index]!)
        .map((line) => style.faint(line))
        .join('\n'),
    ),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) {
    cells.push(row.map((cell, index) => wrapped(cell, widths[index]!).join('\n')));
  }
  return cells
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/**
 * The natural widths of the columns, narrowed until all fit into `most` columns with two blanks between: always the
 * widest one, as long as there is one that is wider than its longest word.
 */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  most: number,
): readonly number[] {
  const cells = columns.map(({ title }, index) => [title, ...rows.map((row) => row[index]!)]);
  const widths = cells.map(widest);
  const words = cells.map((column) => widest(column.flatMap((cell) => cell.split(' '))));
  const room = most - COLUMN_GAP * (columns.length - 1);
  for (let excess = widths.reduce((sum, width) => sum + width, -room); excess > 0; excess -= 1) {
    const loose = widths.map((width, index) => (width > words[index]! ? width : 0));
    const from = Math.max(...loose) > 0 ? loose : widths;
    const narrowed = from.indexOf(Math.max(...from));
    widths[narrowed] = Math.max(1, widths[narrowed]! - 1);
  }
  return widths;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}

const COLUMN_GAP = 2;

/** Columns that `text` takes on a terminal. */
export function displayWidth(text: string): number {
  return stringWidth(text);
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

const DAY = new RegExp(`\\b\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}\\b`, 'g');

/** A calendar day in words: "22 February 2024". */
export function dayInWords(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]!} ${Number(date.slice(0, 4))}`;
}

/** `count` with its noun: "1 member", "3 members". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `count` with a blank between thousands: "100 000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
}
