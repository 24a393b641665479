/** A forecast that is made for pictures, with numbers that can be added up by hand. */
import { parametersWith, type Forecast, type OutcomeEstimate } from '../../../src/engine/index.js';
import type { ForecastReport } from '../../../src/report/index.js';
import { madeUp } from './made.js';

const SCENARIO = madeUp(5);

const estimate = (by: string, outcome: OutcomeEstimate['outcome'], probability: number): OutcomeEstimate => ({
  outcome,
  candidate: outcome === 'appointed' ? 'doe' : null,
  by,
  probability,
  interval: [Math.max(0, probability - 0.05), Math.min(1, probability + 0.05)],
});

const FORECAST: Forecast = {
  trials: 400,
  outcomes: [
    estimate('2024-03-24', 'appointed', 0.4),
    estimate('2024-03-24', 'undecided', 0.6),
    estimate('2024-04-07', 'appointed', 0.5),
    estimate('2024-04-07', 'someone-else', 0.2),
    estimate('2024-04-07', 'extended', 0.1),
    estimate('2024-04-07', 'undecided', 0.2),
  ],
  decision: { q10: '2024-03-14', q50: '2024-03-31', q90: null },
  lastHoldout: [],
  everWithholds: [],
  course: [
    { date: '2024-03-10', appointed: { doe: 0 }, someoneElse: 0, extended: 0 },
    { date: '2024-03-24', appointed: { doe: 0.4 }, someoneElse: 0, extended: 0 },
    { date: '2024-04-07', appointed: { doe: 0.5 }, someoneElse: 0.2, extended: 0.1 },
  ],
};

/** The forecast of four weeks, with some fields replaced. */
export function madeForecast(
  fields: Partial<ForecastReport> = {},
  forecast: Partial<Forecast> = {},
): ForecastReport {
  return {
    scenario: SCENARIO,
    asOf: '2024-03-10',
    by: ['2024-03-24', '2024-04-07'],
    forecast: { ...FORECAST, ...forecast },
    baselines: [
      { name: 'base-rates', of: 'doe', frontRunner: 0.3, another: 0.6, nobody: 0.1, cases: 10 },
      { name: 'constant-clock', of: 'doe', by: [{ by: '2024-04-07', probability: 0.6 }] },
      { name: 'uniform', of: null, outcomes: 5, probability: 0.2 },
    ],
    frontRunner: 'doe',
    tied: [],
    deadlines: [
      { date: '2024-03-24', what: 'a summit', assumed: true },
      { date: '2024-04-07', what: 'the end of the term', assumed: false },
      { date: '2025-01-01', what: 'far away', assumed: false },
    ],
    decision: null,
    outbacked: [],
    weighty: [],
    subject: 'doe',
    rule: SCENARIO.rule,
    seed: 's',
    parameters: parametersWith({}),
    wanted: 400,
    ...fields,
  };
}
