/** Saves the changes given on the command line as a scenario file. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  bundledNames,
  FLAGSHIP,
  packageFile,
  resolverFor,
  scenarioText,
  writeWhole,
  withoutEnding,
} from '../files/index.js';
import type { IsoDate } from '../engine/index.js';
import type { Patch } from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Io } from './io.js';
import type { FlagEdit } from './overlay.js';

/** An overlay to be written. */
interface SavedOverlay {
  /** The scenario as it was named; undefined: the flagship race. */
  readonly base: string | undefined;
  readonly file: string;
  /** The reading date that was asked for; undefined: none. */
  readonly asOf: IsoDate | undefined;
  readonly edits: readonly FlagEdit[];
  /** What is changed besides; undefined: nothing. */
  readonly patch?: Patch;
  /** Whether the answer reads with hindsight, which no scenario says. */
  readonly hindsight: boolean;
}

/** Writes the overlay that flags amount to, as a scenario that extends the one it was made on. */
export async function saveOverlay(saved: SavedOverlay, io: Io): Promise<void> {
  const { base = FLAGSHIP, file, asOf, edits, patch = {}, hindsight } = saved;
  if (base === '-') throw new UsageError('--save needs a scenario in a file, not standard input');
  const path = resolve(io.cwd, file);
  const title = 'What if?';
  const { mergePatch, overlayOf } = await import('../scenario/index.js');
  const start = { extends: extendedAs(base, path, io.cwd), title, ...(asOf ? { asOf } : {}) };
  const written = { ...start, ...(mergePatch(overlayOf(edits.map((edit) => edit.patch)), patch) as Patch) };
  const target = {
    file,
    cwd: io.cwd,
    mayReplace: () => false,
    hint: 'choose another name, or remove it first',
  };
  writeWhole(target, `${JSON.stringify(written, null, 2)}\n`);
  io.err(`wrote ${file}\n`);
  if (hindsight) io.err('--hindsight is not part of a scenario; give it again with the file\n');
  await warnOfOutside({ path, shown: file }, io);
}

/** Says where a scenario that was just written can be read with --allow-outside only. */
export async function warnOfOutside(
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
  const bundled = bundledNames().find(
    (name) => withoutEnding(found) === packageFile(join('scenarios', name)),
  );
  if (!isFile && bundled !== undefined) return bundled;
  const way = relative(dirname(path), found).split(sep).join('/');
  return way.startsWith('.') ? way : `./${way}`;
}
