/** `calibrate` as comma-separated values. */
import { PARAMETER_NAMES, type Spell } from '../../engine/index.js';
import { spellFields } from '../json/calibrate.js';
import type { CalibrateReport } from '../reports.js';
import { csvOf } from './rows.js';

/** The parameters, one row each. */
export function calibrateCsv({ file: { parameters } }: CalibrateReport): string {
  const rows = PARAMETER_NAMES.map((name) => {
    const { value, interval, unit, kind, events, exposure } = parameters[name];
    return [name, value, ...interval, unit, kind, events, exposure];
  });
  return csvOf('parameter,value,low,high,unit,kind,events,exposure', rows);
}

/** The spells, one row each. */
export function spellsCsv(spells: readonly Spell[]): string {
  const header = 'case,member,principal,candidate,from,to,weeks,stance,deadlineIn,ended';
  return csvOf(
    header,
    spells.map(spellFields).map((each) => Object.values({ ...each, principal: String(each.principal) })),
  );
}
