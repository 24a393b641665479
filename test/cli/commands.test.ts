import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf } from './harness.js';

describe('schema', () => {
  it('prints a JSON Schema that takes the race of 2024 and refuses a field that is not known', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const isValid = ajv.compile(JSON.parse((await answerTo(['schema'])).out) as object);
    const race = parse(readFileSync('scenarios/2024-rutte.json', 'utf8')) as object;
    expect(isValid(race)).toBe(true);
    expect(isValid({ ...race, colour: 'blue' })).toBe(false);
  });
});

describe('check', () => {
  const failing = {
    extends: '2024-rutte',
    title: 'Wrong',
    expect: [{ candidate: 'rutte', verdict: 'adopted' }],
  };
  const passing = {
    extends: '2024-rutte',
    title: 'Right',
    expect: [{ candidate: 'rutte', verdict: 'blocked' }],
  };

  it('takes folders with all below them, but no files of other programs', async () => {
    const cwd = folderWith({
      'b/right.json': passing,
      'a.json': failing,
      'package.json': {},
      'tsconfig.json': {},
      'mine.schema.json': {},
      'node_modules/x/y.json': {},
      '.vscode/settings.json': {},
      '.hidden.json': {},
      'b/.cache/old.json': {},
    });
    const { code, out } = await answerTo(['check', '.', '--json'], { cwd });
    expect(code).toBe(1);
    const { results } = JSON.parse(out) as { results: { scenario: string; pass: boolean }[] };
    expect(results.map(({ scenario, pass }) => [scenario, pass])).toEqual([
      ['a.json', false],
      ['b/right.json', true],
    ]);
  });

  it('filters by name and by title, whatever the case', async () => {
    const cwd = folderWith({ 'one.json': passing, 'two.json': failing });
    for (const filter of ['ONE', 'right'])
      expect(await answerTo(['check', '.', '--filter', filter], { cwd })).toMatchObject({ code: 0 });
    expect(await answerTo(['check', '.', '--filter', 'Wrong'], { cwd })).toMatchObject({ code: 1 });
  });

  it('says so of a folder without scenarios, and of a scenario without expectations', async () => {
    const cwd = folderWith({ 'none/readme.txt': '', 'silent.json': { extends: '2024-rutte' } });
    for (const command of ['check', 'validate']) {
      expect(await answerTo([command, 'none'], { cwd })).toEqual({
        code: 2,
        out: '',
        err: 'nato-consensus: no scenario files found in none\n',
      });
    }
    expect((await answerTo(['check', 'silent.json'], { cwd })).out).toContain('no expectations');
    const { code, out, err } = await answerTo(['check', 'silent.json', '--json'], { cwd });
    expect([code, JSON.parse(out)]).toMatchObject([0, { withoutExpectations: ['silent.json'], results: [] }]);
    expect(err).toContain('0 passed, 0 failed in 1 scenario, which has no expectations.');
  });

  it('says in one line how a report for a program went, and nothing where all holds', async () => {
    const cwd = folderWith({ 'one.json': passing, 'two.json': failing });
    const totals = '1 passed, 1 failed in 2 scenarios. The report on standard output has the details.\n';
    for (const format of ['--json', '--tap', '--junit']) {
      expect((await answerTo(['check', '.', format], { cwd })).err).toBe(totals);
      expect((await answerTo(['check', 'one.json', format], { cwd })).err).toBe('');
    }
    expect((await answerTo(['check', '.'], { cwd })).err).toBe('');
  });

  it('says which day a forecast is answered for that is expected by a later one', async () => {
    const forecast = { by: '2024-10-02', atLeast: 0.1, trials: 100 };
    const cwd = folderWith({ 'late.json': { ...passing, expect: [{ candidate: 'rutte', forecast }] } });
    const { code, out, err } = await answerTo(['check', 'late.json'], { cwd });
    expect([code, err]).toEqual([
      0,
      'late.json: forecast by 2024-10-02 is after the end of the term, 1 October 2024; the answer is for that day\n',
    ]);
    expect(out).toContain('(simulated to 2024-10-01)');
  });
});

describe('compare', () => {
  it('answers for a candidate whom one side alone has named', async () => {
    const sides = async (...dates: readonly string[]) => {
      const asOf = dates.flatMap((date) => ['--as-of', date]);
      const { before, after } = (await jsonOf([
        'compare',
        '2024-rutte',
        '--candidate',
        'karins',
        ...asOf,
      ])) as {
        before: { verdict: string };
        after: { verdict: string };
      };
      return [before.verdict, after.verdict];
    };
    // He was first named in November 2023; by February 2024 one member supports him, and nobody else has spoken.
    expect(await sides('2023-10-01', '2024-02-22')).toEqual(['not-named', 'open']);
    expect(await sides('2024-02-22', '2023-10-01')).toEqual(['open', 'not-named']);
  });
});

describe('members', () => {
  it('knows a body whatever the case', async () => {
    expect(await answerTo(['members', 'NATO'])).toEqual(await answerTo(['members', 'nato']));
  });
});

describe('run -', () => {
  it('reads a scenario from standard input, its "extends" from the working folder', async () => {
    const cwd = folderWith({ 'base.json': { extends: '2024-rutte', stances: { rutte: { HUN: 'accept' } } } });
    const piped = await answerTo(['run', '-', '--json'], { cwd, stdin: '{ "extends": "./base.json" }' });
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(piped.out).toBe((await answerTo(['run', '--set', 'HUN.rutte=accept', '--json'], { cwd })).out);
  });
});

describe('colour', () => {
  const ESCAPE = '\u001B[';
  const plain = (text: string) => text.replace(/\u001B\[\d+m/g, '');
  const terminal = { isTTY: true, columns: 80 };

  it('is for terminals only, never with NO_COLOR, and carries no meaning of its own', async () => {
    for (const args of [['run'], ['replay'], ['check'], ['compare', '2024-rutte', '--rule', 'two-thirds']]) {
      const piped = await answerTo(args);
      const coloured = await answerTo(args, { terminal });
      expect(piped.out).not.toContain(ESCAPE);
      expect(coloured.out).toContain(ESCAPE);
      expect(plain(coloured.out)).toBe(piped.out);
      for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
        expect(await answerTo(args, { terminal, env })).toEqual(piped);
    }
  });

  it('follows the width of the terminal from 60 to 100 columns', async () => {
    const widest = async (columns: number) => {
      const { out } = await answerTo(['run'], { terminal: { isTTY: true, columns }, env: { NO_COLOR: '1' } });
      return Math.max(...out.split('\n').map((line) => line.length));
    };
    expect(await widest(20)).toBeLessThanOrEqual(60);
    expect(await widest(60)).toBeLessThanOrEqual(60);
    expect(await widest(500)).toBeGreaterThan(80);
    expect(await widest(500)).toBeLessThanOrEqual(100);
  });
});

describe('run --save', () => {
  it('replaces no file, and saves no overlay on standard input', async () => {
    const cwd = folderWith({ 'there.json': 'precious' });
    const there = await answerTo(['run', '--set', 'HUN.rutte=accept', '--save', 'there.json'], { cwd });
    expect(there).toMatchObject({ code: 2, out: '' });
    expect(there.err).toContain('there.json already exists');
    expect(readFileSync(join(cwd, 'there.json'), 'utf8')).toBe('precious');
    const stdin = '{ "extends": "2024-rutte" }';
    expect((await answerTo(['run', '-', '--save', 'x.json'], { cwd, stdin })).err).toContain(
      'not standard input',
    );
  });

  it('says what the file cannot say, and when it needs --allow-outside', async () => {
    const above = folderWith({ 'in/base.json': { extends: '2024-rutte' }, 'in/sub/x': '', 'out/x': '' });
    const cwd = join(above, 'in');
    const saved = async (file: string, ...options: string[]) =>
      (await answerTo(['run', 'base.json', '--save', file, ...options], { cwd })).err;
    expect(await saved('a.json')).toBe('wrote a.json\n');
    expect(await saved('b.json', '--hindsight')).toContain('--hindsight is not part of a scenario');
    expect(await saved('sub/c.json')).toContain('from another working directory it needs --allow-outside');
    expect(await saved('../out/d.json')).toContain(
      '../out/d.json extends a file outside its folder; it needs',
    );
    expect(await answerTo(['run', 'sub/c.json'], { cwd })).toMatchObject({ code: 0 });
    expect(await answerTo(['run', '../out/d.json'], { cwd })).toMatchObject({ code: 2 });
  });

  it('names a file by the way to it', async () => {
    const cwd = folderWith({ 'base.json': { extends: '2024-rutte' }, 'sub/x.txt': '' });
    await answerTo(['run', 'base.json', '--rule', 'unanimity', '--save', 'sub/mine.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'sub/mine.json'), 'utf8'))).toMatchObject({
      extends: '../base.json',
    });
    await answerTo(['run', 'base.json', '--rule', 'unanimity', '--save', 'mine.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8'))).toMatchObject({
      extends: './base.json',
    });
    expect(await answerTo(['run', 'mine.json'], { cwd })).toMatchObject({ code: 0, err: '' });
  });
});
