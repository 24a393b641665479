/** `export` as a table. */
import type { ExportReport } from '../export-report.js';
import { cellTable, type CellTable } from './rows.js';

/** One row for each member and day. */
export function exportCells({ columns, rows }: ExportReport): CellTable {
  return cellTable(
    columns.join(','),
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}
