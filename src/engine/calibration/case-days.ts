/** A settled case day by day: how it stood at each reading, and which deadline was next by what was known then. */
import { stands } from '../case/candidate.js';
import { daysAfter, daysBetween, type IsoDate } from '../case/date.js';
import { EVERYONE } from '../case/stance.js';
import type { ActualOutcome, Scenario } from '../case/scenario.js';
import { raceOf } from '../futures/race-of.js';
import type { Race } from '../futures/race.js';
import { ruleOf } from '../rules/index.js';
import { snapshot, turningDays } from '../snapshot.js';
import { verdicts, type Assessment } from '../verdict/standings.js';
import type { DeadlinesLeft } from './case-clock.js';

/** A case of which it is known how it ended. */
export interface SettledCase {
  readonly name: string;
  /** With an outcome. */
  readonly scenario: Scenario;
}

/** How a case stood from one day on. */
export interface CaseMoment {
  /** Days from the first reading. */
  readonly day: number;
  readonly date: IsoDate;
  readonly assessment: Assessment;
  readonly race: Race;
}

/** A settled case from its first reading to its outcome, the decision itself left out of the record. */
export interface CaseDays {
  readonly name: string;
  readonly outcome: ActualOutcome;
  /** Day of the outcome, from the first reading; at least 1. */
  readonly days: number;
  /** Every day on which a reading may differ from the day before, the first and the last day among them, ascending. */
  readonly moments: readonly CaseMoment[];
  /** By what was known the evening before each day. */
  readonly left: DeadlinesLeft;
  /** What was known on the first day on which somebody led alone; at the first reading where nobody ever did. */
  readonly first: Assessment;
  /** What was known on a day, from the first reading. */
  readonly knownOn: (day: number) => Assessment;
}

/**
 * The days of a settled case.
 *
 * Read with hindsight: when something held matters here, not when it became known. Deadlines alone are read as they
 * were known on each day, since a deadline that nobody knew pressed nobody.
 *
 * @throws RangeError when the scenario does not say how the case ended, or it ended on the day on which it began.
 */
export function caseDays({ name, scenario }: SettledCase): CaseDays {
  const { outcome } = scenario;
  if (outcome === null) throw new RangeError(`${name} must say how it ended, got no outcome`);
  const undecided = withoutDecision(scenario);
  const start = startOf(undecided);
  const last = 'on' in outcome ? outcome.on : (scenario.termEnds ?? start);
  const days = daysBetween(start, last);
  if (days < 1) throw new RangeError(`${name} must end after it begins on ${start}, got ${last}`);
  const moments = datesIn(undecided, start, last).map((date) => momentOn(undecided, { start, date }));
  const knownOn = (day: number) => verdicts(snapshot(undecided, { asOf: daysAfter(start, day) }));
  return {
    name,
    outcome,
    days,
    moments,
    left: daysLeft(undecided, moments, days),
    first: firstLed(moments, knownOn),
    knownOn,
  };
}

/** What was known when somebody first led alone. */
function firstLed(moments: readonly CaseMoment[], knownOn: CaseDays['knownOn']): Assessment {
  for (const { day } of moments.slice(0, -1)) {
    const known = knownOn(day);
    if (known.frontRunner !== null) return known;
  }
  return knownOn(0);
}

/**
 * When a case begins: on the first day on which somebody was known to stand and the rule can be applied to the members,
 * or on the scenario's reading date where that is earlier. The outcome has no say in it.
 */
function startOf(scenario: Scenario): IsoDate {
  const hasBegun = (asOf: IsoDate) => {
    const { candidates, members } = snapshot(scenario, { asOf });
    const isContested = Object.values(candidates).some(({ status }) => stands(status));
    return isContested && ruleOf(scenario.rule).inapplicable(Object.values(members)) === null;
  };
  return turningDays(scenario, {}).find((day) => day < scenario.asOf && hasBegun(day)) ?? scenario.asOf;
}

/** The scenario as if the body's decision had left no record: what was on record besides. */
function withoutDecision(scenario: Scenario): Scenario {
  const stances = Object.entries(scenario.stances).map(([candidate, rows]) => {
    const everyone = (rows[EVERYONE] ?? []).filter(({ decision = false }) => !decision);
    return [candidate, { ...rows, [EVERYONE]: everyone }] as const;
  });
  return { ...scenario, stances: Object.fromEntries(stances) };
}

function datesIn(scenario: Scenario, start: IsoDate, last: IsoDate): readonly IsoDate[] {
  const { counts, events } = scenario;
  const dates = [
    ...turningDays(scenario, { hindsight: true }),
    ...counts.map(({ date }) => date),
    ...events.flatMap(({ known }) => (known === null ? [] : [known])),
  ];
  const within = dates.filter((date) => date > start && date < last);
  return [...new Set([start, ...within, last])].sort();
}

function momentOn(
  scenario: Scenario,
  { start, date }: { readonly start: IsoDate; readonly date: IsoDate },
): CaseMoment {
  const read = snapshot(scenario, { asOf: date, hindsight: true });
  return { day: daysBetween(start, date), date, assessment: verdicts(read), race: raceOf(read) };
}

function daysLeft(scenario: Scenario, moments: readonly CaseMoment[], days: number): DeadlinesLeft {
  const left: (number | null)[] = [null];
  for (const [at, { day, date }] of moments.entries()) {
    const { deadlines } = raceOf(snapshot(scenario, { asOf: date }));
    const until = moments[at + 1]?.day ?? days;
    for (let next = day + 1; next <= until; next++) {
      const deadline = deadlines.find((each) => each >= next - day);
      left.push(deadline === undefined ? null : deadline - (next - day));
    }
  }
  return left;
}
