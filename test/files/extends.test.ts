import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario, verdicts } from '../../src/index.js';
import { answerTo, folderWith } from '../cli/harness.js';

const SECRET = { extends: '2024-rutte', title: 'secret' };

async function attempts(cwd: string) {
  const plain = await answerTo(['run', 'in/mine.json'], { cwd });
  const allowed = await answerTo(['run', 'in/mine.json', '--allow-outside'], { cwd });
  return { plain, allowed };
}

describe('"extends"', () => {
  it.each([
    ['the folder above', '../secret.json'],
    ['the folder above, by a detour', './below/../../secret.json'],
    ['an absolute path', 'ABSOLUTE'],
    ['a symbolic link to a file outside', './link.json'],
    ['a symbolic link to a folder outside', './linked/secret.json'],
  ])('leaves the folder of the scenario by %s only with --allow-outside', async (_case, path) => {
    const cwd = folderWith({ 'secret.json': SECRET, 'out/secret.json': SECRET, 'in/below/x.json': {} });
    symlinkSync(join(cwd, 'secret.json'), join(cwd, 'in/link.json'));
    symlinkSync(join(cwd, 'out'), join(cwd, 'in/linked'));
    const target = path === 'ABSOLUTE' ? join(cwd, 'secret.json') : path;
    writeFileSync(join(cwd, 'in/mine.json'), JSON.stringify({ extends: target }));
    const { plain, allowed } = await attempts(cwd);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain('"extends" leads out of in; --allow-outside permits it');
    expect(plain.err).not.toContain('secret"');
    expect(allowed).toMatchObject({ code: 0, err: '' });
  });

  it('does not let a file on the way widen the room', async () => {
    const cwd = folderWith({
      'secret.json': SECRET,
      'in/mine.json': { extends: './deep/middle.json' },
      'in/deep/middle.json': { extends: '../../secret.json' },
    });
    const { plain } = await attempts(cwd);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain('in/deep/middle.json:1:');
  });

  it('may go up within the folder of the scenario that was named', async () => {
    const cwd = folderWith({
      'mine.json': { extends: './deep/middle.json' },
      'deep/middle.json': { extends: '../base.json' },
      'base.json': SECRET,
    });
    expect(await answerTo(['run', 'mine.json'], { cwd })).toMatchObject({ code: 0, err: '' });
  });

  it.each(['./missing.json', 'missing', './a\u0000b.json', './folder'])(
    'refuses %j with a fault',
    async (path) => {
      const cwd = folderWith({ 'mine.json': { extends: path }, 'folder/x.txt': '' });
      const { code, out, err } = await answerTo(['run', 'mine.json'], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('mine.json:1:');
      expect(err).toContain('cannot be read');
    },
  );

  it('reports a circle, and a fault in the file where it stands', async () => {
    const cwd = folderWith({
      'a.json': { extends: './b.json' },
      'b.json': { extends: './a.json' },
      'c.json': { extends: './d.json' },
      'd.json': { extends: '2024-rutte', stances: { rutte: { HUN: 'acept' } } },
    });
    expect(await answerTo(['run', 'a.json'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect((await answerTo(['run', 'c.json'], { cwd })).err).toMatch(/^d\.json:1:/m);
  });
});

describe('a bundled scenario', () => {
  it('is found by its name from any folder, with or without its ending', async () => {
    const plain = await answerTo(['run', '--json']);
    for (const name of ['2024-rutte', '2024-rutte.json'])
      expect(await answerTo(['run', name, '--json'], { cwd: folderWith({}) })).toEqual(plain);
    expect(await answerTo(['run', '--json'], { cwd: '/' })).toEqual(plain);
  });

  it('gives way to a file of that name', async () => {
    const mine = { extends: './base.json', title: 'Mine' };
    const cwd = folderWith({ '2024-rutte': mine, 'base.json': { extends: '2024-rutte.json' } });
    expect((await answerTo(['check', '2024-rutte'], { cwd })).out).toContain('Mine');
  });

  it.each(['../package', '/2024-rutte', '../scenarios/2024-rutte'])('is not found as %s', async (name) => {
    expect(await answerTo(['run', name])).toMatchObject({ code: 3, out: '' });
  });
});

describe('loadScenario', () => {
  it('loads the race of 2024, a bundled scenario or a file', () => {
    const cwd = folderWith({ 'mine.json': { extends: '2024-rutte', stances: { rutte: { HUN: 'accept' } } } });
    const blockers = (name?: string) =>
      verdicts(loadScenario(name, { cwd })).standings.find(({ id }) => id === 'rutte')?.blockers;
    expect(blockers()).toEqual(['HUN', 'ROU', 'TUR']);
    expect(blockers('2024-rutte')).toEqual(['HUN', 'ROU', 'TUR']);
    expect(blockers('mine.json')).toEqual(['ROU', 'TUR']);
  });

  it('throws an error that names the file', () => {
    const cwd = folderWith({ 'bad.json': '{', 'in/mine.json': { extends: '../up.json' }, 'up.json': SECRET });
    expect(() => loadScenario('none', { cwd })).toThrow('none: there is no such file');
    expect(() => loadScenario('bad.json', { cwd })).toThrow('bad.json:1:');
    expect(() => loadScenario('in/mine.json', { cwd })).toThrow('leads out of in');
    expect(loadScenario('in/mine.json', { cwd, allowOutside: true }).title).toBe('secret');
  });
});
