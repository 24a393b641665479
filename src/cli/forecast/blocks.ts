import type { Ensemble, Parameters, Race } from '../../engine/index.js';

/** What is simulated: the same for every worker. */
export interface Simulation {
  readonly race: Race;
  readonly parameters: Parameters;
  readonly seed: string;
}

/**
 * Trials in a block, the portion in which work is handed out, and after which a precision is looked at. Assumed: some
 * tens of milliseconds of work.
 */
export const BLOCK = 2_000;

/** Trials in a block of a long run. Assumed: larger ones gain nothing, and Ctrl-C would have to wait for them. */
const LARGE_BLOCK = 10_000;

/** Trials from which a run is long. Assumed: a hundred small blocks. */
const LONG_RUN = 100 * BLOCK;

/** How large the blocks of a run are that looks at nothing between them; the result is the same for any size. */
export function blockSize(trials: number): number {
  return trials < LONG_RUN ? BLOCK : LARGE_BLOCK;
}

/** Trials of a forecast, at most: the draws count them with 32 bits. */
export const MOST_TRIALS = 2 ** 32;

/** The trials of one portion: from `from`, inclusive, to `to`, exclusive. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** The trials from `from` to `to` in portions that begin at multiples of `size`, in order. */
export function* blocksOf({ from, to }: Block, size: number): Generator<Block> {
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / size) + 1) * size);
    yield { from: start, to: end };
    start = end;
  }
}

/** A way to run blocks: in this thread, or in several. */
export interface Runner {
  /** Blocks that it works on at a time. */
  readonly width: number;
  readonly run: (block: Block) => Promise<Ensemble>;
  readonly close: () => Promise<void>;
}
