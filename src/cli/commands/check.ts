import { Command } from 'commander';
import type { Session } from '../session.js';
import type { CheckOptions } from '../answers/check.js';

/** `check [paths…]`: do the scenarios' own expectations hold? */
export function checkCommand(session: Session): Command {
  return new Command('check')
    .argument('[paths...]', 'files and folders (default: the scenarios that ship)')
    .summary("do the scenarios' own expectations hold?")
    .description("Whether the scenarios' own expectations hold. Exit code 1 when one does not.")
    .option('--filter <text>', 'only scenarios whose name or title contains the text')
    .option('--json', 'one JSON document')
    .option('--tap', 'Test Anything Protocol')
    .option('--junit', 'JUnit XML')
    .option('--allow-outside', 'let "extends" leave the folder of the scenario')
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { answerCheck } = await import('../answers/check.js');
      await answerCheck({ paths, options }, session);
    });
}
