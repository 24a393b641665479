/** What a report is made of before it is set in a format: blocks of words, without width, colour or mark-up. */

/** What a piece of text is about; a format may colour it, but never says it by colour alone. */
export type Tone = 'strong' | 'faint' | 'good' | 'bad' | 'unsure';

/** A piece of text in one tone, which may lead somewhere. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** Where it leads; null: nowhere. */
  readonly url?: string | null;
  /** Left out where nothing can be followed, so that a line stays short. */
  readonly onlyLinked?: true;
}

/** Running words. */
export type Words = string | readonly (string | Span)[];

/** How a column is set. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Rows of cells, one for each column. */
export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Words[])[];
  /** Whether columns that do not fit beside the first may go on in a table below. */
  readonly divisible?: boolean;
}

/** One entry of a list. */
export interface Item {
  readonly words: Words;
  /** Facts about it, each with a label. */
  readonly details?: readonly (readonly [label: string, words: Words])[];
  /** What stands below it. */
  readonly under?: readonly Words[];
}

/** One point of a curve. */
export interface CurvePoint {
  readonly week: number;
  readonly date: string;
  /** In [0, 1]. */
  readonly share: number;
}

/** One bar of a tornado: something with two ends, and a share at each of them. */
export interface TornadoBar {
  readonly words: Words;
  /** What it is now. */
  readonly now: string;
  /** Null: there is no such end; `share` null: nothing changes there. */
  readonly low: { readonly to: string; readonly share: number | null } | null;
  readonly high: { readonly to: string; readonly share: number | null } | null;
}

/** One piece of a report. A `lead` opens it, a `note` belongs to the block before it. */
export type Piece =
  | { readonly type: 'lead' | 'heading' | 'subheading' | 'paragraph' | 'note'; readonly words: Words }
  | { readonly type: 'list'; readonly items: readonly Item[] }
  | Table
  | { readonly type: 'curve'; readonly title: string; readonly points: readonly CurvePoint[] }
  /** Bars from a share that all of them start from. */
  | { readonly type: 'tornado'; readonly share: number; readonly bars: readonly TornadoBar[] }
  /** A line of a file with a caret below the character at `caret`, from 0. */
  | { readonly type: 'excerpt'; readonly line: number; readonly text: string; readonly caret: number };

/** A whole report. */
export type Document = readonly Piece[];

/** The spans of `words`. */
export function spansOf(words: Words): readonly Span[] {
  return (typeof words === 'string' ? [words] : words).map((each) =>
    typeof each === 'string' ? { text: each } : each,
  );
}

const BLANK = /[\t\r\n\u0085\u2028\u2029]/g;
/** Names need the two joiners, U+200C and U+200D, and signs their variation selectors. */
const UNSEEN =
  /(?![\u200C\u200D]|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * `text` on one line, with a dot for every character that a terminal obeys or that changes the direction of reading
 * (control and bidirectional characters), and a blank for every tab and line end. As long as before.
 */
export function onOneLine(text: string): string {
  return text.replace(BLANK, ' ').replace(UNSEEN, '·');
}
