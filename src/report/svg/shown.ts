/** What the pictures of one reading are made of. */
import type { Scenario, Standing } from '../../engine/index.js';

/** One candidate's standing, to be drawn. */
export interface Shown {
  readonly scenario: Scenario;
  readonly standing: Standing;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}
