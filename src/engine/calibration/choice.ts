/** What a case has to say of the meeting and the choice: on which days somebody could have been chosen, and when somebody was. */
import type { CandidateId } from '../case/candidate.js';
import { exp, ln } from '../random/elementary.js';
import { WEEK } from '../futures/clock.js';
import type { Race } from '../futures/race.js';
import type { CaseDays } from './case-days.js';
import type { Reach } from './hazards.js';
import { pressedBy } from './pressed.js';
import type { SpellEnd } from './spell-end.js';
import type { Spell } from './spells.js';

/** How the choice came about. */
export type ChoiceEnd =
  /** Who was chosen could have been chosen the evening before, in that share of the ways to fill in the record. */
  | { readonly type: 'waited'; readonly eligible: number }
  /** The last thing in the way fell on the day of the choice, by the record. */
  | { readonly type: 'same-day' }
  /** It fell at most that many days before; the choice alone tells that it fell. At least 1. */
  | { readonly type: 'within'; readonly days: number }
  /** Nobody was chosen, or somebody who had not stood. */
  | { readonly type: 'none' }
  /** Who was chosen could not have been, by the record. */
  | { readonly type: 'unexplained' };

/** The way of a case to the choice. */
export interface ChoiceCourse {
  /** By day, from that of the first reading to the eve of the outcome: in what share somebody could be chosen. */
  readonly choosable: readonly number[];
  /** By day, that of the outcome among them: whether the race is ripe. */
  readonly isRipe: readonly boolean[];
  readonly end: ChoiceEnd;
}

/** The way of a case to the choice. */
export function choiceCourse(
  days: CaseDays,
  reaches: readonly Reach[],
  spells: readonly Spell[],
): ChoiceCourse {
  const choosable: number[] = [];
  const isRipe: boolean[] = [];
  for (const { moment, next, pressed } of reaches) {
    for (let day = moment.day; day < (next?.day ?? 0); day++) {
      choosable.push(pressed.choosable);
      isRipe.push(moment.race.isRipe);
    }
  }
  isRipe.push(days.moments.at(-1)!.race.isRipe);
  return { choosable, isRipe, end: endOf(days, reaches, spells) };
}

function endOf({ outcome, days }: CaseDays, reaches: readonly Reach[], spells: readonly Spell[]): ChoiceEnd {
  if (!('appointed' in outcome)) return { type: 'none' };
  const id = outcome.appointed;
  const [before, last] = reaches.slice(-2) as [Reach, Reach];
  const eligible = before.pressed.eligible[id] ?? 0;
  if (eligible > 0) return { type: 'waited', eligible };
  if (!last.moment.race.candidates.some((each) => each.id === id && each.status === 'stands'))
    return { type: 'none' };
  if (last.pressed.eligible[id]! > 0) return { type: 'same-day' };
  const fell = spells.filter(
    ({ candidate, end, ended }) => candidate === id && end === days && ENDED_WITH.has(ended),
  );
  if (pressedBy(lifted(last.moment.race, id, fell)).eligible[id] === 0) return { type: 'unexplained' };
  if (fell.some(({ ended }) => ended === 'own-exit')) return { type: 'same-day' };
  return { type: 'within', days: days - Math.max(...fell.map(({ heard }) => heard)) };
}

/** Ends of spells on the one who was chosen that may have left no record but the choice. */
const ENDED_WITH: ReadonlySet<SpellEnd> = new Set<SpellEnd>(['conceded', 'own-exit']);

/** The race as if those members had come round. */
function lifted(race: Race, id: CandidateId, spells: readonly Spell[]): Race {
  const round = new Set(spells.map(({ member }) => member));
  const candidates = race.candidates.map((entrant) => {
    if (entrant.id !== id) return entrant;
    const positions = entrant.positions.map((position) =>
      round.has(position.member) ? { ...position, stance: 'accept' as const, wait: null } : position,
    );
    return { ...entrant, positions };
  });
  return { ...race, candidates };
}

/** The rates of the way to the choice. */
export interface ChoiceRates {
  /** A clock week. */
  readonly meeting: number;
  /** A calendar week. */
  readonly choice: number;
  /** The share of choices that follow on the very day on which the last thing in the way falls. */
  readonly sameDay: number;
}

/** Chances within one day of a race that has met. */
interface Daily {
  /** Of being chosen, when one could have been from the evening before. */
  readonly whole: number;
  /** When one could be from a time within the day. */
  readonly part: number;
  /** When the last thing in the way falls on the day. */
  readonly onset: number;
}

/**
 * The logarithm of how likely the way of a case to the choice is. What happens within a day does so at a time that is
 * uniform in it. Whether a race that nobody has contested has met is not on record, and is summed over.
 `elapsed` is the clock by day from the first
 * reading.
 */
export function choiceLikelihood(
  course: ChoiceCourse,
  elapsed: ArrayLike<number>,
  rates: ChoiceRates,
): number {
  const { choosable, isRipe, end } = course;
  const daily = rates.choice / WEEK;
  const part = 1 - (1 - exp(-daily)) / daily;
  const chances = { whole: 1 - exp(-daily), part, onset: rates.sameDay + (1 - rates.sameDay) * part };
  let [waiting, met] = [1, 0];
  for (let day = 1; day <= choosable.length; day++) {
    if (isRipe[day - 1]!) [waiting, met] = [0, met + waiting];
    const newly =
      waiting === 0 ? 0 : waiting * (1 - exp(-rates.meeting * (elapsed[day]! - elapsed[day - 1]!)));
    waiting -= newly;
    if (day === choosable.length && end.type !== 'none' && end.type !== 'unexplained') {
      return ln(chosenBy(end, { met: met + (isRipe[day]! ? waiting : 0), newly }, { chances, rates }));
    }
    const before = choosable[day - 1]!;
    const rise = Math.max(0, (choosable[day] ?? before) - before);
    met = met * (1 - before * chances.whole - rise * chances.onset) + newly * (1 - before * part);
  }
  return ln(waiting + met);
}

/** The chance of the choice on its day, among courses that have met before it and those that do on it. */
function chosenBy(
  end: Exclude<ChoiceEnd, { readonly type: 'none' | 'unexplained' }>,
  { met, newly }: { readonly met: number; readonly newly: number },
  { chances, rates: { choice, sameDay } }: { readonly chances: Daily; readonly rates: ChoiceRates },
): number {
  if (end.type === 'waited') return end.eligible * (met * chances.whole + newly * chances.part);
  if (end.type === 'same-day') return (met + newly) * chances.onset;
  const within = 1 - (1 - sameDay) * exp((-choice / WEEK) * end.days);
  return (met + newly) * within;
}
