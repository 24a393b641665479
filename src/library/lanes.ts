/** Where blocks of trials run beside a page: in workers. */
import type { Ensemble } from '../engine/index.js';
import type { Block } from '../jobs/blocks.js';
import type { BlockAnswer, Message, Port, TrialTask } from './trial-worker.js';

/** A worker of a page that runs the script `nato-consensus/worker`. */
export interface TrialWorker {
  postMessage(message: unknown, transfer: never[]): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/** One place where blocks run, one after another. */
export interface Lane {
  readonly run: (block: Block) => Promise<Ensemble>;
  readonly close: () => void;
}

/** A worker, which ends when the lane is closed. Its blocks are rejected once it has failed. */
export function workerLane(worker: TrialWorker, task: TrialTask): Lane {
  const { port1, port2 } = new MessageChannel();
  const port = port1 as unknown as Port<Block, BlockAnswer>;
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`a worker failed: ${message ?? 'its script could not be loaded'}`)),
    );
  });
  // It may fail while nothing is asked of it.
  failed.catch(() => undefined);
  worker.postMessage(task, [port2 as never]);
  const answered = (block: Block) =>
    new Promise<Ensemble>((resolve, reject) => {
      port.onmessage = ({ data: answer }: Message<BlockAnswer>) => {
        if ('ensemble' in answer) resolve(answer.ensemble);
        else reject(new Error(answer.failure));
      };
      port.postMessage(block);
    });
  const close = () => {
    port1.close();
    worker.terminate();
  };
  return { run: (block) => Promise.race([answered(block), failed]), close };
}
