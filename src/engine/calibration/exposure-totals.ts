/** How many events stand against how many weeks of exposure. */
import { clockOfCase } from './case-clock.js';
import type { CaseEvidence } from './case-evidence.js';
import type { EventsAndWeeks, Exposure, HazardKind } from './hazard-evidence.js';

import { WEEK, type Pace } from '../futures/clock.js';

/** Days before a deadline that count as near. Assumed: four weeks, for the table alone; no fit uses it. */
const NEAR_DAYS = 28;

/** Events of some kinds and the weeks of exposure to them, on the clock of a pace. */
export function exposureTo(
  cases: readonly CaseEvidence[],
  kinds: readonly HazardKind[],
  pace: Pace,
): EventsAndWeeks {
  let [events, weeks] = [0, 0];
  for (const { left, hazards } of cases) {
    const passed = clockOfCase(left, pace);
    for (const { from, to, weight } of exposuresOf(hazards, kinds))
      weeks += weight * (passed[to]! - passed[from]!);
    for (const { share } of occurrencesOf(hazards, kinds)) events += share;
  }
  return { events, weeks };
}

function exposuresOf(hazards: CaseEvidence['hazards'], kinds: readonly HazardKind[]): readonly Exposure[] {
  return hazards.flatMap(({ exposures }) => exposures).filter(({ kind }) => kinds.includes(kind));
}

/** What may have been of some kinds: its day, and how much of it was, by its shares. */
function occurrencesOf(
  hazards: CaseEvidence['hazards'],
  kinds: readonly HazardKind[],
): readonly { readonly by: number; readonly share: number }[] {
  return hazards
    .flatMap(({ occurrences }) => occurrences)
    .map(({ kinds: possible, by }) => {
      const sum = (all: typeof possible) => all.reduce((total, [, weight]) => total + weight, 0);
      return { by, share: sum(possible.filter(([kind]) => kinds.includes(kind))) / sum(possible) };
    });
}

/** How long before the next deadline known then something happened, or somebody was exposed. */
export type Nearness = 'near' | 'far' | 'none';

/** Events and calendar weeks by the deadline that was next: within four weeks, later, or none known. */
export function byDeadline(
  cases: readonly CaseEvidence[],
  kinds: readonly HazardKind[],
): Readonly<Record<Nearness, EventsAndWeeks>> {
  const totals = {
    near: { events: 0, weeks: 0 },
    far: { events: 0, weeks: 0 },
    none: { events: 0, weeks: 0 },
  };
  for (const { left, hazards } of cases) {
    const at = (day: number) => totals[nearness(left[day] ?? null)];
    for (const { from, to, weight } of exposuresOf(hazards, kinds)) {
      for (let day = from + 1; day <= to; day++) at(day).weeks += weight / WEEK;
    }
    for (const { by, share } of occurrencesOf(hazards, kinds)) at(by).events += share;
  }
  return totals;
}

function nearness(daysLeft: number | null): Nearness {
  if (daysLeft === null) return 'none';
  return daysLeft < NEAR_DAYS ? 'near' : 'far';
}
