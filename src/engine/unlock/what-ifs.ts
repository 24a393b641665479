/** What levers are worth by chance: how much likelier an appointment becomes by a day, on the same draws. */
import { daysBetween, type IsoDate } from '../case/date.js';
import type { Snapshot } from '../case/in-force.js';
import { estimate, pairedDifference, type Difference, type Estimate } from '../forecast/estimate.js';
import { raceOf, type AppointmentQuestion, type Gains, type Race } from '../futures/index.js';
import { usedIn } from './lever-sets.js';
import { withLevers, type Lever } from './lever.js';
import type { Unlock } from './unlock.js';

/** Something that could be done: one of the smallest sets, or a lever by itself. */
export interface WhatIf {
  /** Its place among the ways, from 0; null: it is a lever by itself. */
  readonly way: number | null;
  readonly levers: readonly Lever[];
  readonly cost: number;
}

/** What it is worth. */
export interface WhatIfChance extends WhatIf {
  /** Of an appointment by the day. */
  readonly chance: Estimate;
  /** Over doing nothing. */
  readonly gain: Difference;
  /** The gain for each unit of cost; null: it costs nothing. */
  readonly gainPerCost: number | null;
}

/** Sets that are looked at, at most: the cheapest. Assumed: as many as anybody reads. */
export const MOST_LISTED = 20;

/**
 * What could be done about a candidate: the cheapest ways, and every lever by itself. A day that passes is no deed:
 * the model knows what waiting brings.
 */
export function whatIfs({ ways, levers }: Unlock): readonly WhatIf[] {
  const asWays = ways
    .slice(0, MOST_LISTED)
    .map((way, at): WhatIf => ({ way: at, levers: usedIn(way), cost: way.cost }));
  const isSingle = (lever: Lever) => asWays.some((way) => way.levers.length === 1 && way.levers[0] === lever);
  const singles = levers
    .filter((lever) => !isSingle(lever))
    .map((lever): WhatIf => ({ way: null, levers: [lever], cost: lever.cost }));
  return [...asWays, ...singles].filter((each) => each.levers.every(({ type }) => type !== 'date'));
}

/** The race as it would be with the levers used. */
export function raceWith(snapshot: Snapshot, { levers }: Pick<WhatIf, 'levers'>): Race {
  return raceOf(withLevers(snapshot, levers));
}

/** What is counted in trials: whether the candidate is appointed by the day. @throws RangeError when it is before the reading date. */
export function appointmentBy(
  { asOf }: Snapshot,
  { candidate }: Pick<Unlock, 'candidate'>,
  by: IsoDate,
): AppointmentQuestion {
  return { candidate, day: daysBetween(asOf, by) };
}

/** What each is worth by the trials of {@link whatIfs}, in their order; the most for a unit of cost first. */
export function chancesFrom(
  what: readonly WhatIf[],
  { trials, before, races }: Gains,
): readonly WhatIfChance[] {
  const all = what.map((each, at): WhatIfChance => {
    const { onlyBefore = 0, onlyAfter = 0 } = races[at] ?? {};
    const gain = pairedDifference(onlyBefore, onlyAfter, trials);
    const gainPerCost = each.cost === 0 ? null : gain.difference / each.cost;
    return { ...each, chance: estimate(before - onlyBefore + onlyAfter, trials), gain, gainPerCost };
  });
  const worth = ({ gainPerCost, gain }: WhatIfChance) => gainPerCost ?? Math.sign(gain.difference) * Infinity;
  return all.toSorted(
    (a, b) => worth(b) - worth(a) || b.gain.difference - a.gain.difference || a.cost - b.cost,
  );
}
