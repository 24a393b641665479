/** How command lines are run on a hostile machine, and what is counted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM =
  process.env.PROGRAM ?? fileURLToPath(new URL('../dist/nato-consensus.js', import.meta.url));
const WANTED = process.argv[2] ?? '';
export const ROOM = mkdtempSync(join(tmpdir(), 'nato-consensus-hostile-'));
const failures = [];
export const skipped = [];
let tried = 0;

export function holds(name, isRight, found) {
  tried += 1;
  if (isRight) return;
  failures.push(name);
  console.log(`✗ ${name}: ${JSON.stringify(found).slice(0, 600)}`);
}

/** A new folder of its own. */
export function folder() {
  return mkdtempSync(join(ROOM, 'f-'));
}

/** Runs the command line by a shell, which turns `CMD` of `shell` into it. */
export function ran(args, { shell = 'CMD', cwd = folder(), before = [] } = {}) {
  const line = [...before, process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', shell.replace('CMD', line)], {
    ...{ cwd, encoding: 'utf8', maxBuffer: 1e9 },
  });
  return { status, stdout, stderr };
}

/** Whether something was said that only a programmer reads. */
export const isTrace = (text) => /^\s+at .*:\d|this is a defect|node:internal|Warning:/m.test(text);

/** A part of this script that runs if it is asked for. */
export async function part(name, work) {
  if (!name.includes(WANTED)) return;
  console.log(`== ${name}`);
  await work();
}

/** Tells what was found, and leaves nothing behind. */
export function conclude() {
  rmSync(ROOM, { recursive: true, force: true });
  for (const each of skipped) console.log(`SKIPPED: ${each}`);
  console.log(`${tried} tried, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
