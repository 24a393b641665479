/** Cases of which it is known how they ended: when they began, when they were decided, and on which days they are read. */
import type { SettledCase } from '../calibration/case-days.js';
import { daysAfter, daysBetween, type IsoDate } from '../case/date.js';
import type { ActualOutcome, Scenario } from '../case/scenario.js';
import { ruleOf } from '../rules/index.js';
import { snapshot } from '../snapshot.js';

/** A case of which it is known how it ended. */
export interface EndedCase extends SettledCase {
  readonly outcome: ActualOutcome;
}

/** Days from one reading of a case to the next. Assumed: four weeks, in which something may well have happened. */
export const READING_STEP = 28;

/** The case with its outcome; null: it has none on record. */
export function ended({ name, scenario }: SettledCase): EndedCase | null {
  return scenario.outcome === null ? null : { name, scenario, outcome: scenario.outcome };
}

/** The first day on which anything of the race was known: a candidacy, a stance or a total; null: nothing has a day. */
export function startOf({ candidates, stances, counts }: Scenario): IsoDate | null {
  const dated = [
    ...Object.values(candidates).flatMap(({ candidacy }) => candidacy),
    ...Object.values(stances).flatMap((rows) => Object.values(rows).flat()),
    ...counts.map(({ date, known }) => ({ from: date, known })),
  ];
  const days = dated.map(({ from, known }) => ((from ?? '') > (known ?? '') ? from : known));
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

/** The day on which a case was decided; null: it never was. */
export function decidedOn({ outcome }: EndedCase): IsoDate | null {
  return 'on' in outcome ? outcome.on : null;
}

/** Days from the start of a case to its decision; Infinity: it was never decided. Null: it has no start. */
export function durationOf(settled: EndedCase): number | null {
  const start = startOf(settled.scenario);
  const end = decidedOn(settled);
  if (start === null) return null;
  return end === null ? Infinity : daysBetween(start, end);
}

/**
 * The days on which a case is read, forward from its start, always as many days apart: strictly before the decision, or
 * the end of the term where there was none, and only while somebody is on record and the rule can be applied.
 */
export function readingDays(settled: EndedCase): readonly IsoDate[] {
  const { scenario } = settled;
  const start = startOf(scenario);
  const end = decidedOn(settled) ?? scenario.termEnds;
  if (start === null || end === null) return [];
  const steps = Math.max(0, Math.ceil(daysBetween(start, end) / READING_STEP));
  const days = Array.from({ length: steps }, (_, step) => daysAfter(start, step * READING_STEP));
  return days.filter((asOf) => {
    const { candidates, members } = snapshot(scenario, { asOf });
    const isOnRecord = Object.values(candidates).some(({ status }) => status !== 'withdrawn');
    return isOnRecord && ruleOf(scenario.rule).inapplicable(Object.values(members)) === null;
  });
}

/**
 * Whether two cases are one: the same body decided the same way on the same day. A copy of a case, or one built on it,
 * is known by this whatever it is called.
 */
export function isSameCase(a: EndedCase, b: EndedCase): boolean {
  const key = ({ scenario, outcome }: EndedCase) => [
    scenario.body.id,
    'on' in outcome ? outcome.on : scenario.termEnds,
  ];
  const [left, right] = [key(a), key(b)];
  return left.every((value, at) => value === right[at]);
}
