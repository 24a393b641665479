/**
 * Every command on a machine that fails it: full disks, closed pipes, folders that are read-only or another's, signals,
 * and two processes on one file. `npm run check:faults [-- PART-OF-A-NAME]`; what needs root or a mount is left out
 * without them, and named.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, folder, holds, isTrace, part, ran, ROOM, skipped } from './hostile-lines.mjs';
import { ANSWERS, COMMANDS, READERS, WRITERS } from './hostile-register.mjs';

/** A command line whose standard output, or standard error, is full or closed. */
function triedOutputs(args) {
  const line = args.join(' ');
  const plain = ran(args);
  holds(line, plain.status === 0 && !isTrace(plain.stderr), plain);
  const full = ran(args, { shell: 'CMD > /dev/full' });
  const word = 'nato-consensus: standard output: no space left on the device';
  const isTold = full.status === 3 && full.stderr.includes(word);
  holds(`${line} > /dev/full`, plain.stdout === '' ? full.status === 0 : isTold, full);
  const closed = ran(args, { shell: 'CMD | head -c 1; exit ${PIPESTATUS[0]}' });
  holds(`${line} | head -c 1`, closed.status === 0 && !isTrace(closed.stderr), closed);
  for (const shell of ['CMD 2>/dev/full', 'CMD 2>&-']) {
    const mute = ran(args, { shell });
    holds(`${line} ${shell.slice(4)}`, mute.status === 0 && mute.stdout === plain.stdout, mute);
  }
  const shut = ran(args, { shell: 'CMD >&-' });
  holds(`${line} >&-`, [0, 3].includes(shut.status) && !isTrace(shut.stderr), shut);
}

await part('outputs that fail', () => {
  for (const args of ANSWERS) triedOutputs(args);
  for (const [args, code] of [
    [['run', 'nowhere.json'], 3],
    [['run', '--rule', 'x'], 2],
    [['rn'], 2],
  ]) {
    holds(`${args.join(' ')} 2>/dev/full`, ran(args, { shell: 'CMD 2>/dev/full' }).status === code, code);
  }
});

/** Tries every writer in a folder where nothing can be written, with what must be said. */
function writersFail(where, says, { cwd, before }) {
  for (const [name, args] of Object.entries(WRITERS)) {
    const found = ran(args, { cwd, before });
    const left = readdirSync(cwd).filter((file) => file !== 'filler');
    const isRight = found.status === 3 && found.stderr.includes(says) && !isTrace(found.stderr);
    holds(`${name} ${where}`, isRight && left.length === 0, { ...found, left });
    for (const file of left) rmSync(join(cwd, file), { recursive: true });
  }
}

/** Mounts a small disk; null: that cannot be done here. */
function disk(options) {
  const cwd = folder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', cwd]);
  return status === 0 ? cwd : null;
}

const isRoot = process.getuid?.() === 0;

await part('disks', () => {
  const full = isRoot ? disk('size=64k') : null;
  if (full === null) return skipped.push('a full disk and a read-only one: they need root and a mount');
  try {
    // A new name still fits, and not one byte.
    spawnSync('dd', ['if=/dev/zero', `of=${join(full, 'filler')}`]);
    writersFail('on a full disk', 'no space left on the device', { cwd: full });
    execFileSync('mount', ['-o', 'remount,ro', full]);
    writersFail('on a read-only disk', 'the file system is read-only', { cwd: full });
  } finally {
    execFileSync('umount', [full]);
  }
});

await part('folders of others', () => {
  if (!isRoot) return skipped.push('an ordinary user in a folder of another: it needs root to become one');
  const before = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const cwd = folder();
  execFileSync('chmod', ['755', ROOM, cwd]);
  writersFail('in a folder of another', 'permission denied', { cwd, before });
  writeFileSync(join(cwd, 'mine.json'), '{"extends":"2024-rutte"}');
  writeFileSync(join(cwd, 'theirs.json'), '{"extends":"2024-rutte"}', { mode: 0o600 });
  mkdirSync(join(cwd, 'closed'), { mode: 0o700 });
  for (const { name, args } of COMMANDS.filter(({ args }) => args[0]?.suggests?.match(/scenarios|files/))) {
    const found = ran([name, 'theirs.json'], { cwd, before });
    const isRight = found.status === 3 && /theirs\.(json|html): permission denied/.test(found.stderr);
    holds(`${name} theirs.json of another`, isRight && !isTrace(found.stderr), found);
  }
  const all = ran(['validate', '.'], { cwd, before });
  holds(
    'validate . with a file of another',
    all.status === 3 && all.stderr.includes('permission denied'),
    all,
  );
});

await part('files that are not there', () => {
  for (const [name, args] of Object.entries(READERS)) {
    const found = ran(args);
    const isRight = found.status === 3 && found.stderr.includes('out.json: there is no such file');
    holds(`${name} of a file that is not there`, isRight && !isTrace(found.stderr), found);
  }
});

await import('./hostile-processes.mjs');
conclude();
