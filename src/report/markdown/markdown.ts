/** Sets a report in Markdown as GitHub reads it: headings, lists, tables, and links to the sources. */
import {
  spansOf,
  onOneLine,
  type Piece,
  type TornadoBar,
  type CurvePoint,
  type Document,
  type Item,
  type Table,
  type Words,
} from '../document.js';
import { percent } from '../sentences/words.js';
import { base64Of } from './base64.js';

/**
 * The Markdown of a report, ending with a line end; nothing for an empty one. A picture, as text of SVG, stands below
 * the first block, and what it is made of in the last line, so that the text stays readable.
 */
export function markdownOf(document: Document, picture: string | null = null): string {
  if (document.length === 0) return '';
  const [first = '', ...rest] = document.map(blockMarkdown);
  const blocks =
    picture === null
      ? [first, ...rest]
      : [first, '![The picture of this answer][picture]', ...rest, pictureLine(picture)];
  return `${blocks.join('\n\n')}\n`;
}

function pictureLine(picture: string): string {
  return `[picture]: data:image/svg+xml;base64,${base64Of(picture)}`;
}

type Setters = {
  readonly [T in Piece['type']]: (block: Extract<Piece, { readonly type: T }>) => string;
};

const SETTERS: Setters = {
  lead: ({ words }) => `**${inline(words)}**`,
  heading: ({ words }) => `## ${inline(words)}`,
  subheading: ({ words }) => `### ${inline(words)}`,
  paragraph: ({ words }) => inline(words),
  note: ({ words }) => inline(words),
  list: ({ items }) => items.map(itemMarkdown).join('\n'),
  table: tableMarkdown,
  curve: ({ title, points }) => `${escaped(title)}:\n\n${tableMarkdown(curveTable(points))}`,
  tornado: ({ bars }) => tableMarkdown(barTable(bars)),
  excerpt: ({ text, caret }) => fenced(`${onOneLine(text)}\n${' '.repeat(caret)}^`),
};

function blockMarkdown(block: Piece): string {
  // The table pairs each type with its own block, which an index by a union cannot express.
  return (SETTERS[block.type] as (block: Piece) => string)(block);
}

function itemMarkdown({ words, details = [], under = [] }: Item): string {
  return [
    `- ${inline(words, bold)}`,
    ...details.map(([label, fact]) => `  - **${escaped(label)}:** ${inline(fact)}`),
    ...under.map((each) => `  - ${inline(each)}`),
  ].join('\n');
}

function tableMarkdown({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => inline(cell)))),
  ].join('\n');
}

/** Every fourth point of a curve, and the last. */
function curveTable(points: readonly CurvePoint[]): Pick<Table, 'columns' | 'rows'> {
  const chosen = points.filter(({ week }, index) => week % 4 === 0 || index === points.length - 1);
  return {
    columns: [{ title: 'week', align: 'right' }, { title: 'to' }, { title: 'share', align: 'right' }],
    rows: chosen.map(({ week, date, share }) => [String(week), date, percent(share)]),
  };
}

/** The bars of a tornado by their numbers. */
function barTable(bars: readonly TornadoBar[]): Pick<Table, 'columns' | 'rows'> {
  const end = (each: TornadoBar['low']) =>
    each === null ? ['–', ''] : [each.to, each.share === null ? 'same' : percent(each.share)];
  return {
    columns: [
      ...[{ title: '' }, { title: 'now' }, { title: 'low end' }, { title: 'share', align: 'right' as const }],
      ...[{ title: 'high end' }, { title: 'share', align: 'right' as const }],
    ],
    rows: bars.map(({ words, now, low, high }) => [words, now, ...end(low), ...end(high)]),
  };
}

/** `text` in a block of code that it cannot close. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

const bold = (text: string) => `**${text}**`;

/** Words on one line, of which nothing is read as mark-up; spans with an address are links. */
function inline(words: Words, strong = (text: string) => text): string {
  const text = spansOf(words)
    .map(({ text: own, tone, url }) => {
      const piece = linked(own, url ?? null);
      return tone === 'strong' ? strong(piece) : piece;
    })
    .join('');
  return guarded(text.replace(/ {2,}/g, ' ').trim());
}

function linked(text: string, url: string | null): string {
  const address = url === null ? null : addressOf(url);
  return address === null ? escaped(text) : `[${escaped(text)}](${address})`;
}

/** An address as it can stand in a link; null: it does not lead to the web. */
function addressOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  return onOneLine(url)
    .replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, encodeURIComponent)
    .replace(/[*_]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

/** Every sign that can open mark-up behind a backslash; addresses and names with @ are not made links of. */
function escaped(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_~{}[\]<>#|&$!]/g, '\\$&')
    .replace(/(?<=https?|ftp):(?=\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/@(?=\w)/g, '@\u2060');
}

/** A line whose start is not read as a list, a heading, a quotation or a rule. */
function guarded(line: string): string {
  return line.replace(/^(?=[-+](\s|$)|-+$|=+$)/, '\\').replace(/^(\d+)(?=[.)](\s|$))/, '$1\\');
}
