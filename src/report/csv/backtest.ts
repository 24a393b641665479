/** `backtest` as comma-separated values. */
import { FORECASTERS } from '../../engine/index.js';
import type { BacktestReport } from '../reports.js';
import { csvOf } from './rows.js';

const HEADER = 'case,asOf,forecast,happened,probability,brier,log,merged,three,crps';

/** The scores, one row for each case, reading and forecast. */
export function backtestCsv({ backtest }: BacktestReport): string {
  const rows = backtest.cases.flatMap(({ name, readings }) =>
    readings.flatMap(({ asOf, happened, probability, scores }) =>
      FORECASTERS.map((each) => {
        const { brier, log, merged, three, crps } = scores[each];
        return [name, asOf, each, happened, probability[each], brier, log, merged, three, crps];
      }),
    ),
  );
  return csvOf(HEADER, rows);
}
