import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it, vi } from 'vitest';
import { answerTo, folderWith } from './harness.js';

const overlay = (stance: string, base = '2024-rutte') =>
  JSON.stringify({ extends: base, stances: { rutte: { HUN: stance } } });

/** Longer than a save takes to be noticed, to see that none was. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));

/** Starts to watch; `until` waits for a text on either stream, beyond what was waited for before. */
async function watchedIn(cwd: string, ...args: readonly string[]) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  let [all, out, seen] = ['', '', 0];
  const world = {
    cwd,
    interrupted: stop.signal,
    out: (text: string) => void ((out += text), (all += text)),
    err: (text: string) => void (all += text),
  };
  const ended = answerTo(['run', ...args, '--watch'], world);
  const until = async (text: string) => {
    await vi.waitFor(() => expect(all.slice(seen)).toContain(text), { timeout: 8000 });
    seen = all.indexOf(text, seen) + text.length;
  };
  await until('watching for changes; press Ctrl-C to stop');
  const write = (name: string, content: string) => writeFileSync(join(cwd, name), content);
  return {
    until,
    write,
    all: () => all,
    out: () => out,
    end: () => (stop.abort(), ended.then(({ code }) => code)),
  };
}

describe('run --watch', () => {
  it('tells what a saved change does, and of faults without ending, until it is interrupted', async () => {
    const { until, write, end } = await watchedIn(
      folderWith({ 'mine.json': overlay('object') }),
      'mine.json',
    );
    for (const [content, ...texts] of [
      [overlay('accept'), 'on Mark Rutte, object → accept: Hungary', 'is blocked by Romania and Türkiye'],
      [`${overlay('accept')}\n`, 'saved; no stance changed'],
      [overlay('acept'), 'did you mean "accept"?'],
      [
        overlay('redline'),
        'on Mark Rutte, accept → redline: Hungary',
        'is blocked by Hungary, Romania and\nTürkiye',
      ],
    ] as const) {
      write('mine.json', content);
      for (const text of texts) await until(text);
    }
    expect(await end()).toBe(130);
  });

  it('begins with a file that is faulty, and reports once it is mended', async () => {
    for (const fault of ['{', Buffer.from([0x7b, 0xff])]) {
      const cwd = folderWith({ 'mine.json': fault });
      const { until, write, all, end } = await watchedIn(cwd, 'mine.json');
      expect(all()).toContain('mine.json:1:');
      write('mine.json', overlay('accept'));
      await until('Who stands in the way of Mark Rutte');
      expect(await end()).toBe(130);
    }
  });

  it('ends at once for a file that is not there, and for standard input', async () => {
    expect(await answerTo(['run', 'missing.json', '--watch'])).toMatchObject({ code: 3, out: '' });
    const { code, out, err } = await answerTo(['run', '-', '--watch'], {
      stdin: '{ "extends": "2024-rutte" }',
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('not standard input');
  });

  it('heeds the files that the scenario extends, wherever they lie and whatever their ending', async () => {
    const cwd = folderWith({
      'in/mine.jsonc': '{ "extends": "../base/middle.txt" }',
      'base/middle.txt': '{ "extends": "./deep/base.jsonc" }',
      'base/deep/base.jsonc': overlay('object'),
    });
    const { until, write, end } = await watchedIn(cwd, 'in/mine.jsonc', '--allow-outside');
    write('base/deep/base.jsonc', overlay('accept'));
    await until('object → accept');
    write('base/middle.txt', overlay('redline', './deep/base.jsonc'));
    await until('accept → redline');
    write('in/mine.jsonc', overlay('reserved', '../base/middle.txt'));
    await until('redline → reserved');
    expect(await end()).toBe(130);
  });

  it('heeds no other file', async () => {
    const cwd = folderWith({
      'mine.json': overlay('object'),
      'other.json': overlay('object'),
      'sub/x.json': '{}',
    });
    const { write, all, end } = await watchedIn(cwd, 'mine.json');
    const before = all();
    write('other.json', '{');
    write('new.json', '{');
    write('sub/x.json', '{');
    await quiet();
    expect(all()).toBe(before);
    expect(await end()).toBe(130);
  });

  it('follows "extends" to another file, also to one that is not there yet', async () => {
    const cwd = folderWith({
      'mine.json': '{ "extends": "./one.json" }',
      'one.json': overlay('object'),
      'sub/two.json': overlay('accept'),
    });
    const { until, write, all, end } = await watchedIn(cwd, 'mine.json');
    write('mine.json', '{ "extends": "./sub/two.json" }');
    await until('object → accept');
    write('sub/two.json', overlay('redline'));
    await until('accept → redline');
    const before = all();
    write('one.json', overlay('reserved'));
    await quiet();
    expect(all()).toBe(before);
    write('mine.json', '{ "extends": "./later/three.json" }');
    await until('cannot be read');
    mkdirSync(join(cwd, 'later'));
    write('later/three.json', overlay('accept'));
    await until('redline → accept');
    expect(await end()).toBe(130);
  });

  it.each([
    ['renaming a draft', () => undefined],
    ['removing the old file first', (path: string) => rmSync(path)],
    ['keeping the old file', (path: string) => renameSync(path, `${path}~`)],
  ])('notices every save of an editor that saves by %s', async (_case, prepare) => {
    const cwd = folderWith({ 'mine.json': '{ "extends": "./base.json" }', 'base.json': overlay('object') });
    const { until, write, end } = await watchedIn(cwd, 'mine.json');
    for (const [from, to] of [
      ['object', 'accept'],
      ['accept', 'redline'],
      ['redline', 'reserved'],
    ] as const) {
      write('base.json.draft', overlay(to));
      prepare(join(cwd, 'base.json'));
      renameSync(join(cwd, 'base.json.draft'), join(cwd, 'base.json'));
      await until(`${from} → ${to}`);
    }
    expect(await end()).toBe(130);
  });

  it('goes on where a file becomes a link that leads back to itself, or is removed', async () => {
    const cwd = folderWith({ 'mine.json': overlay('object') });
    const { until, write, end } = await watchedIn(cwd, 'mine.json');
    const path = join(cwd, 'mine.json');
    rmSync(path);
    symlinkSync('mine.json', path);
    await until('nato-consensus: mine.json: ');
    rmSync(path);
    await quiet();
    write('mine.json', overlay('accept'));
    await until('object → accept');
    expect(await end()).toBe(130);
  });

  it('goes on after a text that nests deeper than the program goes', async () => {
    const { until, write, end } = await watchedIn(
      folderWith({ 'mine.json': overlay('object') }),
      'mine.json',
    );
    write('mine.json', `/* " */ ${'['.repeat(20_000)}`);
    await quiet();
    write('mine.json', overlay('accept'));
    await until('object → accept');
    expect(await end()).toBe(130);
  });

  it('tells the first line also where nobody stands', async () => {
    const nobody = (title: string) =>
      JSON.stringify({ title, body: 'nato', asOf: '2024-03-10', candidates: {} });
    const { until, write, end } = await watchedIn(folderWith({ 'mine.json': nobody('One') }), 'mine.json');
    write('mine.json', nobody('Two'));
    await until('Two: Nobody has been named');
    expect(await end()).toBe(130);
  });

  it('writes JSON documents and nothing else to standard output with --json', async () => {
    const cwd = folderWith({ 'mine.json': overlay('object') });
    const { until, write, out, end } = await watchedIn(cwd, 'mine.json', '--json');
    write('mine.json', overlay('accept'));
    await until('object → accept');
    await until('"command": "run"');
    write('mine.json', '{');
    await until('not valid JSON');
    expect(await end()).toBe(130);
    const documents = out().split(/(?<=^\}\n)/m);
    const blockers = documents.map((text) => {
      const { candidates } = JSON.parse(text) as { candidates: { id: string; blockers: string[] }[] };
      return candidates.find(({ id }) => id === 'rutte')?.blockers;
    });
    expect(blockers).toEqual([
      ['HUN', 'ROU', 'TUR'],
      ['ROU', 'TUR'],
    ]);
  });
});
