import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isShown, stepsOf, type Step } from './document.js';

const ROOT = process.cwd();
const BIN = mkdtempSync(join(tmpdir(), 'nato-consensus-bin-'));
symlinkSync(join(ROOT, 'dist/nato-consensus.js'), join(BIN, 'nato-consensus'));

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The README's own commands: what they install is installed, and they run where the repository is. */
const INSTALLS = 'npm ci && ';

const folders: string[] = [BIN];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nato-consensus-docs-'));
  folders.push(folder);
  cpSync(join(ROOT, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  return folder;
}

function outputOf(command: string, folder: string): string {
  const cwd = command.startsWith(INSTALLS) ? ROOT : folder;
  const script = command.replace(INSTALLS, '').replace('npm start', 'npm --silent start');
  const env = {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
    NO_COLOR: '1',
    COLUMNS: '80',
  };
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' });
  // Documents are typed with plain blanks.
  return (stdout + stderr).replaceAll('\u00a0', ' ');
}

/** Commands that cannot be run from within the tests: the tests themselves. */
const UNRUNNABLE = new Set(['npm ci && npm test']);

function carriedOut(step: Step, folder: string): string {
  if (step.type === 'command')
    return UNRUNNABLE.has(step.command) ? step.output : outputOf(step.command, folder);
  const path = join(folder, step.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, step.text);
  return '';
}

describe.each(DOCUMENTS)('%s', (name) => {
  const steps = stepsOf(readFileSync(name, 'utf8'));
  it.runIf(steps.length > 0)('shows what its commands print', { timeout: 120_000 }, () => {
    const folder = folderFor();
    for (const step of steps) {
      const output = carriedOut(step, folder);
      if (step.type === 'file' || isShown(output, step.output)) continue;
      expect(`${name}:${step.line} $ ${step.command}\n${output}`).toBe(
        `${name}:${step.line} $ ${step.command}\n${step.output}`,
      );
    }
  });
});

describe('isShown', () => {
  it('takes a line with three dots for any lines, and nothing else for anything but itself', () => {
    expect(isShown('a\nb\nc\n', 'a\n…\n')).toBe(true);
    expect(isShown('a\nb\nc\n', '…\nc\n')).toBe(true);
    expect(isShown('a\nb\nc\n', 'a\nc\n')).toBe(false);
    expect(isShown('a.c\n', 'abc\n')).toBe(false);
    expect(isShown('abc\n', 'a.c\n')).toBe(false);
  });
});

describe('stepsOf', () => {
  it('refuses a block of commands that nobody would run', () => {
    expect(() => stepsOf('```sh\nls\n```\n')).toThrow('line 1: a block must be console');
  });
  it('reads commands of several lines, their output, and files', () => {
    const text = '```console\n$ cat <<E\n> x\n> E\nx\n```\n\n```json\n// file: a.json\n{}\n```\n';
    expect(stepsOf(text)).toEqual([
      { type: 'command', line: 2, command: 'cat <<E\nx\nE', output: 'x\n' },
      { type: 'file', line: 8, name: 'a.json', text: '{}\n' },
    ]);
  });
});
