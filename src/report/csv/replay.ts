/** `replay` as comma-separated values. */
import { stepFields } from '../json/fields.js';
import type { ReplayReport } from '../reports.js';
import { cellTable, csvText, type CellTable } from './rows.js';

const HEADER = 'date,candidate,member,from,to,verdict,blockers,members,why,source,evidence';

/** The steps of a replay, one row for each change; blockers are separated by blanks. */
export function replayCells({ replay }: ReplayReport): CellTable {
  const rows = replay.steps.map((step) => {
    const fields = stepFields(step);
    return Object.values({ ...fields, blockers: fields.blockers.join(' ') });
  });
  return cellTable(HEADER, rows);
}

/** The steps of a replay as CSV. */
export function replayCsv(report: ReplayReport): string {
  return csvText(replayCells(report));
}
