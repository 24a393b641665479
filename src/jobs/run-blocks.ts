/** Hands out blocks, and adds up what they come to in the order of the trials. */
import type { Block } from './blocks.js';
import type { Runner } from './pool.js';

/**
 * Hears of the sum after every block, in the order of the trials. Returns whether that is enough, judged by the trials
 * alone, so that the end is the same for any runner.
 */
export type OnBlock<Result> = (sofar: Result) => boolean;

/** Work that is handed out block by block. */
interface Work<Result> {
  readonly runner: Runner<Result>;
  /** In the order of the trials, without gaps. */
  readonly blocks: Iterator<Block>;
  /** What is there already: the trials before the first block; null: none. */
  readonly start: Result | null;
  readonly sum: (earlier: Result, later: Result) => Result;
}

/**
 * Runs the blocks and adds them up on top of `start`. Blocks that run apart are left in the middle where somebody asked to
 * stop, or there is enough. @returns The sum, without gaps; null when no block was run.
 */
export async function runBlocks<Result>(
  { runner, blocks, start, sum }: Work<Result>,
  { onBlock, isStopped }: { readonly onBlock: OnBlock<Result>; readonly isStopped: () => boolean },
): Promise<Result | null> {
  const running: Promise<Result>[] = [];
  const patiently = patienceUntil(isStopped);
  let sofar = start;
  for (;;) {
    while (running.length < runner.width && !isStopped()) {
      const next = blocks.next();
      if (next.done) break;
      running.push(runner.run(next.value));
    }
    const first = running.shift();
    if (first === undefined) return sofar;
    const result = await (runner.isApart ? patiently(first) : first);
    if (result === null) return sofar;
    sofar = sofar === null ? result : sum(sofar, result);
    if (onBlock(sofar)) return sofar;
  }
}

/** Milliseconds between two looks at whether somebody asked to stop. */
const LOOK = 50;

/** Looks after that was asked for which blocks are waited for that other threads are at work on. Assumed: half a second. */
const PATIENCE = 10;

/** Waits for blocks, and once it was asked to stop for half a second more in all; then a block comes to null. */
function patienceUntil(isStopped: () => boolean): <Result>(block: Promise<Result>) => Promise<Result | null> {
  let looks = 0;
  return (block) =>
    new Promise((resolve, reject) => {
      const timer = setInterval(() => {
        if (!isStopped() || (looks += 1) < PATIENCE) return;
        clearInterval(timer);
        resolve(null);
      }, LOOK);
      void block.then(resolve, reject).finally(() => clearInterval(timer));
    });
}
