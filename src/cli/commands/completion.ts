import { Command } from 'commander';

/** `completion <shell>`: the script that makes a shell complete. It is answered before the command line is parsed. */
export function completionCommand(): Command {
  return new Command('completion')
    .argument('<shell>', 'bash, zsh or fish')
    .description(
      'The script that makes a shell complete commands, options, scenarios, members and candidates.',
    )
    .addHelpText('after', '\nIn bash: source <(nato-consensus completion bash)');
}
