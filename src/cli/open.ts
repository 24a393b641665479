/** Opens what the command line names: one scenario with the changes that flags make, or several as they are. */
import type { IsoDate, RuleSpec, Scenario } from '../engine/index.js';
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
import type { Resolution, Resolve, ScenarioText } from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Options, READING_FLAGS } from './options.js';
import type { Io } from './io.js';
import type { Patch, Resolved } from './overlay.js';

/** The flags that say how one scenario is read. */
export type OpenOptions = Options<(typeof READING_FLAGS)[number]>;

/** A scenario and how it is to be read. */
export interface OpenScenario {
  readonly scenario: Scenario;
  readonly reading: { readonly asOf: IsoDate; readonly hindsight: boolean; readonly rule: RuleSpec };
  /** The overlay that the flags amount to, reading date and rule included. */
  readonly overlay: Patch;
}

/** Opens the scenario that a command was given, the flagship race when it was given none, with its changes. */
export async function openScenario(
  name: string | undefined,
  options: OpenOptions,
  io: Io,
): Promise<OpenScenario> {
  const { rule, asOf, hindsight = false } = options;
  const { scenario, changes } = await withChanges(await located(name ?? FLAGSHIP, options, io), options);
  const reading = { asOf: asOf ?? scenario.asOf, hindsight, rule: rule ?? scenario.rule };
  const overlay = {
    ...(rule ? { rule: writtenRule(rule) } : {}),
    ...(asOf ? { asOf } : {}),
    ...changes,
  } as Patch;
  return { scenario, reading, overlay };
}

/** `rule` as a scenario file has it: without a parameter that was not given. */
function writtenRule(rule: RuleSpec): RuleSpec | string {
  return rule.type === 'weighted' && rule.quota === null ? rule.type : rule;
}

/** A text that was read, with what finds the texts that it extends. */
export interface ReadText {
  readonly text: ScenarioText;
  readonly resolve: Resolve;
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

interface Changed {
  readonly scenario: Scenario;
  /** Null: no flag changes it. */
  readonly changes: Patch | null;
}

async function withChanges({ text, resolve, compiled }: Located, options: OpenOptions): Promise<Changed> {
  const { set, grant, withdraw, without } = options;
  if (compiled !== null && !(set ?? grant ?? withdraw ?? without))
    return { scenario: compiled, changes: null };
  const { resolution } = await import('../scenario/index.js');
  const base = await throwFaults(resolution(text, resolve));
  const { overlayOf } = await import('./overlay.js');
  const changes = overlayOf(options, base);
  if (changes === null) return { scenario: base.scenario, changes };
  const overlay = { name: COMMAND_LINE, text: JSON.stringify({ extends: text.name, ...changes }, null, 2) };
  const withFlags: Resolve = (path, from) => (from === COMMAND_LINE ? text : resolve(path, from));
  return { scenario: (await throwFaults(resolution(overlay, withFlags))).scenario, changes };
}

/** The name under which faults speak of the overlay that the flags amount to. */
const COMMAND_LINE = 'command line';

/** What was resolved. @throws ScenarioError with every fault, when there is one. */
async function throwFaults(result: Resolution): Promise<Resolved> {
  if (result.scenario !== null && result.document !== null) {
    return { ...result, scenario: result.scenario, document: result.document };
  }
  const { ScenarioError } = await import('../scenario/index.js');
  throw new ScenarioError(result.faults);
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
  if (names.includes(STDIN)) texts.push(await readOrFailure(STDIN, () => textOfStdin(room, io)));
  const files = names.filter((name) => name !== STDIN);
  if (files.length > 0 || names.length === 0) {
    for (const file of namedFiles(files, io.cwd)) {
      const read = () => Promise.resolve(textIn(file, room));
      texts.push(await readOrFailure(shownPath(file.path, io.cwd), read));
    }
  }
  if (texts.length === 0) throw new UsageError(`no scenario files found in ${names.join(', ')}`);
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
