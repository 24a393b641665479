/** How fast the days of a case passed, on the clock and on the calendar. */
import { WEEK, type Pace } from '../futures/clock.js';
import { exp } from '../random/elementary.js';

/** By day: days from its end to the deadline that was next then; null: none was known. Index 0 is no day. */
export type DeadlinesLeft = readonly (number | null)[];

/**
 * The clock of a case by day from its first reading; see `clockOf`, from which it differs only in that a deadline counts
 * from the day on which it was known.
 */
export function clockOfCase(left: DeadlinesLeft, { deadlinePace, deadlineWeeks }: Pace): Float64Array {
  const elapsed = new Float64Array(left.length);
  const extra = (deadlinePace - 1) * deadlineWeeks;
  for (let day = 1; day < left.length; day++) {
    const days = left[day] ?? null;
    const gained =
      days === null ? 0 : exp(-days / WEEK / deadlineWeeks) - exp(-(days + 1) / WEEK / deadlineWeeks);
    elapsed[day] = elapsed[day - 1]! + 1 / WEEK + extra * gained;
  }
  return elapsed;
}

/** Calendar weeks by day from the first reading. */
export function weeksOfCase(left: DeadlinesLeft): Float64Array {
  return Float64Array.from(left, (_, day) => day / WEEK);
}
