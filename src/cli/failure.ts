/** The exit codes of the program: an unmet expectation or `--fail-on`, wrong input, files, a defect, Ctrl-C. */
export const EXIT = { ok: 0, unmet: 1, usage: 2, io: 3, defect: 70, interrupted: 130 } as const;

/** A word that is none of those that are known; one of them may have been meant. */
export interface Misspelling {
  readonly word: string;
  readonly known: readonly string[];
}

/** A wrong command line: exit 2. `hint` says what to type instead, or from what it is to be guessed. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint: string | Misspelling | null = null,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
