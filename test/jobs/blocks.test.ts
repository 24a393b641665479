import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/jobs/blocks.js';

describe('blocks of trials', () => {
  it('cover a range once, in order, and begin at multiples of their size but for the first', () => {
    expect([...blocksOf({ from: 3_000, to: 25_000 }, 10_000)]).toEqual([
      { from: 3_000, to: 10_000 },
      { from: 10_000, to: 20_000 },
      { from: 20_000, to: 25_000 },
    ]);
  });
});
