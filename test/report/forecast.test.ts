import { describe, expect, it } from 'vitest';
import { type Forecast } from '../../src/index.js';
import { PARAMETERS, parametersWith } from '../../src/engine/index.js';
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

const outcome = (kind: 'appointed' | 'extended' | 'none', probability: number) => ({
  outcome: kind,
  candidate: kind === 'appointed' ? 'doe' : null,
  by: '2024-04-10',
  through: '2024-04-07',
  probability,
  interval: [probability, probability] as const,
});

const FORECAST: Forecast = {
  trials: 1000,
  outcomes: [outcome('appointed', 0.9996), outcome('extended', 0), outcome('none', 0.0004)],
  decision: { q10: '2024-03-24', q50: '2024-03-31', q90: '2024-04-07' },
  lastHoldout: [],
  everWithholds: [],
  conceded: { probability: 0, interval: [0, 0] },
  course: [
    { week: 0, date: '2024-03-10', appointed: [0], extended: 0 },
    { week: 1, date: '2024-03-17', appointed: [0.9996], extended: 0 },
  ],
};

const REPORT: ForecastReport = {
  scenario: SCENARIO,
  asOf: '2024-03-10',
  by: ['2024-04-10'],
  forecast: FORECAST,
  baselines: null,
  frontRunner: 'doe',
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
    const course = FORECAST.course.map((point) => ({ ...point, appointed: [share] }));
    const report = { ...REPORT, forecast: { ...FORECAST, course } };
    const lines = rendered('forecast', 'text', [report, 100]).replaceAll('\u00a0', ' ').split('\n');
    const labels = lines
      .flatMap((line) => /^(.*)┤/.exec(line)?.[1] ?? [])
      .filter((label) => label.trim() !== '');
    expect(labels).toEqual(['100 %', ' 80 %', ' 60 %', ' 40 %', ' 20 %', '  0 %']);
  });
  it('opens with the front-runner, never as certain when it is not', () => {
    expect(told({})).toMatch(
      /^As of 10 March 2024, Jane Doe is appointed by 10 April 2024 in > 99\.9 % \[> 99\.9, > 99\.9\] of 1 000 simulated trials\. NATO decides by consensus: /,
    );
    expect(told({ frontRunner: null, subject: null })).toContain('Jane Doe is appointed by 10 April 2024');
    const nobody = told({}, { outcomes: FORECAST.outcomes.slice(1) });
    expect(nobody).toMatch(
      /^As of 10 March 2024, nobody can be appointed in any of 1 000 simulated trials\./,
    );
  });

  it('says what it is conditional on, and whether it was stopped', () => {
    const caution =
      'These are shares of simulated trials, conditional on the recorded stances and the model; they are not a forecast of the world.';
    expect(told({})).toContain(`${caution} How likely by when`);
    expect(told({ wanted: 2000 })).toContain(`${caution} Partial: stopped after 1 000 of 2 000 trials.`);
    expect(told({})).toContain('Seed s. Decisions');
    expect(told({ scenario: { ...SCENARIO, inSample: 'its rates' } })).toContain(
      'Seed s. In-sample: its rates.',
    );
  });

  it('says which weeks count for a date within one, and nothing when none is cut', () => {
    expect(told({})).toContain('only whole weeks before a date count: up to 2024-04-07 for 2024-04-10.');
    const whole = FORECAST.outcomes.map((each) => ({ ...each, through: each.by }));
    expect(told({}, { outcomes: whole })).not.toContain('whole weeks');
  });

  it.each([
    [
      {},
      'Someone is appointed by 24 March 2024 in at least 10 % of trials, by 31 March 2024 in at least 50 % and by 7 April 2024 in at least 90 %.',
    ],
    [
      { q90: null },
      'Someone is appointed by 24 March 2024 in at least 10 % of trials and by 31 March 2024 in at least 50 %; fewer than 90 % of trials ever appoint anyone.',
    ],
    [
      { q50: null, q90: null },
      'Someone is appointed by 24 March 2024 in at least 10 % of trials; fewer than 50 % of trials ever appoint anyone.',
    ],
    [{ q10: null, q50: null, q90: null }, 'Fewer than 10 % of trials ever appoint anyone.'],
  ])('says when someone is appointed: %j', (decision, sentence) => {
    const text = told({}, { decision: { ...FORECAST.decision, ...decision } });
    expect(text).toContain(`When someone is appointed ${sentence} Share of trials`);
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
        conceded: share(0.25),
      },
    );
    expect(text).toContain(
      'Last member to agree member previous stance share of appointments Hungary object 50.0 %',
    );
    expect(text).toContain(
      'In 25.0 % [25.0, 25.0] of appointments, at least one member agreed after being offered',
    );
    expect(text).toMatch(/at any point member share of trials Hungary .* Czechia .* Türkiye .*$/);
    expect(text).not.toContain('Spain');
    expect(told({ frontRunner: null }, { everWithholds: [] })).not.toContain('at any point');
  });

  it('says of each simple rule what it assumes', () => {
    const dated = [{ by: '2024-04-10', probability: 0.38 }];
    const baselines = {
      shareAndFloor: 0.2,
      constantClock: dated,
      independence: dated,
      frontRunner: 1 as const,
    };
    const text = told({ baselines });
    for (const rule of ['share and floor', 'constant clock', 'independence', 'front-runner']) {
      expect(text).toContain(`${rule}: `);
    }
    // 0.97 to the power of 32 is 0.377.
    expect(text).toContain('Even at 97 % each, 32 members agree only 38 % of the time');
    expect(Math.round(100 * 0.97 ** 32)).toBe(38);
  });
});

describe('the parameters', () => {
  it('show a default beside a value that is not it', () => {
    const parameters = { ...parametersWith({}), undeclaredRate: 0.3 };
    const text = rendered('explanation', 'text', [parameters]);
    const usual = String(PARAMETERS.undeclaredRate.default);
    expect(text).toContain(`undeclaredRate = 0.3 (default ${usual})  `);
    expect(text).toContain('reservedRate = 0.15  ');
  });
});
