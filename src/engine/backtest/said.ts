/** What each forecast says at one reading: the model, and simple rules beside it. */
import type { CandidateId } from '../case/candidate.js';
import type { BaseRates } from '../calibration/calibrated.js';
import { constantClock } from '../forecast/baselines.js';
import { independentChoice } from '../forecast/exact.js';
import { WEEK } from '../futures/clock.js';
import type { Ensemble, Parameters } from '../futures/index.js';
import type { ByDay } from '../scoring/day-score.js';
import type { Odds } from '../scoring/outcome-score.js';
import { NOBODY, SOMEONE_ELSE, type CaseReading } from './case-reading.js';

/** The forecasts that are scored, the model first. */
export const FORECASTERS = [
  'model',
  'in-sample',
  'blend',
  'base-rates',
  'constant-clock',
  'independent',
  'uniform',
] as const;

/** One of {@link FORECASTERS}. */
export type Forecaster = (typeof FORECASTERS)[number];

/** What a forecast says: how the race ends by its last day, and by when anything is decided. */
export interface Said {
  readonly odds: Odds;
  readonly byDay: ByDay;
}

/** What is taken from cases before one is forecast that is none of them. */
export interface Learnt {
  readonly parameters: Parameters;
  readonly baseRates: BaseRates;
  /** Concessions a week of the calendar. */
  readonly clockRate: number;
}

/** What the simple rules draw on besides the reading. */
export interface Experience extends Learnt {
  /** Days from start to decision of the other cases; Infinity: never decided. */
  readonly durations: readonly number[];
}

/** What the trials of a race say. Whoever is out counts too: nobody is lost from the sum. */
export function saidByTrials({ outcomes, candidates, trials }: Ensemble): Said {
  const ends = outcomes.map((row) => row.reduce((sum, count) => sum + count, 0) / trials);
  const found = candidates.length;
  const odds = new Map(candidates.map((id, at): [string, number] => [id, ends[at]!]));
  odds.set(SOMEONE_ELSE, ends[found]!);
  odds.set(
    NOBODY,
    ends.slice(found + 1).reduce((sum, share) => sum + share, 0),
  );
  // A candidate, somebody else, or an extension; a vacancy and no decision decide nothing.
  const deciding = outcomes.slice(0, found + 2);
  let decided = 0;
  const byDay = outcomes[0]!.map((_, day) => {
    decided += deciding.reduce((sum, row) => sum + row[day]!, 0);
    return decided / trials;
  });
  return { odds, byDay };
}

/** Half of each. */
export function blended(a: Said, b: Said): Said {
  const outcomes = new Set([...a.odds.keys(), ...b.odds.keys()]);
  const half = (outcome: string) => ((a.odds.get(outcome) ?? 0) + (b.odds.get(outcome) ?? 0)) / 2;
  return {
    odds: new Map([...outcomes].map((outcome) => [outcome, half(outcome)])),
    byDay: a.byDay.map((by, day) => (by + b.byDay[day]!) / 2),
  };
}

/** Every outcome alike, and every day up to the last alike. */
export function saidUniformly({ race, contenders }: CaseReading): Said {
  const outcomes = [...contenders.map(({ id }) => id), SOMEONE_ELSE, NOBODY];
  return {
    odds: evenly(1, outcomes),
    byDay: daysOf(race, (day) => day / race.days),
  };
}

/**
 * How other such races ended. The others on record and somebody else share alike what others than front-contenders won;
 * where nobody leads alone, everybody on record and somebody else share all that anybody won. The day: of the other
 * cases that lasted as long as this one has, how many were decided so many days later.
 */
export function saidByBaseRates(
  { race, contenders, frontRunner, age }: CaseReading,
  learnt: Experience,
): Said {
  const shares = learnt.baseRates;
  const others = contenders.map(({ id }) => id).filter((id) => id !== frontRunner);
  const odds = new Map([
    ...evenly(frontRunner === null ? shares.frontRunner + shares.another : shares.another, [
      ...others,
      SOMEONE_ELSE,
    ]),
    ...(frontRunner === null ? [] : evenly(shares.frontRunner, [frontRunner])),
    [NOBODY, shares.nobody] as const,
  ]);
  const left = learnt.durations.filter((days) => days > age).map((days) => days - age);
  const share = (day: number) => left.filter((days) => days <= day).length / Math.max(1, left.length);
  return { odds, byDay: daysOf(race, share) };
}

/** Holdouts on record of who leads give in at one rate. It speaks of leaders alone; where there are none it is uniform. */
export function saidByConstantClock(reading: CaseReading, { clockRate }: Learnt): Said {
  const { race, contenders } = reading;
  return saidOfLeaders(reading, (id) => {
    const { holdouts } = contenders.find((contender) => contender.id === id)!;
    return daysOf(race, (day) => constantClock(holdouts, day / WEEK, clockRate));
  });
}

/** The exact value for who leads if nobody else mattered. Uniform where nobody leads, and where the rule counts votes. */
export function saidIndependently(reading: CaseReading, { parameters }: Learnt): Said {
  const side = { race: reading.race, parameters };
  return saidOfLeaders(reading, (id) => {
    const chosen = independentChoice(side, id);
    return chosen === null ? null : Array.from(chosen);
  });
}

/** Leaders share alike what each would have alone; what is left is that nobody is chosen. */
function saidOfLeaders(reading: CaseReading, chosenBy: (id: CandidateId) => ByDay | null): Said {
  const { leaders } = reading;
  const alone = leaders.map(chosenBy).filter((byDay) => byDay !== null);
  if (alone.length === 0) return saidUniformly(reading);
  let by = 0;
  // Rounding must not let it fall, or rise above 1.
  const rising = (day: number) =>
    (by = Math.min(1, Math.max(by, alone.reduce((sum, own) => sum + own[day]!, 0) / alone.length)));
  const byDay = daysOf(reading.race, rising);
  const shares = leaders.map((id, at): [string, number] => [id, alone[at]!.at(-1)! / leaders.length]);
  return { odds: new Map([...shares, [NOBODY, 1 - by]]), byDay };
}

function evenly(share: number, among: readonly string[]): Map<string, number> {
  return new Map(among.map((each) => [each, share / among.length]));
}

/** A value for each day of a race, from the reading date on. */
function daysOf({ days }: CaseReading['race'], value: (day: number) => number): ByDay {
  return Array.from({ length: days + 1 }, (_, day) => value(day));
}
