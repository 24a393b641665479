/** Rows of cells, as comma-separated values and as spreadsheets of any language open them. */

/** A value of a row. */
export type CsvValue = string | number | null;

/** A header, its names separated by commas, and the rows below it. */
export interface CellTable {
  readonly header: string;
  readonly rows: readonly (readonly CsvValue[])[];
}

/** Rows below a header. */
export function cellTable(header: string, rows: CellTable['rows']): CellTable {
  return { header, rows };
}

/**
 * Rows as CSV (RFC 4180) below a header. A value that a spreadsheet would run (it begins with = + - @, a tab or a line
 * end) stands behind an apostrophe.
 */
export function csvOf(header: string, rows: CellTable['rows']): string {
  return `${[header, ...rows.map((row) => row.map((value) => field(String(value ?? ''))).join(','))].join('\r\n')}\r\n`;
}

/** A table as {@link csvOf} writes it. */
export function csvText({ header, rows }: CellTable): string {
  return csvOf(header, rows);
}

/**
 * A table for Excel in any language: cells apart by tabs, behind a byte order mark; in UTF-16 it opens in columns whatever
 * the separator of the country is. Fractions are written without a decimal mark, which would be another one there.
 */
function excelText({ header, rows }: CellTable): string {
  const lines = [header.split(','), ...rows].map((row) => row.map(excelField).join('\t'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function excelField(value: CsvValue): string {
  if (typeof value === 'number') return withoutMark(value);
  const text = guarded(value ?? '');
  return /[\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number in whole digits and a power of ten: 0.25 is 25E-2. */
function withoutMark(value: number): string {
  const [digits = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction === '' && power === '0') return whole;
  const shifted = Number(power) - fraction.length;
  return `${`${whole}${fraction}`.replace(/^(-?)0+(?=\d)/, '$1')}E${shifted}`;
}

/** As many apostrophes as there are stay, so that one can be told from those of the text. */
function guarded(text: string): string {
  return text.replace(/^(?='*[=+\-@\t\r\n])/, "'");
}

function field(value: string): string {
  const text = guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Both forms of a table: for every program, and for Excel. */
export function inCells<R>(
  table: (report: R) => CellTable,
): Readonly<Record<'csv' | 'excel', (report: R) => string>> {
  return { csv: (report) => csvText(table(report)), excel: (report) => excelText(table(report)) };
}
