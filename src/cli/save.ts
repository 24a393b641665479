import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  bundledNames,
  FLAGSHIP,
  packageFile,
  resolverFor,
  scenarioText,
  writeWhole,
} from '../files/index.js';
import type { Patch } from './changes.js';
import { UsageError } from './failure.js';
import type { Io } from './io.js';

/** An overlay to be written. */
export interface SavedOverlay {
  /** The scenario as it was named; undefined: the flagship race. */
  readonly base: string | undefined;
  readonly file: string;
  readonly overlay: Patch;
  /** Whether the answer reads with hindsight, which no scenario says. */
  readonly hindsight: boolean;
}

/** Writes the overlay that flags amount to, as a scenario that extends the one it was made on. */
export async function saveOverlay(saved: SavedOverlay, io: Io): Promise<void> {
  const { base = FLAGSHIP, file, overlay, hindsight } = saved;
  if (file === '-') throw new UsageError('--save writes a file, not standard output', '--save what-if.json');
  if (base === '-') throw new UsageError('--save needs a scenario in a file, not standard input');
  const path = resolve(io.cwd, file);
  if (existsSync(path))
    throw new UsageError(`${file} is there already`, 'choose another name, or remove it first');
  const title = 'What if?';
  const written = { extends: extendedAs(base, path, io.cwd), title, ...overlay };
  writeWhole(path, `${JSON.stringify(written, null, 2)}\n`, file);
  io.err(`wrote ${file}\n`);
  if (hindsight) io.err('--hindsight is not part of a scenario; give it again with the file\n');
  await tellWhatNeedsPermission({ path, shown: file }, io);
}

/** Tells where a scenario that was just written can be read with --allow-outside only. */
export async function tellWhatNeedsPermission(
  { path, shown }: { readonly path: string; readonly shown: string },
  { cwd, err }: Io,
): Promise<void> {
  if (await isRefused(path, cwd))
    err(`${shown} extends a file outside its folder; it needs --allow-outside\n`);
  else if (await isRefused(path, dirname(path))) {
    err(
      `${shown} extends a file outside its folder; from another working directory it needs --allow-outside\n`,
    );
  }
}

/** Whether the scenario at `path`, read from `cwd`, extends what it may not without --allow-outside. */
async function isRefused(path: string, cwd: string): Promise<boolean> {
  const { resolution } = await import('../scenario/index.js');
  const { faults } = resolution(scenarioText(path, cwd), resolverFor(path, { cwd, allowOutside: false }));
  return faults.some(({ code }) => code === 'unreadable-extends');
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
