import { rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IoError } from '../../files/index.js';

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'no permission to write there',
  ENOSPC: 'no space left on the device',
};

/**
 * Checks that `file` can be written, before there is anything to write.
 *
 * @throws IoError when it cannot.
 */
export function checkWritable(file: string, cwd: string): void {
  const path = resolve(cwd, file);
  const found = inWords(file, () => statSync(path, { throwIfNoEntry: false }));
  if (found?.isDirectory()) throw new IoError(file, 'is a folder, not a file');
  if (found && !found.isFile()) throw new IoError(file, 'is a device, not a file');
  // Only a write tells for certain; what is written later is first a draft too.
  const draft = `${path}.draft`;
  inWords(file, () => {
    writeFileSync(draft, '');
    rmSync(draft);
  });
}

function inWords<T>(file: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new IoError(file, CAUSES[code] ?? message);
  }
}
