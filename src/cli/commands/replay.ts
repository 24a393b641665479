import { Command } from 'commander';
import { changeOptions, SCENARIO } from '../options.js';
import type { Session } from '../session.js';
import type { ReplayOptions } from '../answers/replay.js';

/** `replay [scenario]`: the verdict through time. */
export function replayCommand(session: Session): Command {
  return changeOptions(new Command('replay').argument('[scenario]', SCENARIO))
    .summary('the verdict through time: who moved when')
    .description('Who moved when and why, the verdict after each move, the first day consensus was possible.')
    .option('--from <date>', 'the first day (default: the first change)')
    .option('--to <date>', 'the last day (default: the last change)')
    .option('--candidate <id>', 'one candidate only')
    .option('--events', 'tell the events between the changes')
    .option('--json', 'one JSON document')
    .option('--csv', 'one line a change, comma-separated')
    .action(async (scenario: string | undefined, options: ReplayOptions) => {
      const { answerReplay } = await import('../answers/replay.js');
      await answerReplay({ scenario, options }, session);
    });
}
