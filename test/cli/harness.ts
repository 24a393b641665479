import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { execute } from '../../src/cli/program.js';
import { faultsOf } from './answer-schema.js';

/** What one command line did: its exit code, and what it wrote. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The world in which a command line runs; default: an empty folder, 80 columns, no terminal, nothing on stdin. */
export interface World extends Partial<Omit<Io, 'readStdin' | 'interruption'>> {
  readonly stdin?: string | Uint8Array;
  /** Aborted when the user asks to stop; absent: nobody does. */
  readonly interrupted?: AbortSignal;
}

/** Runs one command line inside this process. */
export async function answerTo(args: readonly string[], world: World = {}): Promise<Answer> {
  const [out, err]: [string[], string[]] = [[], []];
  const { stdin = '', cwd, env = {}, terminal = { isTTY: false, columns: undefined } } = world;
  const io: Io = {
    out: (text, encoding) => (out.push(text), world.out?.(text, encoding)),
    err: (text) => (err.push(text), world.err?.(text)),
    cwd: cwd ?? folderWith({}),
    env,
    terminal,
    interruption: () => world.interrupted ?? new AbortController().signal,
    readStdin: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  };
  const code = await execute(args, io);
  return { code, out: out.join(''), err: err.join('') };
}

/** The JSON answer of a command line that must succeed; it is as the published schema says. */
export async function jsonOf(args: readonly string[], world: World = {}): Promise<unknown> {
  const { code, out, err } = await answerTo([...args, '--json'], world);
  if (code > 1) throw new Error(`exit code ${code}: ${err}`);
  const answer = JSON.parse(out) as { readonly command: string };
  const faults = faultsOf(answer.command, answer);
  if (faults.length > 0) throw new Error(`not as its schema says: ${faults.join('; ')}`);
  return answer;
}

/** Somebody who presses Ctrl-C once it has been asked so many times whether anybody did. */
export function stoppedAfter(looks: number): AbortSignal {
  let looked = 0;
  return {
    get aborted() {
      return (looked += 1) > looks;
    },
  } as AbortSignal;
}

/** A new folder with `files` by their paths, gone after the test; objects are written as JSON. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array | object>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nato-consensus-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isText ? content : JSON.stringify(content));
  }
  return folder;
}
