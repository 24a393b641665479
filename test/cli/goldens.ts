/** The answers that are frozen in files of their own: see golden/README.md. */
import { COMMANDS } from '../../src/cli/commands/index.js';
import { WORKED_OUT } from '../engine/calibration/cases.js';
import { FAULTY } from './faulty.js';
import { ODD_FILES, ODD_GOLDEN, type Golden } from './odd.js';

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

/** A case that has ended, small enough to be worked out by hand. */
const ENDED = {
  title: 'A case',
  body: {
    name: 'Five',
    members: Object.fromEntries(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, {}])),
  },
  asOf: '2024-03-01',
  principals: ['AAA'],
  ...WORKED_OUT,
};
/** A table of which one row is refused. */
const TABLE =
  'Country,Candidate,Vote,Date,Remark\nHungary,Ann Abe,opposes,05/03/2024,x\nUSA,Ann Abe,backs,22/02/2024,\nIreland,Ann Abe,yes,22/02/2024,\n';

/** A scenario that expects one thing of each kind, wrongly. */
const ASKING = {
  ...UNMET,
  concessions: { base: { to: ['HUN'], what: 'a base' } },
  expect: [
    { verdict: 'open' },
    { candidate: 'doe', frontRunner: 'doe', verdict: 'adopted' },
    { candidate: 'doe', members: 30, supporters: ['HUN'] },
    { candidate: 'doe', blockers: { atLeast: ['TUR'] }, undeclared: 3, hindsight: true },
    { candidate: 'doe', firstPossible: '2024-01-01', rule: 'unanimity' },
    { candidate: 'doe', reached: '2024-01-01', rule: { type: 'consensus-minus', tolerated: 1 } },
    { candidate: 'doe', unlockedBy: ['TUR'] },
    { candidate: 'doe', robustTo: 3 },
  ],
};
/** A table in which names are alike, sources have no date, and a row says nothing. */
const ALIKE =
  'member;candidate;stance;date;source;url;nonsense\nHungary;Ann Abe;no;2024-03-05;Paper;https://example.org;1\nUSA;Anne Abe;yes;2024-02-22;Paper;https://example.org;\nFrance;Ann Abe;;2024-02-23;;;\n';

/** The files that the commands read. */
export const FILES = {
  'unmet.json': UNMET,
  'faulty.json': FAULTY,
  'small.json': SMALL,
  'ended.json': ENDED,
  't.csv': TABLE,
  'alike.csv': ALIKE,
  'asking.json': ASKING,
  ...ODD_FILES,
};

/** Trials that take no time. */
const FEW = ['--trials', '100', '--workers', '1'];
const MARKDOWN = ['--format', 'markdown'];
const SVG = ['--format', 'svg'];

/** What is asked, and where the answer is. */
export const GOLDEN: readonly Golden[] = [
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
  ...COMMANDS.map(({ name }) => ({ file: `help-${name}.txt`, args: [name, '--help'] })),
  { file: 'run.md', args: ['run', 'small.json', ...MARKDOWN] },
  { file: 'run-map.svg', args: ['run', ...SVG] },
  { file: 'run-world.svg', args: ['run', 'history/2016-guterres', ...SVG] },
  { file: 'replay.md', args: ['replay', 'small.json', ...MARKDOWN] },
  { file: 'replay-excel.csv', args: ['replay', 'small.json', '--csv=excel'] },
  { file: 'replay-race.svg', args: ['replay', ...SVG] },
  { file: 'forecast.svg', args: ['forecast', ...FEW, ...SVG] },
  { file: 'forecast.md', args: ['forecast', 'small.json', ...FEW, ...MARKDOWN] },
  {
    file: 'forecast-over-parameters.json',
    args: ['forecast', 'small.json', '--over-parameters', ...FEW, '--json'],
  },
  { file: 'forecast-trial.json', args: ['forecast', 'small.json', '--trial', '3', '--json'] },
  { file: 'forecast-trial.md', args: ['forecast', 'small.json', '--trial', '3', ...MARKDOWN] },
  { file: 'forecast-explain.json', args: ['forecast', '--explain', '--json'] },
  {
    file: 'forecast-saved.txt',
    args: ['forecast', 'small.json', '--trial', '3', '--save', 'x.json'],
    writes: 'x.json',
  },
  { file: 'compare.md', args: ['compare', '2024-rutte', '--set', 'TUR.rutte=accept', ...MARKDOWN] },
  { file: 'unlock-quiet.txt', args: ['unlock', 'small.json', '--quiet'] },
  { file: 'unlock-explain.json', args: ['unlock', '--explain', '--json'] },
  { file: 'unlock-explain.md', args: ['unlock', '--explain', ...MARKDOWN] },
  { file: 'unlock-saved.txt', args: ['unlock', 'small.json', '--save', 'x.json'], writes: 'x.json' },
  { file: 'check-unmet.md', args: ['check', 'unmet.json', ...MARKDOWN], code: 1 },
  { file: 'members.md', args: ['members', 'un-security-council', '--as-of', '2024-01-01', ...MARKDOWN] },
  { file: 'members-power-excel.csv', args: ['members', ...COUNCIL, '--csv=excel'] },
  { file: 'calibrate.json', args: ['calibrate', 'ended.json', '--json'] },
  { file: 'calibrate.csv', args: ['calibrate', 'ended.json', '--csv'] },
  {
    file: 'calibrate-saved.txt',
    args: ['calibrate', 'ended.json', '--save', 'x.json'],
    writes: 'x.json',
  },
  { file: 'spells.txt', args: ['calibrate', 'ended.json', '--spells'] },
  { file: 'spells.json', args: ['calibrate', 'ended.json', '--spells', '--json'] },
  { file: 'spells.csv', args: ['calibrate', 'ended.json', '--spells', '--csv'] },
  { file: 'spells.md', args: ['calibrate', 'ended.json', '--spells', ...MARKDOWN] },
  { file: 'export.txt', args: ['export', 'small.json'] },
  { file: 'export.json', args: ['export', 'small.json', '--json'] },
  { file: 'export.csv', args: ['export', 'small.json', '--csv'] },
  { file: 'import.txt', args: ['import', 't.csv', '--skip-refused', '-o', 'x.json'], writes: 'x.json' },
  { file: 'import-alike.txt', args: ['import', 'alike.csv', '--skip-refused'] },
  { file: 'check-asking.txt', args: ['check', 'asking.json'], code: 1 },
  { file: 'validate-valid.txt', args: ['validate', 'small.json', 'ended.json'] },
  { file: 'compare-other.txt', args: ['compare', 'small.json', '--rule', 'weighted'] },
  { file: 'unlock-adopted.txt', args: ['unlock', 'small.json', '--adopted', '--max-size', '3'] },
  { file: 'import-refused.txt', args: ['import', 't.csv'], code: 2 },
  { file: 'import-explain.json', args: ['import', '--explain'] },
  { file: 'init.txt', args: ['init', 'x'], writes: 'x.json' },
  { file: 'init-overlay.txt', args: ['init', 'x', '--from', '2024-rutte'], writes: 'x.json' },
  { file: 'run-saved.txt', args: ['run', '--rule', 'unanimity', '--save', 'x.json'], writes: 'x.json' },
  ...ODD_GOLDEN,
];
