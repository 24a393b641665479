import { describe, expect, it } from 'vitest';
import { NOBODY, SOMEONE_ELSE } from '../../src/engine/index.js';
import type { BacktestReport } from '../../src/report/index.js';
import { rendered } from './scenarios.js';

const score = (n: number) => ({ brier: n, merged: n + 0.01, three: n + 0.02, log: n + 0.03, crps: n + 0.04 });
const less = (value: number, better: number) => ({
  ...{ value, interval: [value - 0.1, value + 0.1], better, worse: better + 1 },
});
const rival = (n: number) => ({ brier: less(n / 10, n), crps: less(0 - n / 10, n + 10) });
const kind = (name: string, n: number) => ({
  ...{ kind: name, cases: n, readings: n + 10 },
  model: { brier: n / 10, probability: n / 100 },
  baseRates: { brier: n / 10 + 0.5, probability: n / 100 + 0.5 },
});
const variant = (name: string, n: number) => ({
  ...{ name, cases: n, readings: n + 10, changed: 0, model: score(n), baseRates: score(n + 5) },
  differences: rival(n),
});
const loss = (outcome: string, unforeseen: number) => ({
  ...{ name: 'one', model: 1.5, baseRates: 1.25, probability: 0.125, readings: 4, unforeseen },
  favourite: { outcome, probability: 0.75 },
});
const CASE = {
  ...{ name: 'one', title: 'One', inSample: null, without: 'left', judged: 3, readings: [{}, {}] },
  scores: { model: score(0.1), 'base-rates': score(0.2) },
};
const BACKTEST = {
  scores: Object.fromEntries(
    ['model', 'in-sample', 'blend', 'base-rates', 'constant-clock', 'independent', 'uniform'].map(
      (name, at) => [name, score(at + 1)],
    ),
  ),
  differences: Object.fromEntries(
    ['in-sample', 'blend', 'base-rates', 'constant-clock', 'independent', 'uniform'].map((name, at) => [
      name,
      rival(at),
    ]),
  ),
  unjudged: null,
  kinds: [kind('front-runner', 1), kind('another', 2), kind('someone-else', 3), kind('nobody', 4)],
  losses: [loss('y', 0), loss(NOBODY, 1), loss(SOMEONE_ELSE, 4)],
  trust: null,
  tenths: [{ tenth: 1, readings: 5, cases: 0.25 }],
  reliability: [
    { from: 0, to: 0.1, claims: 8, expected: 0.05, happened: 1 },
    { from: 0.9, to: 1, claims: 4, expected: 0.95, happened: 3 },
  ],
  variants: [
    ...['all', 'nothing-judged', 'known-from-sources', 'announced-deadlines', 'not-in-sample'].map(
      (name, at) => ({
        ...variant(name, at),
        changed: at,
      }),
    ),
  ],
  cases: [CASE, { ...CASE, name: 'two', title: 'Two', inSample: 'it was made on it', judged: 0 }],
};
const REPORT = {
  ...{ backtest: BACKTEST, wanted: 2, trials: 20_000, seed: 'abc' },
  scenarios: { one: { candidates: { y: { name: 'Jane Y' } } } },
} as unknown as BacktestReport;

const lines = (report = REPORT) =>
  rendered('backtest', 'markdown', [report])
    .replace(/\u00a0/g, ' ')
    .replace(/\\(?=[[\]*])/g, '')
    .split('\n')
    .filter((line) => line !== '');
/** What stands below a heading, up to the next. */
function below(heading: string, report = REPORT): readonly string[] {
  const all = lines(report);
  const rest = all.slice(all.indexOf(`## ${heading}`) + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  return end < 0 ? rest : rest.slice(0, end);
}

describe('the tables of backtest', () => {
  it('have each score where its heading says', () => {
    const row = (name: string, n: number) => `| ${name} | ${n}.00 | ${n}.01 | ${n}.02 | ${n}.03 | ${n}.04 |`;
    expect(below('Scores').slice(0, -1)).toEqual([
      '| forecast | Brier | merged | three | log | day (weeks) |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...[row('model', 1), row('in-sample model', 2), row('blend', 3), row('base rates', 4)],
      ...[row('constant clock', 5), row('independent', 6), row('uniform', 7)],
    ]);
  });

  it('have each difference with its sign, its interval and in how many cases it is better and worse', () => {
    const [head, ends, ...rows] = below('The model less each other forecast');
    expect([head, ends]).toEqual([
      '| less | Brier | better, worse | day (weeks) | better, worse |',
      '| --- | ---: | ---: | ---: | ---: |',
    ]);
    expect(rows.slice(0, 3)).toEqual([
      '| in-sample model | 0.00 [−0.10, +0.10] | 0, 1 | 0.00 [−0.10, +0.10] | 10, 11 |',
      '| blend | +0.10 [0.00, +0.20] | 1, 2 | −0.10 [−0.20, 0.00] | 11, 12 |',
      '| base rates | +0.20 [+0.10, +0.30] | 2, 3 | −0.20 [−0.30, −0.10] | 12, 13 |',
    ]);
    expect(rows[5]).toMatch(/^\| uniform \| \+0\.50 .* \| 5, 6 \| −0\.50 .* \| 15, 16 \|$/);
  });

  it('tell how races ended, and what was likely instead', () => {
    const told = below('Where the model loses');
    expect(told.slice(0, 6)).toEqual([
      '| chosen was | cases | readings | model | base rates | model gave | they gave |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| the front-runner | 1 | 11 | 0.10 | 0.60 | 1.0 % | 51.0 % |',
      '| another on record | 2 | 12 | 0.20 | 0.70 | 2.0 % | 52.0 % |',
      '| somebody not on record | 3 | 13 | 0.30 | 0.80 | 3.0 % | 53.0 % |',
      '| nobody | 4 | 14 | 0.40 | 0.90 | 4.0 % | 54.0 % |',
    ]);
    const gave = 'one: 1.50 against 1.25. It gave 12.5 % to what happened and 75.0 % to';
    expect(told.slice(-4)).toEqual([
      'In 3 of 2 cases the Brier score of the model is worse than that of base rates; the largest losses:',
      `- ${gave} Jane Y.`,
      `- ${gave} no choice; who was chosen was not on record, or was out, at 1 of 4 readings.`,
      `- ${gave} somebody not on record; who was chosen was not on record, or was out, at 4 of 4 readings.`,
    ]);
  });

  it('tell five losses, and no more', () => {
    const many = {
      ...REPORT,
      backtest: { ...REPORT.backtest, losses: Array(7).fill(loss('y', 0)) },
    } as BacktestReport;
    const told = below('Where the model loses', many);
    expect(told.filter((line) => line.startsWith('- '))).toHaveLength(5);
    expect(told.join()).toContain('In 7 of 2 cases');
  });

  it.each([
    [0.5, 0.4, 'It trusts those who lead too far'],
    [0.4, 0.5, 'It does not trust those who lead too far'],
    [0.4, 0.4, 'It does not trust those who lead too far'],
  ])('where %d is claimed of front-runners and %d came true: %s', (claimed, won, verdict) => {
    const trust = { cases: 1, claimed, won };
    const told = below('Where the model loses', { ...REPORT, backtest: { ...REPORT.backtest, trust } });
    expect(told).toContain(
      `${verdict}: in 1 case in which somebody leads alone at some readings, the model gave the front-runner ${claimed * 100}.0 % on average, and it was chosen in ${won * 100}.0 %.`,
    );
  });

  it('tell in which tenth of a forecast the day fell, and what came true of what was claimed', () => {
    expect(below('The day')).toEqual([
      'Into which tenth of its forecast the actual day falls. If the forecasts of the day were calibrated, 0.2 of 2 cases would lie in each tenth; a case counts 1 in all, spread over its readings and over the tenths that its day covers.',
      '| tenth | readings | cases |',
      '| --- | ---: | ---: |',
      '| 1 | 5 | 0.3 |',
    ]);
    expect(below('Whether what is claimed comes true').slice(2)).toEqual([
      '| 0 to 10 % | 8 | 5.0 % | 12.5 % |',
      '| 90 to 100 % | 4 | 95.0 % | 75.0 % |',
    ]);
  });

  it('have a row for each way of reading the cases, and for each case', () => {
    const hangs = below('What the result hangs on');
    const row = (name: string, n: number, difference: string) =>
      `| ${name} | ${n} | ${n + 10} | ${n}.00 | ${n + 5}.00 | ${difference} | ${n}.04 | ${n + 5}.04 |`;
    expect(hangs.slice(0, 7)).toEqual([
      '|  | cases | readings | model | base rates | difference | day | of base rates |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      row('all cases', 0, '0.00 [−0.10, +0.10]'),
      row('nothing known by judgement', 1, '+0.10 [0.00, +0.20]'),
      row('known from sources only', 2, '+0.20 [+0.10, +0.30]'),
      row('no assumed deadlines', 3, '+0.30 [+0.20, +0.40]'),
      row('no case named in-sample', 4, '+0.40 [+0.30, +0.50]'),
    ]);
    expect(hangs[7]).toContain('1 of 2 cases have records');
    expect(hangs[7]).toContain('concern 3 readings.');
    expect(below('Cases').slice(0, 4)).toEqual([
      '| case | readings | judged | Brier | of base rates | day | of base rates |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| one | 2 | 3 | 0.10 | 0.20 | 0.14 | 0.24 |',
      '| two * | 2 | 0 | 0.10 | 0.20 | 0.14 | 0.24 |',
    ]);
  });

  it('are followed by the scores without what is judged, where some of it is and some is not', () => {
    const unjudged = REPORT.backtest.scores;
    const told = (backtest: object) =>
      below('Scores', { ...REPORT, backtest: { ...REPORT.backtest, ...backtest } });
    const title = '### Without the cases of which something is known by judgement: 1 case';
    expect(told({ unjudged })).toContain(title);
    expect(told({ unjudged, cases: [{ ...CASE, judged: 0 }] }).join()).not.toContain('### Without');
    expect(told({}).join()).not.toContain('### Without');
  });

  it('say how it was done', () => {
    expect(lines().join('\n')).toContain('20 000 trials a race, seed abc.');
  });
});

it('has its cases and all that is told over them as JSON', () => {
  const { cases, ...over } = BACKTEST;
  const fields = cases.map(({ without, judged, ...each }) => ({
    ...each,
    leftOut: without,
    knownByJudgement: judged,
  }));
  const origin = { formatVersion: 1, command: 'test', version: '0', digest: '0' };
  const run = { partial: false, trials: 20_000, seed: 'abc', stepDays: 28 };
  expect(JSON.parse(rendered('backtest', 'json', [REPORT]))).toEqual({
    ...origin,
    ...run,
    ...over,
    cases: fields,
  });
});
