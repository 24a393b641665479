/** Where the package lies, and how paths are compared and shown. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** The bundled scenarios: beside `dist/` in a package, and beside `src/` in a checkout. */
export const BUNDLED_FOLDER = join(ROOT, 'scenarios');

/** The path of a file of the package, whether or not it is there. */
export function packageFile(name: string): string {
  return join(ROOT, name);
}

/** The nearest folder above with a `package.json`; code that was bundled elsewhere finds what ships in none. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return packageRoot(dirname(folder));
}

/** What stands at `path`; null: nothing, or nothing that can be looked at. */
export function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** Whether `path` lies in `folder` or below, both by its name and where symbolic links lead. */
export function isWithin(folder: string, path: string): boolean {
  return !leaves(relative(folder, path)) && !leaves(relative(destination(folder), destination(path)));
}

/** Where the symbolic links of `path` lead; where nothing stands, those of the folders above. */
function destination(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(destination(dirname(path)), basename(path));
  }
}

/** Whether a relative path leads out of the folder that it is relative to. */
export function leaves(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

/** What the name of a bundled scenario begins with in messages. */
export const BUNDLED_MARK = 'bundled:';

/** Names of texts that lie in no folder of the user's: bundled scenarios, standard input, what options amount to. */
const RESERVED = new RegExp(`^(?:${BUNDLED_MARK}|-$|command line$)`);

/**
 * `path` as messages show it: from `cwd` where it lies below, and a bundled scenario by its name, except to who works in
 * the package itself. No two files are shown alike, so that the shown path tells which file it is.
 */
export function shownPath(path: string, cwd: string): string {
  const [fromBundle, fromHere] = [relative(BUNDLED_FOLDER, path), relative(cwd, path)];
  const isBundled = !leaves(fromBundle) && leaves(relative(ROOT, cwd));
  if (isBundled) return `${BUNDLED_MARK}${fromBundle.split(sep).join('/')}`;
  if (leaves(fromHere)) return path;
  return RESERVED.test(fromHere) ? `./${fromHere}` : fromHere;
}
