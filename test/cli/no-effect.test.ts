import { describe, expect, it } from 'vitest';
import { answerTo, folderWith } from './harness.js';

describe('a flag that changes nothing', () => {
  const SWEDEN = 'Sweden is not a member on 22 February 2024';
  const ALREADY = 'that is already so on 22 February 2024';

  it.each([
    ['a stance of a member to come', ['--set', 'SWE.rutte=object'], SWEDEN],
    ['the absence of a member to come', ['--without', 'SWE'], SWEDEN],
    [
      'a stance of a later day',
      ['--set', 'HUN.rutte=accept@2024-02-23'],
      'it changes nothing before 23 February 2024',
    ],
    [
      'a stance of a year ahead',
      ['--set', 'HUN.rutte=object@2030-01-01'],
      'it changes nothing before 1 January 2030',
    ],
    ['a later withdrawal', ['--withdraw', 'rutte@2025-01-01'], 'it changes nothing before 1 January 2025'],
    [
      'a stance on somebody not named',
      ['--set', 'USA.iohannis=support', '--as-of', '2024-02-01'],
      'nobody has named Klaus Iohannis by 1 February 2024',
    ],
    ['a stance that is so', ['--set', 'USA.rutte=support'], ALREADY],
    ['a stance that is so from a day on', ['--set', 'USA.rutte=support@2024-02-22'], ALREADY],
    ['the rule in force', ['--rule', 'consensus'], ALREADY],
    [
      'a withdrawal of one who is out',
      ['--withdraw', 'iohannis', '--as-of', '2024-07-01'],
      'that is already so on 1 July 2024',
    ],
    [
      'a concession that is given',
      ['--grant', 'reassurance', '--as-of', '2024-07-01'],
      'no stance on 1 July 2024 depends on that concession',
    ],
  ])('is said to have no effect: %s', async (_case, options, reason) => {
    const [flag, value, ...others] = options;
    const plain = await answerTo(['run', '--quiet', ...others]);
    expect(await answerTo(['run', '--quiet', ...options])).toEqual({
      ...plain,
      err: `${flag} ${value} has no effect: ${reason}\n`,
    });
  });

  it.each([
    ['a stance of that very day', ['--set', 'HUN.rutte=accept@2024-02-22']],
    ['a stance that is stronger', ['--set', 'USA.rutte=accept']],
    ['a stance without its condition', ['--set', 'TUR.rutte=reserved']],
    ['a concession that somebody waits for', ['--grant', 'reassurance']],
    ['the absence of a member that agrees', ['--without', 'USA']],
    ['another rule', ['--rule', 'unanimity']],
    ['no flag', []],
  ])('is told from one that does: %s', async (_case, options) => {
    expect(await answerTo(['run', '--quiet', ...options])).toMatchObject({ code: 0, err: '' });
  });

  it('is named by itself, in a line, beside others that do', async () => {
    const options = [
      '--set',
      'SWE.rutte=object',
      '--set',
      'HUN.rutte=accept',
      '--without',
      'FIN',
      '--without',
      'SWE',
    ];
    expect((await answerTo(['run', '--quiet', ...options])).err).toBe(
      `--set SWE.rutte=object has no effect: ${SWEDEN}\n--without SWE has no effect: ${SWEDEN}\n`,
    );
  });

  it('is said where a concession is on record that nobody asks for', async () => {
    const concessions = { posts: { to: ['HUN'], what: 'posts' } };
    const cwd = folderWith({ 'posts.json': { extends: '2024-rutte', title: 'Posts', concessions } });
    expect((await answerTo(['run', 'posts.json', '--quiet', '--grant', 'posts'], { cwd })).err).toBe(
      '--grant posts has no effect: no stance on 22 February 2024 depends on that concession\n',
    );
  });

  it('is looked for on all days that are replayed, in the race that is simulated, and after the changes', async () => {
    const err = async (...args: string[]) => (await answerTo(args)).err;
    expect(await err('replay', '--set', 'SWE.rutte=object')).toBe('');
    expect(await err('replay', '--to', '2024-03-01', '--set', 'SWE.rutte=object')).toBe(
      '--set SWE.rutte=object has no effect: Sweden is not a member on 1 March 2024\n',
    );
    expect(await err('replay', '--set', 'HUN.rutte=object@2024-05-01')).toBe('');
    expect(await err('forecast', '--trials', '20', '--without', 'SWE')).toBe('');
    expect(await err('forecast', '--trials', '20', '--set', 'HUN.rutte=accept@2024-02-23')).toBe(
      '--set HUN.rutte=accept@2024-02-23 has no effect: it changes nothing before 23 February 2024\n',
    );
    expect(await err('compare', '2024-rutte', '--without', 'SWE')).toBe(
      `--without SWE has no effect: ${SWEDEN}\n`,
    );
    expect(await err('compare', '2024-rutte', '--without', 'SWE', '--forecast', '--trials', '20')).toBe('');
  });
});

describe('flags about one thing', () => {
  it.each([
    ['--set', 'HUN.rutte=accept', 'Hungary.Rutte=object'],
    ['--set', 'HUN.rutte=accept@2024-04-01', 'HUN.rutte=object@2024-04-01'],
    ['--grant', 'reassurance', 'reassurance@2024-04-01'],
    ['--withdraw', 'kallas', 'kallas@2024-04-01'],
  ])('are refused where they contradict each other: %s %s and %s', async (flag, one, other) => {
    const { code, out, err } = await answerTo(['run', flag, one, flag, other]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const typed of [one, other]) expect(err).toContain(`${flag} ${typed}`);
    expect(err).toContain('contradict each other');
  });

  it('make a history, in whatever order they are typed', async () => {
    const days = ['HUN.rutte=object', 'HUN.rutte=accept@2024-04-01', 'HUN.rutte=support@2024-05-01'];
    const answer = async (order: readonly string[]) =>
      (await answerTo(['replay', '--json', ...order.flatMap((day) => ['--set', day])])).out;
    const inOrder = await answer(days);
    expect(inOrder).toContain('"from": "accept"');
    expect(await answer(days.toReversed())).toBe(inOrder);
  });
});
