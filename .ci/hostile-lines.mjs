/** Command lines for a hostile machine, how they are run there, and what is counted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM =
  process.env.PROGRAM ?? fileURLToPath(new URL('../dist/nato-consensus.js', import.meta.url));
const WANTED = process.argv[2] ?? '';
export const ROOM = mkdtempSync(join(tmpdir(), 'nato-consensus-hostile-'));
const SMALL = ['--trials', '60'];
const OBJECTS = ['--set', 'HUN.rutte=object'];

/** What answers on standard output. */
export const ANSWERS = [
  'run', 'run --json', 'run --format svg', 'run --format markdown', 'replay', 'replay --csv', 'replay --format svg',
  'forecast --trials 60 --json', 'forecast --trials 60 --format svg', 'forecast --trial 3', 'forecast --explain',
  'forecast --trials 100 --over-parameters', 'sensitivity --trials 60 --rows 2', 'sensitivity --explain', 'unlock', 'unlock --json',
  'unlock --by 2024-07-11 --trials 60', 'compare 2024-rutte --without USA', 'compare 2024-rutte --without USA --forecast --trials 60',
  'check what-if/usa-objects', 'check what-if/usa-objects --junit', 'check what-if/usa-objects --tap', 'validate 2024-rutte',
  'calibrate history/2014-stoltenberg --spells', 'backtest history/2014-stoltenberg --trials 20', 'list', 'members', 'members --power',
  'members --csv', 'schema', 'completion bash', '--help', 'run --help', '--version',
]; // prettier-ignore

/** What writes a file `out.json`. */
export const WRITERS = {
  'forecast --checkpoint': ['forecast', ...SMALL, '--checkpoint', 'out.json'],
  'forecast --output': ['forecast', ...SMALL, '--shard', '1/2', '--output', 'out.json'],
  'forecast --trial --save': ['forecast', '--trial', '3', '--save', 'out.json'],
  'run --save': ['run', ...OBJECTS, '--save', 'out.json'],
  'unlock --save': ['unlock', '--save', 'out.json'],
  'calibrate --save': ['calibrate', 'history/2014-stoltenberg', '--save', 'out.json'],
  'explore -o': ['explore', '-o', 'out.json'],
  init: ['init', 'out.json'],
};

/** What runs long, and is stopped by a signal. */
export const LONG = {
  'forecast --json': ['forecast', '--trials', '50000000', '--json'],
  'sensitivity --json': ['sensitivity', '--trials', '5000000', '--json'],
  'compare --forecast --json': [
    'compare',
    '2024-rutte',
    '--without',
    'USA',
    '--forecast',
    '--trials',
    '50000000',
    '--json',
  ],
  'unlock --by --json': ['unlock', '--by', '2024-07-11', '--trials', '50000000', '--json'],
  'forecast --over-parameters --json': ['forecast', '--over-parameters', '--trials', '50000000', '--json'],
  'backtest --json': ['backtest', '--json'],
  'run --watch': ['run', 'watched.json', '--watch'],
};

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
