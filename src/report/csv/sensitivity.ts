/** `sensitivity` as comma-separated values. */
import { effectFields } from '../json/sensitivity.js';
import type { SensitivityReport } from '../reports.js';
import { cellTable, type CellTable } from './rows.js';

const HEADER =
  'type,name,candidate,members,now,low,atLow,high,atHigh,swing,swingLow,swingHigh,reach,told,total,totalLow,totalHigh,first,firstLow,firstHigh';

/** The effects, one row each, parameters with their indices; members are separated by blanks. */
export function sensitivityCells({ effects, indices, varied }: SensitivityReport): CellTable {
  const rows = effects.effects.map((effect) => {
    const { type, name, candidate, members, now, low, high, swing, reach, isTold } = effectFields(effect);
    const index = indices?.inputs?.find((_, at) => varied[at] === name);
    return [
      ...[type, name, candidate, members.join(' '), now],
      ...[low, high].flatMap((end) => [end?.to ?? null, end?.probability ?? null]),
      ...[swing.difference, ...swing.interval, reach, String(isTold)],
      ...[index?.total, index?.first].flatMap((each) => [
        each?.value ?? null,
        ...(each?.interval ?? [null, null]),
      ]),
    ];
  });
  return cellTable(HEADER, rows);
}
