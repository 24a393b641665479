import type { Ensemble } from '../../../src/engine/futures/ensemble.js';

/** The counts of ten trials of eight days: four appoint somebody on record, one somebody else. */
export const ENSEMBLE: Ensemble = {
  trials: 10,
  members: ['A', 'B'],
  candidates: ['x', 'y'],
  days: 8,
  outcomes: [
    [0, 0, 1, 0, 2, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 1, 0, 0],
    [0, 0, 0, 0, 0, 1, 0, 0, 2],
    [0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0, 2],
  ],
  lastHoldout: [
    [0, 0, 1, 0],
    [2, 0, 0, 0],
  ],
  withheld: [
    [0, 7],
    [0, 0],
  ],
};
