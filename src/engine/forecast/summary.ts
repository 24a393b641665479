/** What an ensemble says: outcomes by date, the day of the decision, the last holdouts. */
import type { CandidateId } from '../case/candidate.js';
import type { IsoDate } from '../case/date.js';
import { endOfWeek } from '../dynamics/race-of.js';
import type { Ensemble } from '../dynamics/ensemble.js';
import {
  appointments,
  estimate,
  lastHoldouts,
  sumOfCounts,
  type Estimate,
  type LastHoldout,
} from './estimate.js';
import type { MemberCode } from '../case/member.js';

/** How a trial ends, by a date. `none`: nothing has been decided by then. */
export interface OutcomeEstimate extends Estimate {
  readonly outcome: 'appointed' | 'extended' | 'none';
  /** Who is appointed; null for the other outcomes. */
  readonly candidate: CandidateId | null;
  readonly by: IsoDate;
  /** The end of the last week that is counted: decisions are dated to the end of their week. */
  readonly through: IsoDate;
}

/** How often a member withholds from a candidate at any time. */
export interface EverWithholds extends Estimate {
  readonly candidate: CandidateId;
  readonly member: MemberCode;
}

/** What an ensemble says. Everything is conditional on the stances and the model. */
export interface Forecast {
  readonly trials: number;
  /** By date, then appointed by candidate, extended, none; they add up to 1 for each date. */
  readonly outcomes: readonly OutcomeEstimate[];
  /** Days by which a tenth, a half and nine tenths of the trials have appointed someone; null: later, or never. */
  readonly decision: {
    readonly q10: IsoDate | null;
    readonly q50: IsoDate | null;
    readonly q90: IsoDate | null;
  };
  /** Of the trials that appoint someone, most likely first; members that come round in the same week share. */
  readonly lastHoldout: readonly LastHoldout[];
  readonly everWithholds: readonly EverWithholds[];
  /** Share of the appointments before which a member came round that had been offered something. */
  readonly conceded: Estimate;
  /** Share of trials by the end of each week in which each candidate was appointed, and the incumbent extended. */
  readonly course: readonly CoursePoint[];
}

/** How far things are by the end of a week. */
export interface CoursePoint {
  readonly week: number;
  readonly date: IsoDate;
  /** By candidate, in the order of the ensemble. */
  readonly appointed: readonly number[];
  readonly extended: number;
}

/** The calendar that weeks are read on. */
export interface Calendar {
  readonly asOf: IsoDate;
  readonly termEnds: IsoDate | null;
}

/** What `ensemble` says about each of the dates `by`. */
export function forecastOf(ensemble: Ensemble, calendar: Calendar, by: readonly IsoDate[]): Forecast {
  const course = coursePoints(ensemble, calendar);
  return {
    trials: ensemble.trials,
    outcomes: by.flatMap((date) => outcomesBy(date, ensemble, course)),
    decision: {
      q10: quantile(0.1, ensemble, course),
      q50: quantile(0.5, ensemble, course),
      q90: quantile(0.9, ensemble, course),
    },
    lastHoldout: lastHoldouts(ensemble),
    everWithholds: everWithholds(ensemble),
    conceded: estimate(sumOfCounts(ensemble.conceded), appointments(ensemble)),
    course: course.map(({ week, date, appointed, extended }) => ({
      week,
      date,
      appointed: appointed.map((count) => count / Math.max(1, ensemble.trials)),
      extended: extended / Math.max(1, ensemble.trials),
    })),
  };
}

/** Counts by the end of each week, week 0 being the reading date. */
function coursePoints(
  { appointed, extended, horizon }: Ensemble,
  calendar: Calendar,
): readonly CoursePoint[] {
  const points: CoursePoint[] = [
    { week: 0, date: calendar.asOf, appointed: appointed.map(() => 0), extended: 0 },
  ];
  for (let week = 1; week <= horizon; week += 1) {
    const before = points[week - 1]!;
    points.push({
      week,
      date: endOfWeek(week, calendar),
      appointed: appointed.map((weeks, candidate) => before.appointed[candidate]! + weeks[week - 1]!),
      extended: before.extended + extended[week - 1]!,
    });
  }
  return points;
}

function outcomesBy(
  by: IsoDate,
  { trials, candidates }: Ensemble,
  course: readonly CoursePoint[],
): readonly OutcomeEstimate[] {
  const point = course.findLast(({ date }) => date <= by);
  const counts = candidates.map((_, candidate) => point?.appointed[candidate] ?? 0);
  const extended = point?.extended ?? 0;
  const through = point?.date ?? by;
  return [
    ...candidates.map((candidate, at): OutcomeEstimate => ({
      outcome: 'appointed',
      candidate,
      by,
      through,
      ...estimate(counts[at]!, trials),
    })),
    { outcome: 'extended', candidate: null, by, through, ...estimate(extended, trials) },
    {
      outcome: 'none',
      candidate: null,
      by,
      through,
      ...estimate(trials - sumOfCounts(counts) - extended, trials),
    },
  ];
}

function quantile(share: number, { trials }: Ensemble, course: readonly CoursePoint[]): IsoDate | null {
  return course.find(({ appointed }) => trials > 0 && sumOfCounts(appointed) >= share * trials)?.date ?? null;
}

function everWithholds({ withheld, candidates, members, trials }: Ensemble): readonly EverWithholds[] {
  return candidates.flatMap((candidate, row) =>
    members.flatMap((member, column) => {
      const count = withheld[row]![column]!;
      return count === 0 ? [] : [{ candidate, member, ...estimate(count, trials) }];
    }),
  );
}
