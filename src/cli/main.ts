import { EXIT } from './failure.js';
import type { Io } from './io.js';
import { execute } from './program.js';

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.io);
});

// The first Ctrl-C asks a long command to stop and tell what it has; the second one ends the program.
const interruption = new AbortController();
process.once('SIGINT', () => {
  interruption.abort();
});

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  terminal: { isTTY: process.stdout.isTTY, columns: process.stdout.columns, isErrTTY: process.stderr.isTTY },
  readStdin: stdin,
  interrupted: interruption.signal,
};

process.exitCode = await execute(process.argv.slice(2), io);
