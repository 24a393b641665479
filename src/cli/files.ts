import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve as resolvePath, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Resolve, ScenarioText } from '../scenario/index.js';
import { IoError, UsageError } from './failure.js';

/** The bundled scenarios: beside `dist/` in a package, and beside `src/` in a checkout. */
const BUNDLED = join(packageRoot(dirname(fileURLToPath(import.meta.url))), 'scenarios');

/** The scenario that commands use when none is named. */
export const FLAGSHIP = '2024-rutte';

/** Larger than any scenario by far. Assumed: the flagship race takes a fortieth of it. */
const LARGEST = 4 * 1024 * 1024;

function packageRoot(folder: string): string {
  return readdirSync(folder).includes('package.json') ? folder : packageRoot(dirname(folder));
}

/** Where scenario files may be read. */
export interface ReadingRoom {
  readonly cwd: string;
  /** Whether `extends` may leave the folder of the scenario that was named. */
  readonly allowOutside: boolean;
}

/**
 * The text of the scenario that `name` names: a file, or a bundled scenario.
 *
 * @throws IoError when it cannot be read; UsageError when it is too large or not UTF-8.
 */
export function scenarioText(name: string, cwd: string): ScenarioText & { readonly path: string } {
  const path = scenarioPath(name, cwd);
  return { name: shownPath(path, cwd), text: textOf(path, cwd), path };
}

function scenarioPath(name: string, cwd: string): string {
  const path = resolvePath(cwd, name);
  if (kindOf(path) !== null) return path;
  const bundled = bundledPath(name);
  return kindOf(bundled) === 'file' ? bundled : path;
}

function bundledPath(name: string): string {
  return join(BUNDLED, name.endsWith('.json') ? name : `${name}.json`);
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : stat.isDirectory() ? 'folder' : 'file';
}

function shownPath(path: string, cwd: string): string {
  const fromBundle = relative(BUNDLED, path);
  if (!leaves(fromBundle) && leaves(relative(cwd, path)))
    return `scenarios/${fromBundle.split(sep).join('/')}`;
  const fromHere = relative(cwd, path);
  return leaves(fromHere) ? path : fromHere;
}

function leaves(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

/** The text of a file. */
export function textOf(path: string, cwd: string): string {
  const shown = shownPath(path, cwd);
  const stat = readable(shown, () => statSync(path));
  if (stat.isDirectory()) throw new IoError(shown, 'is a folder, not a file');
  if (stat.size > LARGEST) throw new UsageError(tooLarge(shown, stat.size));
  return decoded(
    shown,
    readable(shown, () => readFileSync(path)),
  );
}

function tooLarge(shown: string, size: number): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return `${shown} is too large for a scenario: ${megabytes(size)} MB; at most ${megabytes(LARGEST)} MB are read`;
}

/** `bytes` as text. */
export function decoded(shown: string, bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new UsageError(tooLarge(shown, bytes.length));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    throw new UsageError(`${shown}:${line}: is not valid UTF-8 text`, 'save the file as UTF-8');
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left on the device',
};

/** The result of a file operation, its failure as an {@link IoError}. */
export function readable<T>(shown: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw new IoError(shown, CAUSES[code] ?? (error as Error).message);
  }
}

/**
 * Reads what `extends` names: a path from the file, or else a bundled scenario by name; never outside the
 * folder of `root` unless that is allowed.
 */
export function resolverFor(root: string, { cwd, allowOutside }: ReadingRoom): Resolve {
  const folder = leaves(relative(BUNDLED, root)) ? dirname(root) : BUNDLED;
  const paths = new Map<string, string>([[shownPath(root, cwd), root]]);
  return (path, from) => {
    const beside = resolvePath(dirname(paths.get(from) ?? root), path);
    const target = kindOf(beside) === null && !path.startsWith('.') ? bundledOr(path, beside) : beside;
    const outside = leaves(relative(folder, target)) && leaves(relative(BUNDLED, target));
    if (!allowOutside && (isAbsolute(path) || outside)) {
      return {
        refused: `"extends" leads out of ${shownPath(folder, cwd) || 'the folder'}; --allow-outside permits it`,
      };
    }
    const shown = shownPath(target, cwd);
    paths.set(shown, target);
    try {
      return { name: shown, text: textOf(target, cwd) };
    } catch (error) {
      return { refused: `the extended scenario cannot be read: ${(error as Error).message}` };
    }
  };
}

function bundledOr(name: string, otherwise: string): string {
  const bundled = bundledPath(name);
  return !isAbsolute(name) && kindOf(bundled) === 'file' ? bundled : otherwise;
}

/** The names of the bundled scenarios, in alphabetical order. */
export function bundledNames(): readonly string[] {
  return scenarioFiles(BUNDLED).map((path) =>
    relative(BUNDLED, path)
      .split(sep)
      .join('/')
      .replace(/\.json$/, ''),
  );
}

/** Every scenario file in `folder` and below, in alphabetical order; schema files are none. */
export function scenarioFiles(folder: string): readonly string[] {
  const entries = readable(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return scenarioFiles(path);
      return entry.name.endsWith('.json') && !entry.name.endsWith('.schema.json') ? [path] : [];
    })
    .sort();
}

/** The scenario files that `paths` name: files, folders with all below them, bundled names; none: all that ship. */
export function namedFiles(paths: readonly string[], cwd: string): readonly string[] {
  if (paths.length === 0) return scenarioFiles(BUNDLED);
  return paths.flatMap((name) => {
    const path = scenarioPath(name, cwd);
    return kindOf(path) === 'folder' ? scenarioFiles(path) : [path];
  });
}

/** Writes `text` to `path` whole or not at all. */
export function written(path: string, text: string): void {
  const draft = `${path}.draft`;
  readable(path, () => {
    writeFileSync(draft, text);
    renameSync(draft, path);
  });
}
