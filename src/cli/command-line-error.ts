/** What commander finds wrong with a command line, in the voice of the program. */
import type { CommanderError } from 'commander';
import { UsageError } from './errors.js';

/** Each kind of fault: how commander says it, and how it is said here. */
const SAID: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^unknown option '(.*)'$/s, 'there is no option "$1" here'],
  [/^option '(.*)' argument missing$/s, '$1 needs a value'],
  [
    /^option '(\S+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    '$1 takes one of $3, not "$2"',
  ],
  [/^missing required argument '(.*)'$/s, 'the argument <$1> is missing'],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+).*$/s,
    'too many arguments: $1 takes $2, not $3',
  ],
];

/** How the command is called, and what is known to have been meant; null: nothing is. */
interface Typed {
  readonly called: string;
  readonly hint: string | null;
}

/** `error` as a wrong command line; where no hint is known, what commander takes for meant becomes one. */
export function commandLineError({ message }: CommanderError, { called, hint }: Typed): UsageError {
  const [, said = message, near] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(message) ?? [];
  const row = SAID.find(([pattern]) => pattern.test(said));
  const text = row === undefined ? said : said.replace(...row);
  return new UsageError(
    text,
    hint ?? (near === undefined ? `see ${called} --help` : `did you mean ${near}?`),
  );
}
