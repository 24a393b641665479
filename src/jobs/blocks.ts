/** Ranges of trials: the blocks in which work is handed out, and the shards of several machines. */

import type { Race } from '../engine/index.js';

/** A range of trials: from `from`, inclusive, to `to`, exclusive. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Trials in a block, after which a precision is looked at. Assumed: some tens of milliseconds of work. */
export const BLOCK = 2_000;

/** Trials in a block of a long run. Assumed: larger ones gain nothing, and Ctrl-C would have to wait for them. */
const LARGE_BLOCK = 10_000;

/** Trials from which a run is long. Assumed: a hundred small blocks. */
const LONG_RUN = 100 * BLOCK;

/** Sizes of blocks whose trials are large; each divides {@link BLOCK}, so that a block of that size always ends where one of these does. */
const SMALL_BLOCKS = [1_000, 500, 200, 100];

/** Trials in the smallest block. Assumed: with fewer, adding blocks up takes longer than running them. */
const SMALLEST_BLOCK = 50;

/** Work in a block, at most, as {@link trialSize} has it; measured: about half a second. */
const MOST_WORK = 2e8;

/** Candidates up to which a trial takes about as long for each candidate more; measured. */
const FEW = 80;

/**
 * How large a trial is: members may hold out against each candidate, and each event is followed by a look at all
 * candidates, which counts where there are many. Measured where every member holds out.
 */
export function trialSize({ members, candidates }: Race): number {
  return members.length * candidates.length * Math.max(FEW, candidates.length);
}

/** How many trials a block of a run has; the result is the same for any number. */
export function blockSize(trials: number, sizeOfTrial: number): number {
  const usual = trials < LONG_RUN ? BLOCK : LARGE_BLOCK;
  const most = MOST_WORK / sizeOfTrial;
  return [usual, BLOCK, ...SMALL_BLOCKS].find((size) => size <= most) ?? SMALLEST_BLOCK;
}

/** The trials from `from` to `to` in blocks that begin at multiples of `size`, in order. */
export function* blocksOf({ from, to }: Block, size: number): Generator<Block> {
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / size) + 1) * size);
    yield { from: start, to: end };
    start = end;
  }
}

/** One of the shards into which a forecast is divided. */
export interface Shard {
  /** From 1 to `of`. */
  readonly shard: number;
  readonly of: number;
}

/** The trials of a shard; those of any two shards differ by one at most. */
export function shardRange({ shard, of }: Shard, trials: number): Block {
  return { from: Math.floor(((shard - 1) * trials) / of), to: Math.floor((shard * trials) / of) };
}
