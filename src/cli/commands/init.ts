import { Command } from 'commander';
import type { Session } from '../session.js';
import type { InitOptions } from '../answers/init.js';

/** `init NAME`: starts a scenario. */
export function initCommand(session: Session): Command {
  return new Command('init')
    .argument('<name>', 'the file to write; .json is added')
    .description('Writes a small commented scenario that validates, ready to be edited.')
    .option('--from <scenario>', 'start an overlay on that scenario')
    .option('--allow-outside', 'let the overlay extend a file outside its folder')
    .option('--force', 'replace the file if there is one')
    .action(async (name: string, options: InitOptions) => {
      const { answerInit } = await import('../answers/init.js');
      await answerInit({ name, options }, session);
    });
}
