/** What the program says on standard error, frozen: every relation of flags, a wrong value of each flag, and other mistakes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import type { Flag } from '../../src/cli/flag.js';
import { FLAGS } from '../../src/cli/flags.js';
import { FILES } from './goldens.js';
import { answerTo, folderWith } from './harness.js';

const ROWS: Readonly<Record<string, Flag>> = FLAGS;
/** A value of each kind that is taken. */
const VALUES: Readonly<Record<Flag['kind'], string>> = {
  switch: '', text: 'x', date: '2024-03-10', whole: '1', rule: 'unanimity', parameter: 'exitRate=0.3', precision: '0.1', amount: '1', cost: 'HUN=1', shard: '1/2',
}; // prettier-ignore

/** A flag as it is typed. */
function typed(key: string, value?: string): readonly string[] {
  if (key === 'format') return ['--json'];
  const row = ROWS[key];
  if (row === undefined) throw new Error(key);
  const name = /--[a-z-]+/.exec(row.flag)?.[0] ?? '';
  return row.kind === 'switch' ? [name] : [name, value ?? row.choices?.[0] ?? VALUES[row.kind]];
}

/** A command line for each flag that is given without what it needs, and with what it excludes. */
function relations(): readonly (readonly string[])[] {
  return COMMANDS.flatMap(({ name, flags }) => {
    const taken = (key: string) => key === 'format' || flags.some((each) => each === key);
    const needed = (key: string) => Object.keys(ROWS[key]?.needs ?? {}).filter(taken);
    const all = (keys: readonly string[]) =>
      [...new Set(keys.flatMap((key) => [key, ...needed(key)]))].flatMap((key) => typed(key));
    return flags.flatMap((key) => [
      ...(needed(key).length > 0 ? [[name, ...typed(key)]] : []),
      ...Object.keys(ROWS[key]?.excludes ?? {})
        .filter(taken)
        .map((other) => [name, ...all([key, other])]),
    ]);
  });
}

/** A command line for each flag with a value that is none of its kind. */
function values(): readonly (readonly string[])[] {
  const wrong = Object.entries(ROWS).filter(([, { kind, choices }]) => kind !== 'switch' && (kind !== 'text' || choices));
  return wrong.flatMap(([key]) => {
    const taking = COMMANDS.find(({ flags }) => flags.some((each) => each === key));
    const besides = Object.keys(ROWS[key]?.needs ?? {}).filter((other) => taking?.flags.some((each) => each === other));
    return taking ? [[taking.name, ...typed(key, 'blokced'), ...besides.flatMap((other) => typed(other))]] : [];
  });
} // prettier-ignore

const RACE = { title: 'Tied', body: 'nato', asOf: '2024-03-10' };
const declared = (name: string) => ({ name, candidacy: [{ status: 'declared' }] });
const MORE = {
  ...FILES,
  'tied.json': { ...RACE, candidates: { a: declared('A'), b: declared('B') } },
  'empty.json': { ...RACE, candidates: {} },
};

const MISTAKES = [
  [], ['2024-rutte'], ['small.json'], ['rn'], ['help', 'rn'], ['run', '--jsn'], ['run', 'a', 'b'], ['run', '--as-of'], ['run', ''],
  ['run', '2024-02-22'], ['run', 'unanimity'], ['run', 'rutte'], ['run', 'HUN.rutte=accept'], ['run', 'nothing-like-it'],
  ['run', '--rule', 'weighted=many'], ['run', '--rule', 'unanimity=2'], ['run', '--rule', 'qualified'], ['run', '--candidate', 'rute'],
  ['run', '--as-of', '22.02.2024'], ['run', '--as-of', '1800-01-01'], ['run', '--set', 'HUN.rutte=acept'], ['run', '--set', 'HUN=accept'],
  ['run', '--set', 'HUN.rutte=accept,TUR.rutte=accept'], ['run', '--grant', 'ukraine-optout'], ['run', '--withdraw', 'kallass'],
  ['run', '--without', 'Hungry'], ['run', '--candidate', 'kallas', '--as-of', '2023-01-01'], ['run', '--save', '-'],
  ['run', '-', '--save', 'x.json'], ['run', '--save', 'small.json'], ['run', '--save', 'no/x.json'], ['run', '--json', '--quiet'],
  ['run', '--as-of', '2024-03-01', '--as-of', '2024-04-01'], ['run', '--hindsight', '--save', 'x.json'],
  ['run', '--set', 'SWE.rutte=accept', '--as-of', '2024-02-01'], ['run', '--grant', 'ukraine-opt-out@2024-12-01'],
  ['replay', '--from', '2024-03-01', '--to', '2024-02-01'], ['compare'], ['compare', '2024-rutte'], ['compare', 'tied.json', '--rule', 'unanimity'],
  ['compare', 'empty.json', '--rule', 'unanimity'], ['compare', '2024-rutte', '--as-of', '2022-01-01', '--as-of', '2022-02-01'],
  ['forecast', '--trial', '3', '--format', 'svg'], ['forecast', '--by', '2020-01-01'], ['forecast', '--by', '2030-01-01', '--trials', '1', '--json'],
  ['forecast', '--param', 'exitRte=1'], ['forecast', '--param', 'exitRate=-1'], ['forecast', '--params', 'small.json'], ['forecast', '--resume', 'small.json'],
  ['forecast', '--output', 'x.json', '--shard', '3/2'], ['unlock', '--cost', 'HUNN=1'], 
   ['unlock', 'empty.json'], ['sensitivity', 'empty.json'], 
  ['check', 'missing.json'], ['validate', 'missing.json'], ['validate', 'small.json'], ['validate', 'small.json', 'ended.json'], ['merge'], ['merge', 'small.json'],
  ['members', 'natoo'], ['members', '--power', '--rule', 'weighted=0'], ['list', '--format', 'csv'], ['init', 'small.json'], ['init', 'no/x'],
  ['init', 'y', '--from', 'nothing'], ['calibrate', 'small.json'], ['backtest', 'small.json'], ['import'], ['import', 'missing.csv'],
  ['import', 't.csv', '--body', 'nathto'], ['import', 't.csv', '--map', 'small.json'], ['export', 'missing.json'], ['completion', 'tcsh'], ['schema', 'x'],
].map((args) => args as readonly string[]); // prettier-ignore

async function told(lines: readonly (readonly string[])[]): Promise<string> {
  const cwd = folderWith(MORE);
  const answers = [];
  for (const args of lines) {
    const { code, err } = await answerTo(args, { cwd });
    answers.push(`$ ${args.join(' ')}\n${err}[${code}]\n`);
  }
  return answers.join('\n');
}

describe('what is said on standard error', () => {
  it.each([
    ['flags that go together or do not', 'relations', relations()],
    ['values', 'values', values()],
    ['other mistakes', 'mistakes', MISTAKES],
  ])('about %s is as it was', async (_of, file, lines) => {
    const text = await told(lines);
    const place = new URL(`golden/said-${file}.txt`, import.meta.url);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(place, text);
    expect(text).toBe(readFileSync(place, 'utf8'));
    expect(text).not.toMatch(/^\s+at |defect/m);
  });

  it('about a defect is its trace, and code 70', async () => {
    const out = () => {
      throw new Error('broken');
    };
    const { code, err } = await answerTo(['list'], { out });
    expect(code).toBe(70);
    expect(err).toMatch(/^nato-consensus: this is a defect in the program; please report it\.\nError: broken\n +at /);
  });
}); // prettier-ignore
