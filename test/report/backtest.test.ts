import { describe, expect, it } from 'vitest';
import { formatsOf, type BacktestReport } from '../../src/report/index.js';
import { AGREED, answerFor, settled, taught } from '../engine/backtest/cases.js';
import { expectFrozen } from './frozen.js';
import { rendered } from './scenarios.js';

const CASES = [
  settled('a-case-with-a-long-name', { ...AGREED, outcome: { someone: 'N. N.', on: '2024-02-20' } }),
  settled('won', { ...AGREED, inSample: 'the model was made on it' }),
  settled('extended', {
    ...AGREED,
    stances: { x: { AAA: [{ from: '2024-01-01', stance: 'redline' }] } },
    outcome: { extended: true, on: '2024-03-10' },
    incumbent: { name: 'I', extendable: true },
  }),
  settled('judged', {
    ...AGREED,
    sources: { s: { publisher: 'P', date: '2024-02-10' } },
    candidates: {
      x: {
        name: 'Jane X',
        candidacy: [
          {
            from: '2024-01-01',
            status: 'declared',
            source: 's',
            known: '2024-01-01',
            judgement: 'in the papers',
          },
        ],
      },
    },
    outcome: { someone: 'N. N.', on: '2024-03-20' },
  }),
];

function reportOf(cases = CASES, changes: Partial<BacktestReport> = {}): BacktestReport {
  const { answer } = answerFor(cases, taught({ choiceRate: 0.05 }), 1000);
  const scenarios = Object.fromEntries(cases.map(({ name, scenario }) => [name, scenario]));
  return { backtest: answer, scenarios, wanted: cases.length, trials: 1000, seed: 'test', ...changes };
}

const REPORT = reportOf();
const MANY = {
  ...REPORT,
  backtest: { ...REPORT.backtest, cases: [1, 2, 3].flatMap(() => REPORT.backtest.cases) },
  wanted: 12,
};
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('the answer of backtest', () => {
  it.each(formatsOf('backtest').filter((format) => format !== 'excel'))('as %s is as it was', (format) => {
    expectFrozen(`backtest.${format}`, rendered('backtest', format, [REPORT, 80]));
  });

  it('of many cases is as it was', () => {
    expectFrozen('backtest-many.text', rendered('backtest', 'text', [MANY, 80]));
  });

  it('calls itself partial where cases are missing, and nowhere else', () => {
    const lead = (wanted: number) => oneLine(rendered('backtest', 'text', [{ ...REPORT, wanted }, 80]));
    expect(lead(4)).not.toContain('Partial');
    expect(lead(5)).toContain('Partial: 4 of 5 cases');
  });

  it('fits 80 columns', () => {
    const lines = rendered('backtest', 'text', [REPORT, 80]).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('opens with the scores of model and base rates, and whether anything can be told from so few cases', () => {
    const { scores } = REPORT.backtest;
    const shown = rendered('backtest', 'quiet', [REPORT]);
    expect(oneLine(shown)).toBe(
      `Over 4 cases and 11 readings the Brier score of the model is ${scores.model.brier.toFixed(2)} and that of base rates ${scores['base-rates'].brier.toFixed(2)}: so few cases tell nothing. `,
    );
  });

  it.each([
    [[-1, 1], 'the two cannot be told apart'],
    [[-2, -1], 'the model is better'],
    [[1, 2], 'the model is worse'],
  ] as const)('says of ten cases or more whether they can be told apart: %j', (interval, words) => {
    const { differences } = REPORT.backtest;
    const brier = { ...differences['base-rates'].brier, interval };
    const told = { ...differences, 'base-rates': { ...differences['base-rates'], brier } };
    const backtest = { ...MANY.backtest, differences: told };
    expect(oneLine(rendered('backtest', 'quiet', [{ ...MANY, backtest }]))).toContain(`: ${words}. `);
  });

  it('says what the number of cases allows', () => {
    const allowed = ({ backtest }: BacktestReport) =>
      oneLine(rendered('backtest', 'text', [{ ...MANY, backtest }]));
    const { differences } = MANY.backtest;
    const [low, high] = differences['base-rates'].brier.interval;
    expect(allowed(MANY)).toContain(`known to about ±${((high - low) / 2).toFixed(2)} on the Brier score`);
    expect(allowed(REPORT)).toContain('With 4 cases no difference can be told from nothing');
  });

  it('says against which forecasts the whole interval speaks', () => {
    const { differences } = MANY.backtest;
    const given = (interval: readonly [number, number]) => (rival: keyof typeof differences) =>
      [rival, { ...differences[rival], brier: { ...differences[rival].brier, interval } }] as const;
    const told = (
      better: readonly (keyof typeof differences)[],
      worse: readonly (keyof typeof differences)[],
    ) => {
      const none = (Object.keys(differences) as (keyof typeof differences)[]).map(given([-1, 1]));
      const changed = Object.fromEntries([
        ...none,
        ...better.map(given([-2, -1])),
        ...worse.map(given([1, 2])),
      ]);
      const backtest = { ...MANY.backtest, differences: changed as typeof differences };
      return oneLine(rendered('backtest', 'text', [{ ...MANY, backtest }]));
    };
    expect(told(['uniform', 'independent'], ['blend'])).toContain(
      'speaks for the model against independent and uniform, and against it for blend.',
    );
    expect(told([], [])).toContain('speaks for the model against none, and against it for none.');
  });

  it('says where the model loses, by how much, and what it took to be likely instead', () => {
    const shown = oneLine(rendered('backtest', 'text', [REPORT]));
    const { model, 'base-rates': rates } = REPORT.backtest.cases[0]?.scores ?? {};
    expect(shown).toContain(
      `a-case-with-a-long-name: ${model?.brier.toFixed(2)} against ${rates?.brier.toFixed(2)}. It gave 0.0 % to what happened and`,
    );
    expect(shown).toContain('to X; who was chosen was not on record, or was out, at 2 of 2 readings.');
    expect(shown).toMatch(/It (does not trust|trusts) those who lead too far: in 4 cases/);
  });

  it('marks a case that is in-sample, counts what is known by judgement, and scores without it', () => {
    const shown = oneLine(rendered('backtest', 'text', [REPORT]));
    expect(shown).toContain(
      '* in-sample where the parameters that ship forecast it; here it is scored without',
    );
    expect(shown).toContain('Without the cases of which something is known by judgement: 3 cases');
    expect(shown).toContain('1 of 4 cases have records that count as known before');
    const unjudged = reportOf(CASES.slice(0, 2));
    expect(rendered('backtest', 'text', [unjudged])).not.toContain('Without the cases');
  });

  it('says that it is partial where cases are missing', () => {
    expect(oneLine(rendered('backtest', 'text', [{ ...REPORT, wanted: 6 }]))).toContain(
      'Partial: 4 of 6 cases;',
    );
    expect(JSON.parse(rendered('backtest', 'json', [{ ...REPORT, wanted: 6 }]))).toMatchObject({
      partial: true,
    });
    expect(JSON.parse(rendered('backtest', 'json', [REPORT]))).toMatchObject({ partial: false });
  });

  it('has neither losses nor trust to tell of where there are none', () => {
    const tied = settled('tied', {
      ...AGREED,
      stances: {},
      candidates: { ...AGREED.candidates, y: { name: 'Y', candidacy: AGREED.candidates.x.candidacy } },
      outcome: { vacant: true },
      termEnds: '2024-02-01',
    });
    const shown = rendered('backtest', 'markdown', [reportOf([tied])]);
    expect(shown).not.toContain('the largest losses');
    expect(shown).not.toContain('those who lead too far');
  });

  it('has a row for each reading and forecast as CSV', () => {
    const [header, ...rows] = rendered('backtest', 'csv', [REPORT]).trimEnd().split('\r\n');
    expect(header).toBe('case,asOf,forecast,happened,probability,brier,log,merged,three,crps');
    expect(rows).toHaveLength(11 * 7);
    expect(rows[0]).toMatch(/^a-case-with-a-long-name,2024-01-01,model,someone else,0,\d/);
  });
});
