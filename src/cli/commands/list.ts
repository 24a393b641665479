import { Command } from 'commander';
import type { Session } from '../session.js';

/** `list`: the scenarios that ship with the program. */
export function listCommand(session: Session): Command {
  return new Command('list')
    .description('The scenarios that ship with the program.')
    .option('--json', 'one JSON document')
    .action(async (options: { readonly json?: true }) => {
      const { answerList } = await import('../answers/list.js');
      await answerList(options.json ?? false, session);
    });
}
