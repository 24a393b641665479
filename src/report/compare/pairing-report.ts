import {
  endOfWeek,
  estimate,
  pairedDifference,
  type IsoDate,
  type PairedCounts,
  type Pairing,
  type Scenario,
} from '../../engine/index.js';
import type { Style } from '../style.js';
import { grouped, heading, paragraph, table } from '../text/layout.js';
import { candidateName, incumbentName } from '../text/names.js';

/** Two forecasts under common random numbers, with the scenario and date from which they are read. */
export interface PairingReport {
  readonly pairing: Pairing;
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly by: readonly IsoDate[];
  readonly seed: string;
  /** Trials that were asked for; more than were run when it was stopped. */
  readonly wanted: number;
}

/** What one change does to one outcome's chances by one date. */
export interface PairedAnswer {
  readonly outcome: 'appointed' | 'extended' | 'none';
  /** Who is appointed; null for the other outcomes. */
  readonly candidate: string | null;
  readonly by: IsoDate;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Of the difference, at 95 %. */
  readonly interval: readonly [low: number, high: number];
}

/** What happened by one week. */
interface Pair {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** The probabilities of every outcome on both sides, by date, with their paired differences. */
export function pairedAnswers(report: PairingReport): readonly PairedAnswer[] {
  const { pairing, scenario, asOf, by } = report;
  const { trials, horizon, candidates, extended, decided } = pairing;
  return by.flatMap((date) => {
    const weeks = Array.from({ length: horizon }, (_, at) => at + 1);
    const ended = weeks.filter((each) => endOfWeek(each, { asOf, termEnds: scenario.termEnds }) <= date);
    const at = (counts: PairedCounts) => pairAt(counts, ended.length);
    const answer = (outcome: PairedAnswer['outcome'], pair: Pair, candidate: string | null = null) => ({
      outcome,
      candidate,
      by: date,
      ...compared(pair, trials),
    });
    return [
      ...Object.entries(candidates).map(([id, counts]) => answer('appointed', at(counts), id)),
      answer('extended', at(extended)),
      answer('none', otherwise(at(decided), trials)),
    ];
  });
}

/** The counts by the end of `week`; week 0 is the reading date, by which nothing has happened. */
function pairAt({ both, onlyBefore, onlyAfter }: PairedCounts, week: number): Pair {
  const at = (counts: readonly number[]) => counts[week - 1] ?? 0;
  return { both: at(both), onlyBefore: at(onlyBefore), onlyAfter: at(onlyAfter) };
}

/** In how many trials it did not happen: what happened only before is missing only after. */
function otherwise({ both, onlyBefore, onlyAfter }: Pair, trials: number): Pair {
  return {
    both: trials - both - onlyBefore - onlyAfter,
    onlyBefore: onlyAfter,
    onlyAfter: onlyBefore,
  };
}

function compared({ both, onlyBefore, onlyAfter }: Pair, trials: number) {
  return {
    before: estimate(both + onlyBefore, trials).probability,
    after: estimate(both + onlyAfter, trials).probability,
    ...pairedDifference(onlyBefore, onlyAfter, trials),
  };
}

const COLUMNS = [
  { title: 'by' },
  { title: 'outcome' },
  { title: 'before', align: 'right' },
  { title: 'after', align: 'right' },
  { title: 'difference' },
] as const;

/** The text of a paired forecast. */
export function pairingText(report: PairingReport, style: Style): string {
  const part = (share: number) => `${(share * 100).toFixed(1)}\u00a0%`;
  const points = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)}`;
  const rows = pairedAnswers(report).map((answer) => {
    const [low, high] = answer.interval;
    return [
      answer.by,
      outcomeName(answer, report),
      part(answer.before),
      part(answer.after),
      `${points(answer.difference)} [${points(low)}, ${points(high)}]`,
    ];
  });
  const sections = [
    heading('What it does to the forecast', style),
    ...stopped(report, style),
    table(COLUMNS, rows, style),
    paragraph(caution(report), style),
  ];
  return `${sections.join('\n')}\n`;
}

function outcomeName({ outcome, candidate }: PairedAnswer, { scenario }: PairingReport): string {
  if (candidate !== null) return candidateName(candidate, scenario);
  return outcome === 'extended' ? `${incumbentName(scenario)} extended` : 'no decision';
}

function stopped({ pairing: { trials }, wanted }: PairingReport, style: Style): readonly string[] {
  if (trials >= wanted) return [];
  const text = `Partial: stopped after ${grouped(trials)} of ${grouped(wanted)} trials.`;
  return [style.bad(paragraph(text, style))];
}

function caution({ pairing, scenario, seed }: PairingReport): string {
  const inSample = scenario.inSample === null ? '' : ` In-sample: ${scenario.inSample}.`;
  return (
    `${grouped(pairing.trials)} trials on the same chances on both sides, so that a difference is caused by the change. ` +
    'These are shares of trials of a model, conditional on the recorded stances; no forecast of the world. ' +
    `Brackets hold the simulation error only (95\u00a0%), in percentage points. Seed ${seed}.${inSample}`
  );
}
