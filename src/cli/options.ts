import type { Command } from 'commander';
import type { ChangeOptions } from './changes.js';

/** The options of every command that reads one scenario. */
export interface ReadingOptions extends ChangeOptions {
  readonly asOf?: string;
  readonly hindsight?: true;
  readonly rule?: string;
  readonly allowOutside?: true;
}

/** What names a scenario on the command line. */
export const SCENARIO =
  'a file, a bundled scenario (see list), or - for standard input; default: the 2024 race';

/** Adds the scenario argument and the options of {@link ReadingOptions} to `command`. */
export function readingOptions(command: Command): Command {
  return changeOptions(
    command.argument('[scenario]', SCENARIO).option('--as-of <date>', 'the reading date, YYYY-MM-DD'),
  );
}

/** Adds the options of {@link ReadingOptions} but the date. */
export function changeOptions(command: Command): Command {
  return command
    .option('--hindsight', 'use what held by the date, even if it became known later')
    .option('--rule <rule>', 'decide by another rule, such as unanimity or consensus-minus=2')
    .option(
      '--set <change>',
      'MEMBER.CANDIDATE=STANCE[@DATE], for all time or from a date (repeatable)',
      collected,
    )
    .option('--grant <id>', 'grant a concession, ID[@DATE] (repeatable)', collected)
    .option('--withdraw <id>', 'withdraw a candidate, ID[@DATE] (repeatable)', collected)
    .option('--without <member>', 'let a member take no part (repeatable)', collected)
    .option('--allow-outside', 'let "extends" leave the folder of the scenario');
}

/** Adds a value of a repeatable option to those before it. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
