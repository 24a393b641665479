import { describe, expect, test } from 'vitest';
import { merged, MOST_TRIALS, simulate, type Run } from '../../../src/engine/futures/ensemble.js';
import { entrant, raceOn, still } from './races.js';

const side = (days: number) => ({ race: raceOn(['A'], [entrant('x', [])], { days }), parameters: still() });
const run = (from: number, to: number): Run => ({ seed: 'a seed', from, to });

describe('a run', () => {
  test.each([
    [-1, 2],
    [0.5, 2],
    [0, 1.5],
    [3, 2],
    [0, MOST_TRIALS + 1],
    [NaN, 2],
  ])('from %s to %s is refused', (from, to) => {
    expect(() => simulate(side(7), run(from, to))).toThrow(
      new RangeError(
        `trials must run from a whole number of at least 0 to a later one, got ${from} to ${to}`,
      ),
    );
  });

  test('of no trials counts nothing, up to the last there is', () => {
    expect(simulate(side(7), run(2, 2)).trials).toBe(0);
    expect(simulate(side(7), run(MOST_TRIALS - 1, MOST_TRIALS)).trials).toBe(1);
  });

  test('without a seed is refused', () => {
    const { from, to } = run(0, 2);
    expect(() => simulate(side(7), { from, to } as Run)).toThrow(
      new TypeError('seed must be of type string, got undefined'),
    );
  });
});

test('ensembles add up to that of all their trials, if they are of the same race', () => {
  const part = (from: number, to: number) => simulate(side(7), run(from, to));
  expect(merged(part(0, 3), part(3, 9))).toEqual(part(0, 9));
  expect(() => merged(part(0, 3), simulate(side(8), run(3, 9)))).toThrow(
    new RangeError('ensembles of different races do not add up'),
  );
});
