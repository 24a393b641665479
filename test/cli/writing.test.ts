import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith } from './harness.js';

const SMALL = ['--trials', '100', '--seed', 'seven'];
const checkpoint = (file: string) => ['forecast', ...SMALL, '--checkpoint', file];
const shard = (file: string) => ['forecast', ...SMALL, '--shard', '1/2', '--output', file];
const save = (file: string) => ['run', '--set', 'HUN.rutte=object', '--save', file];

/** Every way in which the program writes a file. */
const WRITERS: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['--checkpoint', checkpoint],
  ['--output', shard],
  ['--save', save],
  ['init', (file) => ['init', file]],
];

/** A signal that nobody gives; the folder goes while the first block waits for its turn. */
function withoutFolder(folder: string): AbortSignal {
  return {
    get aborted() {
      rmSync(folder, { recursive: true, force: true });
      return false;
    },
  } as AbortSignal;
}

describe('a file that the program writes', () => {
  it.each(WRITERS)('by %s leaves alone what is called a draft of it', async (_flag, args) => {
    const cwd = folderWith({ 'state.json.draft': 'my notes' });
    expect((await answerTo(args('state.json'), { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'state.json.draft'), 'utf8')).toBe('my notes');
    expect(existsSync(join(cwd, 'state.json'))).toBe(true);
  });

  it.each(WRITERS)('by %s never empties a file behind a link', async (_flag, args) => {
    const cwd = folderWith({ 'victim.txt': 'keep' });
    symlinkSync('victim.txt', join(cwd, 'state.json.draft'));
    symlinkSync('victim.txt', join(cwd, 'link.json'));
    expect((await answerTo(args('state.json'), { cwd })).code).toBe(0);
    const { code, err } = await answerTo(args('link.json'), { cwd });
    expect(code).toBe(3);
    expect(err).toContain('link.json: is a symbolic link');
    expect(readFileSync(join(cwd, 'victim.txt'), 'utf8')).toBe('keep');
  });

  it.each(WRITERS)('by %s says what is wrong with a path through a file', async (_flag, args) => {
    const cwd = folderWith({ 'file.json': '{}' });
    const { code, err } = await answerTo(args('file.json/x.json'), { cwd });
    expect(code).toBe(3);
    expect(err).toContain('file.json/x.json: a part of the path is not a folder');
  });

  it.each(WRITERS)('by %s may have a long name, and is told when it is too long', async (_flag, args) => {
    const cwd = folderWith({});
    expect((await answerTo(args(`${'x'.repeat(250)}.json`), { cwd })).code).toBe(0);
    const { code, err } = await answerTo(args(`${'x'.repeat(251)}.json`), { cwd });
    expect(code).toBe(3);
    expect(err).toContain('the name is too long');
  });

  it('is never the scenario, nor any other file that is no part of a forecast', async () => {
    const scenario = JSON.stringify({ extends: '2024-rutte' });
    for (const [file, content] of [
      ['mine.json', scenario],
      ['empty.json', ''],
      ['notes.txt', 'notes'],
      ['other.json', '{"formatVersion":2,"kind":"another kind"}'],
    ] as const) {
      const cwd = folderWith({ 'mine.json': scenario, [file]: content });
      for (const args of [checkpoint(file), shard(file)]) {
        const { code, out, err } = await answerTo([...args, 'mine.json'], { cwd });
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(`${file} already exists\nhelp: only a part of a forecast is replaced`);
      }
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(content);
    }
  });

  it('replaces a part of a forecast, a damaged one included', async () => {
    const cwd = folderWith({});
    await answerTo(checkpoint('state.json'), { cwd });
    const whole = readFileSync(join(cwd, 'state.json'), 'utf8');
    const damaged = folderWith({ 'state.json': whole.slice(0, 1000) });
    for (const folder of [cwd, damaged]) {
      expect(await answerTo(checkpoint('state.json'), { cwd: folder })).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(whole);
      expect(readdirSync(folder)).toEqual(['state.json']);
    }
  });

  it('is said to be damaged when it was cut off', async () => {
    const cwd = folderWith({});
    await answerTo(checkpoint('state.json'), { cwd });
    const cut = folderWith({ 'state.json': readFileSync(join(cwd, 'state.json')).subarray(0, 1000) });
    const { code, err } = await answerTo(['forecast', ...SMALL, '--resume', 'state.json'], { cwd: cut });
    expect(code).toBe(2);
    expect(err).toContain('state.json is damaged');
  });

  it('can be read again however large it is', async () => {
    const code = (index: number) =>
      String.fromCharCode(65 + ((index / 676) % 26), 65 + ((index / 26) % 26), 65 + (index % 26));
    const name = (index: number) => `${code(index)} ${'x'.repeat(190)}`;
    const members = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, index) => [code(index), { name: name(index) }]),
    );
    const declared = (name: string) => ({ name, candidacy: [{ status: 'declared' }] });
    const cwd = folderWith({
      'large.json': {
        title: 'Large',
        body: { name: 'B', members },
        asOf: '2024-01-01',
        termEnds: '2024-03-31',
        candidates: { a: declared('A'), b: declared('B') },
      },
    });
    const large = ['forecast', 'large.json', '--seed', 'seven', '--candidate', 'a'];
    await answerTo([...large, '--trials', '20', '--checkpoint', 'state.json'], { cwd });
    // What is read as a scenario may have 4 MB.
    expect(statSync(join(cwd, 'state.json')).size).toBeGreaterThan(4 * 1024 * 1024);
    const resumed = await answerTo([...large, '--trials', '30', '--resume', 'state.json', '--json'], { cwd });
    expect(resumed).toEqual(await answerTo([...large, '--trials', '30', '--json'], { cwd }));
  });

  it('costs no answer where it cannot be written in the end', async () => {
    const cwd = folderWith({ 'sub/x.txt': '' });
    const interrupted = withoutFolder(join(cwd, 'sub'));
    const { code, out, err } = await answerTo([...checkpoint('sub/state.json'), '--json'], {
      cwd,
      interrupted,
    });
    expect({ code, err }).toEqual({
      code: 3,
      err: 'nato-consensus: sub/state.json: there is no folder sub\n',
    });
    expect(JSON.parse(out)).toMatchObject({ trials: 100, partial: false });
  });

  it('is written where another one cannot be', async () => {
    const cwd = folderWith({ 'sub/x.txt': '' });
    const interrupted = withoutFolder(join(cwd, 'sub'));
    const args = [...checkpoint('sub/state.json'), '--shard', '1/2', '--output', 'part.json'];
    const { code, err } = await answerTo(args, { cwd, interrupted });
    expect({ code, err }).toEqual({
      code: 3,
      err: 'nato-consensus: sub/state.json: there is no folder sub\n',
    });
    const alone = folderWith({});
    await answerTo(shard('part.json'), { cwd: alone });
    expect(readFileSync(join(cwd, 'part.json'))).toEqual(readFileSync(join(alone, 'part.json')));
  });

  it('is named with how to go on when the run was stopped', async () => {
    const cwd = folderWith({});
    const args = ['forecast', '--shard', '1/2', '--output', 'part.json'];
    expect(await answerTo(args, { cwd, interrupted: AbortSignal.abort('SIGINT') })).toEqual({
      code: 130,
      out: '',
      err: 'stopped after 0 of 10000 trials; continue with --resume part.json\n',
    });
    // The second half begins at trial 10 000, and none of its own is done.
    const other = ['forecast', '--shard', '2/2', '--output', 'other.json'];
    expect((await answerTo(other, { cwd, interrupted: AbortSignal.abort('SIGINT') })).err).toBe(
      'stopped after 0 of 10000 trials; continue with --resume other.json\n',
    );
    const ended = await answerTo(args, { cwd, interrupted: AbortSignal.abort('SIGTERM') });
    expect(ended.code).toBe(143);
  });
});
