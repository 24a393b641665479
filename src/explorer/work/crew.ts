/** Workers that do tasks one after another, so that the page never waits. */
import type { ResultOf, TrialWork } from './trial-work.js';

/** A task with its number. */
export interface Errand {
  readonly id: number;
  readonly task: TrialWork;
}

/** What came of a task: its result, or why there is none. */
export interface Answered {
  readonly id: number;
  readonly result?: unknown;
  readonly failure?: string;
}

/** An answer as it comes from a worker. */
interface Message {
  // eslint-disable-next-line @typescript-eslint/naming-convention -- browsers call it so
  readonly data: Answered;
}

/** What the page needs of a worker. */
export interface Hand {
  postMessage: (asked: Errand) => void;
  onmessage: ((event: Message) => void) | null;
}

/** Some workers with one queue. */
export interface Crew {
  readonly size: number;
  /** The result of a task; rejected with why there is none, or never settled when it is dropped. */
  readonly ask: <T extends TrialWork>(task: T) => Promise<ResultOf<T>>;
  /** Forgets the tasks that nobody has begun. */
  readonly dropWaiting: () => void;
}

interface Waiting extends Errand {
  readonly settle: (answer: Answered) => void;
}

/** A crew of at most `size` workers, which `hire` makes when they are needed. */
export function crewOf(size: number, hire: () => Hand): Crew {
  const idle: Hand[] = [];
  let [waiting, count, hired]: [Waiting[], number, number] = [[], 0, 0];
  const handOut = () => {
    while (waiting.length > 0 && (idle.length > 0 || hired < size)) {
      if (idle.length === 0) hired += idle.push(hire());
      begin(idle.pop(), waiting.shift());
    }
  };
  const begin = (hand: Hand | undefined, work: Waiting | undefined) => {
    if (hand === undefined || work === undefined) return;
    hand.onmessage = ({ data: answer }) => {
      idle.push(hand);
      work.settle(answer);
      handOut();
    };
    hand.postMessage({ id: work.id, task: work.task });
  };
  return {
    size,
    ask: (task) =>
      new Promise((resolve, reject) => {
        count += 1;
        const settle = ({ failure, result }: Answered) => {
          if (failure === undefined) resolve(result as ResultOf<typeof task>);
          else reject(new Error(failure));
        };
        waiting.push({ id: count, task, settle });
        handOut();
      }),
    dropWaiting: () => {
      waiting = [];
    },
  };
}
