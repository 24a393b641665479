import type { Ensemble } from '../../../src/engine/dynamics/ensemble.js';

/** The counts of ten trials of four weeks: seven end with a decision. */
export const ENSEMBLE: Ensemble = {
  trials: 10,
  members: ['A', 'B'],
  candidates: ['x', 'y'],
  horizon: 4,
  appointed: [
    [0, 1, 2, 0],
    [1, 0, 0, 1],
  ],
  extended: [0, 0, 1, 1],
  none: 3,
  lastHoldout: [
    [
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  withheld: [
    [0, 7],
    [0, 0],
  ],
  conceded: [2, 0],
};
