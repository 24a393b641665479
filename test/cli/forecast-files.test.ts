import { describe, expect, it } from 'vitest';
import { usual } from '../../src/engine/index.js';
import { answerTo, folderWith, jsonOf } from './harness.js';

const SMALL = ['--trials', '300', '--seed', 'seven'];

describe('forecast that writes', () => {
  it.each([
    ['no/such/state.json', 'no/such/state.json: there is no folder no/such'],
    ['folder', 'folder: is a folder, not a file'],
    ['file.json/state.json', 'a part of the path is not a folder'],
    ['/dev/null', '/dev/null: is a device, not a file'],
  ])('says before any trial that it cannot write to %s', async (file, message) => {
    const cwd = folderWith({ 'folder/x.json': '{}', 'file.json': '{}' });
    const long = ['forecast', '--trials', '4000000000'];
    for (const options of [
      ['--checkpoint', file],
      ['--shard', '1/2', '--output', file],
    ]) {
      const { code, out, err } = await answerTo([...long, ...options], { cwd });
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain(message);
    }
  });
});

describe('forecast that is resumed', () => {
  const state = async (cwd: string, options: readonly string[]) =>
    answerTo(['forecast', '--seed', 'seven', ...options, '--checkpoint', 'state.json'], { cwd });
  const resumed = async (cwd: string, options: readonly string[]) =>
    answerTo(['forecast', '--seed', 'seven', ...options, '--resume', 'state.json', '--json'], { cwd });

  it('refuses a checkpoint that went further, or had another goal', async () => {
    const cwd = folderWith({});
    await state(cwd, ['--trials', '300']);
    const further = await resumed(cwd, ['--trials', '200']);
    expect(further).toMatchObject({ code: 2, out: '' });
    expect(further.err).toContain('help: --trials 300');
    const other = await resumed(cwd, ['--until-precision', '0.04']);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('resume with --trials');
  });

  it('until a precision is the forecast in one piece, also where it had ended', async () => {
    const cwd = folderWith({});
    const goal = ['--until-precision', '0.016'];
    const whole = await answerTo(['forecast', '--seed', 'seven', ...goal, '--json'], { cwd });
    await state(cwd, [...goal, '--trials', '2000']);
    expect(await resumed(cwd, goal)).toEqual(whole);
    await state(cwd, goal);
    expect(await resumed(cwd, goal)).toEqual(whole);
    expect(await resumed(cwd, [])).toEqual(whole);
    const shard = ['--shard', '1/2', '--output', 'part.json', '--resume', 'state.json'];
    const refused = await answerTo(['forecast', '--seed', 'seven', ...shard], { cwd });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--shard cannot resume state.json');
  });

  it('goes as far as the checkpoint was to go where nothing else is asked', async () => {
    const cwd = folderWith({});
    await state(cwd, ['--trials', '300']);
    const whole = await answerTo(['forecast', '--seed', 'seven', '--trials', '300', '--json'], { cwd });
    expect(await resumed(cwd, [])).toEqual(whole);
  });
});

describe('forecast --until-precision', () => {
  it('runs no more trials than --trials says', async () => {
    const found = await jsonOf(['forecast', '--until-precision', '0.0001', '--trials', '2500']);
    expect(found).toMatchObject({ trials: 2500, wanted: 2500, partial: false });
  });

  it('that is stopped is partial', async () => {
    let looks = 0;
    const stop = {
      get aborted() {
        return (looks += 1) > 1;
      },
    } as AbortSignal;
    const args = ['forecast', '--until-precision', '0.0001', '--workers', '1', '--json'];
    const { code, out } = await answerTo(args, { interrupted: stop });
    const { trials, wanted, partial, outcomes } = JSON.parse(out) as {
      trials: number;
      wanted: number;
      partial: boolean;
      outcomes: { interval: [number, number] }[];
    };
    expect({ code, trials, partial }).toEqual({ code: 130, trials: 2000, partial: true });
    // The width of an interval falls with the square root of the trials; blocks of 2 000 are run.
    const width = Math.max(...outcomes.map(({ interval: [low, high] }) => (high - low) / 2));
    expect(wanted).toBe(Math.ceil((trials * (width / 0.0001) ** 2) / 2000) * 2000);
  });
});

describe('forecast --workers', () => {
  it('beyond four a core are not started, and it says so', async () => {
    const { code, err } = await answerTo(['forecast', ...SMALL, '--workers', '5000']);
    expect(code).toBe(0);
    expect(err).toMatch(/^--workers 5000 is more than 4 per core; using \d+\n$/);
  });
});

describe('forecast --explain', () => {
  it('tells the parameters as JSON', async () => {
    const { parameters } = (await jsonOf(['forecast', '--explain', '--param', 'exitRate=0.2'])) as {
      parameters: readonly Record<string, unknown>[];
    };
    expect(parameters.find(({ name }) => name === 'exitRate')).toEqual({
      name: 'exitRate',
      symbol: 'x',
      meaning: 'a candidate whom a principal stops, or who trails, gives up; on the clock',
      unit: 'per week',
      kind: 'fitted',
      bounds: [0, 1000],
      value: 0.2,
      usual: usual('exitRate').value,
      interval: usual('exitRate').interval,
      basis: 'Assumed: one rate for both reasons',
    });
  });
});
