/** The days of a race on which something happens that is known beforehand. */
import type { Layout } from './layout.js';
import type { Wait } from './race.js';

/** Days on which something happens that was known beforehand. */
export interface Dates {
  /** Days on which a member joins or a date passes that a stance waits for, ascending; then never. */
  readonly dates: Float64Array;
  /** Those of them on which anything changes unless everything is told or waited for. */
  readonly turningDates: Float64Array;
}

/** The dates of a race. */
export function datesOf(layout: Layout): Dates {
  const { race, cells, tolerated } = layout;
  const waited = cells.flatMap(({ wait }) => (wait === null ? [] : daysIn(wait)));
  const after = (days: readonly number[]) => {
    const dates = new Set([...days, ...waited].filter((day) => day > 0 && day <= race.days));
    return Float64Array.of(...[...dates].sort((a, b) => a - b), Infinity);
  };
  // Where votes are counted, one more member is one more to win over.
  const turning = race.members.filter((_, member) => tolerated === null || mayWithhold(layout, member));
  return {
    dates: after(race.members.map(({ joins }) => joins)),
    turningDates: after(turning.map(({ joins }) => joins)),
  };
}

/** Whether a member may withhold that is no member yet. */
function mayWithhold({ race, cells }: Layout, member: number): boolean {
  const { code } = race.members[member]!.member;
  return (
    cells.some((cell) => cell.member === member) ||
    race.candidates.some(({ total }) => total?.silent.includes(code))
  );
}

function daysIn(wait: Wait): readonly number[] {
  if ('day' in wait) return [wait.day];
  if ('all' in wait) return wait.all.flatMap(daysIn);
  return 'any' in wait ? wait.any.flatMap(daysIn) : [];
}
