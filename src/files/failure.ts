/** What can be wrong with files, in words. */

/** A file that cannot be read or written; `hint` says what may have been meant. */
export class IoError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
    readonly hint: string | null = null,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'IoError';
  }
}

/** A file that can be read but is no text for a scenario: too large, or not UTF-8. `hint` says what to do. */
export class TextError extends Error {
  constructor(
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
    this.name = 'TextError';
  }
}

/** A file that is there already and may not be replaced. `hint` says what to do. */
export class TakenError extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
    this.name = 'TakenError';
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the device',
};

/**
 * The result of a file operation on the file that is shown as `shown`.
 *
 * @throws IoError with the cause in words when the operation fails; an IoError or a TakenError is thrown on unchanged.
 */
export function attempted<T>(shown: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    if (error instanceof IoError || error instanceof TakenError) throw error;
    const code = (error as { code?: string }).code ?? '';
    throw new IoError(shown, CAUSES[code] ?? (error as Error).message);
  }
}
