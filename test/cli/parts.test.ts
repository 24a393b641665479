import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { usual } from '../../src/engine/index.js';
import { answerTo, folderWith } from './harness.js';

const SMALL = ['--trials', '300', '--seed', 'seven'];
const shard = (part: string, file: string) => ['forecast', ...SMALL, '--shard', part, '--output', file];

describe('merge', () => {
  it('takes a part without trials, where there were more shards than trials', async () => {
    const cwd = folderWith({});
    const two = ['forecast', '--trials', '2'];
    const parts = ['1', '2', '3'].map((part) => `${part}.json`);
    for (const part of parts) {
      const args = [...two, '--shard', `${part[0]}/3`, '--output', part];
      expect(await answerTo(args, { cwd })).toMatchObject({ code: 0 });
    }
    const merged = await answerTo(['merge', ...parts], { cwd });
    expect(merged).toEqual(await answerTo(two, { cwd }));
  });
});

/** Parts of other forecasts, by name: what was asked instead. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  seed: ['--trials', '300', '--seed', '8'],
  trials: ['--trials', '330', '--seed', 'seven'],
  parameter: [...SMALL, '--param', 'exitRate=0.2'],
  date: [...SMALL, '--as-of', '2024-03-10'],
  rule: [...SMALL, '--rule', 'unanimity'],
  stance: [...SMALL, '--set', 'USA.rutte=object'],
  title: ['titled.json', ...SMALL],
  candidate: [...SMALL, '--candidate', 'iohannis'],
  by: [...SMALL, '--by', '2024-09-01'],
};

const FOLDER = mkdtempSync(join(tmpdir(), 'nato-consensus-parts-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Writes the parts of a forecast, parts of others, and files that are none. @returns What stands in the folder. */
async function written(): Promise<readonly string[]> {
  const write = (name: string, text: string | Uint8Array) =>
    writeFileSync(join(FOLDER, `${name}.json`), text);
  const run = (args: readonly string[], interrupted?: AbortSignal) =>
    answerTo(args, { cwd: FOLDER, ...(interrupted && { interrupted }) });
  write('titled', '{ "extends": "2024-rutte", "title": "Mine" }');
  for (const part of ['1/3', '2/3', '3/3']) await run(shard(part, `${part[0]}.json`));
  for (const [name, asked] of Object.entries(FOREIGN))
    await run(['forecast', ...asked, '--shard', '2/3', '--output', `${name}.json`]);
  await run(shard('2/2', 'half.json'));
  await run(shard('2/3', 'stopped.json'), AbortSignal.abort());
  const text = readFileSync(join(FOLDER, '2.json'), 'utf8');
  write('copy', text);
  write('cut', text.slice(0, text.length / 2));
  write('twice', text + text);
  write('old', text.replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
  write('utf-16', Buffer.from(text, 'utf16le'));
  write('array', '[1]');
  write('empty', '');
  return readdirSync(FOLDER);
}
const WRITTEN = written();

/** Tries a command line that must be refused, with one line and a hint, and nothing written. */
async function refused(args: readonly string[], message: string, code: number): Promise<void> {
  const before = await WRITTEN;
  const answer = await answerTo(args, { cwd: FOLDER });
  expect(answer).toMatchObject({ code, out: '' });
  expect(answer.err).toMatch(/^nato-consensus: [^\n]+\n(help: [^\n]+\n)?$/);
  expect(answer.err).toContain(message);
  expect(readdirSync(FOLDER)).toEqual(before);
}

describe('parts that make no forecast', () => {
  const differ = (name: string) => `${name}.json and 1.json are parts of different forecasts: `;

  it.for<readonly [parts: string, message: string]>([
    ['1 3', 'trials 100 to 199 are missing'],
    ['2', 'trials 0 to 99, trials 200 to 299 are missing'],
    ['1 2 3 copy', 'copy.json and 2.json both hold trials 100 to 199'],
    ['3 3 2 1', '3.json and 3.json both hold trials 200 to 299'],
    ['1 2 half', 'half.json and 2.json both hold trials 150 to 199'],
    ['1 stopped 3', 'stopped.json was stopped before its end'],
    ['1 seed 3', `${differ('seed')}the seed is "8", not "seven"\n`],
    ['1 trials 3', `${differ('trials')}the number of trials is 330, not 300\n`],
    [
      '1 parameter 3',
      `${differ('parameter')}the parameter exitRate is 0.2, not ${usual('exitRate').value}\n`,
    ],
    [
      '1 date 3',
      `${differ('date')}the reading date is "2024-03-10", not "2024-02-22"; the list of dates is [`,
    ],
    ['1 rule 3', `${differ('rule')}the rule is {"type":"unanimity"}, not {"type":"consensus"}\n`],
    ['1 stance 3', `${differ('stance')}the scenario is different\n`],
    ['1 title 3', `${differ('title')}the title is "Mine", not "`],
    ['1 candidate 3', `${differ('candidate')}the candidate is "iohannis", not null\n`],
    ['1 by 3', `${differ('by')}the list of dates is ["2024-09-01"], not [`],
  ])('%s: %s', async ([parts, message]) => {
    const files = parts.split(' ').map((part) => `${part}.json`);
    await refused(['merge', ...files], message, 2);
  });

  it.for<readonly [part: string, message: string, code?: number]>([
    ['empty', 'empty.json is empty'],
    ['array', 'array.json is not a part of a forecast'],
    ['titled', 'titled.json is not a part of a forecast'],
    ['cut', 'cut.json is damaged or was changed after it was written'],
    ['twice', 'twice.json is damaged or was changed after it was written'],
    ['old', 'old.json was written by version 0.0.1'],
    ['utf-16', 'utf-16.json is not UTF-8 text'],
    ['nowhere', 'nowhere.json: there is no such file', 3],
  ])('%s is refused by merge and to resume: %s', async ([part, message, code = 2]) => {
    await refused(['merge', '1.json', `${part}.json`, '3.json'], message, code);
    const resuming = ['forecast', ...SMALL, '--resume', `${part}.json`];
    await refused([...resuming, '--checkpoint', 'new.json'], message, code);
    await refused([...resuming, '--shard', '2/3', '--output', 'new.json'], message, code);
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
  const halves = async (cwd: string) => {
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
    const { checksum, content } = await halves(cwd);
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
    const content = edited((await halves(cwd)).content);
    const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    writeFileSync(join(cwd, '1.json'), JSON.stringify({ ...content, checksum }));
    const { code, out, err } = await answerTo(['merge', '1.json', '2.json'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
