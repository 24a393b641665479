/** What each fitted parameter rests on: the events that tell of it, and the weeks in which they could have happened. */
import { WEEK, type Pace } from '../futures/clock.js';
import type { CaseEvidence } from './case-evidence.js';
import type { EventsAndWeeks, HazardKind } from './hazard-evidence.js';
import { byDeadline, exposureTo } from './exposure-totals.js';
import type { FittedName } from './hazard-rates.js';
import { clockOfCase } from './case-clock.js';

/** Concessions that members which are no principals may make, and those on record that may be given. */
export const CONCESSIONS: readonly HazardKind[] = ['reserved', 'objects', 'given'];

/** Concessions that principals may make. */
export const PRINCIPAL_CONCESSIONS: readonly HazardKind[] = ['principal-reserved', 'principal-objects'];

/** Exits of candidates. */
export const EXITS: readonly HazardKind[] = ['stopped', 'trailing'];

/** Somebody else is found. */
export const SEARCHES: readonly HazardKind[] = ['deadlock', 'opposed', 'free'];

const OBJECTIONS: readonly HazardKind[] = ['objects', 'principal-objects'];

type Basis = (cases: readonly CaseEvidence[], pace: Pace) => EventsAndWeeks;

const nearDeadlines: Basis = (cases) =>
  byDeadline(cases, [...CONCESSIONS, ...PRINCIPAL_CONCESSIONS, ...EXITS]).near;

/** What each parameter of a fit rests on; of what runs on the clock, weeks of the clock, else of the calendar. */
export const BASES: Readonly<Record<FittedName, Basis>> = {
  concessionRate: (cases, pace) => exposureTo(cases, CONCESSIONS, pace),
  principalFactor: (cases, pace) => exposureTo(cases, PRINCIPAL_CONCESSIONS, pace),
  objectionFactor: (cases, pace) => exposureTo(cases, OBJECTIONS, pace),
  deadlinePace: nearDeadlines,
  deadlineWeeks: nearDeadlines,
  exitRate: (cases, pace) => exposureTo(cases, EXITS, pace),
  trailingRate: (cases, pace) => exposureTo(cases, ['trailing'], pace),
  newcomerRate: (cases, pace) => exposureTo(cases, ['deadlock'], pace),
  newcomerOpposed: (cases, pace) => exposureTo(cases, ['opposed', 'free'], pace),
  newcomerFree: (cases, pace) => exposureTo(cases, ['free'], pace),
  meetingRate: meetingsIn,
  choiceRate: choicesIn,
  sameDayShare: onsetsIn,
};

/** Choices in a race that nobody had contested, and the weeks of the clock in which such a race was open. */
function meetingsIn(cases: readonly CaseEvidence[], pace: Pace): EventsAndWeeks {
  let [events, weeks] = [0, 0];
  for (const { left, choice } of cases) {
    const elapsed = clockOfCase(left, pace);
    const { isRipe, choosable, end } = choice;
    for (const day of choosable.keys()) if (!isRipe[day]!) weeks += elapsed[day + 1]! - elapsed[day]!;
    if (isChoice(end) && !isRipe[choosable.length - 1]!) events += 1;
  }
  return { events, weeks };
}

/** Choices, and the weeks in which somebody could have been chosen in a race that was ripe. */
function choicesIn(cases: readonly CaseEvidence[]): EventsAndWeeks {
  let [events, weeks] = [0, 0];
  for (const { choice } of cases) {
    const { isRipe, choosable, end } = choice;
    for (const [day, share] of choosable.entries()) if (isRipe[day]!) weeks += share / WEEK;
    if (isChoice(end)) events += 1;
  }
  return { events, weeks };
}

/** Choices on the day on which the last thing in the way fell, by the record, and the choices in all: no weeks. */
function onsetsIn(cases: readonly CaseEvidence[]): EventsAndWeeks {
  const ends = cases.map(({ choice }) => choice.end).filter(isChoice);
  return { events: ends.filter(({ type }) => type === 'same-day').length, weeks: ends.length };
}

function isChoice({ type }: CaseEvidence['choice']['end']): boolean {
  return type === 'waited' || type === 'same-day' || type === 'within';
}
