import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usual } from '../../src/engine/index.js';
import { answerTo, folderWith, jsonOf } from './harness.js';

const SMALL = ['--trials', '300', '--seed', 'seven'];
const shard = (part: string, file: string) => ['forecast', ...SMALL, '--shard', part, '--output', file];

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

type Content = Record<string, unknown> & {
  ensemble: Record<string, unknown> & { readonly outcomes: readonly (readonly number[])[] };
  plan: Record<string, unknown>;
  range: { from: number; to: number };
};

/** The part with another number of trials that appoint the first candidate on the reading date. */
function withCount(part: Content, count: number): object {
  const [[, ...days] = [], ...others] = part.ensemble.outcomes;
  return { ...part, ensemble: { ...part.ensemble, outcomes: [[count, ...days], ...others] } };
}

/** The part with a scenario that this program does not write. */
function withScenario(part: Content, changed: object): object {
  const scenario = { ...(part.plan.scenario as object), ...changed };
  return { ...part, plan: { ...part.plan, scenario } };
}

describe('a part that is not as it was written', () => {
  const written = async (cwd: string) => {
    await answerTo(shard('1/2', '1.json'), { cwd });
    await answerTo(shard('2/2', '2.json'), { cwd });
    const { checksum, ...content } = JSON.parse(readFileSync(join(cwd, '1.json'), 'utf8')) as Content;
    return { checksum, content: content as Content };
  };

  it.each<[string, (content: Content) => object]>([
    ['one field', ({ kind, version, formatVersion }) => ({ kind, version, formatVersion })],
    ['another count', (part) => ({ ...part, ensemble: { ...part.ensemble, days: 1 } })],
    ['another seed', (part) => ({ ...part, plan: { ...part.plan, seed: '8' } })],
  ])('%s is refused', async (_case, edited) => {
    const cwd = folderWith({});
    const { checksum, content } = await written(cwd);
    writeFileSync(join(cwd, '1.json'), JSON.stringify({ ...edited(content), checksum }));
    for (const args of [
      ['merge', '1.json', '2.json'],
      ['forecast', ...SMALL, '--resume', '1.json'],
    ]) {
      const { code, out, err } = await answerTo(args, { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(
        '1.json is damaged or was changed after it was written\nhelp: run its trials again',
      );
    }
  });

  it.each<[string, (content: Content) => object, string]>([
    ['no ensemble', (part) => ({ ...part, ensemble: null }), 'do not match its range'],
    ['half a count', (part) => withCount(part, 0.5), 'ensemble.outcomes.0.0'],
    ['a count below 0', (part) => withCount(part, -1), 'ensemble.outcomes.0.0'],
    ['another sum', (part) => withCount(part, 299), 'do not add up'],
    ['a short table', (part) => ({ ...part, ensemble: { ...part.ensemble, withheld: [] } }), 'wrong shape'],
    [
      'a member less',
      (part) => ({ ...part, ensemble: { ...part.ensemble, members: [] } }),
      'a different race',
    ],
    [
      'a range past the end',
      (part) => ({ ...part, range: { from: 0, to: 900 } }),
      'the trial range is invalid',
    ],
    ['a scenario without members', (part) => withScenario(part, { body: {} }), 'its scenario is none'],
    [
      'a scenario without events',
      (part) => withScenario(part, { events: undefined }),
      'its scenario is none',
    ],
    ['no plan', ({ plan: _plan, ...part }) => part, 'plan is missing'],
  ])('with %s is refused even where the checksum fits', async (_case, edited, message) => {
    const cwd = folderWith({});
    const content = edited((await written(cwd)).content);
    const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    writeFileSync(join(cwd, '1.json'), JSON.stringify({ ...content, checksum }));
    const { code, out, err } = await answerTo(['merge', '1.json', '2.json'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
