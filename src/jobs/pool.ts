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
  /** Whether the blocks run apart from this thread, which can leave them in the middle. */
  readonly isApart: boolean;
  readonly run: (block: Block) => Promise<Result>;
  /** Ends the work, also on blocks that are not done: they come to nothing. */
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
  let work: ((block: Block) => Result) | null = null;
  return {
    width: 1,
    isApart: false,
    run: async (block) => {
      await setImmediate();
      // Laid out when a block comes: where there are threads, most runs need nothing here.
      work ??= task.of(given);
      return work(block);
    },
    close: () => Promise.resolve(),
  };
}

/** Blocks that wait for each thread, so that none is idle while the blocks are added up in order. Assumed: one. */
const AHEAD = 2;

/** Room for a thread's passing objects; a trial makes none. Assumed: more gains no speed. */
const YOUNG_MEGABYTES = 1;

/**
 * Runs blocks in several threads, each of which is given the task once; in this thread where that is not worth it, or none
 * can be started. What a thread that dies had to do, and would have had to do, is done in this thread: a block comes to the
 * same everywhere.
 */
export function runnerFor<Given, Result>(
  task: Task<Given, Result>,
  given: Given,
  { count, script }: Threads,
): Runner<Result> {
  const here = inlineRunner(task, given);
  if (count < 2 || !existsSync(script)) return here;
  const threads = threadsOf(count, script, { task: task.name, given });
  if (threads.length === 0) return here;
  let next = 0;
  let isClosed = false;
  const run = (block: Block): Promise<Result> => {
    const thread = threads[next % threads.length];
    next += 1;
    if (!thread) throw new RangeError('a pool needs at least one thread, got none');
    const answer = thread.last
      .then(() => resultFrom<Result>(thread, block))
      // Once it is closed, nobody waits for a block.
      .then((result) => result ?? (isClosed ? new Promise<never>(() => undefined) : here.run(block)));
    thread.last = answer.catch(() => null);
    return answer;
  };
  const close = async () => {
    isClosed = true;
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  };
  return { width: threads.length * AHEAD, isApart: true, run, close };
}

interface Thread {
  readonly worker: Worker;
  /** Whether it has ended, for whatever reason. */
  isDead: boolean;
  /** Resolves once what it was asked last is answered. */
  last: Promise<unknown>;
}

/** As many threads as are asked for, or as the machine gives. */
function threadsOf(count: number, script: string, assignment: Assignment): readonly Thread[] {
  const threads: Thread[] = [];
  try {
    while (threads.length < count) threads.push(threadOf(script, assignment));
  } catch {
    // One more could not be started: the system has no more threads to give, or there is something wrong with the script.
  }
  return threads;
}

function threadOf(script: string, assignment: Assignment): Thread {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
  const worker = new Worker(script, { workerData: assignment, resourceLimits });
  const thread: Thread = { worker, isDead: false, last: Promise.resolve() };
  // An error ends it as well; what threw it throws again in this thread.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    thread.isDead = true;
  });
  return thread;
}

/** What a block comes to; null: the thread has died. */
function resultFrom<Result>({ worker, isDead }: Thread, block: Block): Promise<Result | null> {
  if (isDead) return Promise.resolve(null);
  return new Promise((resolve) => {
    const onExit = () => resolve(null);
    worker.once('exit', onExit);
    worker.once('message', (result: Result) => {
      worker.off('exit', onExit);
      resolve(result);
    });
    worker.postMessage(block);
  });
}
