import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, resolve as resolvePath, sep } from 'node:path';
import type { Resolve, ScenarioText } from '../scenario/index.js';
import { attempted } from './failure.js';
import { BUNDLED, isWithin, kindOf, leaves, shownPath } from './path.js';
import { textOf } from './text.js';

/** The scenario that commands use when none is named: the race of 2023-2024. */
export const FLAGSHIP = '2024-rutte';

/** Where scenario files may be read. */
export interface ReadingRoom {
  /** The folder from which names are looked up. */
  readonly cwd: string;
  /** Whether `extends` may leave the folder of the scenario that was named. */
  readonly allowOutside: boolean;
  /** Told the path of each file that `extends` leads to, before it is read. */
  readonly onExtended?: (path: string) => void;
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
  return { name: shown, text: textOf(path, shown), path };
}

/** The path of the scenario that `name` names, whether or not there is a file. */
export function scenarioPath(name: string, cwd: string): string {
  const path = resolvePath(cwd, name);
  return kindOf(path) === null ? bundledOr(name, path) : path;
}

/** The bundled scenario of that name, or else the path `otherwise`. */
function bundledOr(name: string, otherwise: string): string {
  const bundled = join(BUNDLED, name.endsWith('.json') ? name : `${name}.json`);
  return !leaves(normalize(name)) && kindOf(bundled) === 'file' ? bundled : otherwise;
}

/**
 * Reads what `extends` names: a path from the file, or else a bundled scenario by name; never outside the folder
 * of `root` unless that is allowed.
 */
export function resolverFor(root: string, { cwd, allowOutside, onExtended }: ReadingRoom): Resolve {
  const folder = leaves(relative(BUNDLED, root)) ? dirname(root) : BUNDLED;
  const paths = new Map<string, string>([[shownPath(root, cwd), root]]);
  return (path, from) => {
    const beside = resolvePath(dirname(paths.get(from) ?? root), path);
    const target = kindOf(beside) === null && !path.startsWith('.') ? bundledOr(path, beside) : beside;
    const isInside = isWithin(folder, target) || isWithin(BUNDLED, target);
    if (!allowOutside && (isAbsolute(path) || !isInside))
      return { refused: leadsOut(shownPath(folder, cwd)) };
    onExtended?.(target);
    const name = shownPath(target, cwd);
    paths.set(name, target);
    try {
      return { name, text: textOf(target, name) };
    } catch (error) {
      return { refused: `the extended scenario cannot be read: ${(error as Error).message}` };
    }
  };
}

function leadsOut(folder: string): string {
  return `"extends" leads out of ${folder === '' ? 'this folder' : folder}; --allow-outside permits it`;
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

/** Files of other programs that stand beside scenarios. */
const OTHERS = /^(?:package|package-lock|[jt]sconfig)\.json$|\.schema\.json$/;

/** Every scenario file in `folder` and below, in alphabetical order. */
function scenarioFiles(folder: string): readonly string[] {
  const entries = attempted(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return scenarioFiles(path);
      return entry.name.endsWith('.json') && !OTHERS.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** The scenario files that `names` name: files, folders with all below them, bundled names; none: all that ship. */
export function namedFiles(names: readonly string[], cwd: string): readonly string[] {
  if (names.length === 0) return scenarioFiles(BUNDLED);
  return names.flatMap((name) => {
    const path = scenarioPath(name, cwd);
    return kindOf(path) === 'folder' ? scenarioFiles(path) : [path];
  });
}
