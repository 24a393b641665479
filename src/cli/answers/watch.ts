import { once } from 'node:events';
import { dirname } from 'node:path';
import { watch } from 'chokidar';
import { compare } from '../../engine/index.js';
import { FLAGSHIP, scenarioText } from '../../files/index.js';
import { compareText } from '../../report/index.js';
import type { RunRequest } from './run.js';
import { UsageError } from '../failure.js';
import { styleFor } from '../io.js';
import { report } from '../mishap.js';
import { candidateIn } from '../parameters.js';
import { openScenario, type OpenScenario } from '../reading.js';
import type { Session } from '../session.js';

/** Milliseconds without a write after which a file counts as saved. Assumed: editors write in one go. */
const SETTLED = 50;

/** Runs again whenever a scenario file in the folder is saved, until it is interrupted. */
export async function watchRun(request: RunRequest, session: Session): Promise<void> {
  const { io } = session;
  const name = request.scenario ?? FLAGSHIP;
  if (name === '-') throw new UsageError('--watch needs a scenario in a file, not standard input');
  const folder = dirname(scenarioText(name, io.cwd).path);
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path.includes('node_modules'),
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 2 },
  });
  const ready = once(watcher, 'ready');
  let before = await openScenario(name, request.options, io);
  watcher.on('all', (_event, path) => {
    if (!path.endsWith('.json')) return;
    void told(before, request, session).then((after) => {
      before = after;
    });
  });
  await ready;
  io.err('watching; Ctrl-C ends\n');
  await interrupted(io.interrupted);
  await watcher.close();
}

/** Tells what changed since `before`; a faulty file is told of, and the last sound scenario stays. */
async function told(before: OpenScenario, request: RunRequest, { io }: Session): Promise<OpenScenario> {
  try {
    const after = await openScenario(request.scenario, request.options, io);
    const sides = [before, after].map(({ scenario, reading }) => ({ scenario, options: reading }));
    const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const candidate = (await candidateIn(after.scenario, request.options.candidate)) ?? undefined;
    const comparison = compare(first, second, candidate);
    if (comparison.changes.length > 0) {
      io.out(`\n${compareText({ comparison, scenario: after.scenario }, await styleFor(io))}`);
    } else io.err('saved; no stance changed\n');
    return after;
  } catch (error) {
    await report(error, io);
    return before;
  }
}

async function interrupted(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined || signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
