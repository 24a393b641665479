import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

/** What becomes of a process that does `work` under a watchdog of `seconds`. */
function watched(seconds: number, work: string) {
  const { code } = transformSync(readFileSync('test/mutants/watchdog.ts', 'utf8'), { loader: 'ts' });
  const script = `${code}\nconst dog = await watchdog(${seconds});\n${work}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test('a mutant that never ends is named, and its process is killed', () => {
  const { signal, stderr } = watched(0.2, 'dog.next(6); dog.next(7); for (;;);');
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: 'mutant 7 runs for more than 0.2 s\n' });
});

test('so is one that waits for what never comes', () => {
  const { signal } = watched(0.2, 'dog.next(7); setInterval(() => {}, 10); await new Promise(() => {});');
  expect(signal).toBe('SIGKILL');
});

test('many mutants, each of which ends, are left alone, and nothing holds the process', () => {
  const { status, stderr } = watched(
    20,
    'for (let at = 0; at < 1e5; at += 1) dog.next(at); await dog.stop();',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
