/** Opens a file in the browser of whoever started the program. */
import { spawn } from 'node:child_process';
import { EXIT } from './errors.js';
import type { Io } from './io.js';

/** What opens a file, by operating system; others follow the desktop standard. */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the file at `path`. @returns The exit code; where nothing opens it, how to do so is said. */
export async function openFile(path: string, io: Pick<Io, 'err' | 'env'>): Promise<number> {
  const [command = '', ...args] = OPENERS[process.platform] ?? [io.env.BROWSER ?? 'xdg-open'];
  const isOpened = await new Promise<boolean>((settle) => {
    const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
    child.once('error', () => settle(false));
    child.once('spawn', () => {
      child.unref();
      settle(true);
    });
  });
  if (!isOpened) io.err(`nothing here opens a browser; open ${path} yourself\n`);
  return EXIT.ok;
}
