/** Bars that start from one share, the longest first, drawn with characters beside their numbers. */
import type { TornadoBar, Column } from '../document.js';
import { percent } from '../sentences/words.js';
import type { Style } from '../style.js';
import { displayWidth, table } from './layout.js';

/** A bar whose words are set. */
type SetBar = Omit<TornadoBar, 'words'> & { readonly words: string };

/** Columns of the drawing, where there is room. Assumed: narrower tells nothing, wider no more. */
const NARROWEST = 10;
const WIDEST = 40;

/** Columns for what a bar is about; more words go on below. */
const LABEL = 20;

/** Blanks between two columns of a table. */
const GAP = 2;

/** A blank at which no line is broken or trimmed. */
const BLANK = '\u00a0';

const COLUMNS: readonly Column[] = [
  { title: '' },
  { title: 'low end' },
  { title: 'share', align: 'right' },
  { title: 'high end' },
  { title: 'share', align: 'right' },
];

/** The bars as a table, and beside it what they look like, where there is room. */
export function tornado(share: number, bars: readonly SetBar[], style: Style): string {
  const rows = bars.map(({ words, low, high }) => [words, ...cells(low), ...cells(high)]);
  const widths = COLUMNS.map(({ title }, at) =>
    Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(displayWidth)),
  );
  const taken = widths.reduce((sum, width, at) => sum + GAP + (at === 0 ? Math.min(width, LABEL) : width), 0);
  const width = Math.min(WIDEST, style.width - taken);
  if (width < NARROWEST) return table(COLUMNS, rows, style);
  const shares = bars.flatMap(({ low, high }) => [low?.share ?? share, high?.share ?? share]);
  const scale: Scale = { width, least: Math.min(share, ...shares), most: Math.max(share, ...shares) };
  const drawn = bars.map((bar, at) => [...(rows[at] ?? []), line(share, bar, scale)]);
  return table([...COLUMNS, { title: ends(scale) }], drawn, style);
}

function cells(end: TornadoBar['low']): readonly string[] {
  if (end === null) return ['–', ''];
  return [end.to, end.share === null ? 'same' : percent(end.share)];
}

/** What the columns of the drawing stand for, both ends inclusive. */
interface Scale {
  readonly width: number;
  readonly least: number;
  readonly most: number;
}

/** The column of a share. */
function columnOf(share: number, { width, least, most }: Scale): number {
  return most === least ? 0 : Math.round(((share - least) / (most - least)) * (width - 1));
}

/** One bar: from the start to its low end lightly, to its high end heavily. */
function line(start: number, { low, high }: SetBar, scale: Scale): string {
  const drawn = Array<string>(scale.width).fill(BLANK);
  const from = columnOf(start, scale);
  const to = [low, high].map((end) => columnOf(end?.share ?? start, scale));
  const marks = to.map((column, at) => ({ column, mark: at === 0 ? '░' : '█' }));
  // The longer one first, so that the other is seen where both lie on one side.
  const longerFirst = marks.sort((a, b) => Math.abs(b.column - from) - Math.abs(a.column - from));
  for (const { column, mark } of longerFirst)
    drawn.fill(mark, Math.min(column, from), Math.max(column, from) + 1);
  drawn[from] = '│';
  return drawn.join('');
}

function ends({ width, least, most }: Scale): string {
  const [left, right] = [percent(least), percent(most)];
  return left + BLANK.repeat(Math.max(1, width - displayWidth(left + right))) + right;
}
