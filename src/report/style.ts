/** How a text report is marked up. */

/** Marks up a piece of text; colour is never the only carrier of meaning. */
export type Paint = (text: string) => string;

/** How a text report is marked up. The report layer takes a style and knows nothing of terminals. */
export interface Style {
  readonly heading: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  /** For what is settled in favour: adopted, passed, consent. */
  readonly good: Paint;
  /** For what stands in the way: blocked, failed, objection. */
  readonly bad: Paint;
  /** For what is not settled: open, undeclared. */
  readonly unsure: Paint;
  /** Columns that a line may take, at least 40. */
  readonly width: number;
}

const plain: Paint = (text) => text;

/** A style without any mark-up, 80 columns wide unless told. */
export function plainStyle(width = 80): Style {
  return { heading: plain, strong: plain, faint: plain, good: plain, bad: plain, unsure: plain, width };
}
