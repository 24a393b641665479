/** The files of the repository, and copies of its source for tests that change it. */
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Paths of the files below a folder; none when there is no folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The modules of the program. */
export const MODULES = filesBelow('src').filter((path) => /\.tsx?$/.test(path));

/** A new folder with copies of `parts` of the repository and the packages that are installed. */
export function copyOf(parts: readonly string[]): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'nato-consensus-copy-')));
  for (const part of parts) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'));
  return copy;
}
