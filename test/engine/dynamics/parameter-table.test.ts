import { expect, test } from 'vitest';
import {
  PARAMETER_NAMES,
  PARAMETERS,
  type ParameterName,
  type ParameterRow,
} from '../../../src/engine/dynamics/parameters.js';

type Row = readonly [value: number, unit: ParameterRow['unit'], range?: readonly [low: number, high: number]];

/** A range given as a factor up and down. */
const about = (value: number, factor: number) => [value / factor, value * factor] as const;

/** The table of the model, written out by hand; without a range where the model states none. */
const TABLE: Readonly<Record<ParameterName, Row>> = {
  undeclaredRate: [0.2, 'per week', about(0.2, 1.7)],
  reservedRate: [0.15, 'per week', about(0.15, 2)],
  objectRate: [0.07, 'per week', about(0.07, 2)],
  redlineRate: [0.005, 'per week', about(0.005, 2)],
  turnRate: [0.02, 'per week', about(0.02, 3)],
  defectRate: [0.002, 'per week', about(0.002, 3)],
  isolationFloor: [2 / 3, 'share', [0.5, 0.8]],
  isolationEffect: [2, 'factor', [1, 4]],
  friendsEffect: [1.5, 'factor', [1, 2.5]],
  deadlineEffect: [3, 'factor', [1, 6]],
  deadlineMemory: [3, 'weeks', [1, 6]],
  quadEffect: [1.5, 'factor', [1, 3]],
  offerEffect: [4, 'factor', [2, 8]],
  offerRate: [0.1, 'per week', [0.03, 0.3]],
  offersFrom: [4, 'members', [2, 6]],
  salienceEffect: [1.5, 'factor', [1, 2.5]],
  referenceIsolation: [0.5, 'share'],
  referenceDeadline: [0.1, 'share'],
  referenceQuad: [1, 'probability'],
  frailtySpread: [0.6, 'log', [0.3, 1]],
  shockSpread: [0.25, 'log', [0, 0.5]],
  shockPersistence: [0.7, 'share'],
  exitRate: [0.01, 'per week'],
  quadExitRate: [0.35, 'per week', [0.06, 1.8]],
  trailingExitRate: [0.05, 'per week'],
  entryRate: [0.03, 'per week', [0.005, 0.15]],
  clearing: [0.7, 'probability', [0.4, 0.95]],
  silence: [1, 'switch', [0, 1]],
  undeclaredAllowed: [2, 'members', [0, 5]],
  undeclaredBreaks: [0.05, 'probability'],
  consentingBreaks: [0.0005, 'probability'],
  // Four hours are a sixth of a day.
  silenceDays: [3, 'days', [1 / 6, 4]],
  silencePause: [2, 'weeks'],
  extensionRate: [0.05, 'per week', [0.01, 0.2]],
  extensionFrom: [13, 'weeks'],
  extensionRush: [3, 'factor'],
  extensionRushFrom: [4, 'weeks'],
  statedHolds: [1, 'probability'],
  reportedHolds: [0.95, 'probability'],
  inferredHolds: [0.8, 'probability'],
  assumedHolds: [1, 'probability'],
};

test('the table names every parameter', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...PARAMETER_NAMES].sort());
});

test.each(PARAMETER_NAMES)('%s is what the model says', (name) => {
  const row: ParameterRow = PARAMETERS[name];
  const [value, unit, range = row.range] = TABLE[name];
  expect([row.default, row.unit]).toEqual([value, unit]);
  // The program rounds the bounds of a range; 3 % is the most that two digits lose of 1/6.
  row.range.forEach((bound, at) => {
    expect(Math.abs(bound - range[at === 0 ? 0 : 1])).toBeLessThanOrEqual(0.03 * bound);
  });
});
