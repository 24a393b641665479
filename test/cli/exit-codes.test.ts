import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTY, FAULTY_LINES } from './faulty.js';
import { answerTo, folderWith } from './harness.js';

/** 50 MB of blanks: more than any scenario. */
const HUGE = new Uint8Array(50 * 1024 * 1024).fill(32);
/** "Türkiye" as an old editor saves it: ü as the single byte FC. */
const LATIN_1 = Buffer.from('{\n"title": "Türkiye"}', 'latin1');

describe('exit code 0 and 1', () => {
  it.each([
    ['a blocked candidate', ['run'], 0],
    ['blocked, --fail-on blocked', ['run', '--fail-on', 'blocked'], 1],
    ['blocked, --fail-on open', ['run', '--fail-on', 'open'], 1],
    ['open, --fail-on blocked', ['run', '--candidate', 'karins', '--fail-on', 'blocked'], 0],
    ['open, --fail-on open', ['run', '--candidate', 'karins', '--fail-on', 'open'], 1],
    ['adopted, --fail-on open', ['run', '--as-of', '2024-06-21', '--fail-on', 'open'], 0],
    [
      'withdrawn, --fail-on open',
      ['run', '--as-of', '2024-07-01', '--candidate', 'iohannis', '--fail-on', 'open'],
      1,
    ],
    [
      'withdrawn, --fail-on blocked',
      ['run', '--as-of', '2024-07-01', '--candidate', 'iohannis', '--fail-on', 'blocked'],
      0,
    ],
    ['not applicable, --fail-on open', ['run', '--rule', 'weighted', '--fail-on', 'open'], 1],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
    ['expectations that hold', ['check'], 0],
  ])('%s', async (_case, args, code) => {
    const answer = await answerTo(args);
    expect(answer).toMatchObject({ code, err: '' });
    expect(answer.out).not.toBe('');
  });
});

describe('exit code 2: the command line is wrong', () => {
  it.each([
    [['run', '--as-of', '2024-02-30'], '2024-02-30'],
    [['run', '--as-of', 'yesterday'], 'YYYY-MM-DD'],
    [['run', '--rule', 'unanimty'], 'did you mean unanimity?'],
    [['run', '--rule', 'majority'], 'did you mean simple-majority?'],
    [['run', '--rule', '2/3'], 'did you mean two-thirds?'],
    [['run', '--set', 'HUN.rutte=vetoes'], 'for a no: --set HUN.rutte=object'],
    [['run', '--rule', 'unanimity=2'], 'consensus-minus=TOLERATED (0 or more)'],
    [['run', '--rule', 'consensus-minus=2=3'], 'consensus-minus=TOLERATED (0 or more)'],
    [['run', '--rule', 'weighted=0'], 'weighted=QUOTA (1 or more)'],
    [['run', '--rule', 'weighted=many'], 'weighted=QUOTA (1 or more)'],
    [
      ['compare', '2024-rutte', '--forecast', '--as-of', '2024-03-01', '--as-of', '2024-04-01'],
      'give --as-of once',
    ],
    [['run', '--jsn'], '--json'],
    [['rn'], 'run'],
    [['run', '--set', 'Hungry.rutte=accept'], 'Hungary (HUN)'],
    [['run', '--set', 'HUN.rute=accept'], 'did you mean rutte?'],
    [['run', '--set', 'rutte.Romania=accept'], 'the member comes first\nhelp: --set ROU.rutte=accept\n'],
    [['run', '--set', 'HUN.rutte=acept'], 'did you mean accept?'],
    [['run', '--set', 'HUN=accept'], 'HUN.rutte=accept'],
    [['run', '--set', 'HUN.rutte=accept@soon'], 'YYYY-MM-DD'],
    [['run', '--set', 'HUN.rutte=accept@2024-01-01@x'], 'YYYY-MM-DD'],
    [['run', '--grant', 'ukraine-optout'], 'did you mean ukraine-opt-out?'],
    [['run', '--withdraw', 'kallass'], 'did you mean kallas?'],
    [['run', '--without', 'Hungry'], 'Hungary (HUN)'],
    [['run', '--candidate', 'rute'], 'did you mean rutte?'],
    [['run', '--candidate', 'kallas', '--as-of', '2023-01-01'], 'help: --as-of 2023-06-07 or later\n'],
    [['run', '--fail-on', 'adopted'], 'blocked'],
    [['replay', '--from', '2024-03-01', '--to', '2024-02-01'], 'is after'],
    [['compare'], 'before'],
    [
      ['compare', '2024-rutte', ...Array.from({ length: 3 }, () => ['--as-of', '2024-03-01']).flat()],
      '3 times',
    ],
    [['members', 'natoo'], 'did you mean nato?'],
    [['members', 'natoo'], 'there are nato, un-security-council'],
    [['run', '--save', '-'], '--save takes a file, not standard input or output'],
    [['calibrate', '--save', '-'], '--save takes a file'],
    [['explore', '--output', '-'], '--output takes a file'],
    [['forecast', '--checkpoint', '-'], '--checkpoint takes a file'],
    [['check', '--filter', 'no such title'], 'no such title'],
  ])('%j', async (args, hint) => {
    const { code, out, err } = await answerTo(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('exit code 2: the scenario is wrong', () => {
  it('tells twelve faults at once, each with its line, and no stack trace', async () => {
    const cwd = folderWith({ 'faulty.json': FAULTY });
    const { code, out, err } = await answerTo(['run', 'faulty.json'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect([...err.matchAll(/^faulty\.json:(\d+):\d+/gm)].map(([, line]) => Number(line))).toEqual(
      FAULTY_LINES,
    );
    expect(err).toContain('12 faults found.');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['blanks only', ' \n\t\n', 'the file is empty'],
    ['no object', '[]', 'odd.json:1:1'],
    ['half a file', '{ "title": "x", ', 'not valid JSON'],
    ['50 MB', HUGE, 'too large for a scenario: 50.0 MB'],
    ['invalid UTF-8', LATIN_1, 'odd.json:2: is not valid UTF-8'],
    ['a deep nest', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'nests deeper'],
  ])('%s', async (_case, content, message) => {
    const cwd = folderWith({ 'odd.json': content });
    for (const command of ['run', 'replay', 'check']) {
      const { code, out, err } = await answerTo([command, 'odd.json'], { cwd });
      expect(code).toBe(2);
      expect(out === '').toBe(command !== 'check');
      expect(err).toContain(message);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  it('reads standard input by the same rules', async () => {
    const faulty = await answerTo(['run', '-'], { stdin: FAULTY });
    expect(faulty).toMatchObject({ code: 2, out: '' });
    expect(faulty.err).toContain('12 faults found.');
    expect((await answerTo(['run', '-'], { stdin: HUGE })).err).toContain('standard input is too large');
  });
});

describe('exit code 3: files', () => {
  const tooLong = `${'x'.repeat(300)}.json`;
  it.each([
    ['a missing file', 'missing.json', 'missing.json: there is no such file'],
    ['a folder', 'folder', 'folder: is a folder, not a file'],
    ['a file as a folder', 'file.json/inside.json', 'a part of the path is not a folder'],
    ['a name that is too long', tooLong, 'the name is too long'],
  ])('%s', async (_case, name, message) => {
    const cwd = folderWith({ 'folder/x.json': '{}', 'file.json': '{}' });
    const { code, out, err } = await answerTo(['run', name], { cwd });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it.skipIf(!existsSync('/proc/self/mem'))(
    'a file that cannot be read, by the name that was typed',
    async () => {
      // Anybody may open it, and nobody read its beginning.
      const { code, err } = await answerTo(['run', 'mem'], { cwd: '/proc/self' });
      expect(code).toBe(3);
      expect(err).toMatch(/^nato-consensus: mem: /);
    },
  );

  it('says so of a missing file that is to be checked, validated or compared', async () => {
    for (const args of [
      ['check', 'missing.json'],
      ['validate', 'missing.json'],
      ['compare', 'missing.json'],
    ]) {
      const { code, err } = await answerTo(args);
      expect(code).toBe(3);
      expect(err).toContain('missing.json: there is no such file');
    }
  });

  it.each([
    ['run', '2024-ruttte', '2024-rutte'],
    ['run', '2024-ruttte.json', '2024-rutte'],
    ['run', 'usa-objects', 'what-if/usa-objects'],
    ['run', 'scenarios/2024-rutte.json', '2024-rutte'],
    ['check', '2024-ruttte', '2024-rutte'],
    ['validate', 'usa-object', 'what-if/usa-objects'],
  ])('%s %s suggests %s', async (command, name, meant) => {
    const { code, err } = await answerTo([command, name]);
    expect(code).toBe(3);
    expect(err).toContain(`${name}: there is no such file\nhelp: did you mean ${meant}?\n`);
  });

  it('writes nothing where it cannot', async () => {
    const { code, err } = await answerTo(['init', 'no/such/folder/mine']);
    expect(code).toBe(3);
    expect(err).toContain('there is no folder no/such');
  });
});
