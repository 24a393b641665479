import { merged, type Ensemble } from '../../engine/index.js';
import type { Block, Runner } from './blocks.js';

/** What goes on while an ensemble grows. Each is asked after every block, in the order of the trials. */
export interface Watch {
  /** Told of the trials so far. */
  readonly grown: (sofar: Ensemble) => Promise<void>;
  /** Whether to go no further, judged by the trials so far alone, so that the end is the same for any runner. */
  readonly isEnough: (sofar: Ensemble) => boolean;
  /** Whether the user wants it to stop now. */
  readonly isStopped: () => boolean;
}

/** Work that is handed out block by block. */
export interface Work {
  readonly runner: Runner;
  /** In the order of the trials, without gaps. */
  readonly blocks: Iterator<Block>;
  /** What is there already: the trials before the first block. */
  readonly start: Ensemble | null;
}

/**
 * Runs the blocks and adds them up in the order of the trials, on top of `start`.
 *
 * @returns The sum, without gaps; null when nothing was done.
 */
export async function advanced({ runner, blocks, start }: Work, watch: Watch): Promise<Ensemble | null> {
  const running: Promise<Ensemble>[] = [];
  let sum = start;
  for (;;) {
    while (running.length < runner.width && !watch.isStopped()) {
      const next = blocks.next();
      if (next.done) break;
      running.push(runner.run(next.value));
    }
    const first = running.shift();
    if (first === undefined) return sum;
    const ensemble = await first;
    sum = sum === null ? ensemble : merged(sum, ensemble);
    await watch.grown(sum);
    if (watch.isEnough(sum)) {
      await Promise.allSettled(running);
      return sum;
    }
  }
}
