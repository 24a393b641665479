/** The work of `run --watch`: answers again whenever a file of the scenario's chain is saved. */
import { EventEmitter, on } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { compare, type Comparison } from '../../engine/index.js';
import { fileText, FLAGSHIP, TextError } from '../../files/index.js';
import { chainFiles } from '../../files/load.js';
import { ScenarioError } from '../../scenario/index.js';
import { exitAfter, reportError, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { rendered } from '../print.js';
import { printRun, runAnswer, runText, type RunAnswer, type RunRequest } from './run-report.js';

/** Milliseconds without a write after which a file counts as saved. Assumed: editors write in one go. */
const SETTLED = 50;

/** What a watch knows at a time. */
interface Watching {
  readonly request: RunRequest;
  readonly io: Io;
  /** Emits `saved` whenever something happens to a file that is watched. */
  readonly events: EventEmitter;
  watcher: FSWatcher | null;
  chain: Chain;
  /** The last answer; null: the scenario has been faulty from the start. */
  answer: RunAnswer | null;
}

/** Runs, and again whenever a file of the scenario's chain is saved, until it is interrupted. */
export async function watchRun(request: RunRequest, io: Io): Promise<number> {
  if (request.args[0] === '-') throw new UsageError('--watch needs a scenario in a file, not standard input');
  const interruption = io.interruption();
  const events = new EventEmitter();
  // Read before the first answer, so that what is saved meanwhile is noticed.
  const chain = chainOf(request, io);
  const watching: Watching = { request, io, events, watcher: null, chain, answer: null };
  watching.answer = await firstAnswer(watching);
  await watchFiles(watching);
  io.err('watching for changes; press Ctrl-C to stop\n');
  for await (const _saved of until(interruption, events)) {
    // Whatever a save leads to, the watch goes on.
    await answerAgain(watching).catch((error: unknown) => reportError(error, io));
  }
  await watching.watcher?.close();
  return exitAfter(interruption);
}

/** What `events` emits as `saved`, until `interruption`. */
async function* until(interruption: AbortSignal, events: EventEmitter): AsyncGenerator {
  try {
    yield* on(events, 'saved', { signal: interruption });
  } catch (error) {
    if (!interruption.aborted) throw error;
  }
}

/** Answers what changed since the last answer; does nothing where nothing did. */
async function answerAgain(watching: Watching): Promise<void> {
  const { chain: before, request, io, events } = watching;
  const now = chainOf(request, io);
  const isSameFiles = isSame(before.files, now.files);
  if (isSame(before.texts, now.texts) && isSameFiles) return;
  watching.chain = now;
  watching.answer = await nextAnswer(watching);
  if (isSameFiles) return;
  await watchFiles(watching);
  // For what was saved while nobody watched.
  events.emit('saved');
}

/** The files that a scenario is read from, and what stands in them. */
interface Chain {
  readonly files: readonly string[];
  readonly texts: readonly string[];
}

function chainOf({ args: [name = FLAGSHIP], options }: RunRequest, { cwd }: Io): Chain {
  const files = chainFiles(name, { cwd, allowOutside: options.allowOutside ?? false });
  return { files, texts: files.map(textOrError) };
}

function textOrError(path: string): string {
  try {
    return fileText(path, path);
  } catch (error) {
    return String(error);
  }
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

/** Watches the files by way of their folders: a file that is saved by renaming another is a new one each time. */
async function watchFiles(watching: Watching): Promise<void> {
  await watching.watcher?.close();
  const { events, chain } = watching;
  const leadsTo = (path: string) =>
    chain.files.some((file) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep));
  const watcher = watch([...new Set(chain.files.map(nearestFolder))], {
    ignoreInitial: true,
    ignored: (path) => !leadsTo(path),
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 2 },
  });
  const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
  const onSaved = () => events.emit('saved');
  watcher.on('all', onSaved);
  // For example a symbolic link to itself: reading the file again tells the fault.
  watcher.on('error', onSaved);
  await ready;
  watching.watcher = watcher;
}

/** The folder of a file, or the nearest above that is there: one that is created later is noticed from there. */
function nearestFolder(file: string): string {
  const folder = dirname(file);
  return existsSync(folder) || folder === file ? folder : nearestFolder(folder);
}

/** The first answer; null when the scenario is faulty, which a later save may put right. */
async function firstAnswer({ request, io }: Watching): Promise<RunAnswer | null> {
  try {
    return (await printRun(request, io)).answer;
  } catch (error) {
    if (!(error instanceof ScenarioError || error instanceof TextError)) throw error;
    await reportError(error, io);
    return null;
  }
}

/** Says what changed since the last answer; whatever is wrong with a file is said, and the last answer stays. */
async function nextAnswer({ answer: before, request, io }: Watching): Promise<RunAnswer | null> {
  try {
    if (before === null) return (await printRun(request, io)).answer;
    const after = await runAnswer(request, io);
    await printChange(before, after, { request, io });
    return after;
  } catch (error) {
    await reportError(error, io);
    return before;
  }
}

async function printChange(
  before: RunAnswer,
  after: RunAnswer,
  { request, io }: Pick<Watching, 'request' | 'io'>,
): Promise<void> {
  const isText = request.format === 'text' || request.format === 'quiet';
  const comparison = comparisonOf(before, after);
  const { scenario } = after.opened;
  const printAside = isText ? io.out : io.err;
  if (comparison !== null && comparison.changes.length > 0)
    printAside(`\n${await rendered('compare', { comparison, scenario }, { ...AS_TEXT, io })}\n`);
  else io.err('saved; no stance changed\n');
  const quiet = { ...AS_TEXT, format: 'quiet' } as const;
  io.out(isText ? await rendered('run', after.report, { ...quiet, io }) : await runText(after, request, io));
}

/** Text shows no digest. */
const AS_TEXT = { format: 'text', digest: () => '' } as const;

/** What changed for the candidate that is reported on; null: there is none on either side. */
function comparisonOf(before: RunAnswer, after: RunAnswer): Comparison | null {
  const { subject, assessment } = after.report;
  const candidate = subject ?? assessment.frontRunner ?? before.report.assessment.frontRunner;
  if (candidate === null) return null;
  return compare(before.report.assessment.snapshot, assessment.snapshot, candidate);
}
