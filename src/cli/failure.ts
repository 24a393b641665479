/** The exit codes of the program. */
export const EXIT = { ok: 0, unmet: 1, usage: 2, io: 3, defect: 70 } as const;

/** A wrong command line or input: exit 2. `hint` says what to type instead. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A file that cannot be read or written: exit 3. */
export class IoError extends Error {
  constructor(
    readonly path: string,
    cause: string,
  ) {
    super(`${path}: ${cause}`);
    this.name = 'IoError';
  }
}
