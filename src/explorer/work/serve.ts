/** The side of a worker: does what it is asked, and answers. */
import type { Answered, Errand, Hand } from './crew.js';
import { performed } from './trial-work.js';

/** What a worker has of its surroundings. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Errand>) => void) | null;
  postMessage: (answer: Answered) => void;
}

/** Answers every task that is sent to the worker in which this runs. */
export function serve(scope: WorkerScope): void {
  scope.onmessage = ({ data: assignment }) => scope.postMessage(answerTo(assignment));
}

function answerTo({ id, task }: Errand): Answered {
  try {
    return { id, result: performed(task) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Workers at most. Assumed: a forecast has no more blocks than that to give at once. */
const MOST = 8;

/** How many workers there shall be, and what hires one that runs `program`, the very text that the page runs. */
export function hands(program: string): readonly [size: number, hire: () => Hand] {
  const size = Math.min(MOST, Math.max(1, navigator.hardwareConcurrency));
  let url = '';
  const hire = () => {
    url ||= URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    return workerAt(url) ?? ownHand();
  };
  return [size, hire];
}

/** Null: this browser starts no worker from a file. */
function workerAt(url: string): Hand | null {
  try {
    return new Worker(url) as Hand;
  } catch {
    return null;
  }
}

/** The page itself, between its frames. */
function ownHand(): Hand {
  const hand: Hand = {
    onmessage: null,
    postMessage: (asked) => setTimeout(() => hand.onmessage?.({ data: answerTo(asked) })),
  };
  return hand;
}
