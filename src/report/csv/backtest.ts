/** `backtest` as comma-separated values. */
import { FORECASTERS } from '../../engine/index.js';
import type { BacktestReport } from '../reports.js';
import { cellTable, type CellTable } from './rows.js';

const HEADER = 'case,asOf,forecast,happened,probability,brier,log,merged,three,crps';

/** The scores, one row for each case, reading and forecast. */
export function backtestCells({ backtest }: BacktestReport): CellTable {
  const rows = backtest.cases.flatMap(({ name, readings }) =>
    readings.flatMap(({ asOf, happened, probability, scores }) =>
      FORECASTERS.map((each) => {
        const { brier, log, merged, three, crps } = scores[each];
        return [name, asOf, each, happened, probability[each], brier, log, merged, three, crps];
      }),
    ),
  );
  return cellTable(HEADER, rows);
}
