/** The answer of a backtest: how the forecasts fared over all cases, how sure that is, and where the model loses. */
import { bootstrap, type Bootstrapped } from '../scoring/bootstrap.js';
import { tenthOf, tenthShares } from '../scoring/day-score.js';
import { reliability, type ReliabilityRow } from '../scoring/reliability.js';
import {
  byForecaster,
  byMeasure,
  caseScore,
  meanScores,
  scoresOf,
  type CaseScore,
  type Measure,
  type Scores,
} from './case-score.js';
import { kindRows, lossesOf, trustIn, type KindRow, type Loss, type Trust } from './losses.js';
import { isSimulated, type PlannedCase, type PlannedReading, type Simulated } from './planned-case.js';
import { FORECASTERS, saidByBaseRates, saidByTrials, type Experience, type Forecaster } from './said.js';

/** A forecast that the model is compared with. */
export type Rival = Exclude<Forecaster, 'model'>;

/** All of them. */
export const RIVALS = FORECASTERS.filter((each): each is Rival => each !== 'model');

/** By how much the model differs from another forecast: below 0 the model is the better one. */
export interface ModelDifference extends Bootstrapped {
  /** In how many cases the model is better, and in how many it is worse. */
  readonly better: number;
  readonly worse: number;
}

/** The cases read in another way, or only some of them: model against base rates. */
export interface Variant {
  readonly name: 'all' | 'nothing-judged' | 'known-from-sources' | 'announced-deadlines' | 'not-in-sample';
  readonly cases: number;
  readonly readings: number;
  /** How many of the readings are not those of all cases as they were known. */
  readonly changed: number;
  readonly model: Scores;
  readonly baseRates: Scores;
  readonly differences: Readonly<Record<'brier' | 'crps', ModelDifference>>;
}

/** How many actual days lie in one tenth of their forecast. */
export interface TenthRow {
  /** From 1 to 10. */
  readonly tenth: number;
  readonly readings: number;
  /** In cases: each counts 1 in all, spread over its readings. */
  readonly cases: number;
}

/** The answer of a backtest. */
export interface Backtest {
  readonly cases: readonly CaseScore[];
  /** Means over the cases. */
  readonly scores: Readonly<Record<Forecaster, Scores>>;
  /** Those without the cases of which something is known by judgement; null: there is no other case. */
  readonly unjudged: Readonly<Record<Forecaster, Scores>> | null;
  /** Model less each other forecast. */
  readonly differences: Readonly<Record<Rival, Readonly<Record<Measure, ModelDifference>>>>;
  readonly tenths: readonly TenthRow[];
  readonly reliability: readonly ReliabilityRow[];
  readonly kinds: readonly KindRow[];
  readonly losses: readonly Loss[];
  readonly trust: Trust | null;
  /** Those that have any case. */
  readonly variants: readonly Variant[];
}

/** How the bootstrap of a backtest draws. */
export interface BacktestDraws {
  readonly seed: string;
  /** Samples of the cases. Default: 10 000. */
  readonly samples?: number;
}

/**
 * The backtest of the cases of which every race has been simulated; the others are left out.
 *
 * @throws RangeError when there is none.
 */
export function backtest(
  planned: readonly PlannedCase[],
  simulated: Simulated,
  draws: BacktestDraws,
): Backtest {
  const done = planned.filter((each) => isSimulated(each, simulated));
  if (done.length === 0) throw new RangeError('a backtest needs at least one case, got none');
  const cases = done.map((each) => caseScore(each, simulated));
  const readings = cases.flatMap((each) => each.readings);
  const unjudged = cases.filter(({ judged }) => judged === 0);
  return {
    cases,
    scores: scoresOver(cases),
    unjudged: unjudged.length === 0 ? null : scoresOver(unjudged),
    differences: Object.fromEntries(
      RIVALS.map((rival) => [rival, differencesFrom(rival, cases, draws)]),
    ) as Backtest['differences'],
    tenths: tenthsOf(cases),
    reliability: reliability(readings.flatMap(({ claims }) => claims)),
    kinds: kindRows(cases),
    losses: lossesOf(cases),
    trust: trustIn(cases),
    variants: variantsOf(done, simulated, draws),
  };
}

function scoresOver(cases: readonly CaseScore[]): Readonly<Record<Forecaster, Scores>> {
  return byForecaster((each) => meanScores(cases.map(({ scores }) => scores[each])));
}

function differencesFrom(rival: Rival, cases: readonly CaseScore[], draws: BacktestDraws) {
  return byMeasure((measure) => {
    const less = cases.map(({ name, scores }) => ({
      name,
      less: scores.model[measure] - scores[rival][measure],
    }));
    return modelDifference(less, draws);
  });
}

interface CaseDifference {
  readonly name: string;
  readonly less: number;
}

function modelDifference(cases: readonly CaseDifference[], draws: BacktestDraws): ModelDifference {
  const byName = new Map(cases.map(({ name, less }) => [name, less]));
  const mean = (sample: readonly number[]) => sample.reduce((sum, less) => sum + less, 0) / sample.length;
  return {
    ...bootstrap(byName, mean, draws),
    better: cases.filter(({ less }) => less < 0).length,
    worse: cases.filter(({ less }) => less > 0).length,
  };
}

function tenthsOf(cases: readonly CaseScore[]): readonly TenthRow[] {
  return Array.from({ length: 10 }, (_, at) => ({
    tenth: at + 1,
    readings: cases.flatMap(({ readings }) => readings).filter(({ place }) => tenthOf(place) === at + 1)
      .length,
    cases: cases.reduce(
      (sum, { readings }) =>
        sum + readings.reduce((own, { place }) => own + tenthShares(place)[at]!, 0) / readings.length,
      0,
    ),
  }));
}

interface Version {
  readonly planned: PlannedCase;
  readonly readings: readonly PlannedReading[];
}

function variantsOf(
  planned: readonly PlannedCase[],
  simulated: Simulated,
  draws: BacktestDraws,
): readonly Variant[] {
  const as = (readingsOf: (each: PlannedCase) => readonly PlannedReading[]) =>
    planned.map((each) => ({ planned: each, readings: readingsOf(each) }));
  const known = as(({ readings }) => readings);
  const variants: readonly (readonly [Variant['name'], readonly Version[]])[] = [
    ['all', known],
    ['nothing-judged', known.filter(({ planned: { judged } }) => judged === 0)],
    ['known-from-sources', as(({ fromSources }) => fromSources)],
    ['announced-deadlines', as(({ announced }) => announced)],
    ['not-in-sample', known.filter(({ planned: { settled } }) => settled.scenario.inSample === null)],
  ];
  return variants.flatMap(([name, versions]) => {
    const readable = versions.filter(({ readings }) => readings.length > 0);
    return readable.length === 0 ? [] : [variantOf(name, readable, { simulated, draws })];
  });
}

function variantOf(
  name: Variant['name'],
  versions: readonly Version[],
  { simulated, draws }: { readonly simulated: Simulated; readonly draws: BacktestDraws },
): Variant {
  const scored = versions.map(({ planned: { settled, learnt }, readings }) => ({
    name: settled.name,
    model: meanScores(
      readings.map((each) => scoresOf(saidByTrials(simulated.get(each.side)!), each.reading)),
    ),
    baseRates: meanScores(readings.map(({ reading }) => baseScores(reading, learnt))),
  }));
  const differenceIn = (measure: Measure) =>
    modelDifference(
      scored.map((each) => ({ name: each.name, less: each.model[measure] - each.baseRates[measure] })),
      draws,
    );
  return {
    name,
    cases: versions.length,
    readings: versions.reduce((sum, { readings }) => sum + readings.length, 0),
    changed: versions.reduce(
      (sum, { planned, readings }) =>
        sum + readings.filter((each) => !planned.readings.includes(each)).length,
      0,
    ),
    model: meanScores(scored.map(({ model }) => model)),
    baseRates: meanScores(scored.map(({ baseRates }) => baseRates)),
    differences: { brier: differenceIn('brier'), crps: differenceIn('crps') },
  };
}

function baseScores(reading: PlannedReading['reading'], learnt: Experience): Scores {
  return scoresOf(saidByBaseRates(reading, learnt), reading);
}
