import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { answerTo } from './harness.js';

/** What is offered for the last of the words, and whether files are offered besides. */
async function offered(...typed: readonly string[]) {
  const { code, out, err } = await answerTo(['complete', '--', ...typed]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  const values = lines.slice(0, -1).map((line) => line.split('\t')[0]);
  return { values, files: lines.at(-1) === ':0' };
}

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const { code, out, err } = await answerTo(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('nato-consensus');
  });

  it.each(COMMANDS.map(({ name }) => name))('tells of each flag of %s what its help says', async (name) => {
    const { out } = await answerTo(['complete', '--', name, '--']);
    const texts = out
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t')[1] ?? '');
    const help = (await answerTo([name, '--help'])).out.replace(/\s+/g, ' ');
    expect(texts.filter((text) => text === '' || !help.includes(text.replace(/\s+/g, ' ')))).toEqual([]);
  });

  it.each([
    [['ru'], ['run']],
    [['run', '--can'], ['--candidate']],
    [['run', '--candidate', 'ru'], ['rutte']],
    [
      ['run', '--rule', 'co'],
      ['consensus', 'consensus-minus'],
    ],
    [
      ['run', '--rule=co'],
      ['consensus', 'consensus-minus'],
    ],
    [['run', '--without', 'HU'], ['HUN']],
    [['run', '--set', 'HUN.rutte=ac'], ['HUN.rutte=accept']],
    [['run', '--set=HUN.rutte=ac'], ['HUN.rutte=accept']],
    [['run', '--set', 'HUN.rutte=accept', '--can'], ['--candidate']],
    [['run', '--grant', 'ukr'], ['ukraine-opt-out']],
    [
      ['members', ''],
      ['nato', 'un-security-council', 'eu', 'oecd', 'osce', 'wto', 'opec'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['completion', 'z'], ['zsh']],
  ])('completes %j to %j, and offers no files', async (typed, expected) => {
    expect(await offered(...typed)).toEqual({ values: expected, files: false });
  });

  it.each([
    [['run', '2024'], ['2024-rutte']],
    [['run', '--rule=consensus', '2024'], ['2024-rutte']],
    [['run', 'my-'], []],
    [['compare', '2024-rutte', 'what-if/hungary-r'], ['what-if/hungary-redline']],
    [['check', 'x', '2024'], ['2024-rutte']],
    [['init', 'x', '--from', '2024'], ['2024-rutte']],
    [['run', '--save', ''], []],
    [['forecast', '--output=x'], []],
    [['merge', ''], []],
  ])('completes %j to %j, and lets the shell offer files', async (typed, expected) => {
    expect(await offered(...typed)).toEqual({ values: expected, files: true });
  });

  it('offers no scenario where a date is wanted', async () => {
    expect(await offered('replay', '--from', '2024')).toEqual({ values: [], files: false });
  });

  it.each(COMMANDS.map(({ name, args }) => [name, args] as const))(
    'offers behind the last argument of %s what may stand there',
    async (name, args) => {
      const typed = args.map(() => 'x');
      const isOpen = args.some((each) => each.name.includes('...'));
      const wanted = isOpen ? await offered(name, '') : { values: [], files: false };
      expect(await offered(name, ...typed, '')).toEqual(wanted);
      expect(await offered(name, ...typed, ...typed, '')).toEqual(wanted);
    },
  );

  it('says which shells there are', async () => {
    expect(await answerTo(['completion'])).toMatchObject({ code: 2, out: '' });
    expect(await answerTo(['completion', 'ksh'])).toMatchObject({ code: 2, out: '' });
  });
});
