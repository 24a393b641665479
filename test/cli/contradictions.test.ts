import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { FLAGS } from '../../src/cli/flags.js';
import type { Flag } from '../../src/cli/flag.js';
import { answerTo, folderWith } from './harness.js';

const WHAT_IF = ['compare', '2024-rutte', '--set', 'TUR.rutte=accept'];

describe('flags that cannot be used together', () => {
  it.each([
    [['run', '--json', '--quiet'], '--quiet and --json cannot be used together'],
    [['replay', '--json', '--csv'], '--json and --csv cannot be used together'],
    [['check', '--tap', '--junit'], '--tap and --junit cannot be used together'],
    [['check', '--tap', '--format', 'json'], '--tap and --format json cannot be used together'],
    [['forecast', '--shard', '1/2', '--output', 'x.json', '--json'], '--shard and --json cannot'],
    [
      ['forecast', '--shard', '1/2', '--output', 'x.json', '--format', 'json'],
      '--shard and --format json cannot',
    ],
    [['forecast', '--trial', '3', '--shard', '1/2', '--output', 'x.json'], '--trial and --shard cannot'],
    [['forecast', '--trial', '3', '--trials', '5'], '--trial and --trials cannot'],
    [['forecast', '--trial', '3', '--explain'], '--trial and --explain cannot'],
    [['forecast', '--explain', '--resume', 'nope.json'], '--explain and --resume cannot'],
    [['run', '--watch', '--fail-on', 'open'], '--watch and --fail-on cannot'],
    [['members', '--power', '--explain', '--rule', 'unanimity'], '--explain and --rule cannot'],
  ])('%j are refused, and both are named', async (args, message) => {
    const { code, out, err } = await answerTo(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it.each([
    [[...WHAT_IF, '--trials', '5'], '--trials needs --forecast'],
    [[...WHAT_IF, '--by', '1999-01-01'], '--by needs --forecast'],
    [[...WHAT_IF, '--param', 'nonsense'], '--param needs --forecast'],
    [[...WHAT_IF, '--seed', '2'], '--seed needs --forecast'],
    [[...WHAT_IF, '--workers', '2'], '--workers needs --forecast'],
    [['init', 'mine', '--allow-outside'], '--allow-outside needs --from'],
    [['members', '--rule', 'unanimity'], '--rule needs --power'],
    [['members', '--explain'], '--explain needs --power'],
  ])('%j are refused without what gives them a meaning', async (args, message) => {
    const { code, out, err } = await answerTo(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('means nothing to a command that takes only one of the two', async () => {
    expect(await answerTo(['forecast', '--seed', '2', '--trials', '50'])).toMatchObject({ code: 0, err: '' });
  });

  it('refuses a flag that is given twice but may be given once', async () => {
    const args = ['run', '--as-of', '2024-03-10', '--as-of', '2024-04-10'];
    expect(await answerTo(args)).toEqual({
      code: 2,
      out: '',
      err: 'nato-consensus: --as-of can be given only once\n',
    });
  });
});

describe('--format', () => {
  it.each([
    ['run', 'quiet', '--quiet'],
    ['run', 'json', '--json'],
    ['replay', 'csv', '--csv'],
    ['check', 'tap', '--tap'],
    ['check', 'junit', '--junit'],
    ['list', 'json', '--json'],
  ])('%s --format %s is %s', async (command, format, shorthand) => {
    const cwd = folderWith({});
    const named = await answerTo([command, '--format', format], { cwd });
    expect(named).toMatchObject({ code: 0, err: '' });
    expect(named).toEqual(await answerTo([command, shorthand], { cwd }));
  });

  it('text is what is printed without it, and an unknown one is refused with those that are known', async () => {
    expect(await answerTo(['list', '--format', 'text'])).toEqual(await answerTo(['list']));
    const { code, out, err } = await answerTo(['list', '--format', 'csv']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('text, json');
  });
});

describe('the table of flags', () => {
  const rows: readonly (readonly [string, Flag])[] = Object.entries(FLAGS);

  it('relates flags that exist, each to at least one command that takes both', () => {
    const taken: readonly (readonly string[])[] = COMMANDS.map(({ flags }) => [...flags, 'format']);
    const lone = rows.flatMap(([key, { needs = {}, excludes = {} }]) =>
      [...Object.keys(needs), ...Object.keys(excludes)].filter(
        (other) => !taken.some((keys) => keys.includes(key) && keys.includes(other)),
      ),
    );
    expect(lone).toEqual([]);
  });

  it('has no flag that no command takes, and none twice in one command', () => {
    const taken = new Set<string>(COMMANDS.flatMap(({ flags }) => flags));
    expect(rows.map(([key]) => key).filter((key) => !taken.has(key))).toEqual([]);
    for (const { flags } of COMMANDS) {
      const names = flags.map((key) => FLAGS[key].flag.split(' ')[0]);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('and that of commands speak in one voice', () => {
    const phrases = [...rows.map(([, { text }]) => text), ...COMMANDS.map(({ summary }) => summary)];
    expect(phrases.filter((text) => !/^[a-z].*[^.]$/s.test(text) && !text.startsWith('JSON'))).toEqual([]);
    expect(COMMANDS.filter(({ description }) => !/^[A-Z]/.test(description))).toEqual([]);
  });
});

describe('an argument that is empty', () => {
  it.each([['validate'], ['run'], ['compare'], ['merge']])('is refused by %s', async (command) => {
    expect(await answerTo([command, ''])).toMatchObject({ code: 2, out: '' });
  });
});
