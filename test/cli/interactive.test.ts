import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTo, folderWith } from './harness.js';

describe('run --watch', () => {
  const overlay = (stance: string) =>
    JSON.stringify({ extends: '2024-rutte', stances: { rutte: { HUN: stance } } });

  it('tells what a saved change does, and of faults without ending, until it is interrupted', async () => {
    const cwd = folderWith({ 'mine.json': overlay('object') });
    const stop = new AbortController();
    const seen: string[] = [];
    const tell = (text: string) => void seen.push(text);
    const until = (text: string) =>
      vi.waitFor(() => expect(seen.join('')).toContain(text), { timeout: 8000 });
    const world = { cwd, interrupted: stop.signal, out: tell, err: tell };
    const ended = answerTo(['run', 'mine.json', '--watch'], world);
    await until('watching; Ctrl-C ends');
    for (const [content, text] of [
      [overlay('accept'), 'Hungary on Mark Rutte  object → accept'],
      [`${overlay('accept')}\n`, 'saved; no stance changed'],
      [overlay('acept'), 'did you mean "accept"?'],
      [overlay('redline'), 'Hungary on Mark Rutte  accept → redline'],
    ] as const) {
      writeFileSync(join(cwd, 'mine.json'), content);
      await until(text);
    }
    stop.abort();
    expect((await ended).code).toBe(0);
  });

  it('cannot watch standard input', async () => {
    const stdin = '{ "extends": "2024-rutte" }';
    const { code, err } = await answerTo(['run', '-', '--watch'], { stdin });
    expect(code).toBe(2);
    expect(err).toContain('not standard input');
  });
});

describe('completion', () => {
  let printed = '';
  // The completion library writes to the console itself.
  beforeEach(() => {
    printed = '';
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void (printed += `${String(text)}\n`));
  });
  afterEach(() => void vi.restoreAllMocks());

  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s', async (shell) => {
    expect(await answerTo(['completion', shell])).toMatchObject({ code: 0, err: '' });
    expect(printed).toContain('nato-consensus');
  });

  it.each([
    [['ru'], 'run'],
    [['run', '--can'], '--candidate'],
    [['run', '--candidate', ''], 'rutte'],
    [['run', '--rule', ''], 'consensus-minus'],
    [['run', '--without', ''], 'HUN'],
    [['run', '--set', 'HUN.rutte='], 'HUN.rutte=accept'],
    [['run', '--grant', ''], 'ukraine-opt-out'],
    [['run', ''], '2024-rutte'],
    [['members', ''], 'nato'],
  ])('completes %j', async (typed, expected) => {
    expect(await answerTo(['complete', '--', ...typed])).toMatchObject({ code: 0, err: '' });
    expect(printed).toMatch(new RegExp(`^${expected}`, 'm'));
  });

  it('says which shells there are', async () => {
    expect(await answerTo(['completion'])).toMatchObject({ code: 2, out: '' });
  });
});
