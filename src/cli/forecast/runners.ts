import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { simulate, type Ensemble } from '../../engine/index.js';
import { packageFile } from '../../files/index.js';
import type { Block, Runner, Simulation } from './blocks.js';

/** Runs blocks one after the other in this thread; between two of them the program can hear of other things. */
export function inlineRunner({ race, parameters, seed }: Simulation): Runner {
  return {
    width: 1,
    run: async (block) => {
      await setImmediate();
      return simulate(race, parameters, { seed, ...block });
    },
    close: () => Promise.resolve(),
  };
}

/** Blocks that wait for each worker, so that none is idle while the blocks are added up in order. Assumed: one. */
const AHEAD = 2;

/** Room for a worker's passing objects; a trial makes none. Assumed: more gains no speed. */
const YOUNG_MEGABYTES = 4;

/** Runs blocks in `count` worker threads; where the program has not been built, in this thread. */
export function threadRunner(simulation: Simulation, count: number): Runner {
  const script = packageFile('dist/forecast-worker.js');
  if (!existsSync(script)) return inlineRunner(simulation);
  const options = { workerData: simulation, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } };
  const workers = Array.from({ length: count }, () => new Worker(script, options));
  const turns = workers.map((): Promise<unknown> => Promise.resolve());
  let next = 0;
  const run = (block: Block): Promise<Ensemble> => {
    const [worker, at] = [workers[next % count], next % count];
    next += 1;
    if (!worker) throw new RangeError(`a pool needs a worker, got ${count}`);
    const answer = (turns[at] ?? Promise.resolve()).then(() => answered(worker, block));
    turns[at] = answer.catch(() => null);
    return answer;
  };
  const close = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  return { width: count * AHEAD, run, close };
}

function answered(worker: Worker, block: Block): Promise<Ensemble> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
    };
    worker.once('message', (ensemble: Ensemble) => {
      settle();
      resolve(ensemble);
    });
    worker.once('error', (error) => {
      settle();
      reject(error);
    });
    worker.postMessage(block);
  });
}
