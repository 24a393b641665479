/** The work of `init`. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Scenario } from '../../engine/index.js';
import {
  checkTarget,
  resolverFor,
  shownPath,
  withEnding,
  withoutEnding,
  writeWhole,
} from '../../files/index.js';
import { readScenario, resolution } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { editorSchema } from '../editor-schema.js';
import { EXIT, UsageError } from '../errors.js';
import type { Options } from '../options.js';
import type { Io } from '../io.js';
import { openScenario } from '../open.js';
import { extendedAs, warnOfOutside } from '../save.js';
import { shellWord } from '../../scenario/suggestion.js';
import { changeIn, expectationOf, overlayStarter, SCHEMA_FILE, starter } from '../starters.js';
import type { INIT_FLAGS } from './init.js';

type InitOptions = Options<(typeof INIT_FLAGS)[number]>;

/** The scenario that is to be written. */
interface NewScenario {
  readonly path: string;
  /** The path from the working folder. */
  readonly shown: string;
  readonly title: string;
}

/** Answers `init`: writes the scenario, and beside it the JSON Schema that editors complete from. */
export async function answerInit(
  { args: [name = ''], options }: Request<(typeof INIT_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const { cwd, err } = io;
  const target = nameOf(name, io);
  const { shown } = target;
  const mayReplace = () => options.force ?? false;
  checkTarget({ file: shown, cwd, mayReplace, hint: '--force replaces it' });
  const { text, isOutside } = await beginning(target, options, io);
  writeWhole({ file: shown, cwd, mayReplace, hint: '--force replaces it' }, text);
  const permission = isOutside ? ' --allow-outside' : '';
  err(`wrote ${shown}; look at it with: nato-consensus run ${shellWord(shown)}${permission}\n`);
  if (options.base !== undefined) await warnOfOutside(target, io);
  const schema = join(dirname(shown), SCHEMA_FILE);
  if (existsSync(resolve(cwd, schema))) return EXIT.ok;
  // Another process that wrote it meanwhile has written the same.
  const schemaTarget = { file: schema, cwd, mayReplace: () => true, hint: 'remove it first' };
  writeWhole(schemaTarget, editorSchema());
  err(`wrote ${schema}, for completion and checking in editors\n`);
  return EXIT.ok;
}

function nameOf(name: string, { cwd }: Io): NewScenario {
  const title = /[/\\]$/.test(name) ? '' : basename(withoutEnding(name));
  if (/^\.*$/.test(title)) throw new UsageError(`"${name}" names no file`, 'nato-consensus init my-case');
  const path = resolve(cwd, withEnding(name)[0]);
  const shown = relative(cwd, path);
  if (withoutEnding(basename(path)) === withoutEnding(SCHEMA_FILE))
    throw new UsageError(`${shown} is the file of the JSON Schema`, 'choose another name');
  return { path, shown, title };
}

interface Beginning {
  readonly text: string;
  /** Whether it can be read with --allow-outside only. */
  readonly isOutside: boolean;
}

/** What a new scenario begins with. @throws ScenarioError when it would not be valid. */
async function beginning(target: NewScenario, options: InitOptions, io: Io): Promise<Beginning> {
  const { base: from, outsideBase: allowOutside } = options;
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
  // The example of an expectation says what holds once the example of a change has been made.
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
function read(text: string, { path }: NewScenario, { cwd }: Io): Read {
  const written = { name: shownPath(path, cwd), text };
  const changed = readScenario(written, resolverFor(path, { cwd, allowOutside: true }));
  const inside = resolution(written, resolverFor(path, { cwd, allowOutside: false }));
  return { changed, isOutside: inside.scenario === null };
}
