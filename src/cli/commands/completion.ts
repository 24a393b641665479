/** `completion`: the script that makes a shell complete command lines. */
import { command } from '../command.js';
import { EXIT, UsageError } from '../errors.js';

/** `completion <shell>`. */
export const completion = command({
  name: 'completion',
  args: [{ name: '<shell>', text: 'bash, zsh or fish', suggests: 'shells' }],
  summary: 'the script that makes a shell complete commands and values',
  description:
    'Prints the script that makes a shell complete commands, flags, scenarios, members and candidates. ' +
    'In bash: source <(nato-consensus completion bash)',
  flags: [],
  async work({ args: [shell = ''] }, io) {
    const { SHELL_SCRIPTS } = await import('../shells.js');
    const script = Object.hasOwn(SHELL_SCRIPTS, shell) ? SHELL_SCRIPTS[shell] : undefined;
    const known = Object.keys(SHELL_SCRIPTS);
    if (script === undefined)
      throw new UsageError(`there is no script for "${shell}"; there are ${known.join(', ')}`, {
        word: shell,
        known,
      });
    io.out(script);
    return EXIT.ok;
  },
});
