import { readFileSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { FAULTY } from './faulty.js';
import { answerTo, folderWith } from './harness.js';

/** An answer that is frozen in a file of its own: see golden/README.md. */
interface Golden {
  readonly file: string;
  readonly args: readonly string[];
  readonly code?: number;
}

/** Two candidates, one expectation that holds and one that does not. */
const UNMET = {
  title: 'Who leads?',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: {
    doe: { name: 'Jane Doe', member: 'ISL', candidacy: [{ status: 'declared' }] },
    roe: { name: 'Rick Roe', member: 'NOR', candidacy: [{ status: 'declared' }] },
  },
  stances: { doe: { HUN: 'object', ISL: 'support' }, roe: { TUR: 'reserved' } },
  expect: [
    { candidate: 'doe', verdict: 'blocked', blockers: ['HUN'] },
    { candidate: 'roe', verdict: 'adopted' },
  ],
};

const COUNCIL = ['un-security-council', '--as-of', '2016-06-01', '--power', '--rule', 'security-council'];
const VOTES = ['--as-of', '1995-06-01', '--power', '--rule', 'weighted=62'];
/** A sensitivity analysis of a moment. */
const HANGS = [
  '--as-of',
  '2024-06-19',
  '--by',
  '2024-07-11',
  '--trials',
  '200',
  '--rows',
  '8',
  '--workers',
  '1',
];

/** What would have lifted the last block, and what that was worth. */
const JUNE = ['--as-of', '2024-06-19', '--by', '2024-07-11', '--trials', '300'];
/** A body of five that no map has. */
const SMALL = {
  title: 'Who chairs?',
  body: {
    name: 'Five',
    members: {
      QA: { name: 'Arland' },
      QB: { name: 'Borland <b>' },
      QC: { name: 'Corland & Sons' },
      QD: { name: 'Dorland' },
      QE: { name: 'ישראל' },
    },
  },
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: { doe: { name: 'Jane Doe', member: 'QA', candidacy: [{ status: 'declared' }] } },
  stances: {
    doe: {
      QA: 'support',
      QB: [{ stance: 'object', from: '2024-02-01' }],
      QC: [
        { stance: 'reserved', from: '2024-02-10' },
        { stance: 'accept', from: '2024-03-01' },
      ],
    },
  },
  events: [{ date: '2024-02-20', type: 'objection', what: 'Borland says "<no>"' }],
};

const GOLDEN: readonly Golden[] = [
  { file: 'run.txt', args: ['run'] },
  { file: 'run-hindsight.txt', args: ['run', '--hindsight', '--as-of', '2024-04-15'] },
  { file: 'run-nobody.txt', args: ['run', '--as-of', '2023-01-01'] },
  { file: 'run-adopted.txt', args: ['run', '--as-of', '2024-06-21'] },
  { file: 'run-unanimity.txt', args: ['run', '--rule', 'unanimity'] },
  { file: 'run-quiet.txt', args: ['run', '--quiet', '--without', 'Hungary'] },
  { file: 'run.json', args: ['run', '--json'] },
  { file: 'replay.txt', args: ['replay', '--candidate', 'rutte'] },
  { file: 'replay-events.txt', args: ['replay', '--events', '--from', '2024-02-01', '--to', '2024-03-31'] },
  { file: 'replay.json', args: ['replay', '--json'] },
  { file: 'replay.csv', args: ['replay', '--csv'] },
  { file: 'forecast.txt', args: ['forecast', '--trials', '500'] },
  { file: 'forecast.json', args: ['forecast', '--trials', '500', '--json'] },
  { file: 'forecast-trial.txt', args: ['forecast', '--trial', '3'] },
  { file: 'forecast-explain.txt', args: ['forecast', '--explain'] },
  { file: 'forecast-over-parameters.txt', args: ['forecast', '--over-parameters', '--trials', '1000'] },
  { file: 'sensitivity.txt', args: ['sensitivity', ...HANGS] },
  { file: 'sensitivity.json', args: ['sensitivity', ...HANGS, '--json'] },
  { file: 'sensitivity.csv', args: ['sensitivity', ...HANGS, '--csv'] },
  { file: 'sensitivity.md', args: ['sensitivity', ...HANGS, '--format', 'markdown'] },
  { file: 'sensitivity-explain.txt', args: ['sensitivity', '--explain'] },
  { file: 'compare.txt', args: ['compare', '2024-rutte', '--as-of', '2024-06-19', '--as-of', '2024-06-21'] },
  { file: 'compare-set.txt', args: ['compare', '2024-rutte', '--set', 'TUR.rutte=accept'] },
  { file: 'compare.json', args: ['compare', '2024-rutte', '--rule', 'two-thirds', '--json'] },
  {
    file: 'compare-forecast.txt',
    args: ['compare', '2024-rutte', '--withdraw', 'iohannis', '--forecast', '--trials', '300'],
  },
  {
    file: 'compare-forecast.json',
    args: ['compare', '2024-rutte', '--withdraw', 'iohannis', '--forecast', '--trials', '300', '--json'],
  },
  { file: 'unlock.txt', args: ['unlock', '--as-of', '2024-02-22'] },
  { file: 'unlock-free.txt', args: ['unlock', '--as-of', '2024-06-27'] },
  { file: 'unlock-by.txt', args: ['unlock', ...JUNE] },
  { file: 'unlock.json', args: ['unlock', ...JUNE, '--json'] },
  { file: 'unlock.md', args: ['unlock', ...JUNE, '--format', 'markdown'] },
  { file: 'unlock-explain.txt', args: ['unlock', '--explain'] },
  { file: 'check.txt', args: ['check', '2024-rutte'] },
  { file: 'check-folder.txt', args: ['check', '--filter', 'What if I'] },
  { file: 'check-unmet.txt', args: ['check', 'unmet.json'], code: 1 },
  { file: 'check-unmet.json', args: ['check', 'unmet.json', '--json'], code: 1 },
  { file: 'check-unmet.tap', args: ['check', 'unmet.json', '--tap'], code: 1 },
  { file: 'check-unmet.xml', args: ['check', 'unmet.json', '--junit'], code: 1 },
  { file: 'validate.txt', args: ['validate', 'faulty.json'], code: 2 },
  { file: 'validate.json', args: ['validate', 'faulty.json', '--json'], code: 2 },
  { file: 'list.txt', args: ['list'] },
  { file: 'list.json', args: ['list', '--json'] },
  { file: 'members.txt', args: ['members'] },
  { file: 'members-2024-03-06.txt', args: ['members', '--as-of', '2024-03-06'] },
  { file: 'members.json', args: ['members', '--json'] },
  { file: 'members.csv', args: ['members', '--csv'] },
  { file: 'members-power.txt', args: ['members', '--power'] },
  { file: 'members-power.json', args: ['members', ...COUNCIL, '--json'] },
  { file: 'members-power.csv', args: ['members', ...COUNCIL, '--csv'] },
  { file: 'members-power.md', args: ['members', 'eu', ...VOTES, '--format', 'markdown'] },
  { file: 'members-power-explain.txt', args: ['members', '--power', '--explain'] },
  { file: 'run.svg', args: ['run', 'small.json', '--format', 'svg'] },
  { file: 'replay.svg', args: ['replay', 'small.json', '--format', 'svg'] },
  { file: 'help.txt', args: ['--help'] },
  { file: 'help-run.txt', args: ['run', '--help'] },
];

const MAX_COLUMNS = 80;

describe('golden answers', () => {
  it.each(GOLDEN)('$file', async ({ file, args, code = 0 }) => {
    const cwd = folderWith({ 'unmet.json': UNMET, 'faulty.json': FAULTY, 'small.json': SMALL });
    const answer = await answerTo(args, { cwd });
    const place = new URL(`golden/${file}`, import.meta.url);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(place, answer.out);
    expect(answer).toEqual({ code, out: readFileSync(place, 'utf8'), err: '' });
  });

  it.each(GOLDEN.filter(({ file }) => file.endsWith('.txt')))('$file fits 80 columns', ({ file }) => {
    const lines = readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8').split('\n');
    expect(lines.filter((line) => stringWidth(line) > MAX_COLUMNS)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });
});
