import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf } from './harness.js';

const SMALL = ['--trials', '300', '--seed', 'seven'];
const shard = (part: string, file: string) => ['forecast', ...SMALL, '--shard', part, '--output', file];

describe('forecast', () => {
  it('is the same from run to run and for any number of threads, and another with another seed', async () => {
    const one = await answerTo(['forecast', '--trials', '3000', '--workers', '1', '--json']);
    const two = await answerTo(['forecast', '--trials', '3000', '--workers', '2', '--json']);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(two).toEqual(one);
    const other = await answerTo(['forecast', '--trials', '3000', '--workers', '1', '--seed', '2', '--json']);
    expect(other.out).not.toBe(one.out);
  });

  it('gives shares of all trials that add up on every date', async () => {
    const { outcomes, trials } = (await jsonOf(['forecast', ...SMALL])) as {
      trials: number;
      outcomes: { by: string; probability: number; interval: [number, number] }[];
    };
    expect(trials).toBe(300);
    for (const by of new Set(outcomes.map((outcome) => outcome.by))) {
      const shares = outcomes.filter((outcome) => outcome.by === by).map(({ probability }) => probability);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    for (const { probability, interval } of outcomes) {
      expect(interval[0]).toBeLessThanOrEqual(probability);
      expect(interval[1]).toBeGreaterThanOrEqual(probability);
    }
  });

  it('run in shards and merged is the forecast in one piece, in any order of the parts', async () => {
    const cwd = folderWith({});
    for (const part of ['1/3', '2/3', '3/3'])
      expect(await answerTo(shard(part, `part-${part[0]}.json`), { cwd })).toEqual({
        code: 0,
        out: '',
        err: '',
      });
    const parts = ['part-3.json', 'part-1.json', 'part-2.json'];
    for (const format of [['--json'], []]) {
      const whole = await answerTo(['forecast', ...SMALL, ...format], { cwd });
      const merged = await answerTo(['merge', ...parts, ...format], { cwd });
      expect(merged.out.replace('"merge"', '"forecast"')).toBe(whole.out);
    }
  });

  it('resumed from a checkpoint is the forecast in one piece', async () => {
    const cwd = folderWith({});
    const half = ['forecast', '--trials', '150', '--seed', 'seven', '--checkpoint', 'state.json', '--json'];
    expect(await answerTo(half, { cwd })).toMatchObject({ code: 0 });
    const resumed = await answerTo(['forecast', ...SMALL, '--resume', 'state.json', '--json'], { cwd });
    expect(resumed).toEqual(await answerTo(['forecast', ...SMALL, '--json'], { cwd }));
  });

  it('goes on until it is as precise as it was told to be', async () => {
    const { outcomes, trials } = (await jsonOf([
      'forecast',
      '--until-precision',
      '0.04',
      '--workers',
      '1',
    ])) as {
      trials: number;
      outcomes: { interval: [number, number] }[];
    };
    expect(trials).toBeGreaterThan(0);
    for (const { interval } of outcomes) expect((interval[1] - interval[0]) / 2).toBeLessThanOrEqual(0.04);
  });
});

describe('forecast that is asked what it cannot answer', () => {
  it.each([
    [['--trials', '0'], '--trials'],
    [['--trials', 'many'], '--trials'],
    [['--workers', '0'], '--workers'],
    [['--by', '2024-01-01'], 'is before the reading date'],
    [['--by', 'summer'], 'YYYY-MM-DD'],
    [['--param', 'nonsense=1'], '--explain'],
    [['--param', 'exitRate'], 'takes a number, not ""'],
    [['--param', 'exitRate=wide'], 'takes a number, not "wide"'],
    [['--param', 'exitRate=-1'], 'exitRate'],
    [['--shard', 'first', '--output', 'x.json'], '1 ≤ i ≤ n'],
    [['--shard', '1/2'], '--shard needs --output'],
    [['--output', 'x.json'], '--output needs --shard'],
    [['--shard', '3/2', '--output', 'x.json'], '1 ≤ i ≤ n'],
    [['--until-precision', '2'], 'above 0 and below 0.5'],
    [['--until-precision', '0.5'], 'above 0 and below 0.5'],
    [['--until-precision', '0'], 'above 0 and below 0.5'],
    [['--resume', 'odd.json'], 'is not a part of a forecast'],
    [['--trial', '-1'], '--trial'],
    [['--trial', '1.5'], '--trial'],
    [['--trial', '4294967296'], '--trial takes at most 4294967295'],
    [['--trials', '4294967297'], '--trials takes at most 4294967296'],
    [['--trials', '4294967297', '--shard', '1/9', '--output', 'x.json'], '--trials takes at most'],
    [['--seed', ''], '--seed needs a value'],
    [['--param', 'exitRate=0.1=9'], 'takes a number, not "0.1=9"'],
    [['--param', 'objectionFactor=1.5'], 'objectionFactor (share) must be between 0 and 1, not 1.5'],
    [['--param', 'deadlinePace=0.5'], 'deadlinePace (factor) must be between 1 and 1000, not 0.5'],
    [['--shard', '1/2', '--output', 'x.json', '--json'], '--shard and --json cannot be used together'],
    [['--shard', '1/2', '--output', 'x.json', '--until-precision', '0.1'], 'cannot be used together'],
  ])('%j', async (options, message) => {
    const cwd = folderWith({ 'odd.json': '{}' });
    const { code, out, err } = await answerTo(['forecast', ...options], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('resumes no other forecast', async () => {
    const cwd = folderWith({});
    await answerTo(['forecast', ...SMALL, '--checkpoint', 'state.json'], { cwd });
    const other = await answerTo(['forecast', '--trials', '300', '--seed', '8', '--resume', 'state.json'], {
      cwd,
    });
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('belongs to a different forecast: the seed is "seven", not "8"');
  });
});

describe('forecast that is stopped', () => {
  it('before the first trials has nothing to tell', async () => {
    const answer = await answerTo(['forecast', ...SMALL], { interrupted: AbortSignal.abort() });
    expect(answer).toMatchObject({ code: 130, out: '' });
    expect(answer.err).toContain('no result');
  });
});
