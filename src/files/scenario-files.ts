/** Where scenario files lie: by path, by bundled name, in folders; and what `extends` may reach. */
import { readdirSync } from 'node:fs';
import {
  basename,
  dirname,
  isAbsolute,
  join,
  normalize,
  relative,
  resolve as resolvePath,
  sep,
} from 'node:path';
import type { Resolve, ScenarioText } from '../scenario/library.js';
import { nearest } from '../scenario/suggestion.js';
import { attempted, IoError } from './failure.js';
import { BUNDLED_FOLDER, BUNDLED_MARK, isWithin, kindOf, leaves, shownPath } from './path.js';
import { fileText } from './text.js';

/** The scenario that commands use when none is named: the race of 2023-2024. */
export const FLAGSHIP = '2024-rutte';

/** How the names of scenario files end. */
const ENDING = /\.jsonc?$/i;

/** The name of a scenario file without its ending. */
export function withoutEnding(file: string): string {
  return file.replace(ENDING, '');
}

/** The files that `name` may mean, the likeliest first: itself where it has an ending, or else with one. */
export function withEnding(name: string): readonly [string, ...string[]] {
  return ENDING.test(name) ? [name] : [`${name}.json`, `${name}.jsonc`];
}

/** Where scenario files may be read. */
export interface ReadingRoom {
  /** The folder from which names are looked up. */
  readonly cwd: string;
  /** Whether `extends` may leave the folder. */
  readonly allowOutside: boolean;
  /** Told the path of each file that `extends` leads to, before it is read. */
  readonly onExtended?: (path: string) => void;
  /** The folder that `extends` may not leave; absent: the one that {@link folderOf} finds. */
  readonly folder?: string | undefined;
}

/** A scenario's text with the path of its file. */
export interface FoundScenario extends ScenarioText {
  readonly path: string;
}

/**
 * The text of the scenario that `name` names: a file, or a bundled scenario.
 *
 * @throws IoError when it cannot be read; TextError when it is too large or not UTF-8.
 */
export function scenarioText(name: string, cwd: string): FoundScenario {
  const path = scenarioPath(name, cwd);
  const shown = shownPath(path, cwd);
  try {
    return { name: shown, text: fileText(path, shown), path };
  } catch (error) {
    if (!(error instanceof IoError) || kindOf(path) !== null) throw error;
    throw new IoError(error.path, error.reason, didYouMean(bundledMeant(name)));
  }
}

/** The bundled scenario that was meant by a name that is none, judged by the whole name or by its last part. */
function bundledMeant(name: string): string | null {
  const written = withoutEnding(name);
  const known = bundledNames();
  const calls = new Map([
    ...known.map((each) => [basename(each), each] as const),
    ...known.map((each) => [each, each] as const),
  ]);
  const near = nearest(written, [...calls.keys()]) ?? nearest(basename(written), [...calls.keys()]);
  return calls.get(near ?? '') ?? null;
}

function didYouMean(near: string | null): string | null {
  return near === null ? null : `did you mean ${near}?`;
}

/** The path of the scenario that `name` names, whether or not there is a file. */
export function scenarioPath(name: string, cwd: string): string {
  // Messages call a bundled scenario so.
  const isMarked = name.startsWith(BUNDLED_MARK);
  const called = isMarked ? name.slice(BUNDLED_MARK.length) : name;
  const bundled = leaves(normalize(called)) ? [] : bundledCalled(called);
  const path = resolvePath(cwd, name);
  return isMarked ? (bundled.find((file) => kindOf(file) === 'file') ?? path) : found(path, bundled);
}

/** What stands at `path`; or else a bundled scenario; or else a file whose ending `path` leaves out; or else `path`. */
function found(path: string, bundled: readonly string[]): string {
  if (kindOf(path) !== null) return path;
  return [...bundled, ...withEnding(path)].find((file) => kindOf(file) === 'file') ?? path;
}

/** Where a bundled scenario of that name would lie. */
function bundledCalled(name: string): readonly string[] {
  return withEnding(name).map((file) => join(BUNDLED_FOLDER, file));
}

/** The folder that `extends` may not leave from the file at `path`: the working directory, or else its own. */
function folderOf(path: string, cwd: string): string {
  // Every file lies below the root of the disk; that makes it no room.
  return dirname(cwd) !== cwd && isWithin(cwd, path) ? cwd : dirname(path);
}

/**
 * Reads what `extends` names from the file `start` on: a path from the file that says it, or else a bundled scenario
 * by name; never outside the folder of the room unless that is allowed.
 */
export function resolverFor(start: string, room: ReadingRoom): Resolve {
  const { cwd, allowOutside, onExtended, folder = folderOf(start, cwd) } = room;
  const paths = new Map<string, string>([[shownPath(start, cwd), start]]);
  return (path, from) => {
    const beside = resolvePath(dirname(paths.get(from) ?? start), path);
    const isName = !path.startsWith('.') && !leaves(normalize(path));
    const target = found(beside, isName ? bundledCalled(path) : []);
    if (!allowOutside && (isAbsolute(path) || !isReadable(target, folder)))
      return { refused: leadsOut(shownPath(folder, cwd)) };
    onExtended?.(target);
    const name = shownPath(target, cwd);
    paths.set(name, target);
    return extended(path, { name, target });
  };
}

/** Whether a file lies where `extends` may lead: in the folder of the room, or among the bundled scenarios. */
function isReadable(target: string, folder: string): boolean {
  return isWithin(folder, target) || isWithin(BUNDLED_FOLDER, target);
}

/** The text at `target`, which `extends` calls `path`, or why it cannot be read. */
function extended(path: string, { name, target }: { name: string; target: string }): ReturnType<Resolve> {
  try {
    return { name, text: fileText(target, name) };
  } catch (error) {
    const suggestion = kindOf(target) === null ? didYouMean(bundledMeant(path)) : null;
    return { refused: `the extended scenario cannot be read: ${(error as Error).message}`, suggestion };
  }
}

function leadsOut(folder: string): string {
  return `"extends" leads out of ${folder === '' ? 'this folder' : folder}; --allow-outside permits it`;
}

/** The names of the bundled scenarios, in alphabetical order. */
export function bundledNames(): readonly string[] {
  const bundled = scenarioFiles(BUNDLED_FOLDER, BUNDLED_FOLDER).filter(
    ({ failure }) => failure === undefined,
  );
  return bundled.map(({ path }) => withoutEnding(relative(BUNDLED_FOLDER, path).split(sep).join('/')));
}

/** Files of other programs that stand beside scenarios. */
const OTHERS = /^(?:package|package-lock|[jt]sconfig)\.jsonc?$|\.schema\.jsonc?$/i;

/** A file to be read, or a folder that cannot be. */
export interface NamedFile {
  readonly path: string;
  /** The folder that was named, in which it was found; absent: it was named by itself. */
  readonly folder?: string;
  /** Why a folder cannot be read; absent for a file. */
  readonly failure?: IoError;
}

/** Every scenario file in `folder` and below, in alphabetical order, and every folder there that cannot be read. */
function scenarioFiles(folder: string, named: string): readonly NamedFile[] {
  try {
    const entries = attempted(folder, () => readdirSync(folder, { withFileTypes: true }));
    return entries
      .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
      .flatMap((entry): readonly NamedFile[] => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return scenarioFiles(path, named);
        return ENDING.test(entry.name) && !OTHERS.test(entry.name) ? [{ path, folder: named }] : [];
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    return [{ path: folder, folder: named, failure: error }];
  }
}

/** The scenario files that `names` name: files, folders with all below them, bundled names; none: all that ship. */
export function namedFiles(names: readonly string[], cwd: string): readonly NamedFile[] {
  if (names.length === 0) return scenarioFiles(BUNDLED_FOLDER, BUNDLED_FOLDER);
  return names.flatMap((name) => {
    const path = scenarioPath(name, cwd);
    return kindOf(path) === 'folder'
      ? scenarioFiles(path, path)
      : [{ path: kindOf(path) === null ? name : path }];
  });
}
