import { Command, Option } from 'commander';
import type { Session } from '../session.js';
import { readingOptions } from '../options.js';
import type { RunOptions } from '../answers/run.js';

/** `run [scenario]`: the verdict for each candidate as of a date, the blockers with reasons and sources. */
export function runCommand(session: Session): Command {
  return readingOptions(new Command('run'))
    .summary('the verdict for each candidate, and who stands in the way')
    .description('The verdict for each candidate as of a date, the blockers with reasons and sources.')
    .option('--candidate <id>', 'the candidate to speak of (default: the front-runner)')
    .addOption(
      new Option(
        '--fail-on <verdict>',
        'exit 1 when the candidate is blocked, or not agreed (open or blocked)',
      ).choices(['blocked', 'open']),
    )
    .option('--json', 'one JSON document')
    .option('--quiet', 'the first line only')
    .option('--save <file>', 'write the overlay that the options of change amount to')
    .option('--watch', 'run again whenever the scenario or what it extends is saved, and tell what changed')
    .action(async (scenario: string | undefined, options: RunOptions) => {
      const request = { scenario, options };
      if (options.watch) {
        const { watchRun } = await import('../answers/watch.js');
        await watchRun(request, session);
      } else {
        const { answerRun } = await import('../answers/run.js');
        await answerRun(request, session);
      }
    });
}
