/** The side of a worker: does what it is asked, and answers. */
import type { Answered, Asked, Hand } from './crew.js';
import { performed } from './trial-work.js';

/** What a worker has of its surroundings. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage: (answer: Answered) => void;
}

/** Answers every task that is sent to the worker in which this runs. */
export function serve(scope: WorkerScope): void {
  scope.onmessage = ({ data: { id, task } }) => {
    try {
      scope.postMessage({ id, result: performed(task) });
    } catch (error) {
      scope.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** What hires workers that run `program`, the very text that the page runs. */
export function hiring(program: string): () => Hand {
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  return () => new Worker(url) as Hand;
}
