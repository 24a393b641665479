import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { RULE_NAMES, STANCES, type Scenario } from '../engine/index.js';
import { bundledNames, loadScenario } from '../files/index.js';
import { BODIES } from '../scenario/index.js';
import { EXIT } from './failure.js';

/**
 * Completes a command line for the shell, or prints the script that makes it ask; returns the exit code.
 * Members, candidates and concessions are those of the flagship race: which file is meant is not known yet.
 */
export async function completed(root: Command, args: readonly string[]): Promise<number> {
  const completion = tab(root, { completionCommandName: 'completion' });
  const values = optionValues(loadScenario());
  for (const [name, command] of completion.commands) {
    for (const [option, entry] of command.options) {
      const allowed = values[option];
      if (allowed) entry.handler = suggesting(allowed);
    }
    const named = name === 'members' ? Object.keys(BODIES) : bundledNames();
    for (const argument of command.arguments.values()) argument.handler = suggesting(named);
  }
  await root.parseAsync(upToEquals(args), { from: 'user' });
  return EXIT.ok;
}

/** The words to complete, the last only up to its `=`: the library takes what stands before for a flag. */
function upToEquals(args: readonly string[]): string[] {
  const last = args.at(-1);
  return last && !last.startsWith('-') ? args.with(-1, last.replace(/=.*/, '')) : [...args];
}

function suggesting(
  values: readonly string[],
): (complete: (value: string, description: string) => void) => void {
  return (complete) => {
    for (const value of values) complete(value, '');
  };
}

/** What may follow each option. */
function optionValues({
  body,
  candidates,
  concessions,
}: Scenario): Readonly<Record<string, readonly string[]>> {
  const [members, ids] = [Object.keys(body.members).sort(), Object.keys(candidates).sort()];
  const cells = members.flatMap((member) => ids.map((id) => `${member}.${id}`));
  return {
    candidate: ids,
    withdraw: ids,
    without: members,
    grant: Object.keys(concessions).sort(),
    rule: RULE_NAMES,
    set: cells.flatMap((cell) => STANCES.map((stance) => `${cell}=${stance}`)),
  };
}
