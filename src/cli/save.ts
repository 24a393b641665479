import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { bundledNames, FLAGSHIP, packageFile, scenarioText, writeWhole } from '../files/index.js';
import type { Patch } from './changes.js';
import { UsageError } from './failure.js';
import type { Io } from './io.js';

/** An overlay to be written. */
export interface SavedOverlay {
  /** The scenario as it was named; undefined: the flagship race. */
  readonly base: string | undefined;
  readonly file: string;
  readonly overlay: Patch;
}

/** Writes the overlay that flags amount to, as a scenario that extends the one it was made on. */
export function saveOverlay({ base = FLAGSHIP, file, overlay }: SavedOverlay, io: Io): void {
  if (base === '-') throw new UsageError('--save needs a scenario in a file, not standard input');
  const path = resolve(io.cwd, file);
  if (existsSync(path))
    throw new UsageError(`${file} is there already`, 'choose another name, or remove it first');
  const title = 'What if?';
  writeWhole(
    path,
    `${JSON.stringify({ extends: extendedAs(base, path, io.cwd), title, ...overlay }, null, 2)}\n`,
    file,
  );
  io.err(`wrote ${file}\n`);
}

/** How a scenario at `path` names the scenario `base`: a bundled one by its name, another by the way to it. */
export function extendedAs(base: string, path: string, cwd: string): string {
  const found = scenarioText(base, cwd).path;
  const isFile = found === resolve(cwd, base);
  const bundled = bundledNames().find((name) => found === packageFile(join('scenarios', `${name}.json`)));
  if (!isFile && bundled !== undefined) return bundled;
  const way = relative(dirname(path), found).split(sep).join('/');
  return way.startsWith('.') ? way : `./${way}`;
}
