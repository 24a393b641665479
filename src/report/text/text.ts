/** Sets a report for a terminal, in lines of at most the style's width. */
import {
  spansOf,
  onOneLine,
  type Piece,
  type Document,
  type Item,
  type Table,
  type Words,
} from '../document.js';
import type { Style } from '../style.js';
import { chart } from './chart.js';
import { displayWidth, dividedTable, labelled, paragraph, table } from './layout.js';
import { tornado } from './tornado.js';

/** The text of a report, ending with a line end; nothing for an empty one. */
export function textOf(document: Document, style: Style): string {
  return document
    .map((block, index) => `${isApart(block, document[index - 1]) ? '\n' : ''}${blockText(block, style)}\n`)
    .join('');
}

/** Blocks that belong to what stands before them, those that begin something, and pairs that stand together. */
const BELONGS = ['note', 'excerpt'];
const BEGINS = ['heading', 'subheading'];
const TOGETHER = ['table list', 'lead paragraph', 'excerpt list'];

/** Whether a blank line stands before a block. */
function isApart({ type }: Piece, before: Piece | undefined): boolean {
  if (before === undefined || BELONGS.includes(type)) return false;
  if (BEGINS.includes(type)) return true;
  return !BEGINS.includes(before.type) && !TOGETHER.includes(`${before.type} ${type}`);
}

type Setters = {
  readonly [T in Piece['type']]: (block: Extract<Piece, { readonly type: T }>, style: Style) => string;
};

const running = ({ words }: { readonly words: Words }, style: Style) =>
  paragraph(painted(words, style), style);

const SETTERS: Setters = {
  lead: (block, style) => style.strong(running(block, style)),
  heading: (block, style) => style.heading(running(block, style)),
  subheading: running,
  paragraph: running,
  note: ({ words }, style) => style.faint(paragraph(painted(words, style), style, { hang: 2 })),
  list: ({ items }, style) => listText(items, style),
  table: tableText,
  curve: ({ title, points }, style) => `${title}\n${chart(points, style)}`,
  tornado: ({ share, bars }, style) =>
    tornado(
      share,
      bars.map((bar) => ({ ...bar, words: painted(bar.words, style) })),
      style,
    ),
  excerpt: excerptText,
};

function blockText(block: Piece, style: Style): string {
  // The table pairs each type with its own block, which an index by a union cannot express.
  return (SETTERS[block.type] as (block: Piece, style: Style) => string)(block, style);
}

function tableText({ columns, rows, divisible }: Table, style: Style): string {
  const cells = rows.map((row) => row.map((cell) => painted(cell, style)));
  const titled = columns.map((column) => ({ ...column, title: onOneLine(column.title) }));
  return (divisible ? dividedTable : table)(titled, cells, style);
}

/** `words` with every character that a terminal would obey made visible, in their tones. */
function painted(words: Words, style: Style): string {
  return spansOf(words)
    .filter(({ onlyLinked }) => !onlyLinked)
    .map(({ text, tone }) => (tone === undefined ? onOneLine(text) : style[tone](onOneLine(text))))
    .join('');
}

/** Entries below one another, with a blank line between where they have details. */
function listText(items: readonly Item[], style: Style): string {
  const isSpaced = items.some(({ details }) => details !== undefined);
  return items.map((item) => itemText(item, style)).join(isSpaced ? '\n\n' : '\n');
}

function itemText({ words, details = [], under = [] }: Item, style: Style): string {
  return [
    paragraph(painted(words, style), style, { indent: 2, hang: 4 }),
    ...details.map(([label, fact]) => labelled(label, painted(fact, style), { indent: 4, style })),
    ...under.map((each) => paragraph(painted(each, style), style, { indent: 4, hang: 6 })),
  ].join('\n');
}

function excerptText({ line, text, caret }: Extract<Piece, { type: 'excerpt' }>, style: Style): string {
  const gutter = String(line);
  const before = displayWidth(onOneLine(text.slice(0, caret)));
  return [
    `  ${style.faint(`${gutter} |`)} ${onOneLine(text)}`,
    `  ${style.faint(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(before)}${style.bad('^')}`,
  ].join('\n');
}
