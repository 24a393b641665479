/** The tables of `backtest`. */
import {
  FORECASTERS,
  RIVALS,
  type Backtest,
  type Forecaster,
  type ModelDifference,
  type Variant,
} from '../../engine/index.js';
import type { Column, Piece, Words } from '../document.js';
import type { BacktestReport } from '../reports.js';
import { percent } from './words.js';

/** What the forecasts are called. */
export const FORECASTER_NAMES: Readonly<Record<Forecaster, string>> = {
  model: 'model',
  'in-sample': 'in-sample model',
  blend: 'blend',
  'base-rates': 'base rates',
  'constant-clock': 'constant clock',
  independent: 'independent',
  uniform: 'uniform',
};

/** A table whose first column is words and the others numbers. */
export function numberTable(columns: readonly string[], rows: readonly (readonly Words[])[]): Piece {
  const [first = '', ...others] = columns;
  const set: readonly Column[] = [
    { title: first },
    ...others.map((title) => ({ title, align: 'right' as const })),
  ];
  return { type: 'table', columns: set, rows };
}

/** The scores of every forecast. */
export function scoreTable(scores: Backtest['scores']): Piece {
  const rows = FORECASTERS.map((each) => {
    const { brier, merged, three, log, crps } = scores[each];
    return [FORECASTER_NAMES[each], ...[brier, merged, three, log, crps].map(number)];
  });
  return numberTable(['forecast', 'Brier', 'merged', 'three', 'log', 'day (weeks)'], rows);
}

/** The model less each other forecast. */
export function differenceTable({ backtest: { differences } }: BacktestReport): Piece {
  const rows = RIVALS.map((rival) => {
    const { brier, crps } = differences[rival];
    return [FORECASTER_NAMES[rival], interval(brier), tally(brier), interval(crps), tally(crps)];
  });
  return numberTable(['less', 'Brier', 'better, worse', 'day (weeks)', 'better, worse'], rows);
}

function tally({ better, worse }: ModelDifference): string {
  return `${better}, ${worse}`;
}

/** What the model claimed, by tenths of the probability, and how often it came true. */
export function reliabilityTable({ backtest: { reliability } }: BacktestReport): Piece {
  const rows = reliability.map(({ from, to, claims, expected, happened }) => [
    `${(from * 100).toFixed(0)} to ${(to * 100).toFixed(0)}\u00a0%`,
    String(claims),
    percent(expected),
    percent(happened / claims),
  ]);
  return numberTable(['claimed by the model', 'claims', 'on average', 'came true'], rows);
}

const VARIANT_COLUMNS = [
  '',
  'cases',
  'readings',
  'model',
  'base rates',
  'difference',
  'day',
  'of base rates',
];

const VARIANTS: Readonly<Record<Variant['name'], string>> = {
  all: 'all cases',
  'nothing-judged': 'nothing known by judgement',
  'known-from-sources': 'known from sources only',
  'announced-deadlines': 'no assumed deadlines',
  'not-in-sample': 'no case named in-sample',
};

function variantRow({ name, cases, readings, model, baseRates, differences }: Variant): readonly Words[] {
  const scores = [number(model.brier), number(baseRates.brier), interval(differences.brier)];
  return [
    VARIANTS[name],
    String(cases),
    String(readings),
    ...scores,
    number(model.crps),
    number(baseRates.crps),
  ];
}

/** Model and base rates over the cases, and over some of them or read in other ways. */
export function variantTable({ backtest: { variants } }: BacktestReport): Piece {
  return numberTable(VARIANT_COLUMNS, variants.map(variantRow));
}

/** The cases, each with model and base rates. */
export function caseTable({ backtest: { cases } }: BacktestReport): Piece {
  const rows = cases.map(({ name, inSample, readings, judged, scores }) => {
    const { model, 'base-rates': rates } = scores;
    const title = inSample === null ? name : `${name} *`;
    return [
      title,
      ...[readings.length, judged].map(String),
      ...[model.brier, rates.brier, model.crps, rates.crps].map(number),
    ];
  });
  const columns = ['case', 'readings', 'judged', 'Brier', 'of base rates', 'day', 'of base rates'];
  return numberTable(columns, rows);
}

/** A score, to two decimals. */
export function number(value: number): string {
  return value.toFixed(2);
}

/** A difference with its sign and interval. */
function interval({ value, interval: [low, high] }: ModelDifference): string {
  return `${signed(value)} [${signed(low)},\u00a0${signed(high)}]`;
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
