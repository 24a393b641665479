/** The clock on which a race moves: slow while nothing is due, fast just before a deadline. */
import { exp } from '../random/elementary.js';

/** Days in a week. */
export const WEEK = 7;

/** The pace of a clock near a deadline. */
export interface Pace {
  /** Pace at a deadline, as a multiple of the usual one; at least 1. */
  readonly deadlinePace: number;
  /** Weeks before a deadline in which the extra pace falls to 1/e; above 0. */
  readonly deadlineWeeks: number;
}

/**
 * Clock weeks that have passed by the end of each day; index 0 is the reading date, where none has.
 *
 * With the next deadline at the end of day D, the pace at time t (in weeks) is 1 + (G − 1) · e^(−(D − t)/τ); it is 1
 * where no deadline is left. A deadline counts through its own day, and the next takes over the day after. Exact.
 * `deadlines` are days from the reading date, ascending; those before day 1 are ignored. `days` is the last day, at least 0.
 */
export function clockOf(
  { deadlinePace, deadlineWeeks }: Pace,
  deadlines: readonly number[],
  days: number,
): Float64Array {
  const elapsed = new Float64Array(days + 1);
  const extra = (deadlinePace - 1) * deadlineWeeks;
  let next = 0;
  for (let day = 1; day <= days; day++) {
    while (next < deadlines.length && deadlines[next]! < day) next += 1;
    const deadline = deadlines[next];
    const after = deadline === undefined ? 0 : exp(-(deadline - day) / WEEK / deadlineWeeks);
    const before = deadline === undefined ? 0 : exp(-(deadline - day + 1) / WEEK / deadlineWeeks);
    elapsed[day] = elapsed[day - 1]! + 1 / WEEK + extra * (after - before);
  }
  return elapsed;
}

/** The clock at `time`, in days from the reading date and at most the last day; straight within a day. */
export function clockAt(elapsed: Float64Array, time: number): number {
  const day = Math.floor(time);
  const start = elapsed[day]!;
  return day === time ? start : start + (time - day) * (elapsed[day + 1]! - start);
}

/** A clock by day, and where to look a time up in it. */
export interface Clock {
  /** See {@link clockOf}. */
  readonly elapsed: Float64Array;
  /** See {@link clockDays}. */
  readonly days: Int32Array;
}

/** Parts into which {@link clockDays} cuts the clock, for each day: so many that few hold the end of more than one day. */
const PARTS_A_DAY = 4;

/**
 * For each of equal parts of the clock, the first day by the end of which it has got to where the part begins; half a part
 * before, so that rounding puts nothing into a part that begins a day too late.
 */
export function clockDays(elapsed: Float64Array): Int32Array {
  const parts = PARTS_A_DAY * elapsed.length;
  const last = elapsed[elapsed.length - 1]!;
  let day = 0;
  return Int32Array.from({ length: parts + 1 }, (_, part) => {
    while (elapsed[day]! < ((part - 0.5) * last) / parts) day += 1;
    return day;
  });
}

/**
 * The time, in days from the reading date, at which the clock stands at `clock`; infinite after the last day.
 * It falls into the first day by the end of which the clock has got there;
 */
export function timeAt({ elapsed, days }: Clock, clock: number): number {
  const last = elapsed[elapsed.length - 1]!;
  if (!(clock <= last)) return Infinity;
  let day = days[Math.floor((clock / last) * (days.length - 1))]!;
  while (elapsed[day]! < clock) day += 1;
  if (day === 0) return 0;
  const start = elapsed[day - 1]!;
  return Math.min(day, day - 1 + (clock - start) / (elapsed[day]! - start));
}
