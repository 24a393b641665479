import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf } from './harness.js';

const declared = (name: string) => ({ name, member: 'ISL', candidacy: [{ status: 'declared' }] });
const BASE = {
  title: 'Base',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: { aa: { name: 'Ann Abe', candidacy: [{ status: 'mentioned' }] }, doe: declared('Jane Doe') },
  stances: { doe: { ALB: 'support', BEL: 'accept', TUR: 'object', HUN: 'redline' } },
};
const ALLIES = 'ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA'
  .concat(' LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA')
  .split(' ');
const AGREED = { ...BASE, stances: { doe: Object.fromEntries(ALLIES.map((code) => [code, 'accept'])) } };

const FILES = {
  'base.json': BASE,
  'agreed.json': AGREED,
  'empty.json': { ...BASE, candidates: {}, stances: {} },
};

const written = (cwd: string, file: string) =>
  parse(readFileSync(join(cwd, file), 'utf8'), [], { allowTrailingComma: true }) as Record<string, unknown>;

describe('init', () => {
  it.each([
    ['a scenario', ['mine'], 'mine.json'],
    ['a scenario with its ending', ['sub.json'], 'sub.json'],
    ['an overlay on a bundled scenario', ['mine', '--from', '2024-rutte'], 'mine.json'],
    ['an overlay on one that was named with its ending', ['mine', '--from', '2024-rutte.json'], 'mine.json'],
    ['an overlay on one in a subfolder', ['mine', '--from', 'what-if/hungary-redline'], 'mine.json'],
    ['an overlay of the same name', ['2024-rutte', '--from', '2024-rutte.json'], '2024-rutte.json'],
    ['an overlay on a file', ['mine', '--from', 'base.json'], 'mine.json'],
    ['an overlay on a file in a subfolder', ['mine', '--from', './sub/base.json'], 'mine.json'],
    ['an overlay on a scenario that is agreed', ['mine', '--from', 'agreed.json'], 'mine.json'],
    ['an overlay on a scenario without candidates', ['mine', '--from', 'empty.json'], 'mine.json'],
  ])('writes %s that is valid, runs and checks', async (_case, args, file) => {
    const cwd = folderWith({ ...FILES, 'sub/base.json': BASE });
    expect(await answerTo(['init', ...args], { cwd })).toEqual({
      code: 0,
      out: '',
      err:
        `wrote ${file}; look at it with: nato-consensus run ${file}\n` +
        'wrote scenario.schema.json, for completion and checking in editors\n',
    });
    for (const command of ['validate', 'run', 'check'])
      expect(await answerTo([command, file], { cwd })).toMatchObject({ code: 0, err: '' });
    const again = await answerTo(['init', 'second'], { cwd });
    expect(again.err).toBe('wrote second.json; look at it with: nato-consensus run second.json\n');
  });

  it('names a bundled scenario by its name, also where the file was asked for by a path', async () => {
    for (const from of [
      '2024-rutte',
      '2024-rutte.json',
      './2024-rutte.json',
      'what-if/hungary-redline.json',
    ]) {
      const cwd = folderWith({});
      await answerTo(['init', 'mine', '--from', from], { cwd });
      expect(written(cwd, 'mine.json')).toMatchObject({
        extends: from.replace('./', '').replace('.json', ''),
      });
    }
  });

  it('lets a blocker of the front-runner accept, or where there is none a member that consents object', async () => {
    const cwd = folderWith(FILES);
    await answerTo(['init', 'mine', '--from', 'base.json'], { cwd });
    expect(written(cwd, 'mine.json')).toMatchObject({ stances: { doe: { HUN: 'accept' } } });
    await answerTo(['init', 'other', '--from', 'agreed.json'], { cwd });
    expect(written(cwd, 'other.json')).toMatchObject({ stances: { doe: { ALB: 'object' } } });
    for (const [base, file] of [
      ['base.json', 'mine.json'],
      ['agreed.json', 'other.json'],
    ] as const)
      expect(await jsonOf(['compare', base, file], { cwd })).toMatchObject({ changes: [{}] });
  });

  it('shows an expectation that holds, in a comment', async () => {
    for (const from of ['2024-rutte', 'base.json', 'agreed.json', 'what-if/qualified-majority']) {
      const cwd = folderWith(FILES);
      await answerTo(['init', 'mine', '--from', from], { cwd });
      const path = join(cwd, 'mine.json');
      expect(written(cwd, 'mine.json')).toMatchObject({ expect: [] });
      writeFileSync(path, readFileSync(path, 'utf8').replace('// {', '{'));
      expect((await answerTo(['check', 'mine.json'], { cwd })).out).toContain('1 passed, 0 failed');
    }
  });

  it('tells how to add a candidate where nobody has been named, and it can be added so', async () => {
    const cwd = folderWith(FILES);
    await answerTo(['init', 'mine', '--from', 'empty.json'], { cwd });
    const path = join(cwd, 'mine.json');
    expect(readFileSync(path, 'utf8')).toContain('Nobody has been named by 2024-03-10.');
    writeFileSync(path, readFileSync(path, 'utf8').replace('// "candidates"', '"candidates"'));
    expect((await answerTo(['run', 'mine.json'], { cwd })).out).toContain('Jane Doe');
  });

  it('extends a file outside its folder only where that is allowed, and says that it must be', async () => {
    const cwd = join(folderWith({ 'base.json': BASE, 'in/x.txt': '' }), 'in');
    const args = ['init', 'mine', '--from', '../base.json'];
    const refused = await answerTo(args, { cwd });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('outside its folder: ../base.json\nhelp: ');
    expect(readdirSync(cwd)).toEqual(['x.txt']);
    const allowed = await answerTo([...args, '--allow-outside'], { cwd });
    expect(allowed.code).toBe(0);
    expect(allowed.err).toContain('run mine.json --allow-outside\n');
    expect(allowed.err).toContain('it needs --allow-outside\n');
    expect(await answerTo(['validate', 'mine.json', '--allow-outside'], { cwd })).toMatchObject({ code: 0 });
  });

  it('extends a file above its own folder within the working folder, and says what that means', async () => {
    const cwd = folderWith({ 'base.json': BASE, 'in/x.txt': '' });
    const { code, err } = await answerTo(['init', 'in/mine', '--from', 'base.json'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('from another working directory it needs --allow-outside\n');
    expect(written(cwd, 'in/mine.json')).toMatchObject({ extends: '../base.json' });
    expect(await answerTo(['run', 'in/mine.json'], { cwd })).toMatchObject({ code: 0, err: '' });
  });
});

describe('init refuses, and writes nothing', () => {
  it.each([
    ['standard input', ['mine', '--from', '-'], 'not standard input'],
    ['an empty name', [''], '"" names no file'],
    ['an ending without a name', ['.json'], '".json" names no file'],
    ['a folder', ['sub/'], '"sub/" names no file'],
    ['the name of the schema file', ['scenario.schema'], 'is the file of the JSON Schema'],
    ['a faulty scenario', ['mine', '--from', 'faulty.json'], 'faulty.json:1:'],
    ['a scenario that would extend itself', ['base', '--from', 'base.json', '--force'], 'leads back'],
    ['a file that is there', ['base'], 'base.json already exists\nhelp: --force'],
  ])('%s', async (_case, args, message) => {
    const cwd = folderWith({ 'base.json': BASE, 'faulty.json': { title: 1 }, 'sub/x.txt': '' });
    const { code, out, err } = await answerTo(['init', ...args], { cwd, stdin: JSON.stringify(BASE) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(readdirSync(cwd).sort()).toEqual(['base.json', 'faulty.json', 'sub']);
    expect(JSON.parse(readFileSync(join(cwd, 'base.json'), 'utf8'))).toEqual(BASE);
  });

  it.each([
    [['no/such/mine'], 'nato-consensus: no/such/mine.json: there is no folder no/such\n'],
    [['taken', '--force'], 'nato-consensus: taken.json: is a folder, not a file\n'],
  ])('%j, with the fault of its own path', async (args, err) => {
    const cwd = folderWith({ 'taken.json/x.txt': '' });
    expect(await answerTo(['init', ...args], { cwd })).toEqual({ code: 3, out: '', err });
    expect(readdirSync(cwd)).toEqual(['taken.json']);
  });

  it('a file that is there, unless it is told to replace it', async () => {
    const cwd = folderWith({ 'mine.json': 'precious' });
    expect(await answerTo(['init', 'mine', '--force'], { cwd })).toMatchObject({ code: 0 });
    expect(written(cwd, 'mine.json')).toMatchObject({ title: 'mine' });
  });
});
