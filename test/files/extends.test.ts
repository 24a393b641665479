import { snapshot } from '../../src/engine/index.js';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { loadScenario, verdicts } from '../../src/index.js';
import { answerTo, folderWith } from '../cli/harness.js';

const SECRET = { extends: '2024-rutte', title: 'secret' };

/** The commands that read scenarios. */
const READERS = COMMANDS.filter(({ args }) => args.some(({ suggests }) => suggests === 'scenarios')).map(
  ({ name }) => name,
);

async function attempts(cwd: string) {
  const plain = await answerTo(['run', 'mine.json'], { cwd });
  const allowed = await answerTo(['run', 'mine.json', '--allow-outside'], { cwd });
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
    const above = folderWith({ 'secret.json': SECRET, 'out/secret.json': SECRET, 'in/below/x.json': {} });
    const cwd = join(above, 'in');
    symlinkSync(join(above, 'secret.json'), join(cwd, 'link.json'));
    symlinkSync(join(above, 'out'), join(cwd, 'linked'));
    const target = path === 'ABSOLUTE' ? join(above, 'secret.json') : path;
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ extends: target }));
    const { plain, allowed } = await attempts(cwd);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain('"extends" leads out of this folder; --allow-outside permits it');
    expect(plain.err).not.toContain('secret"');
    expect(allowed).toMatchObject({ code: 0, err: '' });
  });

  it.each(READERS)('leaves it in %s as well', async (command) => {
    // What lies outside is faulty: a command that reads it says so, and does no more.
    const above = folderWith({
      'faulty.json': '{ "title": 5 }',
      'in/mine.json': { extends: '../faulty.json' },
    });
    const cwd = join(above, 'in');
    const plain = await answerTo([command, 'mine.json'], { cwd });
    expect(plain.code).toBe(2);
    expect(plain.out + plain.err).toContain('"extends" leads out of this folder; --allow-outside permits it');
    const allowed = await answerTo([command, 'mine.json', '--allow-outside'], { cwd });
    expect(allowed.code).toBe(2);
    expect(allowed.out + allowed.err).toContain('/faulty.json:1:12');
    expect(allowed.out + allowed.err).not.toContain('leads out');
  });

  it('does not let a file on the way widen the room', async () => {
    const cwd = folderWith({
      'secret.json': SECRET,
      'in/mine.json': { extends: './deep/middle.json' },
      'in/deep/middle.json': { extends: '../../secret.json' },
    });
    const { plain } = await attempts(join(cwd, 'in'));
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain('deep/middle.json:1:');
  });

  it('takes no absolute path, even one that stays inside', async () => {
    const cwd = folderWith({ 'base.json': SECRET });
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ extends: join(cwd, 'base.json') }));
    const { plain, allowed } = await attempts(cwd);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain('--allow-outside permits it');
    expect(allowed).toMatchObject({ code: 0, err: '' });
  });

  it('may reach all of a folder that is checked or validated, and nothing beyond', async () => {
    const cwd = folderWith({
      'race/base.json': SECRET,
      'race/deep/mine.json': { extends: '../base.json' },
      'beyond/mine.json': { extends: '../race/base.json' },
    });
    symlinkSync(join(cwd, 'race/base.json'), join(cwd, 'beyond/link.json'));
    writeFileSync(join(cwd, 'beyond/other.json'), JSON.stringify({ extends: './link.json' }));
    for (const command of ['check', 'validate']) {
      expect(await answerTo([command, 'race'], { cwd })).toMatchObject({ code: 0, err: '' });
      const beyond = await answerTo([command, 'beyond'], { cwd });
      expect(beyond.code).toBe(2);
      for (const file of ['beyond/mine.json:1:', 'beyond/other.json:1:'])
        expect((beyond.out + beyond.err).replace(/\s+/g, ' ')).toContain(file);
      expect((beyond.out + beyond.err).replace(/\s+/g, ' ')).toContain('leads out of beyond');
    }
  });

  it('may reach the working directory from a file below it, and its own folder from a file elsewhere', async () => {
    const cwd = folderWith({
      'base.json': SECRET,
      'deep/mine.json': { extends: '../base.json' },
      'other/x': '',
    });
    for (const command of ['run', 'replay', 'check', 'validate'])
      expect(await answerTo([command, 'deep/mine.json'], { cwd })).toMatchObject({ code: 0, err: '' });
    for (const from of [join(cwd, 'other'), '/'])
      expect(await answerTo(['run', join(cwd, 'deep/mine.json')], { cwd: from })).toMatchObject({ code: 2 });
  });

  it.each(['scenarios/2024-rutte.json', 'bundled:2024-rutte.json', 'command line'])(
    'may name the bundled scenario from a file %s of the same name as another text',
    async (name) => {
      const cwd = folderWith({ [name]: { extends: '2024-rutte', title: 'Mine' } });
      const changed = ['run', name, '--set', 'HUN.rutte=accept'];
      for (const args of [['check', name], ['validate', name], changed])
        expect(await answerTo(args, { cwd })).toMatchObject({ code: 0, err: '' });
    },
  );

  it('suggests the bundled scenario that was meant', async () => {
    const cwd = folderWith({
      'mine.json': { extends: '2024-ruttte' },
      'part.json': { extends: 'usa-object' },
    });
    const { code, err } = await answerTo(['run', 'mine.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('did you mean 2024-rutte?');
    expect((await answerTo(['run', 'part.json'], { cwd })).err).toContain(
      'did you mean what-if/usa-objects?',
    );
  });

  it('may go up within the folder of the scenario that was named', async () => {
    const cwd = folderWith({
      'mine.json': { extends: './deep/middle.json' },
      'deep/middle.json': { extends: '../base.json' },
      'base.json': SECRET,
    });
    expect(await answerTo(['run', 'mine.json'], { cwd })).toMatchObject({ code: 0, err: '' });
  });

  it.each(['..base.json', '...', '..deep/base.json', '.hidden.json'])(
    'may name %j, which leads nowhere but on',
    async (name) => {
      const cwd = folderWith({ [name]: SECRET, 'mine.json': { extends: `./${name}` } });
      expect(await answerTo(['run', 'mine.json'], { cwd })).toMatchObject({ code: 0, err: '' });
      // Shown from the working folder, as it was typed.
      const faulty = folderWith({ [name]: '{' });
      const { err } = await answerTo(['run', name], { cwd: faulty });
      expect(err.split('\n').filter((line) => line.startsWith(`${name}:1:`))).not.toEqual([]);
    },
  );

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
      verdicts(snapshot(loadScenario(name, { cwd }))).standings.find(({ id }) => id === 'rutte')?.blockers;
    expect(blockers()).toEqual(['HUN', 'ROU', 'TUR']);
    expect(blockers('2024-rutte')).toEqual(['HUN', 'ROU', 'TUR']);
    expect(blockers('mine.json')).toEqual(['ROU', 'TUR']);
  });

  it.each<[readonly unknown[], string]>([
    [
      ['2024-rutte', { alowOutside: true }],
      'loadScenario has no option "alowOutside"; did you mean allowOutside?',
    ],
    [['2024-rutte', { folder: '/' }], 'loadScenario has no option "folder"; there are cwd, allowOutside'],
    [['2024-rutte', { allowOutside: 'no' }], 'allowOutside must be of type boolean, got "no"'],
    [['2024-rutte', '/'], 'loadScenario takes an object with cwd, allowOutside, got "/"'],
    [[{ cwd: '/' }], 'loadScenario takes a path or the name of a scenario, got an object'],
  ])('refuses %j, which nothing would read', (given, message) => {
    expect(() => loadScenario(...(given as [string]))).toThrow(new TypeError(message));
  });

  it('throws an error that names the file', () => {
    const above = folderWith({
      'in/bad.json': '{',
      'in/mine.json': { extends: '../up.json' },
      'up.json': SECRET,
    });
    const cwd = join(above, 'in');
    expect(() => loadScenario('none', { cwd })).toThrow('none: there is no such file');
    expect(() => loadScenario('2024-rute', { cwd })).toThrow(
      '2024-rute: there is no such file; did you mean 2024-rutte?',
    );
    expect(() => loadScenario('bad.json', { cwd })).toThrow('bad.json:1:');
    expect(() => loadScenario('mine.json', { cwd })).toThrow('leads out of this folder');
    expect(loadScenario('mine.json', { cwd, allowOutside: true }).title).toBe('secret');
  });
});
