/** What the program says on standard error, frozen: every relation of flags, a wrong value of each flag, and other mistakes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import type { Flag } from '../../src/cli/flag.js';
import { FLAGS } from '../../src/cli/flags.js';
import { PARAMETER_NAMES } from '../../src/engine/index.js';
import { usual } from '../../src/engine/futures/parameters.js';
import { FILES } from './goldens.js';
import { answerTo, folderWith } from './harness.js';

const ROWS: Readonly<Record<string, Flag>> = FLAGS;
/** A value of each kind that is taken. */
const VALUES: Readonly<Record<Flag['kind'], string>> = {
  switch: '', text: 'x', file: 'x', date: '2024-03-10', whole: '1', rule: 'unanimity', parameter: 'exitRate=0.3', precision: '0.1', amount: '1', cost: 'HUN=1', shard: '1/2',
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
  const wrong = Object.entries(ROWS).filter(([, { kind, choices }]) => !['switch', 'file'].includes(kind) && (kind !== 'text' || choices));
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

/** A scenario with everything that a table cannot hold. */
const RICH = {
  ...RACE,
  candidates: { a: declared('A'), b: declared('B') },
  members: { HUN: { participates: false } },
  incumbent: { name: 'C' },
  blocs: { baltic: ['EST', 'LVA', 'LTU'] },
  concessions: { base: { to: ['TUR'], what: 'a base' } },
  levers: { deal: { what: 'a deal', withdraws: ['b'] } },
  stances: { a: { baltic: 'accept', TUR: [{ stance: 'object', from: '2024-02-01', salience: 0.5, liftedBy: { concession: 'base' } }, { stance: 'reserved', from: '2024-02-01', evidence: 'assumed' }] }, b: { '*': 'support' } },
  counts: [{ date: '2024-02-22', candidate: 'a', supporters: 20 }],
  events: [{ date: '2024-03-07', type: 'signal', what: 'a visit' }],
  model: { exitRate: 0.1 },
  expect: [{ candidate: 'a', verdict: 'open' }],
  outcome: { appointed: 'a', on: '2024-06-26' },
}; // prettier-ignore

/** A file of parameters with one thing that is wrong. */
const parameters = (wrong: object) => ({
  kind: 'nato-consensus parameters',
  formatVersion: 1,
  parameters: VALUES_OF_ALL,
  ...wrong,
});
const VALUES_OF_ALL = Object.fromEntries(PARAMETER_NAMES.map((key) => [key, { value: usual(key).value }]));
/** Races of which a plan or a candidate is refused, and files that are no parts and no parameters. */
const BROKEN = {
  'later.json': { ...RACE, candidates: { a: { name: 'A', candidacy: [{ status: 'declared', from: '2024-05' }] }, b: { name: 'B', candidacy: [{ status: 'declared', from: '2024-02-01', known: '2024-06-02', judgement: 'told later' }] } } },
  'nobody.json': { ...RACE, body: { name: 'Old', members: { QA: { joined: '1990-01-01', left: '1991-01-01' } } }, candidates: { a: declared('A') } },
  'unruly.json': { ...RACE, rule: { type: 'weighted', quota: 99 }, body: { name: 'Few', members: { QA: {}, QB: {} } }, candidates: { a: declared('A') } },
  'list.json': [],
  'undated.csv': 'member,candidate,stance\nHungary,A B,no\n',
  'refused.csv': 'member,candidate,stance,date\nNowhere,A B,no,2024-01-01\n',
  'open-quote.csv': 'member,candidate,stance\nHungary,"A B,no\nItaly,A B,yes\n',
  'closed-quote.csv': 'member,candidate,stance\nHungary,"A B"x,no\n',
  'amid-quote.csv': 'member;candidate;stance\nHungary;A"B;no\n',
  'twice.csv': 'member,country,candidate,stance\nHungary,Italy,A B,no\n',
  'headless.csv': 'member,stance\nHungary,no\n',
  'bare.csv': 'a,b\n1,2\n',
  'empty.csv': '',
  'unsaid.csv': 'member,candidate,stance,date\nHungary,A B,perhaps,2024-01-01\nItaly,A B,perhaps,2024-01-01\nFrance,A B,yes,2024-01-01\n',
  'rich.json': RICH,
  'keys.json': { ...RACE, body: { name: 'Own', members: { a: {}, QA: {} } }, candidates: { '': { name: 'A', candidacy: [] }, 'a b': { name: 'B', candidacy: [] } }, concessions: { '\u200b': { to: ['QA'], what: 'x' } }, sources: { s: { url: 'x y', publisher: 'P', date: '2024-01-01' } } },
  'counts.json': { ...RICH, counts: [{ date: '2024-03-01', candidate: 'a', supporters: 5, against: [0, 0] }, { date: '2024-03-02', candidate: 'a', supporters: [1, 32] }, { date: '2024-03-03', candidate: 'a', supporters: [28, 30], against: 3, neutral: 2 }, { date: '2024-03-04', candidate: 'b', supporters: [3, 5] }] },
  'gone.json': { extends: 'missing.json' },
  'looped.json': { extends: 'looped.json' },
  'deep/out.json': { extends: '../tied.json' },
  'latin.json': new Uint8Array([123, 34, 228, 34, 125]),
  'kind.params.json': parameters({ kind: 'x' }),
  'version.params.json': parameters({ formatVersion: 2 }),
  'unknown.params.json': parameters({ parameters: { ...VALUES_OF_ALL, toString: { value: 1 }, other: { value: 1 } } }),
  'none.params.json': parameters({ parameters: {} }),
  'text.params.json': parameters({ parameters: { ...VALUES_OF_ALL, exitRate: { value: 'x' } } }),
  'bounds.params.json': parameters({ parameters: { ...VALUES_OF_ALL, exitRate: { value: -1 } } }),
  'fine.params.json': parameters({}),
}; // prettier-ignore

const TEN = ['--trials', '10', '--workers', '1'];
/** Run one after the other in one folder: those on top write the parts that those below are asked to go on with. */
const OF_FILES = [
  ['forecast', 'small.json', ...TEN, '--checkpoint', 'whole.json'],
  ...['1/3', '2/3', '3/3'].map((shard) => ['forecast', 'small.json', ...TEN, '--shard', shard, '--output', `p${shard[0] ?? ''}.json`]),
  ['forecast', 'small.json', ...TEN, '--seed', 'x', '--shard', '2/3', '--output', 'other.json'],
  ['forecast', 'small.json', '--trials', '40', '--workers', '1', '--until-precision', '0.4', '--checkpoint', 'precise.json'],
  ['forecast', 'small.json', '--trials', '20', '--workers', '1', '--seed', 'x', '--candidate', 'doe', '--shard', '2/3', '--output', 'others.json'],
  ['forecast', 'small.json', '--shard', '1/2', '--output', 'half.json', '--resume', 'precise.json'],
  ['merge', 'p1.json', 'others.json'], ['merge', 'p1.json', 'p3.json'], ['merge', 'p1.json', 'p2.json'], ['merge', 'p2.json', 'p3.json'], ['merge', 'p1.json', 'p1.json', 'p2.json', 'p3.json'],
  ['merge', 'p1.json', 'other.json', 'p3.json'], ['merge', 'whole.json', 'p1.json'], ['merge', 'latin.json'], ['merge', 'list.json'], ['merge', 'p3.json', 'missing.json'],
  ...[['tied.json'], ['small.json', '--seed', 'x'], ['small.json', '--rule', 'unanimity'], ['small.json', '--as-of', '2024-03-09'], ['small.json', '--hindsight'], ['small.json', '--param', 'exitRate=0.3'],
    ['small.json', '--seed', 'x', '--rule', 'unanimity', '--param', 'exitRate=0.3', '--hindsight']].map((asked) => ['forecast', ...asked, ...TEN, '--resume', 'whole.json']),
  ['forecast', 'small.json', '--trials', '5', '--resume', 'whole.json'], ['forecast', 'small.json', '--trials', '3', '--resume', 'p2.json'], ['forecast', 'small.json', '--resume', 'p2.json'],
  ['forecast', 'small.json', ...TEN, '--shard', '3/3', '--resume', 'p2.json', '--output', 'p4.json'], ['forecast', 'small.json', ...TEN, '--until-precision', '0.3', '--resume', 'whole.json'],
  ['forecast', 'small.json', '--trials', '40', '--until-precision', '0.3', '--resume', 'precise.json'], ['forecast', 'small.json', '--trials', '40', '--until-precision', '0.4', '--by', '2024-12-31', '--resume', 'precise.json'],
  ['forecast', 'small.json', '--resume', 'latin.json'], ['forecast', 'small.json', '--resume', 'missing.json'], ['forecast', 'small.json', ...TEN, '--checkpoint', 'small.json'], ['forecast', 'small.json', ...TEN, '--checkpoint', 'no/x.json'],
  ...['small', 'list', 'kind.params', 'version.params', 'unknown.params', 'none.params', 'text.params', 'bounds.params', 'missing', 'latin'].map((name) => ['forecast', 'small.json', ...TEN, '--params', `${name}.json`]),
  ...['fine.params', 'kind.params', 'bounds.params'].map((name) => ['forecast', 'small.json', ...TEN, '--params', `${name}.json`, '--over-parameters']),
  ['sensitivity', 'small.json', ...TEN, '--rows', '1', '--params', 'fine.params.json'],
  ...['forecast', 'sensitivity', 'unlock', 'replay', 'run', 'members', 'export', 'explore'].flatMap((name) => ['nobody.json', 'unruly.json', 'latin.json'].map((file) => [name, file])),
  ...[[], ['--hindsight'], ['--as-of', '2024-06-01'], ['--candidate', 'a'], ['--candidate', 'b'], ['--candidate', 'b', '--hindsight']].flatMap((asked) => [['run', 'later.json', ...asked], ['unlock', 'later.json', ...asked]]),
  ['replay', 'later.json', '--candidate', 'a'], ['compare', 'later.json', '--rule', 'unanimity', '--candidate', 'a'],
]; // prettier-ignore

/** Files that other programs would write: a flag, a format or an ending that the answer has under a name of its own, or has not. */
const HOPED = [
  ...['-o', '--output', '--out', '--file', '--outfile'].map((flag) => [flag]), ['-o', 'x.svg'], ['--out=a b.MD'], ['--out', 'x'], ['-o', 'a.b/x.doc'], ['-o', 'a.b/x'],
  ...['--png', '--jpg', '--jpeg', '--gif', '--pdf', '--md', '--txt', '--xml', '--xls', '--xlsx', '--svg', '--csv', '--tap', '--junit', '--text', '--SVG', '-png'].map((flag) => [flag]),
  ...['png', 'PDF', 'md', 'txt', 'xml', 'xlsx', 'doc'].map((format) => ['--format', format]),
].flatMap((asked) => [['run', ...asked], ['replay', ...asked]]).concat([['check', '--xml'], ['check', '--format', 'xml'], ['check', '--save', 'x.xml'], ['members', '--save=x.xlsx'], ['list', '-o', 'x.txt'], ['--svg']]); // prettier-ignore

/** What is written, shown or left out besides what was asked for, and what stands in the way of that. */
const BESIDES = [
  ['calibrate', 'ended.json', '--save', 'small.json'], ['calibrate', 'ended.json', '--save', '-'],
  ['check', '--filter', 'zzz'], ['check', 'small.json', '--filter', 'WHO'], ['check', 'faulty.json', '--filter', 'FAULT'], ['check', 'missing.json', 'small.json'],
  ['compare', '2024-rutte', '--as-of', '2024-06-19', '--as-of', '2024-06-21', '--as-of', '2024-06-22'], ['compare', '2024-rutte', '--as-of', '2024-06-19', '--as-of', '2024-06-21', '--forecast', ...TEN],
  ['compare', '2024-rutte', '--set', 'TUR.kallas=accept'], ['compare', '2024-rutte'], ['compare', '2024-rutte', '2024-rutte', '--as-of', '2024-06-19'], ['compare', '2024-rutte', '--set', 'TUR.kallas=accept', '--forecast', ...TEN],
  ['explore', 'small.json', '-o', 'faulty.json'], ['explore', 'small.json', '-o', 'page.html'], ['explore', 'small.json', '-o', 'page.html'], ['explore', 'small.json', '-o', 'ended.json', '--force'],
  ['explore', 'small.json', '-o', 'no/page.html'], ['explore', 'small.json', '--candidate', 'nobody'], ['explore', 'small.json', '--set', 'QA.doe=support', '-o', 'page.html'],
  ['import', 't.csv', '-o', '-'], ['import', 't.csv', '--body', 'eu'], ['import', 't.csv', '--body', 'opec'], ['import', 'undated.csv'], ['import', 'refused.csv', '--skip-refused'], ['import', 't.csv', '-o', 'small.json', '--skip-refused'],
  ['import', 't.csv', '-o', 'small.json', '--skip-refused', '--force'], ['import', 't.csv', '--body', '2024-rutte', '--skip-refused'],
  ['init', './'], ['init', ''], ['init', '..'], ['init', 'scenario.schema.json'], ['init', 'z', '--from', '-'], ['init', 'z', '--allow-outside'], ['init', 'deep/z', '--from', 'tied.json'], ['init', 'deep/z', '--from', 'tied.json', '--allow-outside'],
  ['init', 'tied-too', '--from', 'tied.json'], ['init', 'tied-too', '--from', 'tied.json', '--force'], ['init', 'nobody-yet', '--from', 'empty.json'],
  ['run', '-', '--watch'], ['run', '-', '--save', 'y.json'], ['run', 'tied.json', '--set', 'USA.a=accept', '--save', 'deep/y.json'], ['run', 'deep/y.json'], ['run', 'tied.json', '--hindsight', '--save', 'hind.json'], ['run', 'tied.json', '--save', 'hind.json'],
  ...['open-quote', 'closed-quote', 'amid-quote', 'twice', 'headless', 'bare', 'empty', 'unsaid'].map((name) => ['import', `${name}.csv`]), ['import', 'headless.csv', '--candidate', 'A B', '--as-of', '2024-01-01'],
  ['export', 'rich.json'], ['export', 'rich.json', '--set', 'TUR.a=accept', '--candidate', 'a'], ['validate', 'rich.json'], ['run', 'keys.json'], ['run', 'rich.json', '--set', 'a.TUR=accept'], ['run', 'rich.json', '--grant', 'deal'], ['run', 'rich.json', '--withdraw', 'TUR'],
  ['run', 'counts.json'], ['run', 'rich.json', '--set', 'EU.a=accept'], ['run', 'rich.json', '--set', 'Frnace.a=accept'],
  ['run', 'gone.json'], ['run', 'looped.json'], ['run', 'deep/out.json'], ['run', 'deep/out.json', '--allow-outside'], ['validate', '.'], ['list', 'x'], ['members', 'small.json', '--power', '--as-of', '1990-01-01'], ['members', 'gone.json'],
]; // prettier-ignore

async function told(lines: readonly (readonly string[])[]): Promise<string> {
  const cwd = folderWith({ ...MORE, ...BROKEN });
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
    ['files', 'files', OF_FILES],
    ['what is done besides', 'besides', BESIDES],
    ['files that were hoped for', 'hoped', HOPED],
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
