import { describe, expect, it } from 'vitest';
import { parametersWith, usual, type Forecast, type OutcomeEstimate } from '../../src/engine/index.js';
import type { ForecastReport } from '../../src/report/index.js';
import { rendered, scenarioOf } from './scenarios.js';

const SCENARIO = scenarioOf({
  title: 'Race',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: { doe: { name: 'Jane Doe', member: 'ISL', candidacy: [{ status: 'declared' }] } },
  stances: {},
});

const outcome = (kind: OutcomeEstimate['outcome'], probability: number): OutcomeEstimate => ({
  outcome: kind,
  candidate: kind === 'appointed' ? 'doe' : null,
  by: '2024-04-10',
  probability,
  interval: [probability, probability] as const,
});

const FORECAST: Forecast = {
  trials: 1000,
  outcomes: [
    outcome('appointed', 0.9996),
    outcome('someone-else', 0.0003),
    outcome('vacant', 0),
    outcome('undecided', 0.0001),
  ],
  decision: { q10: '2024-03-24', q50: '2024-03-31', q90: '2024-04-07' },
  lastHoldout: [],
  everWithholds: [],
  course: [
    { date: '2024-03-10', appointed: { doe: 0 }, someoneElse: 0, extended: 0 },
    { date: '2024-03-17', appointed: { doe: 0.9996 }, someoneElse: 0, extended: 0 },
  ],
};

const REPORT: ForecastReport = {
  scenario: SCENARIO,
  asOf: '2024-03-10',
  by: ['2024-04-10'],
  forecast: FORECAST,
  baselines: [],
  frontRunner: 'doe',
  tied: [],
  deadlines: [],
  decision: null,
  outbacked: [],
  weighty: [],
  subject: 'doe',
  rule: SCENARIO.rule,
  seed: 's',
  parameters: parametersWith({}),
  wanted: 1000,
};

function told(fields: Partial<ForecastReport>, forecast: Partial<Forecast> = {}): string {
  const report = { ...REPORT, forecast: { ...FORECAST, ...forecast }, ...fields };
  return rendered('forecast', 'text', [report, 100]).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}

describe('a forecast', () => {
  it.each([0, 0.4, 1])('labels its curve in full where the points lie at %d', (share) => {
    const course = FORECAST.course.map((point) => ({ ...point, appointed: { doe: share } }));
    const report = { ...REPORT, forecast: { ...FORECAST, course } };
    const lines = rendered('forecast', 'text', [report, 100]).replaceAll('\u00a0', ' ').split('\n');
    const labels = lines
      .flatMap((line) => /^(.*)┤/.exec(line)?.[1] ?? [])
      .filter((label) => label.trim() !== '');
    expect(labels).toEqual(['100 %', ' 80 %', ' 60 %', ' 40 %', ' 20 %', '  0 %']);
  });
  it('opens with who leads, never as certain when it is not', () => {
    expect(told({})).toMatch(
      /^As of 10 March 2024, Jane Doe leads and is appointed by 10 April 2024 in > 99\.9 % \[> 99\.9, > 99\.9\] of 1 000 simulated futures\. NATO decides by consensus: /,
    );
    expect(told({ frontRunner: 'roe' })).toContain('Jane Doe is appointed by 10 April 2024');
    const tied = { frontRunner: null, subject: null, tied: ['doe', 'roe'] };
    expect(told(tied)).toContain(
      'nobody leads (Jane Doe and roe are tied); Jane Doe is the likeliest, appointed by',
    );
    const nobody = told({ frontRunner: null, subject: null }, { outcomes: FORECAST.outcomes.slice(1) });
    expect(nobody).toMatch(
      /^As of 10 March 2024, nobody leads and nobody is on record who could be appointed\./,
    );
  });

  it('says of a decision on record that it is one', () => {
    const decision = { candidate: 'doe', on: '2024-03-09', known: '2024-03-09' };
    const text = told({
      decision,
      baselines: [{ name: 'uniform', of: null, outcomes: 4, probability: 0.25 }],
    });
    expect(text).toMatch(
      /^As of 10 March 2024, the decision for Jane Doe is on record: it was taken on 9 March 2024\./,
    );
    expect(text).not.toContain('uniform');
    expect(text).not.toContain('deadline');
  });

  it('says what it is conditional on, and whether it was stopped', () => {
    const caution =
      'These are shares of simulated futures, conditional on the record and the model. They are good for when, for who is last and for what would change it; on who is chosen in the end, base rates do as well.';
    expect(told({})).toContain(`${caution} How likely by when`);
    expect(told({ wanted: 2000 })).toContain(`${caution} Partial: stopped after 1 000 of 2 000 trials.`);
    expect(told({})).toContain('Seed s. No deadline is known.');
    expect(told({ scenario: { ...SCENARIO, inSample: 'its rates' } })).toContain(
      'Seed s. In-sample: its rates.',
    );
  });

  it('says why a candidate who stands may not be chosen, and whose objection weighs more', () => {
    expect(told({})).not.toMatch(/more backing|has ended candidacies/);
    const text = told({ outbacked: ['roe'], weighty: ['DEU'] });
    expect(text).toContain(
      'While others with more backing stand, roe can be chosen only if the known consents are enough.',
    );
    expect(text).toContain('The objection of Germany is of a kind that has ended candidacies:');
  });

  it('names the deadlines, and which nothing announces', () => {
    const deadlines = [
      { date: '2024-07-09', what: 'the summit', assumed: true },
      { date: '2024-10-01', what: 'the end of the term', assumed: false },
    ];
    expect(told({ deadlines })).toContain(
      'Deadlines on the clock: 9 July 2024 (the summit; assumed to be known) and 1 October 2024 (the end of the term).',
    );
  });

  it('leaves out what happens in no future, but no candidate', () => {
    const text = told(
      {},
      { outcomes: [outcome('appointed', 0), outcome('extended', 0), outcome('vacant', 1)] },
    );
    expect(text).toContain('Jane Doe 0.0 %');
    expect(text).toContain('the office is vacant 100.0 %');
    expect(text).not.toContain('extended');
  });

  it.each([
    [
      {},
      'Somebody is chosen by 24 March 2024 in at least 10 % of futures, by 31 March 2024 in at least 50 % and by 7 April 2024 in at least 90 %.',
    ],
    [
      { q90: null },
      'Somebody is chosen by 24 March 2024 in at least 10 % of futures and by 31 March 2024 in at least 50 %; fewer than 90 % of futures ever choose anyone.',
    ],
    [
      { q50: null, q90: null },
      'Somebody is chosen by 24 March 2024 in at least 10 % of futures; fewer than 50 % of futures ever choose anyone.',
    ],
    [{ q10: null, q50: null, q90: null }, 'Fewer than 10 % of futures ever choose anyone.'],
  ])('says when somebody is chosen: %j', (decision, sentence) => {
    const text = told({}, { decision: { ...FORECAST.decision, ...decision } });
    expect(text).toContain(`When somebody is chosen ${sentence} Share of futures`);
  });

  it('lists the members that agree last and those that withhold, most likely first', () => {
    const share = (probability: number) => ({ probability, interval: [probability, probability] as const });
    const text = told(
      {},
      {
        lastHoldout: [{ member: 'HUN', from: 'object', ...share(0.5) }],
        everWithholds: [
          { candidate: 'doe', member: 'TUR', ...share(0.2) },
          { candidate: 'doe', member: 'HUN', ...share(0.7) },
          { candidate: 'doe', member: 'CZE', ...share(0.2) },
          { candidate: 'roe', member: 'ESP', ...share(1) },
        ],
      },
    );
    expect(text).toContain(
      'Last member to agree, alone or with others member previous stance share of appointments Hungary object 50.0 %',
    );
    expect(text).toMatch(/at any point member share of futures Hungary .* Czechia .* Türkiye .*$/);
    expect(text).not.toContain('Spain');
    expect(told({ frontRunner: null }, { everWithholds: [] })).not.toContain('at any point');
  });

  it('says of each simple rule of whom it speaks and what it assumes', () => {
    const by = [{ by: '2024-04-10', probability: 0.38 }];
    const rates = { frontRunner: 0.5, another: 0.45, nobody: 0.05, cases: 31 };
    const text = told({
      baselines: [
        { name: 'base-rates', of: 'doe', ...rates },
        { name: 'constant-clock', of: 'doe', by },
        { name: 'independent', of: 'doe', by },
        { name: 'uniform', of: null, outcomes: 4, probability: 0.25 },
      ],
    });
    expect(text).toContain(
      'What simple rules say Jane Doe by 2024-04-10 constant clock 38.0 % independent 38.0 %',
    );
    expect(text).toContain(
      'in 31 such races, the front-runner won 50.0 %, another 45.0 %, nobody 5.0 %; here the front-runner is Jane Doe',
    );
    expect(text).toContain('uniform: each of 4 outcomes has 25.0 %');
    const nobody = told({ baselines: [{ name: 'base-rates', of: null, ...rates }] });
    expect(nobody).toContain('here the front-runner is nobody');
  });
});

describe('the parameters', () => {
  it('show a default beside a value that is not it', () => {
    const parameters = { ...parametersWith({}), exitRate: 0.3 };
    const text = rendered('explanation', 'text', [parameters]);
    const rounded = (value: number) => String(Number(value.toPrecision(4)));
    expect(text).toContain(`exitRate = 0.3 (default ${rounded(usual('exitRate').value)})  `);
    expect(text).toContain(`choiceRate = ${rounded(usual('choiceRate').value)}  `);
  });
});
