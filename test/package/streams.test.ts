import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/harness.js';

const COMMAND = new URL('../../dist/nato-consensus.js', import.meta.url).pathname;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in a process of its own. */
function ended(args: readonly string[], { input = '', cwd = '/' } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const shell = async (line: string) =>
  promisify(execFile)('bash', ['-c', `set -o pipefail; ${line}`], { env: { ...process.env, COMMAND } });

describe('the built command', () => {
  it('answers from any folder, on stdout alone, without colour in a pipe', async () => {
    const { code, out, err } = await ended(['run']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^NATO Secretary General 2024: Mark Rutte is blocked by Hungary, Romania and\sTürkiye as/,
    );
    expect(out).not.toContain('\u001B');
  });

  it('ends with the exit code of the answer', async () => {
    expect((await ended(['run', '--fail-on', 'blocked'])).code).toBe(1);
    expect((await ended(['run', '--as-of', 'soon'])).code).toBe(2);
    expect(await ended(['run', 'missing.json'])).toEqual({
      code: 3,
      out: '',
      err: 'nato-consensus: missing.json: there is no such file\n',
    });
  });

  it('reads a scenario from standard input', async () => {
    const cwd = folderWith({});
    const piped = await ended(['run', '-', '--json'], { cwd, input: '{ "extends": "2024-rutte" }' });
    expect(piped).toEqual(await ended(['run', '--json']));
  });

  it('is quiet when the reader closes early', async () => {
    for (const line of ['run', 'replay --json', 'schema', '--help']) {
      const { stdout, stderr } = await shell(`"${process.execPath}" "$COMMAND" ${line} | head -1`);
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).toBe('');
    }
  });

  it('reads from a pipe and refuses a device that has no end', async () => {
    const { stdout } = await shell(
      `"${process.execPath}" "$COMMAND" check <(echo '{"extends":"2024-rutte","title":"Piped"}')`,
    );
    expect(stdout).toContain('Piped');
    expect(await ended(['run', '/dev/zero'])).toMatchObject({ code: 2, out: '' });
  });
});

/** Expectations whose forecasts take far longer than any of these tests waits. */
const SLOW = {
  extends: '2024-rutte',
  title: 'Slow',
  expect: ['1', '2', '3', '4', '5', '6', '7', '8'].map((seed) => ({
    candidate: 'rutte',
    forecast: { by: '2024-07-09', atLeast: 0.5, trials: 1_000_000, seed },
  })),
};

interface Stopped extends Ended {
  readonly signal: NodeJS.Signals | null;
}

/** Runs the built command and sends it a signal once `isUnderWay`. */
function stopped(
  args: readonly string[],
  given: { readonly cwd: string; readonly signal: NodeJS.Signals; readonly isUnderWay: () => boolean },
): Promise<Stopped> {
  const { cwd, signal: sent, isUnderWay } = given;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const looking = setInterval(() => {
      if (!isUnderWay()) return;
      clearInterval(looking);
      child.kill(sent);
    }, 50);
    child.on('close', (code, signal) => {
      clearInterval(looking);
      resolve({ code, signal, out, err });
    });
  });
}

/** Says yes after some milliseconds. */
function after(milliseconds: number): () => boolean {
  const start = performance.now();
  return () => performance.now() - start > milliseconds;
}

describe('the built command that is stopped', () => {
  // Shells report an end by these signals as 130 and 143.
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends at once where it has nothing to say',
    async (signal) => {
      const cwd = folderWith({ 'slow.json': SLOW });
      const ended = await stopped(['check', 'slow.json'], { cwd, signal, isUnderWay: after(1500) });
      expect(ended).toMatchObject({ signal, out: '' });
    },
  );

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s in a forecast prints what was done, saves it and exits with %i',
    async (signal, code) => {
      const cwd = folderWith({});
      const state = join(cwd, 'state.json');
      const args = [
        'forecast',
        '--trials',
        '4000000000',
        '--workers',
        '2',
        '--checkpoint',
        'state.json',
        '--json',
      ];
      const ended = await stopped(args, { cwd, signal, isUnderWay: after(2500) });
      expect(ended).toMatchObject({ code, signal: null });
      const { trials, partial } = JSON.parse(ended.out) as { trials: number; partial: boolean };
      expect(partial).toBe(true);
      expect(ended.err).toBe(
        `stopped after ${trials} of 4000000000 trials; continue with --resume state.json\n`,
      );
      expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ reached: trials });
    },
  );
});

describe.skipIf(!existsSync('/dev/full'))('the built command whose output cannot be written', () => {
  const printed = async (line: string) => {
    const { stdout } = await promisify(execFile)('bash', ['-c', line], {
      env: { ...process.env, COMMAND, NODE: process.execPath },
    });
    return stdout;
  };

  it.each(['run', 'list --json', '--help'])('says so and exits with 3: %s', async (args) => {
    expect(await printed(`"$NODE" "$COMMAND" ${args} 2>&1 >/dev/full; echo "exit $?"`)).toBe(
      'nato-consensus: standard output: no space left on the device\nexit 3\n',
    );
  });

  it('keeps its exit code and its answer where messages cannot be written', async () => {
    expect(await printed('"$NODE" "$COMMAND" run nowhere.json 2>/dev/full; echo "exit $?"')).toBe('exit 3\n');
    expect(await printed('"$NODE" "$COMMAND" run --as-of soon 2>/dev/full; echo "exit $?"')).toBe('exit 2\n');
    const many = '"$NODE" "$COMMAND" forecast --trials 20 --workers 9999 --json';
    expect(await printed(`${many} 2>/dev/full`)).toBe(await printed(`${many} 2>/dev/null`));
  });
});
