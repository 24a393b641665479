/** Files that the program itself writes, whole or not at all, and reads back. */
import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openDraft, removeQuietly } from './open-draft.js';
import { attempted, IoError, TakenError, TextError } from './failure.js';

/** A file that is to be written. */
export interface Target {
  /** The path as the user typed it, as messages show it. */
  readonly file: string;
  /** The folder from which it is looked up. */
  readonly cwd: string;
  /** Whether a file that is there already may be replaced, judged by its first 200 bytes. */
  readonly mayReplace: (start: string) => boolean;
  /** What to do where it may not. */
  readonly hint: string;
}

/** How much of a file is enough to see what it is. */
const START = 200;

/** Where a target can be written. */
interface Place {
  readonly path: string;
  /** Whether a file is there that may be replaced. */
  readonly isTaken: boolean;
}

/**
 * Where a target can be written. Symbolic links are refused: what is replaced is the file that was named.
 *
 * @throws IoError when it is a folder, a device or a symbolic link, or its folder is missing; TakenError when a file
 * is there that may not be replaced.
 */
function writablePlace({ file, cwd, mayReplace, hint }: Target): Place {
  const path = resolve(cwd, file);
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false }))
    throw new IoError(file, `there is no folder ${dirname(file)}`);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { path, isTaken: false };
  if (found.isDirectory()) throw new IoError(file, 'is a folder, not a file');
  if (found.isSymbolicLink())
    throw new IoError(file, 'is a symbolic link', 'give the path of the file itself');
  if (!found.isFile()) throw new IoError(file, 'is a device, not a file');
  if (!mayReplace(startOf(path))) throw new TakenError(`${file} already exists`, hint);
  return { path, isTaken: true };
}

/** Checks that a target can be written, before there is anything to write. @throws as {@link writeWhole} does. */
export function checkTarget(target: Target): void {
  attempted(target.file, () => {
    // Only a write tells for certain.
    const { path, descriptor } = openDraft(writablePlace(target).path);
    closeSync(descriptor);
    rmSync(path);
  });
}

/**
 * Writes `text` to the target whole or not at all, by way of a draft that nobody else has.
 *
 * @throws IoError when it cannot be written; TakenError when a file is there that may not be replaced.
 */
export function writeWhole(target: Target, text: string): void {
  attempted(target.file, () => {
    const { path: draft, descriptor } = openDraft(writablePlace(target).path);
    try {
      try {
        writeFileSync(descriptor, text);
      } finally {
        closeSync(descriptor);
      }
      putInPlace(draft, target);
    } catch (error) {
      removeQuietly(draft);
      throw error;
    }
  });
}

/** What the file system answers that knows no second name for a file. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Gives a draft the name of its target. What somebody else has put there since is judged anew, and never lost unseen. */
function putInPlace(draft: string, target: Target): void {
  const { path, isTaken } = writablePlace(target);
  if (!isTaken && isLinked(draft, path)) rmSync(draft);
  else if (isTaken || !existsSync(path)) renameSync(draft, path);
  else putInPlace(draft, target);
}

/** Whether a draft now has the name `path` as well, which nothing had; a name is only given where there is none. */
function isLinked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code === 'EEXIST' || NO_LINKS.includes(code)) return false;
    throw error;
  }
}

/** The text of a file of any size that the program wrote. @throws IoError; TextError when it is not UTF-8. */
export function ownText({ file, cwd }: Pick<Target, 'file' | 'cwd'>): string {
  const bytes = attempted(file, () => readFileSync(resolve(cwd, file)));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TextError(`${file} is not UTF-8 text`);
  }
}

function startOf(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(START);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, START, 0));
  } finally {
    closeSync(descriptor);
  }
}
