import { describe, expect, test } from 'vitest';
import { parametersWith } from '../../../src/engine/dynamics/parameters.js';
import type { Race } from '../../../src/engine/dynamics/race.js';
import { simulate } from '../../../src/engine/dynamics/ensemble.js';
import { comparePaired, mergedPairing } from '../../../src/engine/dynamics/paired.js';
import { pairedDifference } from '../../../src/engine/forecast/estimate.js';
import { contender, race2024, start } from './races.js';

const parameters = parametersWith();
const before = { race: race2024(), parameters };
const eased: Race = {
  ...race2024(),
  candidates: race2024().candidates.map((each) =>
    each.id === 'rutte'
      ? { ...each, stances: each.stances.map((at) => (at.member === 'HUN' ? start('HUN', 'accept') : at)) }
      : each,
  ),
};
const after = { race: eased, parameters };
const run = (from: number, to: number) => ({ seed: 'pairs', from, to });
const pairing = comparePaired(before, after, run(0, 400));

test('adds up to each side on its own', () => {
  const upTo = (counts: readonly number[] = [], week: number) =>
    counts.slice(0, week).reduce((a, b) => a + b, 0);
  const sides = [before, after].map(({ race }) => simulate(race, parameters, run(0, 400)));
  const none = { both: [], onlyBefore: [], onlyAfter: [] };
  sides[0]?.candidates.forEach((id, at) => {
    const { both, onlyBefore, onlyAfter } = pairing.candidates[id] ?? none;
    const sums = (only: readonly number[]) => both.map((count, week) => count + (only[week] ?? NaN));
    const weeks = Array.from({ length: 32 }, (_, week) => week + 1);
    expect(sums(onlyBefore)).toEqual(weeks.map((week) => upTo(sides[0]?.appointed[at], week)));
    expect(sums(onlyAfter)).toEqual(weeks.map((week) => upTo(sides[1]?.appointed[at], week)));
  });
});

test('counts extensions and decisions as each side does on its own', () => {
  const upTo = (counts: readonly number[], week: number) => counts.slice(0, week).reduce((a, b) => a + b, 0);
  const sides = [before, after].map(({ race }) => simulate(race, parameters, run(0, 400)));
  const { extended, decided } = pairing;
  expect(upTo(sides[0]?.extended ?? [], 32)).toBeGreaterThan(0);
  [extended.onlyBefore, extended.onlyAfter].forEach((only, side) => {
    const own = sides[side]?.extended ?? [];
    expect(extended.both.map((count, at) => count + (only[at] ?? NaN))).toEqual(
      own.map((_, at) => upTo(own, at + 1)),
    );
  });
  [decided.onlyBefore, decided.onlyAfter].forEach((only, side) => {
    expect(400 - (decided.both[31] ?? NaN) - (only[31] ?? NaN)).toBe(sides[side]?.none);
    const candidates = Object.values(pairing.candidates);
    const first = candidates.reduce((sum, each) => sum + (each.both[0] ?? 0), extended.both[0] ?? NaN);
    expect(decided.both[0]).toBeGreaterThanOrEqual(first);
  });
});

test('a race against itself never differs', () => {
  const same = comparePaired(before, before, run(0, 50));
  for (const { onlyBefore, onlyAfter } of Object.values(same.candidates)) {
    expect([...onlyBefore, ...onlyAfter].every((count) => count === 0)).toBe(true);
  }
});

test('knows the candidates of both sides and the longer horizon', () => {
  const other: Race = { ...race2024(), candidates: [contender('zed', [])], horizon: 40 };
  const found = comparePaired(before, { race: other, parameters }, run(0, 3));
  expect(Object.keys(found.candidates)).toEqual(['iohannis', 'kallas', 'karins', 'rutte', 'zed']);
  expect(found.candidates.zed?.both).toHaveLength(40);
});

test('parts add up to the whole; those of different races do not', () => {
  const parts = [run(0, 150), run(150, 400)].map((each) => comparePaired(before, after, each));
  expect(parts.toReversed().reduce(mergedPairing)).toEqual(pairing);
  const other = comparePaired(
    { race: { ...race2024(), horizon: 5 }, parameters },
    { race: { ...eased, horizon: 5 }, parameters },
    run(0, 1),
  );
  expect(() => mergedPairing(pairing, other)).toThrow(RangeError);
});

test('refuses a range that is none', () => {
  expect(() => comparePaired(before, after, run(3, 2))).toThrow(RangeError);
});

describe('the difference', () => {
  // By hand: with half a trial more in each cell, n = 102, centre = 6/102, variance = (11/102 − centre²)/102.
  test('of 2 only before and 8 only after in 100', () => {
    const { difference, interval } = pairedDifference(2, 8, 100);
    expect(difference).toBeCloseTo(0.06, 12);
    const half = 1.959963984540054 * Math.sqrt((11 / 102 - (6 / 102) ** 2) / 102);
    expect(interval[0]).toBeCloseTo(6 / 102 - half, 12);
    expect(interval[1]).toBeCloseTo(6 / 102 + half, 12);
  });

  test('keeps a width when no trial differs, and stays a difference of probabilities', () => {
    const { difference, interval } = pairedDifference(0, 0, 1000);
    expect(difference).toBe(0);
    expect(interval[1]).toBeGreaterThan(0);
    expect(interval[0]).toBe(-interval[1]);
    expect(pairedDifference(0, 1, 1).interval).toEqual([expect.any(Number), 1]);
    expect(pairedDifference(1, 0, 1).interval).toEqual([-1, expect.any(Number)]);
  });
});
