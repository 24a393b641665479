import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from '../../engine/index.js';
import type { Block, Simulation } from './blocks.js';

const { race, parameters, seed } = workerData as Simulation;

parentPort?.on('message', (block: Block) => {
  parentPort?.postMessage(simulate(race, parameters, { seed, ...block }));
});
