import type { Io } from '../io.js';

/** A progress bar on standard error. */
export interface Progress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** Milliseconds of work before a bar appears. */
const PATIENCE = 500;

/** A bar with the time left for work that takes longer than {@link PATIENCE}; nothing where standard error is no terminal. */
export async function progressBar({
  total,
  io,
}: {
  readonly total: number | null;
  readonly io: Io;
}): Promise<Progress> {
  if (!io.terminal.isErrTTY || total === null) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage} % | {value} of {total} trials | {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
  });
  const begun = Date.now();
  let isShown = false;
  return {
    update: (done) => {
      if (!isShown && Date.now() - begun >= PATIENCE) {
        bar.start(total, done);
        isShown = true;
      }
      if (isShown) bar.update(done);
    },
    stop: () => {
      if (isShown) bar.stop();
    },
  };
}
