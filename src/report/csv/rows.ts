/** Rows of comma-separated values. */

/** A value of a row. */
export type CsvValue = string | number | null;

/**
 * Rows as CSV (RFC 4180) below a header. A value that a spreadsheet would run (it begins with = + - @, a tab or a line
 * end) stands behind an apostrophe.
 */
export function csvOf(header: string, rows: readonly (readonly CsvValue[])[]): string {
  return `${[header, ...rows.map((row) => row.map(field).join(','))].join('\r\n')}\r\n`;
}

function field(value: CsvValue): string {
  const text = String(value ?? '').replace(/^(?=[=+\-@\t\r\n])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
