/** `replay` as comma-separated values. */
import { stepFields } from '../json/fields.js';
import type { ReplayReport } from '../reports.js';
import { csvOf } from './rows.js';

const HEADER = 'date,candidate,member,from,to,verdict,blockers,members,why,source,evidence';

/** The steps of a replay as CSV, one row per change; blockers are separated by blanks. */
export function replayCsv({ replay }: ReplayReport): string {
  const rows = replay.steps.map((step) => {
    const fields = stepFields(step);
    return Object.values({ ...fields, blockers: fields.blockers.join(' ') });
  });
  return csvOf(HEADER, rows);
}
