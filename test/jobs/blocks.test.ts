import { describe, expect, it } from 'vitest';
import type { Race } from '../../src/engine/index.js';
import { BLOCK, blocksOf, blockSize, trialSize } from '../../src/jobs/blocks.js';

describe('blocks of trials', () => {
  it('cover a range once, in order, and begin at multiples of their size but for the first', () => {
    expect([...blocksOf({ from: 3_000, to: 25_000 }, 10_000)]).toEqual([
      { from: 3_000, to: 10_000 },
      { from: 10_000, to: 20_000 },
      { from: 20_000, to: 25_000 },
    ]);
  });

  // The most is 2e8: 10 000 trials of 20 000, 2 000 of 100 000, 100 of two million.
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

  // A member and a candidate count 80, or as many as there are candidates: each takes 200 ns, so 100 trials half a second.
  it.each([
    [32, 6, 10_000],
    [20_000, 1, 100],
    [32, 64, 1_000],
    [32, 600, 50],
  ])('of a long run with %i members and %i candidates have %i trials', (members, candidates, block) => {
    const race = { members: { length: members }, candidates: { length: candidates } } as unknown as Race;
    expect(blockSize(200_000, trialSize(race))).toBe(block);
  });

  it('end where larger ones end, however large a trial is', () => {
    for (let size = 1e4; size < 1e12; size *= 1.7) {
      const block = blockSize(BLOCK, size);
      expect(BLOCK % block).toBe(0);
    }
  });
});
