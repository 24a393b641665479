/** Opens what the command line names: one scenario with the changes that flags make, or several as they are. */
import type { Reading, Scenario } from '../engine/index.js';
import {
  compiledFrom,
  decoded,
  FLAGSHIP,
  IoError,
  namedFiles,
  resolverFor,
  scenarioText,
  shownPath,
  TextError,
  type NamedFile,
  type ReadingRoom,
} from '../files/index.js';
import type { Described, LeverEdit, Patch, Resolution, Resolve, ScenarioText } from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Options, READING_FLAGS } from './options.js';
import type { Io } from './io.js';
import type { FlagEdit } from './overlay.js';

/** The flags that say how one scenario is read. */
export type OpenOptions = Options<(typeof READING_FLAGS)[number]>;

/** A scenario and how it is to be read. */
export interface OpenScenario {
  /** With all that flags change. */
  readonly scenario: Scenario;
  readonly reading: Reading;
  /** What each flag changes, in the order in which they build on one another. */
  readonly edits: readonly FlagEdit[];
}

/** Opens the scenario that a command was given, the flagship race when it was given none, with its changes. */
export async function openScenario(
  name: string | undefined,
  options: OpenOptions,
  io: Io,
): Promise<OpenScenario> {
  const { asOf, hindsight = false } = options;
  const found = await located(name ?? FLAGSHIP, options, io);
  const { base, edits } = await withEdits(found, options);
  if (base.recorded !== undefined) (await import('./replaced.js')).noteReplaced(found.text.name, base, io);
  const scenario = edits.at(-1)?.after ?? base;
  return { scenario, reading: { asOf: asOf ?? scenario.asOf, hindsight }, edits };
}

/** A text that was read, with what finds the texts that it extends. */
export interface ReadText {
  readonly text: ScenarioText;
  readonly resolve: Resolve;
}

/** The text that a command was given, the flagship race when it was given none. */
export async function openText(name: string | undefined, options: OpenOptions, io: Io): Promise<ReadText> {
  return located(name ?? FLAGSHIP, options, io);
}

/** The scenario that a command was given, with the document that describes it. */
export async function openDocument(name: string, io: Io): Promise<Described> {
  const { text, resolve } = await located(name, {}, io);
  return described(text, resolve);
}

interface Located extends ReadText {
  /** The scenario as the build resolved it; null: it has to be resolved. */
  readonly compiled: Scenario | null;
}

async function located(name: string, options: OpenOptions, io: Io): Promise<Located> {
  const room = roomFor(options, io);
  if (name === STDIN) return { ...(await textOfStdin(room, io)), compiled: null };
  const text = scenarioText(name, io.cwd);
  return { text, resolve: resolverFor(text.path, room), compiled: compiledFrom(text) };
}

/** Where scenario files may be read. */
function roomFor({ allowOutside }: Pick<OpenOptions, 'allowOutside'>, { cwd }: Io): ReadingRoom {
  return { cwd, allowOutside: allowOutside ?? false };
}

interface WithEdits {
  readonly base: Scenario;
  readonly edits: readonly FlagEdit[];
}

/** The scenario as it is written, and what each flag changes; it is resolved once, and only where it has to be. */
async function withEdits({ text, resolve, compiled }: Located, options: OpenOptions): Promise<WithEdits> {
  const { set, grant, withdraw, without } = options;
  if (compiled !== null && !(set ?? grant ?? withdraw ?? without)) return withRule(compiled, [], options);
  const resolved = await described(text, resolve);
  const { editsOf } = await import('./overlay.js');
  return withRule(resolved.scenario, editsOf(options, resolved), options);
}

/** `edits` with that of `--rule`, which touches nothing else, so that nothing has to be loaded for it. */
function withRule(base: Scenario, edits: readonly FlagEdit[], { rule }: OpenOptions): WithEdits {
  if (rule === undefined) return { base, edits };
  const before = edits.at(-1)?.after ?? base;
  const written = rule.type === 'weighted' && rule.quota === null ? rule.type : rule;
  const made = { typed: `--rule ${rule.type}`, edit: { type: 'rule', rule } } as const;
  const edit = { ...made, before, after: { ...before, rule }, patch: { rule: written } };
  return { base, edits: [...edits, edit] };
}

/** The overlay that `edits` come to on top of what flags have changed in the scenario that was opened. */
export async function overlayBeyond(
  name: string | undefined,
  { opened, edits }: { readonly opened: OpenScenario; readonly edits: readonly LeverEdit[] },
  { options, io }: { readonly options: OpenOptions; readonly io: Io },
): Promise<Patch> {
  const { text, resolve } = await located(name ?? FLAGSHIP, options, io);
  const { inOrderOfDates, overlayOf, withEdit } = await import('../scenario/index.js');
  let now = await described(text, resolve);
  for (const { edit } of opened.edits) now = withEdit(now, edit);
  const patches = inOrderOfDates(edits, (edit) => edit).map((edit) => {
    const { patch, ...after } = withEdit(now, edit);
    now = after;
    return patch;
  });
  return overlayOf(patches);
}

/** What `text` describes. @throws ScenarioError with every fault, when there is one. */
async function described(text: ScenarioText, resolve: Resolve): Promise<Described> {
  const { resolution, ScenarioError } = await import('../scenario/index.js');
  const { scenario, document, faults }: Resolution = resolution(text, resolve);
  if (scenario === null || document === null) throw new ScenarioError(faults);
  return { scenario, document };
}

/** The name of standard input on the command line and in faults. */
const STDIN = '-';

/** The scenario on standard input; what it extends is looked up from the working directory. */
async function textOfStdin(room: ReadingRoom, io: Io): Promise<ReadText> {
  const text = { name: STDIN, text: decoded(await io.readStdin(), 'standard input') };
  return { text, resolve: resolverFor(`${room.cwd}/${STDIN}`, room) };
}

/** A file that could not be read. */
export interface UnreadText {
  readonly name: string;
  readonly failure: IoError | TextError;
}

/** The texts that `names` name: files, folders with all below them, `-`; none: all that ship. None hides another. */
export async function textsNamed(
  names: readonly string[],
  options: Pick<OpenOptions, 'allowOutside'>,
  io: Io,
): Promise<readonly (ReadText | UnreadText)[]> {
  const room = roomFor(options, io);
  const texts: (ReadText | UnreadText)[] = [];
  const empty = names.filter((name) => name !== STDIN && namedFiles([name], io.cwd).length === 0);
  if (empty.length > 0) throw new UsageError(`no scenario files found in ${empty.join(', ')}`);
  if (names.includes(STDIN)) texts.push(await readOrFailure(STDIN, () => textOfStdin(room, io)));
  const files = names.filter((name) => name !== STDIN);
  if (files.length > 0 || names.length === 0) {
    for (const file of namedFiles(files, io.cwd)) {
      const read = () => Promise.resolve(textIn(file, room));
      texts.push(await readOrFailure(shownPath(file.path, io.cwd), read));
    }
  }
  return texts;
}

function textIn({ path, folder, failure }: NamedFile, room: ReadingRoom): ReadText {
  if (failure) throw new IoError(shownPath(path, room.cwd), failure.reason);
  const text = scenarioText(path, room.cwd);
  return { text, resolve: resolverFor(text.path, { ...room, folder }) };
}

async function readOrFailure(name: string, read: () => Promise<ReadText>): Promise<ReadText | UnreadText> {
  try {
    return await read();
  } catch (failure) {
    if (failure instanceof IoError || failure instanceof TextError) return { name, failure };
    throw failure;
  }
}
