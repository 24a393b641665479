import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { compare, type Comparison, type Side } from '../../engine/index.js';
import { chainFiles, fileText, FLAGSHIP, TextError } from '../../files/index.js';
import { ScenarioError } from '../../scenario/index.js';
import { EXIT, UsageError } from '../failure.js';
import type { Io } from '../io.js';
import { report } from '../mishap.js';
import { printed } from '../print.js';
import type { Session } from '../session.js';
import { answerIn, answerRun, runAnswer, type RunAnswer, type RunRequest } from './run.js';

/** Milliseconds without a write after which a file counts as saved. Assumed: editors write in one go. */
const SETTLED = 50;

/** Runs, and again whenever a file of the scenario's chain is saved, until it is interrupted. */
export async function watchRun(request: RunRequest, session: Session): Promise<void> {
  const { io } = session;
  if (request.scenario === '-')
    throw new UsageError('--watch needs a scenario in a file, not standard input');
  // Read before the first answer, so that what is saved meanwhile is noticed.
  let chain = chainOf(request, io);
  let answer = await first(request, session);
  let turn = Promise.resolve();
  const onEvent = () => void (turn = turn.then(next));
  let watcher = await watching(chain, onEvent);
  io.err('watching; Ctrl-C ends\n');
  await interrupted(io.interrupted);
  await turn;
  await watcher.close();
  session.exit = EXIT.interrupted;

  async function next(): Promise<void> {
    const [before, now] = [chain, chainOf(request, io)];
    if (isSame(before.texts, now.texts) && isSame(before.files, now.files)) return;
    chain = now;
    answer = await told(answer, request, session);
    if (isSame(before.files, now.files)) return;
    await watcher.close();
    watcher = await watching(now, onEvent);
    // For what was saved while nobody watched.
    await next();
  }
}

/** The files that a scenario is read from, and what stands in them. */
interface Chain {
  readonly files: readonly string[];
  readonly texts: readonly string[];
}

function chainOf({ scenario = FLAGSHIP, options }: RunRequest, { cwd }: Io): Chain {
  const files = chainFiles(scenario, { cwd, allowOutside: options.allowOutside ?? false });
  return { files, texts: files.map(textOrFault) };
}

function textOrFault(path: string): string {
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
async function watching({ files }: Chain, onEvent: () => void): Promise<FSWatcher> {
  const leadsTo = (path: string) =>
    files.some((file) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep));
  const watcher = watch([...new Set(files.map(nearestFolder))], {
    ignoreInitial: true,
    ignored: (path) => !leadsTo(path),
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 2 },
  });
  const ready = once(watcher, 'ready');
  watcher.on('all', onEvent);
  await ready;
  return watcher;
}

/** The folder of a file, or the nearest above that is there: one that is to come is noticed from above. */
function nearestFolder(file: string): string {
  const folder = dirname(file);
  return existsSync(folder) || folder === file ? folder : nearestFolder(folder);
}

/** The first answer; null when the scenario is faulty, which a later save may mend. */
async function first(request: RunRequest, session: Session): Promise<RunAnswer | null> {
  try {
    return await answerRun(request, session);
  } catch (error) {
    if (!(error instanceof ScenarioError || error instanceof TextError)) throw error;
    await report(error, session.io);
    return null;
  }
}

/** Tells what changed since `before`; a faulty file is told of, and the last sound answer stays. */
async function told(
  before: RunAnswer | null,
  request: RunRequest,
  session: Session,
): Promise<RunAnswer | null> {
  try {
    if (before === null) return await answerRun(request, session);
    const after = await runAnswer(request, session.io);
    await tellChange(before, after, { request, io: session.io });
    return after;
  } catch (error) {
    await report(error, session.io);
    return before;
  }
}

async function tellChange(
  before: RunAnswer,
  after: RunAnswer,
  { request: { options }, io }: { request: RunRequest; io: Io },
): Promise<void> {
  const aside = options.json ? io.err : io.out;
  const lead = await answerIn(options.json ? 'json' : 'quiet', after, io);
  const comparison = comparisonOf(before, after);
  if (comparison !== null && comparison.changes.length > 0) {
    const changed = { comparison, scenario: after.opened.scenario };
    const setting = { command: 'compare', format: 'text', digest: () => '', io } as const;
    aside(`\n${await printed('compare', changed, setting)}\n`);
  } else io.err('saved; no stance changed\n');
  io.out(lead);
}

/** What changed for the candidate that is spoken of; null: there is none on either side. */
function comparisonOf(before: RunAnswer, after: RunAnswer): Comparison | null {
  const { subject, assessment } = after.report;
  const candidate = subject ?? assessment.frontRunner ?? before.report.assessment.frontRunner;
  if (candidate === null) return null;
  return compare(sideOf(before), sideOf(after), candidate);
}

function sideOf({ opened: { scenario, reading } }: RunAnswer): Side {
  return { scenario, options: reading };
}

async function interrupted(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined || signal.aborted) return;
  await once(signal, 'abort');
}
