import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/index.js';
import { answerTo, folderWith } from '../cli/harness.js';

const MINE = { extends: '2024-rutte', title: 'Mine' };
const failing = { ...MINE, expect: [{ candidate: 'rutte', verdict: 'adopted' }] };

describe('files that end in .jsonc', () => {
  it('are looked at in folders as others are, whatever the case of the ending', async () => {
    for (const file of ['race.jsonc', 'deep/race.jsonc', 'race.JSON', 'race.JsonC']) {
      const cwd = folderWith({ 'fine.json': MINE, [file]: failing });
      const checked = await answerTo(['check', '.'], { cwd });
      expect([checked.code, checked.out.includes(file)]).toEqual([1, true]);
      const wrong = folderWith({ 'fine.json': MINE, [file]: { ...MINE, titel: 'x' } });
      const validated = await answerTo(['validate', '.'], { cwd: wrong });
      expect([validated.code, validated.out.includes(`${file}:1:`)]).toEqual([2, true]);
    }
  });

  it('are not looked at where other programs own them', async () => {
    const cwd = folderWith({
      'fine.json': MINE,
      'tsconfig.jsonc': {},
      'package.json': {},
      'mine.schema.jsonc': {},
      'node_modules/x.jsonc': {},
    });
    expect((await answerTo(['validate', '.'], { cwd })).code).toBe(0);
  });

  it.each([
    ['race.jsonc', './race.jsonc'],
    ['race.jsonc', './race'],
    ['race.jsonc', 'race'],
    ['race.json', './race'],
    ['race.json', 'race'],
    ['deep/race.jsonc', 'deep/race'],
  ])('are extended: %s as %s', async (file, path) => {
    const cwd = folderWith({ [file]: { ...MINE, title: 'Base' }, 'mine.jsonc': { extends: path } });
    expect(loadScenario('mine.jsonc', { cwd }).title).toBe('Base');
    expect(loadScenario('mine', { cwd }).title).toBe('Base');
    expect((await answerTo(['run', 'mine'], { cwd })).code).toBe(0);
  });

  it('give way to the very name, to a bundled scenario and to .json', () => {
    const cwd = folderWith({
      'one.json': { ...MINE, title: 'json' },
      'one.jsonc': { ...MINE, title: 'jsonc' },
      'two.jsonc': { ...MINE, title: 'jsonc' },
      two: { ...MINE, title: 'plain' },
      '2024-rutte.jsonc': { ...MINE, title: 'jsonc' },
    });
    const titles = ['one', 'two', '2024-rutte', './2024-rutte.jsonc'].map(
      (name) => loadScenario(name, { cwd }).title,
    );
    expect(titles).toEqual(['json', 'plain', 'NATO Secretary General 2024', 'jsonc']);
  });

  it('do not leave the room either when the ending is left out', async () => {
    const above = folderWith({ 'secret.jsonc': MINE, 'in/mine.jsonc': { extends: '../secret' } });
    const { code, err } = await answerTo(['run', 'mine.jsonc'], { cwd: join(above, 'in') });
    expect(code).toBe(2);
    expect(err).toContain('leads out of this folder');
  });

  it('suggest the bundled scenario that was meant', async () => {
    const { code, err } = await answerTo(['run', '2024-rute.jsonc'], { cwd: folderWith({}) });
    expect(code).toBe(3);
    expect(err).toContain('did you mean 2024-rutte?');
  });

  it('are what init writes when asked', async () => {
    const cwd = folderWith({});
    expect((await answerTo(['init', 'mine.jsonc'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['mine.jsonc', 'scenario.schema.json']);
    expect((await answerTo(['check', '.'], { cwd })).out).toContain('1 passed');
    for (const name of ['.jsonc', 'scenario.schema.jsonc'])
      expect(await answerTo(['init', name], { cwd })).toMatchObject({ code: 2, out: '' });
  });
});

describe('a folder without scenarios', () => {
  it('is named, also beside one that has some', async () => {
    const cwd = folderWith({ 'full/mine.json': MINE, 'none/readme.txt': '', 'bare/package.json': {} });
    for (const command of ['check', 'validate'])
      expect(await answerTo([command, 'full', 'none', 'bare'], { cwd })).toEqual({
        code: 2,
        out: '',
        err: 'nato-consensus: no scenario files found in none, bare\n',
      });
  });
});
