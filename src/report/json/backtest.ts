/** The JSON of `backtest`. */
import { READING_STEP, type Backtest } from '../../engine/index.js';
import type { BacktestReport } from '../reports.js';

/** The fields of the JSON answer of `backtest`. */
export function backtestFields({ backtest, wanted, trials, seed }: BacktestReport) {
  const { cases, ...over } = backtest;
  return {
    partial: cases.length < wanted,
    trials,
    seed,
    stepDays: READING_STEP,
    ...over,
    cases: cases.map(caseFields),
  };
}

function caseFields({ name, title, inSample, without, judged, scores, readings }: Backtest['cases'][number]) {
  return { name, title, inSample, leftOut: without, knownByJudgement: judged, scores, readings };
}
