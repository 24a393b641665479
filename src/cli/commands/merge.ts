import { Command } from 'commander';
import type { MergeOptions } from '../answers/merge.js';
import type { Session } from '../session.js';

/** `merge <parts…>`: the answer of a forecast from its shards. */
export function mergeCommand(session: Session): Command {
  return new Command('merge')
    .argument('<parts...>', 'files written by forecast --shard … --output')
    .summary('one forecast from the portions that were run apart')
    .description(
      'Adds up the portions of a forecast; the answer is exactly that of the forecast in one piece.',
    )
    .option('--json', 'one JSON document')
    .action(async (parts: readonly string[], options: MergeOptions) => {
      const { answerMerge } = await import('../answers/merge.js');
      await answerMerge({ parts, options }, session);
    });
}
