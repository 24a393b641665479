import {
  endOfWeek,
  estimate,
  pairedDifference,
  type IsoDate,
  type Pairing,
  type Scenario,
} from '../../engine/index.js';
import type { Style } from '../style.js';
import { heading, paragraph, table } from '../text/layout.js';
import { candidateName } from '../text/names.js';

/** Two forecasts under common random numbers, with the scenario and date from which they are read. */
export interface PairingReport {
  readonly pairing: Pairing;
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly by: readonly IsoDate[];
}

/** What one change does to one candidate's chances by one date. */
export interface PairedAnswer {
  readonly candidate: string;
  readonly by: IsoDate;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Of the difference, at 95 %. */
  readonly interval: readonly [low: number, high: number];
}

/** The probabilities of appointment on both sides, by date and candidate, with their paired differences. */
export function pairedAnswers({ pairing, scenario, asOf, by }: PairingReport): readonly PairedAnswer[] {
  const { trials, horizon, candidates } = pairing;
  return by.flatMap((date) => {
    const weeks = Array.from({ length: horizon }, (_, at) => at + 1);
    const ended = weeks.filter((each) => endOfWeek(each, { asOf, termEnds: scenario.termEnds }) <= date);
    return Object.entries(candidates).map(([candidate, { both, onlyBefore, onlyAfter }]): PairedAnswer => {
      const at = (counts: readonly number[]) => counts[ended.length - 1] ?? 0;
      return {
        candidate,
        by: date,
        before: estimate(at(both) + at(onlyBefore), trials).probability,
        after: estimate(at(both) + at(onlyAfter), trials).probability,
        ...pairedDifference(at(onlyBefore), at(onlyAfter), trials),
      };
    });
  });
}

/** The text of a paired forecast. */
export function pairingText(report: PairingReport, style: Style): string {
  const { scenario, pairing } = report;
  const part = (share: number) => `${(share * 100).toFixed(1)}\u00a0%`;
  const points = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)}`;
  const rows = pairedAnswers(report).map(
    ({ candidate, by, before, after, difference, interval: [low, high] }) => [
      by,
      candidateName(candidate, scenario),
      part(before),
      part(after),
      `${points(difference)} [${points(low)}, ${points(high)}]`,
    ],
  );
  const columns = [
    { title: 'by' },
    { title: 'appointed' },
    { title: 'before', align: 'right' },
    { title: 'after', align: 'right' },
    { title: 'difference' },
  ] as const;
  const note = `${pairing.trials} trials on the same chances on both sides, so that a difference is caused by the change; brackets hold the simulation error (95 %), in percentage points.`;
  return `${[heading('What it does to the forecast', style), table(columns, rows, style), paragraph(note, style)].join('\n')}\n`;
}
