/** The JSON of `unlock`: its fields after those of its origin. */
import {
  sizeOf,
  usedIn,
  type Lever,
  type LeverSet,
  type LoadBearing,
  type Unlock,
  type Way,
} from '../../engine/index.js';
import type { UnlockChances, UnlockReport } from '../unlock-report.js';
import { changeInWords } from '../sentences/change.js';
import { influenceFields } from './influence.js';
import { factsOf } from '../sentences/robustness.js';

/** Of `unlock`. */
export function unlockFields({ unlock, stop, robustness, chances, influence, asOf, scenario }: UnlockReport) {
  const { candidate, standing } = unlock;
  const { steps, complete, slips, single, pairs } = robustness;
  return {
    asOf,
    candidate,
    verdict: standing.verdict,
    blocking: standing.blockers,
    unnamed: standing.unnamed,
    ...searchFields(unlock),
    stop: stop === null ? null : searchFields(stop),
    robustness: {
      steps,
      complete,
      slips: slips.map(setFields),
      single: single.map(recordFields),
      pairs: pairs.map((pair) => pair.map(recordFields)),
    },
    chances: chances === null ? null : { ...chanceFields(chances), inSample: scenario.inSample },
    influence: influence === null ? null : influenceFields(influence),
  };
}

function searchFields({ goal, reached, ways, complete, obstacle, levers }: Unlock) {
  return { goal, reached, sets: ways.map(wayFields), complete, obstacle, levers: levers.map(leverFields) };
}

function wayFields({ reasons, leads: { verdict, undeclared }, ...set }: Way) {
  return { ...setFields(set), reasons, verdict, undeclared };
}

/** A set: what is done where there is a choice is the first of it. */
function setFields(set: LeverSet) {
  const choices = set.choices.map(({ choose, levers }) => ({ choose, of: levers.map(({ key }) => key) }));
  return { cost: set.cost, size: sizeOf(set), changes: usedIn(set).map(leverFields), choices };
}

function leverFields({ type, key, cost, changes }: Lever) {
  const worded = changes.map((change) => ({ ...change, ...changeInWords(change) }));
  return { type, key, cost, changes: worded };
}

function recordFields({ record, by }: LoadBearing) {
  const { from, to: _to, ...about } = record;
  return { ...about, says: changeInWords(record).from, recorded: from !== null, ...factsOf(record), by };
}

function chanceFields({ by, seed, trials, wanted, before, outbackedBy, rows }: UnlockChances) {
  const fields = rows.map(({ way, levers, cost, chance, gain, gainPerCost }) => ({
    set: way === null ? null : way + 1,
    levers: levers.map(({ type, key }) => ({ type, key })),
    cost,
    chance,
    gain,
    gainPerCost,
  }));
  return { by, seed, trials, wanted, partial: trials < wanted, before, outbackedBy, rows: fields };
}
