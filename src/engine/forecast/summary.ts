/** What an ensemble says: outcomes by date, the day of the choice, the last holdouts. */
import type { CandidateId } from '../case/candidate.js';
import { daysAfter, daysBetween, type IsoDate } from '../case/date.js';
import type { Outcome } from '../case/expectation.js';
import { deadlinesAhead, type Snapshot } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { WEEK } from '../futures/clock.js';
import { ENDINGS, HOLDOUT_STANCES, type Ensemble, type HoldoutStance } from '../futures/ensemble.js';
import { estimate, type Estimate } from './estimate.js';

/** How a race ends, by a date. `undecided`: nothing has been decided by then. */
export interface OutcomeEstimate extends Estimate {
  readonly outcome: Outcome;
  /** Who is appointed; null for the other outcomes. */
  readonly candidate: CandidateId | null;
  readonly by: IsoDate;
}

/** How often a member withholds from a candidate at any time. */
export interface EverWithholds extends Estimate {
  readonly candidate: CandidateId;
  readonly member: MemberCode;
}

/** How often a member was the last to come round, alone or with others, and what it came round from. */
export interface LastHoldout extends Estimate {
  readonly member: MemberCode;
  readonly from: HoldoutStance;
}

/** How far things are by the end of a day. */
export interface CoursePoint {
  readonly date: IsoDate;
  /** Share of trials by candidate. */
  readonly appointed: Readonly<Record<CandidateId, number>>;
  readonly someoneElse: number;
  readonly extended: number;
}

/** What an ensemble says. Everything is conditional on the stances and the model. */
export interface Forecast {
  readonly trials: number;
  /** By date, then appointed by candidate, and the other outcomes; they add up to 1 for each date. */
  readonly outcomes: readonly OutcomeEstimate[];
  /** Days by which a tenth, a half and nine tenths of the trials have chosen someone; null: later, or never. */
  readonly decision: {
    readonly q10: IsoDate | null;
    readonly q50: IsoDate | null;
    readonly q90: IsoDate | null;
  };
  /** Of the trials that appoint somebody who is on record, most likely first. */
  readonly lastHoldout: readonly LastHoldout[];
  readonly everWithholds: readonly EverWithholds[];
  /** The reading date, every seventh day after it, and the last day. */
  readonly course: readonly CoursePoint[];
}

/**
 * The dates of a forecast, ascending: those `asked` for, or else the deadlines ahead and the last day that is simulated,
 * which stands for every later one too.
 */
export function answerDates(
  read: Snapshot,
  { days }: Pick<Ensemble, 'days'>,
  asked: readonly IsoDate[] = [],
): readonly IsoDate[] {
  const end = daysAfter(read.asOf, days);
  const dates = asked.length > 0 ? asked : [...deadlinesAhead(read).map(({ date }) => date), end];
  return [...new Set(dates.map((date) => (date > end ? end : date)))].sort();
}

/** What `ensemble`, of a race that is read on `asOf`, says about each of the dates `by`; a later date is its last day. */
export function forecastOf(ensemble: Ensemble, asOf: IsoDate, by: readonly IsoDate[]): Forecast {
  const totals = ensemble.outcomes.map(runningTotal);
  return {
    trials: ensemble.trials,
    outcomes: by.flatMap((date) => outcomesBy(date, dayOn(date, asOf, ensemble), { ensemble, totals })),
    decision: {
      q10: quantile(0.1, asOf, { ensemble, totals }),
      q50: quantile(0.5, asOf, { ensemble, totals }),
      q90: quantile(0.9, asOf, { ensemble, totals }),
    },
    lastHoldout: lastHoldouts(ensemble),
    everWithholds: everWithholds(ensemble),
    course: weekly(ensemble.days).map((day) => pointAt(day, asOf, { ensemble, totals })),
  };
}

interface Counted {
  readonly ensemble: Ensemble;
  /** By outcome and day: the trials that have ended so by the end of the day. */
  readonly totals: readonly (readonly number[])[];
}

function runningTotal(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

function dayOn(date: IsoDate, asOf: IsoDate, { days }: Ensemble): number {
  return Math.min(days, daysBetween(asOf, date));
}

/** The trials that have ended each way by the end of a day; a day before the first: none. */
function endedBy(day: number, { totals }: Counted): readonly number[] {
  return totals.map((row) => row[day] ?? 0);
}

function outcomesBy(by: IsoDate, day: number, counted: Counted): readonly OutcomeEstimate[] {
  const { candidates, trials } = counted.ensemble;
  const ended = endedBy(day, counted);
  const settled = ended.slice(0, -1).reduce((sum, count) => sum + count, 0);
  return [
    ...candidates.map((candidate, at): OutcomeEstimate => ({
      outcome: 'appointed',
      candidate,
      by,
      ...estimate(ended[at]!, trials),
    })),
    ...ENDINGS.map((outcome, at): OutcomeEstimate => {
      const count = outcome === 'undecided' ? trials - settled : ended[candidates.length + at]!;
      return { outcome, candidate: null, by, ...estimate(count, trials) };
    }),
  ];
}

/** The trials in which somebody has been chosen by the end of a day, on record or not. */
function chosenBy(day: number, counted: Counted): number {
  const ended = endedBy(day, counted);
  return ended.slice(0, counted.ensemble.candidates.length + 1).reduce((sum, count) => sum + count, 0);
}

function quantile(share: number, asOf: IsoDate, counted: Counted): IsoDate | null {
  const { trials, days } = counted.ensemble;
  for (let day = 0; day <= days && trials > 0; day++) {
    if (chosenBy(day, counted) >= share * trials) return daysAfter(asOf, day);
  }
  return null;
}

/** The last holdouts, most frequent first, then by code and stance; those that never were are left out. */
function lastHoldouts(ensemble: Ensemble): readonly LastHoldout[] {
  const appointed = appointments(ensemble);
  const all = ensemble.lastHoldout.flatMap((counts, member) =>
    counts.map((count, stance) => ({
      member: ensemble.members[member]!,
      from: HOLDOUT_STANCES[stance]!,
      ...estimate(count, appointed),
    })),
  );
  return all.filter(({ probability }) => probability > 0).sort((a, b) => b.probability - a.probability);
}

/** In how many trials somebody on record is appointed. @internal */
export function appointments({ outcomes, candidates }: Ensemble): number {
  return outcomes
    .slice(0, candidates.length)
    .flat()
    .reduce((sum, count) => sum + count, 0);
}

function everWithholds({ withheld, candidates, members, trials }: Ensemble): readonly EverWithholds[] {
  return candidates.flatMap((candidate, row) =>
    members.flatMap((member, column) => {
      const count = withheld[row]![column]!;
      return count === 0 ? [] : [{ candidate, member, ...estimate(count, trials) }];
    }),
  );
}

function weekly(days: number): readonly number[] {
  const weeks = Array.from({ length: Math.ceil(days / WEEK) }, (_, week) => week * WEEK);
  return [...weeks, days];
}

function pointAt(day: number, asOf: IsoDate, counted: Counted): CoursePoint {
  const { candidates, trials } = counted.ensemble;
  const shares = endedBy(day, counted).map((count) => count / Math.max(1, trials));
  return {
    date: daysAfter(asOf, day),
    appointed: Object.fromEntries(candidates.map((id, at) => [id, shares[at]!])),
    someoneElse: shares[candidates.length]!,
    extended: shares[candidates.length + 1]!,
  };
}
