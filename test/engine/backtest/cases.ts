/** Settled cases put together by hand. */
import {
  backtest,
  plannedCase,
  sidesOf,
  simulate,
  type Backtest,
  type EndedCase,
  type Ensemble,
  type Learnt,
  type Parameters,
  type PlannedCase,
  type Scenario,
  type Side,
} from '../../../src/engine/index.js';
import { still } from '../futures/races.js';
import { written } from '../written.js';

const FIVE = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];

/** Everyone supports x from the start on: it is chosen as soon as the choice is made, and nothing else can happen. */
export const AGREED = {
  candidates: { x: { name: 'X', candidacy: [{ from: '2024-01-01', status: 'declared' }] } },
  stances: { x: Object.fromEntries(FIVE.map((code) => [code, [{ from: '2024-01-01', stance: 'support' }]])) },
  termEnds: '2024-06-30',
  outcome: { appointed: 'x', on: '2024-03-01' },
};

/** A case by its name; it must say how it ended. */
export function settled(name: string, fields: object): EndedCase {
  const scenario: Scenario = written(fields);
  if (scenario.outcome === null) throw new Error('a settled case needs an outcome');
  return { name, scenario, outcome: scenario.outcome };
}

/** What other cases taught, in round numbers. */
export function taught(changes: Partial<Parameters> = {}): Learnt {
  return {
    parameters: still(changes),
    baseRates: { frontRunner: 0.5, another: 0.3, nobody: 0.2, cases: 10 },
    clockRate: 0.1,
  };
}

/** What a backtest is made of, and what it comes to. */
export interface Answered {
  readonly answer: Backtest;
  readonly planned: readonly PlannedCase[];
  readonly simulated: ReadonlyMap<Side, Ensemble>;
}

/** How a backtest draws that is quickly done. */
export const DRAWS = { seed: 'test', samples: 200 };

/** The backtest of cases, each with what `learnt` says whatever is left out. */
export function answerFor(cases: readonly EndedCase[], learnt: Learnt, trials = 40_000): Answered {
  const planned = cases.flatMap(
    (each) => plannedCase(each, { record: cases, learntWithout: () => learnt }) ?? [],
  );
  const simulated = new Map<Side, Ensemble>();
  for (const side of planned.flatMap(sidesOf)) {
    simulated.set(side, simulate(side, { seed: 'test', from: 0, to: trials }));
  }
  return { answer: backtest(planned, simulated, DRAWS), planned, simulated };
}
