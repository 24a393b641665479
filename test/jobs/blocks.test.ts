import { describe, expect, it } from 'vitest';
import { BLOCK, blocksOf, blockSize } from '../../src/jobs/blocks.js';

describe('blocks of trials', () => {
  it('cover a range once, in order, and begin at multiples of their size but for the first', () => {
    expect([...blocksOf({ from: 3_000, to: 25_000 }, 10_000)]).toEqual([
      { from: 3_000, to: 10_000 },
      { from: 10_000, to: 20_000 },
      { from: 20_000, to: 25_000 },
    ]);
  });

  // 2e9 pairs of members, candidates and weeks are the most: 10 000 trials of 200 000, 2 000 of a million, 100 of 20.
  it.each([
    [200_000, 2e4, 10_000],
    [200_000, 2e4 + 1, 2_000],
    [199_999, 2e4, 2_000],
    [200_000, 1e5, 2_000],
    [2_000, 1e5 + 1, 1_000],
    [2_000, 2e6, 100],
    [2_000, 1e12, 50],
  ])('of a run of %i trials of size %d have %i', (trials, size, block) => {
    expect(blockSize(trials, size)).toBe(block);
  });

  it('end where larger ones end, however large a trial is', () => {
    for (let size = 1e4; size < 1e12; size *= 1.7) {
      const block = blockSize(BLOCK, size);
      expect(BLOCK % block).toBe(0);
    }
  });
});
