import { expect, test } from 'vitest';
import { comparePaired, mergedPairing } from '../../../src/engine/index.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { entrant, position, raceOn, still } from './races.js';

const TRIALS = 5;
const run = (from: number, to: number) => ({ seed: 'pairs', from, to });

/** Chosen at once, unless a red line makes sure that nobody ever is. */
function side(stance: Stance, days: number) {
  const race = raceOn(['A'], [entrant('x', [position('A', stance)])], { days });
  return { race, parameters: still({ choiceRate: 1000 }) };
}

test('a race that ends undecided is never decided, and one that is decided does not end undecided', () => {
  const { decided, endings } = comparePaired(side('redline', 2), side('support', 2), run(0, TRIALS));
  expect(decided).toEqual({ both: [0, 0, 0], onlyBefore: [0, 0, 0], onlyAfter: [0, TRIALS, TRIALS] });
  expect(endings.undecided).toEqual({ both: [0, 0, 0], onlyBefore: [0, 0, TRIALS], onlyAfter: [0, 0, 0] });
});

test('pairings add up to that of all their trials, if they are of the same races', () => {
  const part = (from: number, to: number, days = 2) =>
    comparePaired(side('object', days), side('support', days), run(from, to));
  expect(mergedPairing(part(0, 3), part(3, 9))).toEqual(part(0, 9));
  expect(() => mergedPairing(part(0, 3), part(3, 9, 3))).toThrow(
    new RangeError('pairings of different races do not add up'),
  );
});

test('what is decided on both sides counts as both from the later day on', () => {
  const both = comparePaired(side('support', 2), side('support', 2), run(0, TRIALS)).decided;
  expect(both).toEqual({ both: [0, TRIALS, TRIALS], onlyBefore: [0, 0, 0], onlyAfter: [0, 0, 0] });
});
