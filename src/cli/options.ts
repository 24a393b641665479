import type { Command } from 'commander';

/** The options of every command that reads one scenario at one date. */
export interface ReadingOptions {
  readonly asOf?: string;
  readonly hindsight?: true;
  readonly rule?: string;
  readonly allowOutside?: true;
}

/** Adds the scenario argument and the options of {@link ReadingOptions} to `command`. */
export function readingOptions(command: Command): Command {
  return command
    .argument(
      '[scenario]',
      'a file, a bundled scenario (see list), or - for standard input; default: the 2024 race',
    )
    .option('--as-of <date>', "the reading date, YYYY-MM-DD (default: the scenario's)")
    .option('--hindsight', 'use what held by the date, even if it became known later')
    .option('--rule <rule>', 'decide by another rule, such as unanimity or consensus-minus=2')
    .option('--allow-outside', 'let "extends" leave the folder of the scenario');
}
