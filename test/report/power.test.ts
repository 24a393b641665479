import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { membersOn, power, ruleOf, type RuleSpec } from '../../src/engine/index.js';
import { POWER_FIGURES, type PowerReport } from '../../src/report/index.js';
import { citedSources } from '../../src/report/sentences/citations.js';
import { BODIES } from '../../src/scenario/body.js';
import { rendered, scenarioOf } from './scenarios.js';

/** A body of so many members, with a weight of 1 each, unless others are given. */
function bodyOf(count: number, weights: readonly number[] = []) {
  const members = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `M${String(at).padStart(2, '0')}`,
      { weight: weights[at] ?? 1 },
    ]),
  );
  const { body } = scenarioOf({
    ...{ title: 'Power', rule: 'consensus', asOf: '2024-03-10' },
    body: { name: 'Club', members },
    candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
  });
  return body;
}

function reportOf(body: PowerReport['body'], rules: readonly RuleSpec[]): PowerReport {
  const members = membersOn(body, '2024-03-10');
  const reasons = rules.map((rule) => ({ rule, reason: ruleOf(rule).inapplicable(members) }));
  return {
    ...{ body, asOf: '2024-03-10' },
    powers: reasons.flatMap(({ rule, reason }) => (reason === null ? [power(members, rule)] : [])),
    inapplicable: reasons.flatMap(({ rule, reason }) => (reason === null ? [] : [{ rule, reason }])),
  };
}

const told = (report: PowerReport) => rendered('power', 'text', [report, 200]).replaceAll('\u00a0', ' ');

describe('power', () => {
  it('says in one line that all indices are 1/n where each can stop a decision', () => {
    const words = told(reportOf(bodyOf(7), [{ type: 'consensus' }, { type: 'unanimity' }]));
    expect(words).toContain(
      'consensus; unanimity: every member can stop a decision, so all power indices are 1/7',
    );
    expect(words).not.toContain('Shapley–Shubik');
  });

  it('tells the rules apart under which members are alike, or turn nothing', () => {
    const rules = [{ type: 'simple-majority' }, { type: 'consensus-minus', tolerated: 7 }];
    const words = told(reportOf(bodyOf(7), rules));
    expect(words).toContain('simple majority: no member differs from another, so all power indices are 1/7');
    expect(words).toContain('consensus, 7 objections tolerated: no member can turn a decision');
  });

  it('gives a single member all of it', () => {
    expect(told(reportOf(bodyOf(1), [{ type: 'consensus' }]))).toContain('all power indices are 1\n');
  });

  it('says what a rule lacks that cannot be applied', () => {
    const words = told(
      reportOf(bodyOf(3), [{ type: 'qualified-majority' }, { type: 'weighted', quota: null }]),
    );
    expect(words).toContain('qualified majority cannot be applied: no population is given for M00, M01, M02');
    expect(words).toContain('weighted vote cannot be applied: no quota is given');
  });

  it('shows who has most first, null members with nothing, and less than a hundredth as such', () => {
    const report = reportOf(bodyOf(3, [1, 49, 50]), [{ type: 'weighted', quota: 51 }]);
    const rows = told(report)
      .split('\n')
      .filter((line) => line.startsWith('M'));
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      ['M02', '50', '66.67 %', '60.00 %', '75.00 %'],
      ['M00', '1', '16.67 %', '20.00 %', '25.00 %'],
      ['M01', '49', '16.67 %', '20.00 %', '25.00 %'],
    ]);
    expect(told(report)).toContain('3 of 8 coalitions carry a decision, 37.5 %.');
    const small = reportOf(bodyOf(17, [100]), [{ type: 'weighted', quota: 116 }]);
    expect(told(small)).toContain('all power indices are 1/17');
    const null1 = reportOf(bodyOf(2, [5]), [{ type: 'weighted', quota: 5 }]);
    expect(told(null1)).toMatch(/^M01 +1 +0\.00 % +0\.00 % +0\.00 %$/m);
    const rare = reportOf(bodyOf(20, [1, 1, 1, ...Array.from({ length: 17 }, () => 10)]), [
      { type: 'weighted', quota: 171 },
    ]);
    expect(told(rare)).toMatch(/^M00 .* < 0\.01 %$/m);
  });

  it('names seats', () => {
    const body = BODIES['un-security-council'];
    if (body === undefined) throw new RangeError('there is no Security Council');
    const report = { ...reportOf(body, []), asOf: '2016-06-01' };
    const powers = [power(membersOn(body, '2016-06-01'), 'security-council')];
    expect(told({ ...report, powers })).toMatch(/^Uruguay +elected +0\.19 % +1\.65 % +0\.51 %$/m);
  });

  it('is one row for each member under each rule in CSV, the rule as it is typed', () => {
    const report = reportOf(bodyOf(2, [5]), [{ type: 'consensus' }, { type: 'weighted', quota: 5 }]);
    expect(rendered('power', 'csv', [report]).trim().split('\r\n')).toEqual([
      'rule,member,swings,penrose,banzhaf,shapleyShubik,exact',
      ...['consensus,M00,1,0.5,0.5,0.5,1/2', 'consensus,M01,1,0.5,0.5,0.5,1/2'],
      ...['weighted=5,M00,2,1,1,1,1/1', 'weighted=5,M01,0,0,0,0,0/1'],
    ]);
  });

  it('has in JSON what each rule adds up, and what the others lack', () => {
    const rules = [{ type: 'consensus' }, { type: 'weighted', quota: 5 }, { type: 'qualified-majority' }];
    const json = JSON.parse(rendered('power', 'json', [reportOf(bodyOf(2, [5]), rules)])) as object;
    expect(json).toMatchObject({
      ...{ asOf: '2024-03-10', body: 'inline' },
      power: [
        { rule: { type: 'consensus' }, figure: null, isEqual: true, winning: '1', coalitions: '4' },
        {
          ...{ rule: { type: 'weighted', quota: 5 }, figure: 'weight', isEqual: false },
          members: [
            { code: 'M00', figure: 5, swings: '2', penrose: 1, banzhaf: 1, shapleyShubik: 1, exact: '1/1' },
            { code: 'M01', figure: 1, swings: '0', exact: '0/1' },
          ],
        },
      ],
      inapplicable: [{ rule: { type: 'qualified-majority' }, reason: { lacking: 'population' } }],
    });
  });
});

describe('what the figures of power are', () => {
  it('is said of every column, with sources that the bibliography has, word for word', () => {
    const figures = POWER_FIGURES.map(({ figure }) => figure);
    expect(figures).toEqual(expect.arrayContaining(['swings', 'decides', 'Banzhaf', 'Shapley–Shubik']));
    const bibliography = readFileSync('docs/bibliography.md', 'utf8');
    const cited = citedSources(POWER_FIGURES);
    expect(cited).toHaveLength(4);
    for (const { key, reference } of cited) expect(bibliography).toContain(`**[${key}]** ${reference}`);
  });
});
