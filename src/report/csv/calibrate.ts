/** `calibrate` as comma-separated values. */
import { PARAMETER_NAMES, type Spell } from '../../engine/index.js';
import { spellFields } from '../json/calibrate.js';
import type { CalibrateReport } from '../reports.js';
import { cellTable, type CellTable } from './rows.js';

/** The parameters, one row each. */
export function calibrateCells({ file: { parameters } }: CalibrateReport): CellTable {
  const rows = PARAMETER_NAMES.map((name) => {
    const { value, interval, unit, kind, events, exposure } = parameters[name];
    return [name, value, ...interval, unit, kind, events, exposure];
  });
  return cellTable('parameter,value,low,high,unit,kind,events,exposure', rows);
}

/** The spells, one row each. */
export function spellsCells(spells: readonly Spell[]): CellTable {
  const header = 'case,member,principal,candidate,from,to,weeks,stance,deadlineIn,ended';
  return cellTable(
    header,
    spells.map(spellFields).map((each) => Object.values({ ...each, principal: String(each.principal) })),
  );
}
