import {
  decoded,
  IoError,
  namedFiles,
  resolverFor,
  scenarioText,
  shownPath,
  TextError,
} from '../files/index.js';
import type { NamedFile, ReadingRoom } from '../files/index.js';
import type { Resolve, ScenarioText } from '../scenario/index.js';
import { UsageError } from './failure.js';
import type { Io } from './io.js';

/** A text that was read, with what finds the texts that it extends. */
export interface ReadText {
  readonly text: ScenarioText;
  readonly resolve: Resolve;
}

/** A file that could not be read. */
export interface UnreadText {
  readonly name: string;
  readonly failure: IoError | TextError;
}

/** The name of standard input on the command line and in faults. */
const STDIN = '-';

/** The scenario on standard input; what it extends is looked up from the working directory. */
export async function textOfStdin(room: ReadingRoom, io: Io): Promise<ReadText> {
  const text = { name: STDIN, text: decoded(await io.readStdin(), 'standard input') };
  return { text, resolve: resolverFor(`${room.cwd}/${STDIN}`, room) };
}

/** The texts that `names` name: files, folders with all below them, `-`; none: all that ship. None hides another. */
export async function textsNamed(
  names: readonly string[],
  room: ReadingRoom,
  io: Io,
): Promise<readonly (ReadText | UnreadText)[]> {
  const texts: (ReadText | UnreadText)[] = [];
  if (names.includes(STDIN)) texts.push(await attempt(STDIN, () => textOfStdin(room, io)));
  const files = names.filter((name) => name !== STDIN);
  if (files.length > 0 || names.length === 0) {
    for (const file of namedFiles(files, io.cwd)) {
      texts.push(await attempt(shownPath(file.path, io.cwd), () => Promise.resolve(textIn(file, room))));
    }
  }
  if (texts.length === 0) throw new UsageError('there are no scenario files there');
  return texts;
}

function textIn({ path, folder, failure }: NamedFile, room: ReadingRoom): ReadText {
  if (failure) throw new IoError(shownPath(path, room.cwd), failure.reason);
  const text = scenarioText(path, room.cwd);
  return { text, resolve: resolverFor(text.path, { ...room, folder }) };
}

async function attempt(name: string, read: () => Promise<ReadText>): Promise<ReadText | UnreadText> {
  try {
    return await read();
  } catch (failure) {
    if (failure instanceof IoError || failure instanceof TextError) return { name, failure };
    throw failure;
  }
}
