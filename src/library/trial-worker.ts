/** The side of a worker on a page: it is given a race with a port, and answers one block of trials after another there. */
import { courseOf, simulateOn, type Ensemble, type Side } from '../engine/index.js';
import type { Block } from '../jobs/blocks.js';

/** What a worker is given first. */
export interface TrialTask {
  readonly side: Side;
  readonly seed: string;
}

/** What a block came to, or why to nothing. */
export type BlockAnswer = { readonly ensemble: Ensemble } | { readonly failure: string };

/** What a message is, of all that browsers say of it. */
export interface Message<T> {
  // eslint-disable-next-line @typescript-eslint/naming-convention -- browsers call it so
  readonly data: T;
}

/** One end of a channel, which sends one thing and hears another. */
export interface Port<Sent, Heard> {
  onmessage: ((message: Message<Heard>) => void) | null;
  postMessage: (sent: Sent) => void;
}

/** What the script of a worker has of its surroundings. */
export interface TrialScope {
  onmessage:
    ((message: Message<TrialTask> & { readonly ports: readonly Port<BlockAnswer, Block>[] }) => void) | null;
}

/** Answers every task that is sent to the worker in which this runs. */
export function serveTrials(scope: TrialScope): void {
  scope.onmessage = ({ data: { side, seed }, ports: [port] }) => {
    if (port === undefined) return;
    const run = lazily(() => courseOf(side, seed));
    port.onmessage = ({ data: block }) => port.postMessage(answerTo(() => simulateOn(run(), block)));
  };
}

function answerTo(run: () => Ensemble): BlockAnswer {
  try {
    return { ensemble: run() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
