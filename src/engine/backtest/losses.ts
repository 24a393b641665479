/** Where the model loses: by how a race ended, and in which cases. */
import type { CaseScore, ReadingScore } from './case-score.js';
import { NOBODY, SOMEONE_ELSE } from './case-reading.js';

/** How a race ended, seen from one reading. */
export const ENDING_KINDS = ['front-runner', 'another', 'someone-else', 'nobody'] as const;

/** One of the ends that `backtest` tells apart; `another` was on record, `someone-else` was not, or was out. */
export type EndingKind = (typeof ENDING_KINDS)[number];

/** How the forecasts fared at the readings of which one kind of ending came. */
export interface KindRow {
  readonly kind: EndingKind;
  /** Cases that have such a reading. */
  readonly cases: number;
  readonly readings: number;
  /** Means over the cases of means over their readings of this kind. */
  readonly model: KindScore;
  readonly baseRates: KindScore;
}

/** How one forecast fared. */
export interface KindScore {
  readonly brier: number;
  /** The probability that it gave to what happened. */
  readonly probability: number;
}

/** A case in which the model does worse than base rates. */
export interface Loss {
  readonly name: string;
  /** Brier scores. */
  readonly model: number;
  readonly baseRates: number;
  /** What the model gave to what happened, on average over the readings. */
  readonly probability: number;
  readonly readings: number;
  /** Readings at which who was appointed was not on record, or was out. */
  readonly unforeseen: number;
  /** Which outcome that did not happen the model took to be likeliest on average. */
  readonly favourite: { readonly outcome: string; readonly probability: number };
}

/** The rows of all kinds that occur. */
export function kindRows(cases: readonly CaseScore[]): readonly KindRow[] {
  return ENDING_KINDS.flatMap((kind) => {
    const own = cases.map(({ readings }) => readings.filter((reading) => kindOf(reading) === kind));
    const having = own.filter(({ length }) => length > 0);
    if (having.length === 0) return [];
    const scoreOf = (forecaster: 'model' | 'base-rates'): KindScore => ({
      brier: meanOf(having.map((all) => meanOf(all.map(({ scores }) => scores[forecaster].brier)))),
      probability: meanOf(having.map((all) => meanOf(all.map(({ probability }) => probability[forecaster])))),
    });
    const readings = having.reduce((sum, { length }) => sum + length, 0);
    return [
      { kind, cases: having.length, readings, model: scoreOf('model'), baseRates: scoreOf('base-rates') },
    ];
  });
}

function kindOf({ happened, frontRunner }: ReadingScore): EndingKind {
  if (happened === frontRunner) return 'front-runner';
  if (happened === NOBODY) return 'nobody';
  return happened === SOMEONE_ELSE ? 'someone-else' : 'another';
}

/** The cases in which the model's Brier score is worse than that of base rates, the largest loss first. */
export function lossesOf(cases: readonly CaseScore[]): readonly Loss[] {
  return cases
    .map(lossIn)
    .filter(({ model, baseRates }) => model > baseRates)
    .sort((a, b) => b.model - b.baseRates - (a.model - a.baseRates));
}

function lossIn({ name, scores, readings }: CaseScore): Loss {
  const claimed = new Map<string, number>();
  for (const { claims } of readings) {
    for (const { outcome, probability, happened } of claims) {
      if (!happened) claimed.set(outcome, (claimed.get(outcome) ?? 0) + probability / readings.length);
    }
  }
  // Something else was always possible: one outcome of at least two happened.
  const [outcome, probability] = [...claimed].sort(([, a], [, b]) => b - a)[0]!;
  return {
    name,
    model: scores.model.brier,
    baseRates: scores['base-rates'].brier,
    probability: meanOf(readings.map(({ probability }) => probability.model)),
    readings: readings.length,
    unforeseen: readings.filter(({ happened }) => happened === SOMEONE_ELSE).length,
    favourite: { outcome, probability },
  };
}

/** How far the model trusts who leads, and how far that is right. */
export interface Trust {
  /** Cases in which somebody leads alone at any reading; the others do not count. */
  readonly cases: number;
  /** What the model gave to the front-runner; mean over the cases of means over such readings. */
  readonly claimed: number;
  /** In what share the front-runner was chosen, averaged in the same way. */
  readonly won: number;
}

/** How far the model trusts who leads; null: nobody ever leads alone. */
export function trustIn(cases: readonly CaseScore[]): Trust | null {
  const led = cases
    .map(({ readings }) =>
      readings.flatMap(({ claims, frontRunner }) => claims.filter(({ outcome }) => outcome === frontRunner)),
    )
    .filter(({ length }) => length > 0);
  if (led.length === 0) return null;
  return {
    cases: led.length,
    claimed: meanOf(led.map((claims) => meanOf(claims.map(({ probability }) => probability)))),
    won: meanOf(led.map((claims) => meanOf(claims.map(({ happened }) => Number(happened))))),
  };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
