/** A forecast over all that the parameters may be: what simulation leaves open, and what the parameters do. */
import { daysBetween, type IsoDate } from '../case/date.js';
import { checkRun, merged, simulateOn, type Ensemble } from '../futures/ensemble.js';
import { courseOf, retuned, type Side } from '../futures/trial.js';
import { wilson } from '../forecast/estimate.js';
import { forecastOf, type Forecast, type OutcomeEstimate } from '../forecast/summary.js';
import { quantileOf } from '../scoring/bootstrap.js';
import { posteriorDraws, type ParameterPosterior } from './posterior.js';
import type { TrialRange } from '../futures/appointments.js';

/** Trials with the same draw of the parameters: trial `t` has draw ⌊t/100⌋. Assumed: chance and parameters then weigh alike. */
export const DRAW_TRIALS = 100;

/** What is asked of every draw: plain data. */
export interface OverParameters {
  readonly side: Side;
  readonly posterior: ParameterPosterior;
  readonly seed: string;
  /** Dates of the answer, as days from the reading date. */
  readonly days: readonly number[];
}

/** What happened in a range of draws: whole numbers, which add up. */
export interface OverParametersCounts {
  readonly ensemble: Ensemble;
  /** By draw: the trials that have ended so, by date and then by outcome in the order of {@link Forecast.outcomes}. */
  readonly draws: readonly (readonly number[])[];
}

/**
 * Runs draws of the parameters by number, from 0, each with its own trials.
 *
 * @throws RangeError as {@link posteriorDraws}; when it is run, as {@link simulate} does.
 */
export function overParameters(given: OverParameters): (draws: TrialRange) => OverParametersCounts {
  const { side, posterior, seed, days } = given;
  const course = courseOf(side, seed);
  const parametersOf = posteriorDraws(posterior, seed);
  return ({ from, to }) => {
    checkRun({ seed, from, to });
    const none = { ensemble: simulateOn(course, { from: 0, to: 0 }), draws: [] };
    return Array.from({ length: to - from }, (_, at): OverParametersCounts => {
      const draw = from + at;
      const trials = { from: draw * DRAW_TRIALS, to: (draw + 1) * DRAW_TRIALS };
      const ensemble = simulateOn(retuned(course, parametersOf(draw)), trials);
      return { ensemble, draws: [days.flatMap((day) => endedBy(day, ensemble))] };
    }).reduce(mergedOverParameters, none);
  };
}

/** By outcome: the trials that have ended so by the end of a day, and at last those that have not ended. */
function endedBy(day: number, { outcomes, trials }: Ensemble): readonly number[] {
  const ended = outcomes
    .slice(0, -1)
    .map((row) => row.slice(0, day + 1).reduce((sum, count) => sum + count, 0));
  return [...ended, trials - ended.reduce((sum, count) => sum + count, 0)];
}

/** The counts of the draws of both, the earlier ones first. */
export function mergedOverParameters(a: OverParametersCounts, b: OverParametersCounts): OverParametersCounts {
  return { ensemble: merged(a.ensemble, b.ensemble), draws: [...a.draws, ...b.draws] };
}

type Interval = readonly [low: number, high: number];

/** How likely an outcome is over all that the parameters may be, and what leaves that open; intervals at 95 %. */
export interface OutcomeOverParameters extends Pick<OutcomeEstimate, 'outcome' | 'candidate' | 'by'> {
  /** The mean over the parameters. */
  readonly probability: number;
  /** Where the mean lies that endless simulation would give. */
  readonly simulation: Interval;
  /** Where the probability lies if the parameters are as their law says. */
  readonly parameters: Interval;
  /** Of the probability, over the parameters. */
  readonly standardDeviation: number;
  /** Both together. */
  readonly both: Interval;
}

/** A forecast over all that the parameters may be. */
export interface ForecastOverParameters {
  /** Of all trials; the intervals of its outcomes are those of the simulation. */
  readonly forecast: Forecast;
  readonly draws: number;
  readonly outcomes: readonly OutcomeOverParameters[];
}

/**
 * What the counts of some draws say about each of the dates `by`.
 *
 * Trials of one draw belong together, so the mean is as sure as that of fewer trials which do not. The spread of the shares
 * of the draws is drawn together by what chance adds to it. Sources: [Kish1965], [Louis1984].
 *
 * @throws RangeError when there are fewer than two draws.
 */
export function forecastOverParameters(
  { ensemble, draws }: OverParametersCounts,
  asOf: IsoDate,
  by: readonly IsoDate[],
): ForecastOverParameters {
  if (draws.length < 2) throw new RangeError(`there must be two draws at least, got ${draws.length}`);
  const forecast = forecastOf(ensemble, asOf, by);
  const outcomes = forecast.outcomes.map(({ outcome, candidate, by: date }, at): OutcomeOverParameters => ({
    ...{ outcome, candidate, by: date },
    ...spreadOf(Float64Array.from(draws, (ended) => ended[at]! / DRAW_TRIALS)),
  }));
  const simulated = forecast.outcomes.map((each, at) => ({ ...each, interval: outcomes[at]!.simulation }));
  return { forecast: { ...forecast, outcomes: simulated }, draws: draws.length, outcomes };
}

/** The dates of an answer as days from the reading date. */
export function daysOf(asOf: IsoDate, by: readonly IsoDate[]): readonly number[] {
  return by.map((date) => daysBetween(asOf, date));
}

/** What the shares of the draws say. */
function spreadOf(shares: Float64Array): Omit<OutcomeOverParameters, 'outcome' | 'candidate' | 'by'> {
  const draws = shares.length;
  const probability = meanOf(shares);
  const between = shares.reduce((sum, share) => sum + (share - probability) * (share - probability), 0);
  const variance = between / (draws - 1);
  const chance = meanOf(shares.map((share) => (share * (1 - share)) / (DRAW_TRIALS - 1)));
  const own = Math.max(0, variance - chance);
  const kept = own === 0 ? 0 : Math.sqrt(own / variance);
  const freed = shares.map((share) => probability + kept * (share - probability)).sort();
  const simulation = meanInterval(probability, variance, draws);
  const parameters = [quantileOf(freed, 0.025), quantileOf(freed, 0.975)] as const;
  const apart = (end: 0 | 1) => {
    const [a, b] = [simulation[end] - probability, parameters[end] - probability];
    return Math.sqrt(a * a + b * b);
  };
  return {
    probability,
    simulation,
    parameters,
    standardDeviation: Math.sqrt(own),
    both: [Math.max(0, probability - apart(0)), Math.min(1, probability + apart(1))],
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The interval of the mean of the draws: that of as many independent trials as would leave it as unsure. */
function meanInterval(probability: number, variance: number, draws: number): Interval {
  const trials = draws * DRAW_TRIALS;
  const effective = variance === 0 ? trials : (probability * (1 - probability) * draws) / variance;
  const independent = Math.min(trials, effective);
  return wilson(probability * independent, independent);
}
