/** Runs who matters. */
import { influenceFrom, type Influence, type InfluenceQuestion } from '../engine/index.js';
import { runRange, type Running } from './run.js';
import { INFLUENCE } from './tasks.js';

/** Trials in a block. Assumed: each takes as long as some ten of a forecast. */
const TRIALS_IN_BLOCK = 200;

/**
 * Who matters for an appointment by a day, from `trials` trials; ends early when stopped. The same trials give the same
 * answer on however many threads.
 *
 * @returns What the trials come to that were run by then; null: none were.
 * @throws RangeError as {@link layInfluence}.
 */
export async function runInfluence(
  question: InfluenceQuestion,
  trials: number,
  running: Running,
): Promise<Influence | null> {
  const job = {
    ...{ task: INFLUENCE, given: question, range: { from: 0, to: trials } },
    ...{ size: TRIALS_IN_BLOCK, start: null, trials },
  };
  const counts = await runRange(job, running, (sofar) => {
    running.onProgress(sofar.trials, trials);
    return false;
  });
  return counts && influenceFrom(counts, question);
}
