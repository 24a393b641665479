/** The texts of files: read whole, of a bounded size, in UTF-8. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { attempted, IoError, TextError } from './failure.js';

/** Larger than any scenario by far. Assumed: the flagship race takes a fortieth of it. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The text of the file at `path`, shown in errors as `shown`; `decode` makes it of the bytes.
 *
 * @throws IoError when it cannot be read; TextError when it is too large or not UTF-8.
 */
export function fileText(path: string, shown: string, decode = decoded): string {
  const stat = attempted(shown, () => statSync(path));
  if (stat.isDirectory()) throw new IoError(shown, 'is a folder, not a file');
  if (stat.size > LARGEST) throw new TextError(tooLarge(shown, stat.size));
  return decode(
    attempted(shown, () => bytesOf(path)),
    shown,
  );
}

/** The bytes of a file; of one that is too large, or has no end as a device, a byte more than is allowed. */
function bytesOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(LARGEST + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/**
 * `bytes` as text.
 *
 * @throws TextError when they are too many or not UTF-8.
 */
export function decoded(bytes: Uint8Array, shown: string): string {
  if (bytes.length > LARGEST) throw new TextError(tooLarge(shown, bytes.length));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TextError(`${shown}:${firstBadLine(bytes)}: is not valid UTF-8 text`, 'save the file as UTF-8');
  }
}

/** The bytes of a table as text: as {@link decoded}, or UTF-16 where a mark says so, which spreadsheets write. */
export function decodedTable(bytes: Uint8Array, shown: string): string {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe || bytes.length > LARGEST) return decoded(bytes, shown);
  try {
    return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  } catch {
    throw new TextError(`${shown} is not valid UTF-16 text`, 'save the file as UTF-8');
  }
}

function tooLarge(shown: string, size: number): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return `${shown} is too large for a scenario: ${megabytes(size)} MB; at most ${megabytes(LARGEST)} MB are read`;
}

function firstBadLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}
