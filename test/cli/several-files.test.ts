import { describe, expect, it } from 'vitest';
import { answerTo, folderWith } from './harness.js';

describe('check of scenarios that cannot be used', () => {
  const sound = {
    extends: '2024-rutte',
    title: 'Right',
    expect: [{ candidate: 'rutte', verdict: 'blocked' }],
  };
  const names = ['bad.json', 'missing.json', 'sound.json'];

  it.each([
    ['text', [], '✓ rutte on 2024-02-22: blocked'],
    ['JSON', ['--json'], '"passed": 1,\n  "failed": 2,'],
    ['TAP', ['--tap'], 'ok 3 - sound.json: rutte on 2024-02-22: blocked'],
    ['JUnit', ['--junit'], '<testcase classname="sound" name="rutte on 2024-02-22: blocked"/>'],
  ])('tells of each as failed in %s, and of the others', async (format, options, passed) => {
    const cwd = folderWith({ 'bad.json': '{ "title": 5 }', 'sound.json': sound });
    const { code, out, err } = await answerTo(['check', ...names, ...options], { cwd });
    expect(code).toBe(3);
    expect(out).toContain(passed);
    // In text the faults stand on standard error alone; other programs need them in the report.
    for (const place of ['bad.json:1:12', 'missing.json: there is no such file']) {
      expect(err).toContain(place);
      expect(out.includes(place)).toBe(format !== 'text');
    }
    expect(await answerTo(['check', 'bad.json', 'sound.json', ...options], { cwd })).toMatchObject({
      code: 2,
    });
  });

  it('counts tests and failures, and puts each fault on a line of its own', async () => {
    const cwd = folderWith({ 'bad.json': '{ "title": 5 }', 'sound.json': sound });
    const xml = (await answerTo(['check', ...names, '--junit'], { cwd })).out;
    expect(xml).toContain('tests="3" failures="2">');
    expect(xml).toContain('&#10;bad.json:1:1: ');
    const tap = (await answerTo(['check', ...names, '--tap'], { cwd })).out;
    expect(tap).toMatch(/^TAP version 13\n1\.\.3\nnot ok 1 - bad\.json: /);
  });

  it('leaves out one that --filter excludes by its name', async () => {
    const cwd = folderWith({ 'bad.json': '{', 'sound.json': sound });
    const { code, out, err } = await answerTo(['check', '.', '--filter', 'sound'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain('bad.json');
    expect(await answerTo(['check', '.', '--filter', 'bad'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('validate', () => {
  it('tells the faults of all files, and of each that cannot be read', async () => {
    const latin1 = Buffer.from('"T\xfcrkiye"', 'latin1');
    const files = {
      'a.json': '{',
      'b.json': '',
      'odd.json': latin1,
      'folder.json/x.txt': '',
      'good.json': {},
    };
    const cwd = folderWith({ ...files, 'good.json': { extends: '2024-rutte' } });
    const args = ['validate', 'a.json', 'missing.json', 'odd.json', 'b.json'];
    const { code, out, err } = await answerTo(args, { cwd });
    expect(code).toBe(3);
    for (const place of ['a.json:1:', 'b.json:1:']) expect(out).toContain(place);
    expect(err).toContain('missing.json: there is no such file');
    expect(err).toContain('odd.json:1: is not valid UTF-8');
    const json = await answerTo([...args, '--json'], { cwd });
    expect(json.code).toBe(3);
    const { issues, unreadable } = JSON.parse(json.out) as Record<string, { file: string }[]>;
    expect([...new Set(issues?.map(({ file }) => file))]).toEqual(['a.json', 'b.json']);
    expect(unreadable?.map(({ file }) => file)).toEqual(['missing.json', 'odd.json']);
    expect(await answerTo(['validate', 'a.json', 'b.json'], { cwd })).toMatchObject({ code: 2, err: '' });
    expect(await answerTo(['validate', 'missing.json', 'good.json'], { cwd })).toMatchObject({
      code: 3,
      out: '1 scenario valid.\n',
    });
  });

  it('counts what is valid, and finds the faults of several files', async () => {
    const cwd = folderWith({ 'good.json': { extends: '2024-rutte' }, 'bad/1.json': '{', 'bad/2.json': '' });
    expect(await answerTo(['validate', 'good.json'], { cwd })).toEqual({
      code: 0,
      out: '1 scenario valid.\n',
      err: '',
    });
    const { code, out } = await answerTo(['validate', '.'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('bad/1.json:1:');
    expect(out).toContain('bad/2.json:1:1');
  });
});

describe('check - and validate -', () => {
  it('read a scenario from standard input, its "extends" from the working folder', async () => {
    const wanted = [{ candidate: 'rutte', verdict: 'blocked', blockers: ['ROU', 'TUR'] }];
    const cwd = folderWith({ 'base.json': { extends: '2024-rutte', stances: { rutte: { HUN: 'accept' } } } });
    const stdin = JSON.stringify({ extends: './base.json', title: 'Piped', expect: wanted });
    const checked = await answerTo(['check', '-'], { cwd, stdin });
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('1 passed, 0 failed in 1 scenario.');
    expect(await answerTo(['validate', '-'], { cwd, stdin })).toEqual({
      code: 0,
      out: '1 scenario valid.\n',
      err: '',
    });
    const faulty = await answerTo(['validate', '-', 'base.json'], { cwd, stdin: '{' });
    expect(faulty.code).toBe(2);
    expect(faulty.out).toContain('-:1:');
  });
});
