/** The command: connects the program to the process that it runs in. */
import { EXIT } from './errors.js';
import type { Io } from './io.js';
import { execute } from './program.js';

/** More than any scenario may have, so that what is cut off here is refused as too large. */
const MOST_STDIN = 5 * 1024 * 1024;

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > MOST_STDIN) break;
  }
  return Buffer.concat(chunks);
}

// A reader that closes early, such as `head`, is no failure; a full disk is.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(EXIT.ok);
  const reason = code === 'ENOSPC' ? 'no space left on the device' : message;
  process.stderr.write(`nato-consensus: standard output: ${reason}\n`);
  process.exit(EXIT.io);
});

// Where messages cannot be written, the exit code still says how it ended.
process.stderr.on('error', () => undefined);

const interruption = new AbortController();
let isHeeding = false;

/** The first signal asks the work to stop and say what was done; the second one ends the program. */
function heedSignals(): AbortSignal {
  if (isHeeding) return interruption.signal;
  isHeeding = true;
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort(name));
  return interruption.signal;
}

const io: Io = {
  out: (text, encoding) => process.stdout.write(text, encoding ?? 'utf8'),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  terminal: { isTTY: process.stdout.isTTY, columns: process.stdout.columns, isErrTTY: process.stderr.isTTY },
  readStdin: stdin,
  interruption: heedSignals,
};

process.exitCode = await execute(process.argv.slice(2), io);
