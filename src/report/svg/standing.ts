/** Where every member stands on one candidate, as a map and as tiles. */
import type { Scenario, Standing } from '../../engine/index.js';
import { framed, type Mark } from './mark.js';

/** One candidate's standing, to be drawn. */
export interface Shown {
  readonly scenario: Scenario;
  readonly standing: Standing;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

/** The members on a map; null: some of them cannot be found on it. */
export function mapPicture({ width }: Shown): Mark | null {
  return framed({ name: 'map', title: '', description: '', width, height: width, children: [] });
}

/** Every member as a tile, grouped by stance. */
export function tilesPicture({ width }: Shown): Mark {
  return framed({ name: 'tiles', title: '', description: '', width, height: width, children: [] });
}
