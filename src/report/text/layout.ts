/** Sets words in lines and columns of a terminal, by display width. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Column } from '../document.js';
import { MONTHS } from '../sentences/words.js';
import type { Style } from '../style.js';

/** Words of plain letters with single blanks between, each one column wide: nothing has to be measured. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Columns that `text` takes on a terminal. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** `text` wrapped at the style's width: the first line indented by `indent` blanks, the others by `hang`. */
export function paragraph(
  text: string,
  style: Style,
  { indent = 0, hang = indent }: { readonly indent?: number; readonly hang?: number } = {},
): string {
  const lines = wrapped(text, style.width - Math.max(hang, indent));
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : hang) + line).join('\n');
}

const LABEL_WIDTH = 10;

/** A label and a text beside it, the text wrapped in its own column. */
export function labelled(
  label: string,
  text: string,
  { indent, style }: { readonly indent: number; readonly style: Style },
): string {
  const column = indent + LABEL_WIDTH;
  const [first = '', ...others] = wrapped(text, style.width - column);
  const head = ' '.repeat(indent) + style.faint(label.padEnd(LABEL_WIDTH)) + first;
  return [head, ...others.map((line) => ' '.repeat(column) + line)].join('\n');
}

/** Stands for a blank where no line may break: a private-use character, one column wide. */
const HELD = '\uE000';

const DAY = new RegExp(`\\b\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}\\b`, 'g');

/** The lines of `text`, at most `width` columns each; a calendar day in words stays on one line. */
function wrapped(text: string, width: number): readonly string[] {
  if (text.length <= width && PLAIN.test(text)) return [text];
  const held = text.replace(DAY, (day) => day.replaceAll(' ', HELD));
  return wrapAnsi(held, width, { trim: true, hard: true }).replaceAll(HELD, ' ').split('\n');
}

/** Cells by row, one for each column. */
type Rows = readonly (readonly string[])[];

const GAP = 2;

/** A table without borders, columns aligned by display width, at most as wide as the style: wide cells are wrapped. */
export function table(columns: readonly Column[], rows: Rows, style: Style): string {
  const widths = columnWidths(columns, rows, style.width);
  const lines = (cells: readonly string[], paint = (text: string) => text) => {
    const columnsOfLines = cells.map((cell, index) => wrapped(cell, widths[index] ?? 1));
    const height = Math.max(...columnsOfLines.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      columnsOfLines
        .map((own, index) => padded(paint(own[at] ?? ''), widths[index] ?? 1, columns[index]?.align))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const head = lines(
    columns.map(({ title }) => title),
    style.faint,
  );
  return [...head, ...rows.flatMap((row) => lines(row))].join('\n');
}

function padded(text: string, width: number, align: Column['align']): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** Like {@link table}; columns that do not fit beside the first go on in another table below, which begins with it too. */
export function dividedTable(columns: readonly Column[], rows: Rows, style: Style): string {
  const naturals = cellsOf(columns, rows).map(widest);
  const [first = 0, ...others] = naturals;
  const tables: number[][] = [];
  let room = -1;
  for (const [index, width] of others.entries()) {
    room -= GAP + width;
    if (room < 0) {
      tables.push([0]);
      room = style.width - first - GAP - width;
    }
    tables.at(-1)?.push(index + 1);
  }
  const only = (own: readonly number[]) => {
    const chosen = <T>(all: readonly T[]) => all.filter((_, index) => own.includes(index));
    return table(chosen(columns), rows.map(chosen), style);
  };
  return tables.length === 0 ? table(columns, rows, style) : tables.map(only).join('\n\n');
}

/** The title and the cells of each column. */
function cellsOf(columns: readonly Column[], rows: Rows): readonly (readonly string[])[] {
  return columns.map(({ title }, index) => [title, ...rows.map((row) => row[index] ?? '')]);
}

/**
 * The natural widths of the columns, narrowed until all fit into `most` columns with the gaps between: always the
 * widest one, as long as there is one that is wider than its longest word.
 */
function columnWidths(columns: readonly Column[], rows: Rows, most: number): readonly number[] {
  const cells = cellsOf(columns, rows);
  const widths = cells.map(widest);
  const words = cells.map((column) => widest(column.flatMap((cell) => cell.split(' '))));
  const room = most - GAP * (columns.length - 1);
  for (let excess = widths.reduce((sum, width) => sum + width, -room); excess > 0; excess -= 1) {
    const loose = widths.map((width, index) => (width > (words[index] ?? 0) ? width : 0));
    const from = Math.max(...loose) > 0 ? loose : widths;
    const narrowed = from.indexOf(Math.max(...from));
    widths[narrowed] = Math.max(1, (widths[narrowed] ?? 1) - 1);
  }
  return widths;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}
