/** A worker thread: it is given one task, and answers one block after another. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from './blocks.js';
import type { Assignment } from './pool.js';
import { TASKS } from './tasks.js';

const { task, given } = workerData as Assignment;
const run = TASKS.find(({ name }) => name === task)?.of(given as never);

parentPort?.on('message', (block: Block) => {
  parentPort?.postMessage(run?.(block));
});
