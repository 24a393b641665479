import { Command } from 'commander';
import type { Session } from '../session.js';
import type { ValidateOptions } from '../answers/validate.js';

/** `validate [paths…]`: all faults in the files at once. */
export function validateCommand(session: Session): Command {
  return new Command('validate')
    .argument('[paths...]', 'files and folders (default: the scenarios that ship)')
    .description(
      'All faults in scenario files at once, each with line and column. Exit code 2 when there are any.',
    )
    .option('--json', 'one JSON document')
    .option('--allow-outside', 'let "extends" leave the folder of the scenario')
    .action(async (paths: readonly string[], options: ValidateOptions) => {
      const { answerValidate } = await import('../answers/validate.js');
      await answerValidate({ paths, options }, session);
    });
}
