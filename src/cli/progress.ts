/** A progress bar on standard error. */
import type { Io } from './io.js';

/** A progress bar on standard error. */
export interface Progress {
  /** Shows that `done` of `total` trials are done; the total may be an estimate that changes. */
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** Milliseconds of work before a bar appears. */
const PATIENCE = 500;

/** Columns of the bar itself, so that the line fits 80 with the largest numbers of trials. */
const BAR = 14;

/** A bar with the time left for work that takes longer than {@link PATIENCE}; nothing where standard error is not a terminal. `noun` says of what. */
export async function progressBar(io: Io, noun = 'trials'): Promise<Progress> {
  if (!io.terminal.isErrTTY) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `{bar} {percentage} % | {value} of {total} ${noun} | {eta_formatted} left`,
    formatValue: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' '),
    barsize: BAR,
    clearOnComplete: true,
    hideCursor: true,
  });
  const begun = Date.now();
  let isShown = false;
  return {
    update: (done, total) => {
      if (isShown) {
        bar.setTotal(total);
        bar.update(done);
      } else if (Date.now() - begun >= PATIENCE) {
        bar.start(total, done);
        isShown = true;
      }
    },
    stop: () => {
      if (isShown) bar.stop();
    },
  };
}
