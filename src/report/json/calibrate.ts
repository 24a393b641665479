/** The JSON of `calibrate`: its fields after those of its origin. */
import { weeksIn, type Spell } from '../../engine/index.js';
import type { CalibrateReport } from '../reports.js';

/** Of `calibrate`: what its file holds, what is counted besides, and how long before deadlines what happened. */
export function calibrateFields({ calibration, file }: CalibrateReport) {
  const { formatVersion: _version, kind: _kind, digest: _digest, ...held } = file;
  return { ...held, nearDeadlines: calibration.nearDeadlines };
}

/** Of `calibrate --spells`. */
export function spellsFields(spells: readonly Spell[]) {
  return { spells: spells.map(spellFields) };
}

/** Of one spell: its last stance, weeks to a tenth, and days from its end to the next deadline known then. */
export function spellFields(spell: Spell) {
  const { case: name, member, isPrincipal, candidate, from, to, stances, deadlineIn, ended } = spell;
  return {
    case: name,
    member,
    principal: isPrincipal,
    candidate,
    from,
    to,
    weeks: Number(weeksIn(spell).toFixed(1)),
    stance: stances.at(-1)?.stance ?? null,
    deadlineIn,
    ended,
  };
}
