import { describe, expect, it } from 'vitest';
import { PARAMETER_NAMES, type Spell } from '../../src/engine/index.js';
import type { CalibrateReport } from '../../src/report/index.js';
import { rendered } from './scenarios.js';

/** The n-th parameter: every field with a value that no other field has. */
function parameter(n: number): object {
  const of = { value: n + 0.0123, interval: [n + 0.1, n + 10.26], exposure: n + 1000.06 };
  return { ...of, unit: `unit ${n}`, kind: `kind ${n}`, events: n + 500 };
}

const FILE = {
  ...{ formatVersion: 1, kind: 'nato-consensus parameters', digest: 'abc', cases: ['one', 'two'] },
  parameters: Object.fromEntries(PARAMETER_NAMES.map((name, at) => [name, parameter(at + 1)])),
  ...{ fitted: { names: [] }, terms: [], baseRates: { cases: 2 }, clockRate: 0.5, besides: { counted: 9 } },
};
const REPORT = {
  calibration: {
    cases: ['one', 'two'],
    nearDeadlines: {
      concessions: {
        near: { events: 1.25, weeks: 10.4 },
        far: { events: 2, weeks: 20.6 },
        none: { events: 3, weeks: 30 },
      },
      exits: {
        near: { events: 4, weeks: 40 },
        far: { events: 5, weeks: 50 },
        none: { events: 6, weeks: 60 },
      },
      searches: {
        near: { events: 7, weeks: 70 },
        far: { events: 8, weeks: 80 },
        none: { events: 9, weeks: 90 },
      },
    },
    besides: {
      firstReadings: { 'front-runner': 11, another: 12, 'someone-else': 13, nobody: 14 },
      concessions: { events: 15, weeks: 120.4 },
      unseenPrincipals: { events: 17, of: 18 },
      foundOnRecord: { events: 19, of: 20 },
      unpressedExits: { events: 21, of: 22 },
    },
  },
  tried: [
    { name: 'clock', isInModel: true, gain: 3.44 },
    { name: 'same-day', isInModel: false, gain: -0.26 },
  ],
  file: FILE,
} as unknown as CalibrateReport;

const SPELL: Spell = {
  ...{ case: 'one', member: 'AAA', candidate: 'x', home: null, isPrincipal: true, start: 0, end: 10 },
  ...{ from: '2024-03-01', to: '2024-03-11', deadlineIn: 20, ended: 'conceded' },
  stances: [
    { day: 0, stance: 'object' },
    { day: 3, stance: 'reserved' },
  ],
} as unknown as Spell;

describe('the answer of calibrate', () => {
  it('has each figure where its heading says', () => {
    const lines = rendered('calibrate', 'markdown', [REPORT]).split('\n');
    const rows = PARAMETER_NAMES.map((name, at) => {
      const n = at + 1;
      // Two significant digits for values, one decimal for what was counted.
      const shown = [Number((n + 0.0123).toPrecision(2)), Number((n + 0.1).toPrecision(2)), n + 10];
      return `| ${name} | ${shown[0]} | ${shown[1]}–${shown[2]} | unit ${n} | kind ${n} | ${n + 500} | ${n + 1000}.1 |`;
    });
    expect(lines.filter((line) => line !== '')).toEqual([
      '**13 parameters from 2 cases.**',
      '| parameter | value | 95\u00a0% | unit | kind | events | exposure |',
      '| --- | ---: | --- | --- | --- | ---: | ---: |',
      ...rows,
      'exposure: weeks, of the clock for what runs on it; of a probability: of how many',
      '## Terms tried',
      '| term | in the model | gain |',
      '| --- | --- | ---: |',
      '| the clock runs faster before a deadline | yes | 3.4 |',
      '| some choices fall on the day of the last move | no | −0.3 |',
      'gain: in log-likelihood; a term is kept from 2 on',
      '## Before deadlines',
      '|  | within 4 weeks | earlier | none known |',
      '| --- | ---: | ---: | ---: |',
      '| a member comes round | 1.3 / 10 | 2 / 21 | 3 / 30 |',
      '| a candidate gives up | 4 / 40 | 5 / 50 | 6 / 60 |',
      '| somebody else is found | 7 / 70 | 8 / 80 | 9 / 90 |',
      'events / weeks of the calendar, by the deadline that was next by what was known then',
      '## Counted besides',
      '- Chosen was who first led alone: 11; another on record then: 12; somebody else: 13; nobody: 14.',
      '- Members came round 15 times in 120 weeks, 0.125 a week, if nothing else is known of them.',
      '- Of the objections that nobody knew of, 17 of 18 came from a principal.',
      '- Of those who were found besides the ones who stood, 19 of 20 were on record before.',
      '- Of the candidates who stood and gave up, nothing in the model pressed 21 of 22.',
    ]);
  });

  it('has the file that --save writes as JSON, with what stands before deadlines, and its parameters as CSV', () => {
    const { formatVersion, kind: _kind, digest, ...held } = FILE;
    const { nearDeadlines } = REPORT.calibration;
    const answer = JSON.parse(rendered('calibrate', 'json', [REPORT])) as object;
    const origin = { formatVersion, command: 'test', version: '0', digest: '0' };
    expect(answer).toEqual({ ...origin, ...held, nearDeadlines });
    expect(digest).not.toBe(origin.digest);
    const rows = rendered('calibrate', 'csv', [REPORT]).split('\r\n');
    const fields = PARAMETER_NAMES.map((name) => {
      const { value, interval, unit, kind, events, exposure } = REPORT.file.parameters[name];
      return [name, value, interval[0], interval[1], unit, kind, events, exposure].join(',');
    });
    expect(rows).toEqual(['parameter,value,low,high,unit,kind,events,exposure', ...fields, '']);
  });
});

describe('the answer of calibrate --spells', () => {
  const OTHER: Spell = { ...SPELL, member: 'BBB', isPrincipal: false, deadlineIn: null, case: 'two' };

  it('has a table for each case', () => {
    const lines = rendered('spells', 'markdown', [[SPELL, OTHER]]).split('\n');
    const head = [
      '| member | candidate | from | to | weeks | deadline | ended |',
      '| --- | --- | --- | --- | ---: | ---: | --- |',
    ];
    expect(lines.filter((line) => line !== '')).toEqual([
      '**2 spells of withholding in 2 cases.**',
      '\\* a principal; deadline: days from the end to the next that was known then; "gave up" is the candidate, "own one gave up" a candidate of the member’s own',
      '### one',
      ...head,
      '| AAA\\* | x | 2024-03-01 | 2024-03-11 | 1.4 | 20 | came round |',
      '### two',
      ...head,
      '| BBB | x | 2024-03-01 | 2024-03-11 | 1.4 |  | came round |',
    ]);
  });

  it.each([
    ['conceded', 'came round'],
    ['given', 'was given it'],
    ['condition', 'condition met'],
    ['own-exit', 'own one gave up'],
    ['gave-up', 'gave up'],
    ['left', 'left the body'],
    ['decided', 'still open'],
    ['no-choice', 'nobody chosen'],
  ] as const)('says of %s how it ended', (ended, words) => {
    expect(rendered('spells', 'markdown', [[{ ...SPELL, ended }]])).toContain(`| 20 | ${words} |\n`);
  });

  it('has the same in JSON and CSV, with the last stance', () => {
    const { spells } = JSON.parse(rendered('spells', 'json', [[SPELL, OTHER]])) as { spells: object[] };
    const first = { case: 'one', member: 'AAA', principal: true, candidate: 'x' };
    const days = { from: '2024-03-01', to: '2024-03-11', weeks: 1.4, stance: 'reserved' };
    expect(spells[0]).toEqual({ ...first, ...days, deadlineIn: 20, ended: 'conceded' });
    expect(rendered('spells', 'csv', [[SPELL, OTHER]]).split('\r\n')).toEqual([
      'case,member,principal,candidate,from,to,weeks,stance,deadlineIn,ended',
      ...spells.map((spell) => Object.values(spell).map(String).join(',').replace('null', '')),
      '',
    ]);
  });
});
