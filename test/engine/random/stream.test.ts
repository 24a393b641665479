import { describe, expect, test } from 'vitest';
import { draw, keyOf, runKey, stream } from '../../../src/engine/random/stream.js';
import { uniform } from '../../../src/engine/random/variates.js';

const SLOTS = [
  ['cell', 'HUN', 'rutte'],
  ['cell', 'HUN', 'iohannis'],
  ['cell', 'ROU', 'rutte'],
  ['member', 'HUN'],
];
const PURPOSE = 1 << 16;

/** χ² with 255 degrees of freedom exceeds this with probability 1e-5. */
const CHI_LIMIT = 361;
const PAIRS = 60_000;

type Cell = readonly [trial: number, slot: number, counter: number];

/** χ² of a 16 × 16 table of pairs against independence and uniformity at once. */
function chiSquare(pair: (i: number) => readonly [Cell, Cell]): number {
  const chance = stream(runKey('neighbours'), SLOTS);
  const at = ([trial, slot, counter]: Cell) => {
    chance.trial = trial;
    return Math.floor(16 * uniform(draw(chance, slot, counter)));
  };
  const counts = new Float64Array(256);
  for (let i = 0; i < PAIRS; i++) {
    const [a, b] = pair(i);
    const index = 16 * at(a) + at(b);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const expected = PAIRS / 256;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('neighbours are uniform and independent, each with an error probability of 1e-5', () => {
  test.each<[string, (i: number) => readonly [Cell, Cell]]>([
    [
      'trials',
      (i) => [
        [i, 0, 0],
        [i + 1, 0, 0],
      ],
    ],
    [
      'candidates',
      (i) => [
        [i, 0, 0],
        [i, 1, 0],
      ],
    ],
    [
      'members',
      (i) => [
        [i, 0, 0],
        [i, 2, 0],
      ],
    ],
    [
      'a cell and its member',
      (i) => [
        [i, 0, 0],
        [i, 3, 0],
      ],
    ],
    [
      'purposes',
      (i) => [
        [i, 0, 0],
        [i, 0, PURPOSE],
      ],
    ],
    [
      'visits',
      (i) => [
        [i, 0, 0],
        [i, 0, 1],
      ],
    ],
    [
      'weeks of one trial',
      (i) => [
        [7, 0, i],
        [7, 0, i + 1],
      ],
    ],
  ])('%s', (_, pair) => expect(chiSquare(pair)).toBeLessThan(CHI_LIMIT));

  test('the two words of a draw', () => {
    const chance = stream(runKey('pair'), SLOTS);
    const counts = new Float64Array(256);
    for (let trial = 0; trial < PAIRS; trial++) {
      chance.trial = trial;
      const first = Math.floor(16 * uniform(draw(chance, 0, 0)));
      const index = 16 * first + Math.floor(16 * uniform(chance.high[0] ?? 0));
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const chi = counts.reduce((sum, count) => sum + (count - PAIRS / 256) ** 2 / (PAIRS / 256), 0);
    expect(chi).toBeLessThan(CHI_LIMIT);
  });

  test('seeds that differ in their last digit have nothing in common', () => {
    const words = ['seed:1', 'seed:2', 'seed:11'].map((seed) => {
      const chance = stream(runKey(seed), SLOTS);
      return Array.from({ length: 1000 }, (_, counter) => uniform(draw(chance, 0, counter)));
    });
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const products = (words[a] ?? []).map((x, i) => (x - 0.5) * ((words[b]?.[i] ?? 0) - 0.5));
      const correlation = (12 * products.reduce((sum, x) => sum + x, 0)) / 1000;
      // 4 standard errors: 6e-5.
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(1000));
    }
  });
});

describe('keys', () => {
  const run = runKey('keys');

  test('depend on where one name ends and the next begins', () => {
    const keys = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['abc', ''],
      ['', 'abc'],
      ['abcd'],
      ['abcde'],
      ['abcd', 'e'],
    ];
    const seen = new Set(keys.map((names) => JSON.stringify(keyOf(run, names))));
    expect(seen.size).toBe(keys.length);
  });

  test('of a slot do not depend on the other slots', () => {
    const alone = stream(run, [['cell', 'HUN', 'rutte']]);
    const among = stream(run, SLOTS.toReversed());
    expect(draw(alone, 0, 5)).toBe(draw(among, 3, 5));
  });

  test('need a seed', () =>
    expect(() => runKey('')).toThrow(new RangeError('seed must be a non-empty text, got ""')));
});
