/** How every forecast fared in one case. */
import { crps, placeInForecast, type ProbabilityRange } from '../scoring/day-score.js';
import { brier, logScore, mergedOdds, type Odds } from '../scoring/outcome-score.js';
import type { Claim } from '../scoring/reliability.js';
import type { IsoDate } from '../case/date.js';
import type { PlannedCase, PlannedReading, Simulated } from './planned-case.js';
import { NOBODY, SOMEONE_ELSE, type CaseReading } from './case-reading.js';
import {
  blended,
  FORECASTERS,
  saidByBaseRates,
  saidByConstantClock,
  saidByTrials,
  saidIndependently,
  saidUniformly,
  type Experience,
  type Forecaster,
  type Said,
} from './said.js';

/** The scores, all the better the lower. */
export const MEASURES = ['brier', 'log', 'merged', 'three', 'crps'] as const;

/**
 * One of {@link MEASURES}: Brier and logarithmic score over every outcome, Brier with somebody else and nobody put
 * together, Brier over front-runner, another and nobody, and the score of the day, in weeks. Where nobody leads alone
 * there is no front-runner, and the three outcomes are two.
 */
export type Measure = (typeof MEASURES)[number];

/** A value of each score. */
export type Scores = Readonly<Record<Measure, number>>;

/** How the forecasts fared at one reading. */
export interface ReadingScore {
  readonly asOf: IsoDate;
  /** What happened: the id of a candidate on record, or one of the two other outcomes. */
  readonly happened: string;
  readonly frontRunner: string | null;
  readonly scores: Readonly<Record<Forecaster, Scores>>;
  /** The probability that each gave to what happened. */
  readonly probability: Readonly<Record<Forecaster, number>>;
  /** Where the actual day lies in the model's forecast. */
  readonly place: ProbabilityRange;
  /** What the model claimed of each outcome that was possible. */
  readonly claims: readonly (Claim & { readonly outcome: string })[];
}

/** How the forecasts fared in one case: means over its readings. */
export interface CaseScore {
  readonly name: string;
  readonly title: string;
  /** Why the model is in-sample for it besides its parameters; null: it is not. */
  readonly inSample: string | null;
  /** The case that was left out of what was learnt; null: it was no part of it. */
  readonly without: string | null;
  /** How many records are known by judgement. */
  readonly judged: number;
  readonly readings: readonly ReadingScore[];
  readonly scores: Readonly<Record<Forecaster, Scores>>;
}

/** The scores of one forecast at one reading. */
export function scoresOf({ odds, byDay }: Said, { happened, frontRunner, day }: CaseReading): Scores {
  const inOne = (outcome: string) => (outcome === SOMEONE_ELSE ? NOBODY : outcome);
  const inThree = (outcome: string) => (outcome === NOBODY || outcome === frontRunner ? outcome : 'another');
  return {
    brier: brier(odds, happened),
    log: logScore(odds, happened),
    merged: brier(mergedOdds(odds, inOne), inOne(happened)),
    three: brier(mergedOdds(odds, inThree), inThree(happened)),
    crps: crps(byDay, day),
  };
}

/** The means of `all`, which is not empty. */
export function meanScores(all: readonly Scores[]): Scores {
  return byMeasure((measure) => all.reduce((sum, scores) => sum + scores[measure], 0) / all.length);
}

/** A value for each score. */
export function byMeasure<T>(value: (measure: Measure) => T): Readonly<Record<Measure, T>> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, value(measure)])) as Record<Measure, T>;
}

/** A value for each forecast. */
export function byForecaster<T>(value: (forecaster: Forecaster) => T): Readonly<Record<Forecaster, T>> {
  return Object.fromEntries(FORECASTERS.map((each) => [each, value(each)])) as Record<Forecaster, T>;
}

/** How a case was forecast, all of whose races have been simulated. */
export function caseScore(planned: PlannedCase, simulated: Simulated): CaseScore {
  const { settled, without, judged, readings, seen, learnt } = planned;
  const scored = readings.map((each, at) =>
    readingScore(each.reading, allSaid(each, learnt, { simulated, seen: simulated.get(seen[at]!)! })),
  );
  const { title, inSample } = settled.scenario;
  return {
    ...{ name: settled.name, title, inSample, without, judged },
    readings: scored,
    scores: byForecaster((forecaster) => meanScores(scored.map(({ scores }) => scores[forecaster]))),
  };
}

type AllSaid = Readonly<Record<Forecaster, Said>>;

function allSaid(
  { reading, side }: PlannedReading,
  learnt: Experience,
  { simulated, seen }: { readonly simulated: Simulated; readonly seen: Parameters<typeof saidByTrials>[0] },
): AllSaid {
  const model = saidByTrials(simulated.get(side)!);
  const baseRates = saidByBaseRates(reading, learnt);
  return {
    model,
    'in-sample': saidByTrials(seen),
    blend: blended(model, baseRates),
    'base-rates': baseRates,
    'constant-clock': saidByConstantClock(reading, learnt),
    independent: saidIndependently(reading, learnt),
    uniform: saidUniformly(reading),
  };
}

function readingScore(reading: CaseReading, said: AllSaid): ReadingScore {
  const { asOf, happened, frontRunner, day } = reading;
  return {
    ...{ asOf, happened, frontRunner },
    scores: byForecaster((forecaster) => scoresOf(said[forecaster], reading)),
    probability: byForecaster((forecaster) => probabilityOf(said[forecaster].odds, happened)),
    place: placeInForecast(said.model.byDay, day),
    claims: claimsOf(said.model.odds, reading),
  };
}

function probabilityOf(odds: Odds, outcome: string): number {
  return odds.get(outcome) ?? 0;
}

function claimsOf(odds: Odds, { contenders, happened }: CaseReading): ReadingScore['claims'] {
  return [...contenders.map(({ id }) => id), SOMEONE_ELSE, NOBODY].map((outcome) => ({
    outcome,
    probability: probabilityOf(odds, outcome),
    happened: outcome === happened,
  }));
}
