/** Ways to run blocks: in this thread, or in several. */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Block } from './blocks.js';
import type { Task } from './tasks.js';

/** A way to run blocks. */
export interface Runner<Result> {
  /** Blocks that it works on at a time. */
  readonly width: number;
  readonly run: (block: Block) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** What a thread receives when it starts: the name of its task, and the data that all blocks share. */
export interface Assignment {
  readonly task: string;
  readonly given: unknown;
}

/** Threads to run in. */
export interface Threads {
  readonly count: number;
  /** The built script of the worker; where there is none, everything runs in this thread. */
  readonly script: string;
}

/** Runs blocks one after the other in this thread; between two of them the program can hear of other things. */
function inlineRunner<Given, Result>(task: Task<Given, Result>, given: Given): Runner<Result> {
  const run = task.of(given);
  return {
    width: 1,
    run: async (block) => {
      await setImmediate();
      return run(block);
    },
    close: () => Promise.resolve(),
  };
}

/** Blocks that wait for each thread, so that none is idle while the blocks are added up in order. Assumed: one. */
const AHEAD = 2;

/** Room for a thread's passing objects; a trial makes none. Assumed: more gains no speed. */
const YOUNG_MEGABYTES = 4;

/** Runs blocks in several threads, each of which is given the task once; in this thread where that is not worth it. */
export function runnerFor<Given, Result>(
  task: Task<Given, Result>,
  given: Given,
  { count, script }: Threads,
): Runner<Result> {
  if (count < 2 || !existsSync(script)) return inlineRunner(task, given);
  const assignment: Assignment = { task: task.name, given };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(script, { workerData: assignment, resourceLimits });
    return { worker, last: Promise.resolve<unknown>(null) };
  });
  let next = 0;
  const run = (block: Block): Promise<Result> => {
    const thread = threads[next % count];
    next += 1;
    if (!thread) throw new RangeError(`a pool needs at least one thread, got ${count}`);
    const answer = thread.last.then(() => resultFrom<Result>(thread.worker, block));
    thread.last = answer.catch(() => null);
    return answer;
  };
  const close = async () => {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  };
  return { width: count * AHEAD, run, close };
}

function resultFrom<Result>(worker: Worker, block: Block): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
    };
    worker.once('message', (result: Result) => {
      settle();
      resolve(result);
    });
    worker.once('error', (error) => {
      settle();
      reject(error);
    });
    worker.postMessage(block);
  });
}
