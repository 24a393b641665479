import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Scenario } from '../../engine/index.js';
import { resolverFor, shownPath, writeWhole } from '../../files/index.js';
import { publishedSchema, readScenario, resolution } from '../../scenario/index.js';
import { UsageError } from '../failure.js';
import type { Io } from '../io.js';
import { openScenario } from '../reading.js';
import { extendedAs, tellWhatNeedsPermission } from '../save.js';
import type { Session } from '../session.js';
import { changeIn, expectationOf, overlayStarter, SCHEMA_FILE, starter } from '../starters.js';

/** What `init` was asked. */
export interface InitOptions {
  readonly from?: string;
  readonly allowOutside?: true;
  readonly force?: true;
}

/** The scenario that is to be written. */
interface Target {
  readonly path: string;
  /** The path from the working folder. */
  readonly shown: string;
  readonly title: string;
}

/** Answers `init`: writes the scenario, and beside it the JSON Schema that editors complete from. */
export async function answerInit(
  { name, options }: { readonly name: string; readonly options: InitOptions },
  { io }: Session,
): Promise<void> {
  const target = targetOf(name, options, io);
  const { text, isOutside } = await beginning(target, options, io);
  writeWhole(target.path, text, target.shown);
  const permission = isOutside ? ' --allow-outside' : '';
  io.err(`wrote ${target.shown}; look at it with: nato-consensus run ${target.shown}${permission}\n`);
  if (options.from !== undefined) await tellWhatNeedsPermission(target, io);
  const schema = join(dirname(target.path), SCHEMA_FILE);
  if (existsSync(schema)) return;
  const shown = join(dirname(target.shown), SCHEMA_FILE);
  writeWhole(schema, `${JSON.stringify(publishedSchema(), null, 2)}\n`, shown);
  io.err(`wrote ${shown}, from which editors complete and check\n`);
}

function targetOf(name: string, { force }: InitOptions, { cwd }: Io): Target {
  const title = /[/\\]$/.test(name) ? '' : basename(name, '.json');
  if (/^\.*$/.test(title)) throw new UsageError(`"${name}" names no file`, 'nato-consensus init my-case');
  const path = resolve(cwd, name.endsWith('.json') ? name : `${name}.json`);
  const shown = relative(cwd, path);
  if (basename(path) === SCHEMA_FILE)
    throw new UsageError(`${shown} is the file of the JSON Schema`, 'choose another name');
  if (existsSync(path) && !force) throw new UsageError(`${shown} is there already`, '--force replaces it');
  return { path, shown, title };
}

interface Beginning {
  readonly text: string;
  /** Whether it can be read with --allow-outside only. */
  readonly isOutside: boolean;
}

/** What a new scenario begins with. @throws ScenarioError when it would not be valid. */
async function beginning(target: Target, options: InitOptions, io: Io): Promise<Beginning> {
  const { from, allowOutside } = options;
  const { title, path, shown } = target;
  if (from === undefined) {
    const text = starter(title);
    read(text, target, io);
    return { text, isOutside: false };
  }
  if (from === '-') throw new UsageError('--from needs a scenario in a file, not standard input');
  const { scenario } = await openScenario(from, allowOutside ? { allowOutside } : {}, io);
  const overlay = {
    base: extendedAs(from, path, io.cwd),
    title,
    asOf: scenario.asOf,
    change: changeIn(scenario),
  };
  const draft = overlayStarter({ ...overlay, expectation: null });
  // The example of an expectation tells what holds once the example of a change has been made.
  const { changed, isOutside } = read(draft, target, io);
  if (isOutside && !allowOutside)
    throw new UsageError(
      `${shown} would extend a file outside its folder: ${overlay.base}`,
      'do so from a folder above both, or use --allow-outside here and whenever it is read',
    );
  const text = overlayStarter({ ...overlay, expectation: expectationOf(changed) });
  read(text, target, io);
  return { text, isOutside };
}

interface Read {
  readonly changed: Scenario;
  readonly isOutside: boolean;
}

/** The scenario that `text` at the target would be. @throws ScenarioError when it would not be valid. */
function read(text: string, { path }: Target, { cwd }: Io): Read {
  const written = { name: shownPath(path, cwd), text };
  const changed = readScenario(written, resolverFor(path, { cwd, allowOutside: true }));
  const inside = resolution(written, resolverFor(path, { cwd, allowOutside: false }));
  return { changed, isOutside: inside.scenario === null };
}
