/** Ends this process when one mutant takes too long: a loop that never ends lets no timer of its own thread run. */
import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own; it is told the number of each mutant, and sleeps until the next one. */
const THREAD = `
  const { parentPort, workerData: { current, seconds } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  parentPort.postMessage('awake');
  for (;;) {
    const mutant = Atomics.load(current, 0);
    const before = process.cpuUsage();
    for (let times = 1; Atomics.wait(current, 0, mutant, seconds * 1000) === 'timed-out'; times += 1) {
      const { user, system } = process.cpuUsage(before);
      // On a busy machine it may have waited for its turn.
      if (times < 10 && user + system < 0.8e6 * seconds) continue;
      writeSync(2, 'mutant ' + mutant + ' runs for more than ' + seconds + ' s\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }`;

/** What watches over mutants. */
export interface Watchdog {
  /** From now on it is the mutant of this number that runs. */
  readonly next: (mutant: number) => void;
  readonly stop: () => Promise<unknown>;
}

/**
 * A thread that kills this process, with a word on stderr, once the same mutant has run for `seconds` of its own, or has
 * waited for ten times as long.
 */
export async function watchdog(seconds: number): Promise<Watchdog> {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(THREAD, { eval: true, execArgv: [], workerData: { current, seconds } });
  await new Promise((resolve) => thread.once('message', resolve));
  return {
    next: (mutant) => {
      Atomics.store(current, 0, mutant);
      Atomics.notify(current, 0);
    },
    stop: () => thread.terminate(),
  };
}
