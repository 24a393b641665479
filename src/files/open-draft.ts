/** Drafts: what is written first beside a file, under a name that nobody else has, and then takes its name. */
import { lstatSync, openSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A draft that is open for writing. */
export interface OpenDraft {
  readonly path: string;
  readonly descriptor: number;
}

const DRAFT = /^\.nato-consensus-(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Milliseconds for which a draft is left alone, whoever wrote it. Assumed: far longer than a write pauses; a process of
 * another machine that shares the folder cannot be seen.
 */
const UNTOUCHED = 60_000;

/** Opens a new draft beside `path`, and removes those that stopped processes have left there. @throws as `openSync`. */
export function openDraft(path: string): OpenDraft {
  const folder = dirname(path);
  // A name of its own length, so that it fits wherever the target's name does.
  const draft = join(folder, `.nato-consensus-${process.pid}-${crypto.randomUUID()}`);
  // Exclusive: fails where anything of this name is there, and follows no link.
  const descriptor = openSync(draft, 'wx');
  try {
    removeStale(folder, lstatSync(draft).mtimeMs);
  } catch {
    // A folder that cannot be listed may still be written to.
  }
  return { path: draft, descriptor };
}

/** Removes a draft; what keeps it from being removed must not hide why it was not renamed. */
export function removeQuietly(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The error that led here says more.
  }
}

/** Removes the drafts in `folder` whose processes are gone; `now` by the clock of that folder. */
function removeStale(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = DRAFT.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isFile() === true && now - found.mtimeMs > UNTOUCHED) removeQuietly(path);
  }
}

/** Whether a process of this number runs on this machine, whoever owns it. */
function isRunning(pid: number): boolean {
  try {
    // Signal 0 is never sent: it only asks.
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH';
  }
}
