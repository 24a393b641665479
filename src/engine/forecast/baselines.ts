/** What simple rules say, each naming whom it speaks of; a model must beat them to be useful. */
import type { CandidateId } from '../case/candidate.js';
import { daysBetween, type IsoDate } from '../case/date.js';
import { WEEK } from '../futures/clock.js';
import { ENDINGS } from '../futures/ensemble.js';
import { BASE_RATES, CLOCK_RATE } from '../futures/parameters.js';
import type { Side } from '../futures/trial.js';
import { exp } from '../random/elementary.js';
import type { Standing } from '../verdict/standings.js';
import { independentChoice } from './exact.js';

/** A probability by the end of a day. */
export interface DatedProbability {
  readonly by: IsoDate;
  readonly probability: number;
}

/** What a simple rule says. */
export type Baseline =
  /** How such races have ended: the front-runner, somebody else on record or not, nobody. Shares of the cases. */
  | {
      readonly name: 'base-rates';
      readonly of: CandidateId | null;
      readonly frontRunner: number;
      readonly another: number;
      readonly nobody: number;
      /** How many cases. */
      readonly cases: number;
    }
  /** `constant-clock`: every holdout gives in at the same rate. `independent`: the exact value of the model without rivals. */
  | {
      readonly name: 'constant-clock' | 'independent';
      readonly of: CandidateId;
      readonly by: readonly DatedProbability[];
    }
  /** Every outcome alike. */
  | { readonly name: 'uniform'; readonly of: null; readonly outcomes: number; readonly probability: number };

/** The subject of a forecast: who, and in which race. */
export interface ForecastSubject {
  readonly side: Side;
  readonly asOf: IsoDate;
  readonly by: readonly IsoDate[];
  /** Of whom the dated rules speak; null: of nobody. */
  readonly standing: Standing | null;
  readonly frontRunner: CandidateId | null;
}

/** The baselines of a forecast. */
export function baselinesOf({ side, asOf, by, standing, frontRunner }: ForecastSubject): readonly Baseline[] {
  const outcomes = side.race.candidates.filter(({ status }) => status !== 'out').length + ENDINGS.length - 1;
  return [
    { name: 'base-rates', of: frontRunner, ...BASE_RATES },
    ...(standing === null || standing.candidacy === 'withdrawn'
      ? []
      : datedRules(standing, { side, asOf, by })),
    { name: 'uniform', of: null, outcomes, probability: 1 / outcomes },
  ];
}

function datedRules(
  { id, withholding }: Standing,
  { side, asOf, by }: Pick<ForecastSubject, 'side' | 'asOf' | 'by'>,
): readonly Baseline[] {
  const { days } = side.race;
  const dated = (probability: (day: number) => number) =>
    by.map((date) => ({ by: date, probability: probability(Math.min(days, daysBetween(asOf, date))) }));
  const independent = independentChoice(side, id);
  return [
    { name: 'constant-clock', of: id, by: dated((day) => constantClock(withholding.length, day / WEEK)) },
    ...(independent === null
      ? []
      : [{ name: 'independent' as const, of: id, by: dated((day) => Number(independent[day])) }]),
  ];
}

/**
 * The probability that every one of `holdouts` has conceded by the end of `weeks`, each with the same constant hazard a
 * week: (1 − e^(−h t))^k. Exact; the largest of k exponential times.
 */
export function constantClock(holdouts: number, weeks: number, rate: number = CLOCK_RATE): number {
  const one = 1 - exp(-rate * weeks);
  return Array.from({ length: holdouts }, () => one).reduce((product, each) => product * each, 1);
}
