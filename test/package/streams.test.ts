import { execFile, spawn } from 'node:child_process';
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
