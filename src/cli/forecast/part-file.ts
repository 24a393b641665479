import { resolve } from 'node:path';
import { fileText, writeWhole } from '../../files/index.js';
import { UsageError } from '../failure.js';
import { FORMAT_VERSION, KIND, type Part } from './part.js';

/** Writes `part` whole or not at all, with a checksum of what it says. */
export async function savePart(file: string, part: Part, cwd: string): Promise<void> {
  const { checksumOf } = await import('./part-schema.js');
  writeWhole(resolve(cwd, file), `${JSON.stringify({ ...part, checksum: checksumOf(part) })}\n`);
}

/**
 * Reads a part.
 *
 * @throws UsageError when the file is no part of a forecast by this version of the program, or has been changed.
 */
export async function loadPart(
  file: string,
  { cwd, version }: { readonly cwd: string; readonly version: string },
): Promise<Part> {
  const { checksum, ...content } = (parsed(fileText(resolve(cwd, file), file)) ?? {}) as Written;
  if (content.kind !== KIND)
    throw new UsageError(`${file} is not a part of a forecast`, 'forecast --output writes one');
  checkVersion(file, content, version);
  const { checksumOf, partFault } = await import('./part-schema.js');
  if (checksum !== checksumOf(content)) {
    throw new UsageError(`${file} is damaged or was changed after it was written`, RUN_AGAIN);
  }
  const fault = partFault(content);
  if (fault !== null) throw new UsageError(`${file} is no sound part of a forecast: ${fault}`, RUN_AGAIN);
  return content as Part;
}

/** Whatever stands in a file. */
type Written = Readonly<Partial<Record<keyof Part | 'checksum', unknown>>>;

const RUN_AGAIN = 'run its trials again; a part is not to be edited';

function checkVersion(file: string, { formatVersion, version }: Written, own: string): void {
  if (version !== own) {
    const other = typeof version === 'string' ? `version ${version}` : 'no known version';
    throw new UsageError(`${file} was written by ${other}; this is ${own}`, RUN_AGAIN);
  }
  if (formatVersion !== FORMAT_VERSION) {
    throw new UsageError(`${file} is not in format ${FORMAT_VERSION} of parts`, RUN_AGAIN);
  }
}

/** The JSON object in `text`; null: there is none. */
function parsed(text: string): object | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
