/** `replay` as comma-separated values. */
import { stepFields } from '../json/fields.js';
import type { ReplayReport } from '../reports.js';

const HEADER = 'date,candidate,member,from,to,verdict,blockers,members,why,source,evidence';

/**
 * The steps of a replay as CSV (RFC 4180), one row per change, a header first; blockers are separated by blanks. A
 * value that a spreadsheet would run (it begins with = + - @, a tab or a line end) stands behind an apostrophe.
 */
export function replayCsv({ replay }: ReplayReport): string {
  const rows = replay.steps.map((step) => {
    const fields = stepFields(step);
    return Object.values({ ...fields, blockers: fields.blockers.join(' ') }).map(field);
  });
  return `${[HEADER, ...rows.map((row) => row.join(','))].join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  const text = String(value ?? '').replace(/^(?=[=+\-@\t\r\n])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
