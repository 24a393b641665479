/** When the term of an incumbent could be extended, and whether it was. */
import type { Pace } from '../futures/clock.js';
import type { CaseDays } from './case-days.js';
import type { EventsAndWeeks } from './hazard-evidence.js';
import type { Reach } from './hazards.js';
import { clockOfCase, type DeadlinesLeft } from './case-clock.js';

/** The days after `from` up to and with `to`, and in what share of the ways to fill in the record nobody was free. */
interface StuckDays {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** When the term of an incumbent could be extended, and whether it was. */
export interface ExtensionCourse {
  readonly spans: readonly StuckDays[];
  readonly isExtended: boolean;
}

/** When the term of an incumbent could be extended in a case: in its last thirteen weeks, while nobody is free. */
export function extensionCourse(
  reaches: readonly Reach[],
  { outcome }: Pick<CaseDays, 'outcome'>,
): ExtensionCourse {
  const spans = reaches.flatMap(({ moment, next, pressed }): readonly StuckDays[] => {
    const { extendableFrom } = moment.race;
    if (next === null || extendableFrom === null) return [];
    const from = moment.day + extendableFrom;
    return from < next.day && pressed.stuck > 0 ? [{ from, to: next.day, weight: pressed.stuck }] : [];
  });
  return { spans, isExtended: 'extended' in outcome };
}

/** Extensions, and the weeks of the clock in which they could have happened. */
export function extensionsIn(
  cases: readonly { readonly left: DeadlinesLeft; readonly extension: ExtensionCourse }[],
  pace: Pace,
): EventsAndWeeks {
  let [events, weeks] = [0, 0];
  for (const { left, extension } of cases) {
    const elapsed = clockOfCase(left, pace);
    for (const { from, to, weight } of extension.spans) weeks += weight * (elapsed[to]! - elapsed[from]!);
    if (extension.isExtended) events += 1;
  }
  return { events, weeks };
}
