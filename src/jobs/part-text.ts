/** A part as text, with a checksum of what it says. */
import { createHash } from 'node:crypto';
import { JobError } from './job-error.js';
import { FORMAT_VERSION, KIND, type Part } from './part.js';

/** `part` as text, with a checksum of what it says. */
export function partText(part: Part): string {
  return `${JSON.stringify({ ...part, checksum: checksumOf(part) })}\n`;
}

const START = new RegExp(String.raw`^\{"formatVersion":\d+,"kind":"${KIND}"`);

/** Whether a text that begins with `start` is a part, whole or damaged, of any version. */
export function isPartStart(start: string): boolean {
  return START.test(start);
}

/** How a text is called in messages, and the version of the program that reads it. */
export interface Named {
  readonly name: string;
  readonly version: string;
}

/** Whatever stands in a file. */
type Written = Readonly<Partial<Record<keyof Part | 'checksum', unknown>>>;

const RUN_AGAIN = 'run its trials again; a part must not be edited';

/**
 * The part that stands in `text`.
 *
 * @throws JobError when it is not a part written by this version of the program, or has been changed.
 */
export async function partFrom(text: string, { name, version }: Named): Promise<Part> {
  if (text.trim() === '') throw new JobError(`${name} is empty`, RUN_AGAIN);
  const written = objectIn(text);
  if (written === null && isPartStart(text)) throw damaged(name);
  const { checksum, ...content } = written ?? {};
  if (content.kind !== KIND) {
    throw new JobError(`${name} is not a part of a forecast`, 'forecast --output or --checkpoint writes one');
  }
  checkVersion(content, { name, version });
  if (checksum !== checksumOf(content)) throw damaged(name);
  // The schema library is large; most runs read no part.
  const { partFault } = await import('./part-schema.js');
  const fault = partFault(content);
  if (fault !== null) throw new JobError(`${name} is not a valid part of a forecast: ${fault}`, RUN_AGAIN);
  return content as Part;
}

function damaged(name: string): JobError {
  return new JobError(`${name} is damaged or was changed after it was written`, RUN_AGAIN);
}

function checkVersion({ formatVersion, version }: Written, { name, version: own }: Named): void {
  if (version !== own) {
    const other = typeof version === 'string' ? `version ${version}` : 'an unknown version';
    const hint = 'read it with the version that wrote it, or run its trials again';
    throw new JobError(`${name} was written by ${other}; this is ${own}`, hint);
  }
  if (formatVersion !== FORMAT_VERSION) {
    throw new JobError(`${name} is not in format ${FORMAT_VERSION} of parts`, RUN_AGAIN);
  }
}

/** The JSON object in `text`; null: there is none. */
function objectIn(text: string): Written | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** SHA-256 of what a part says, as 64 hexadecimal digits. */
function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
