import { Command } from 'commander';
import type { Session } from '../session.js';
import type { MembersOptions } from '../answers/members.js';

/** `members [body]`: who is a member when. */
export function membersCommand(session: Session): Command {
  return new Command('members')
    .argument('[body]', 'a bundled body', 'nato')
    .description('Who is a member of a body on a date, and since when.')
    .option('--as-of <date>', 'the date, YYYY-MM-DD (default: the latest change of membership)')
    .option('--json', 'one JSON document')
    .action(async (body: string, options: MembersOptions) => {
      const { answerMembers } = await import('../answers/members.js');
      await answerMembers({ body, options }, session);
    });
}
