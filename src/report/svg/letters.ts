/** How wide words are in a picture, which is laid out without a browser: an estimate that is rather too wide. */
import { mark, tenth, type Mark } from './mark.js';

/** Widths of letters in thousandths of the size of the type. Assumed: those of Helvetica, which Arial and others have too. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [222, 'ijl|'],
  [278, " !,./:;ft'I·"],
  [333, '-()r[]"'],
  [500, 'cksvxyzJ'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [944, 'W%@—…'],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (one) => [one, width] as const)),
);
/** Of digits and most small letters. */
const USUAL = 556;
/** Of letters that are as wide as high, as in Chinese. */
const FULL = 1000;
/** Assumed: other sans-serif typefaces are up to a twelfth wider. */
const ROOM = 1.08;
const BOLDER = 1.07;

/** How a piece of text is set. */
export interface Typeface {
  /** In px. */
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of `text` in px, on one line. */
export function widthOf(text: string, { size, bold = false }: Typeface): number {
  const letters = Array.from(text.normalize('NFKD').replace(/\p{M}/gu, ''));
  const thousandths = letters.reduce((sum, letter) => sum + letterWidth(letter), 0);
  return (thousandths / 1000) * size * ROOM * (bold ? BOLDER : 1);
}

function letterWidth(letter: string): number {
  return WIDTH_OF.get(letter) ?? (letter >= '\u1100' && letter !== '\u2212' ? FULL : USUAL);
}

/** `text` on one line of `width` px, its end left out where it is too long. */
export function shortened(text: string, width: number, type: Typeface): string {
  // Widths that were added up in another order differ in the last digit.
  if (widthOf(text, type) <= width + 0.01) return text;
  const letters = Array.from(text);
  let kept = letters.length;
  while (kept > 0 && widthOf(`${letters.slice(0, kept).join('').trimEnd()}…`, type) > width) kept--;
  return `${letters.slice(0, kept).join('').trimEnd()}…`;
}

/** How many lines of which width there may be. */
export interface Lines extends Typeface {
  readonly width: number;
  /** The last line ends with an ellipsis where there are more words. Default: as many as it takes. */
  readonly most?: number;
}

/** `text` in lines of `width` px. */
export function wrapped(text: string, { width, most = Infinity, ...type }: Lines): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, type) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.map((line) => shortened(line, width, type));
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), rest].map((line) => shortened(line, width, type));
}

/** Where words stand: at the point on their base line, from which they go right, left or both ways. */
export interface Anchored extends Typeface {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Classes. */
  readonly look?: string;
}

/** One line of text. */
export function textLine(text: string, { x, y, size, bold = false, anchor = 'start', look }: Anchored): Mark {
  return mark(
    'text',
    {
      x: tenth(x),
      y: tenth(y),
      'font-size': size,
      ...(bold ? { 'font-weight': 600 } : {}),
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(look === undefined ? {} : { class: look }),
    },
    [text],
  );
}

/** Lines of text below one another, the base line of the first at `y`. */
export function textLines(lines: readonly string[], first: Anchored): readonly Mark[] {
  return lines.map((line, at) => textLine(line, { ...first, y: first.y + at * lineHeight(first.size) }));
}

/** From one base line to the next, in px. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.35);
}
