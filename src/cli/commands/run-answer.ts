/** The work of `run`: once, or again at every save. */
import type { Io } from '../io.js';
import { printRun, type RunRequest } from './run-report.js';

/** Answers `run`. */
export async function answerRun(request: RunRequest, io: Io): Promise<number> {
  if (!request.options.watch) return (await printRun(request, io)).exit;
  const { watchRun } = await import('./run-watch.js');
  return watchRun(request, io);
}
