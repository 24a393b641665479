/** What a paired forecast comes to: the probabilities on both sides by date, with their differences. */
import {
  daysBetween,
  ENDINGS,
  estimate,
  pairedDifference,
  type IsoDate,
  type OutcomeEstimate,
  type PairedCounts,
} from '../engine/index.js';
import type { PairingReport } from './reports.js';

/** What one change does to one outcome's chances by one date. */
export interface PairedAnswer {
  readonly outcome: OutcomeEstimate['outcome'];
  /** Who is appointed; null for the other outcomes. */
  readonly candidate: string | null;
  readonly by: IsoDate;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Of the difference, at 95 %. */
  readonly interval: readonly [low: number, high: number];
}

/** What happened by one day. */
interface Pair {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** The probabilities of every outcome on both sides, by date, with their paired differences. */
export function pairedAnswers({ pairing, asOf, by }: PairingReport): readonly PairedAnswer[] {
  const { trials, days, candidates, endings, decided } = pairing;
  return by.flatMap((date) => {
    const at = (counts: PairedCounts) => pairAt(counts, Math.min(days, daysBetween(asOf, date)));
    const answer = (outcome: PairedAnswer['outcome'], pair: Pair, candidate: string | null = null) => ({
      outcome,
      candidate,
      by: date,
      ...compared(pair, trials),
    });
    return [
      ...Object.entries(candidates).map(([id, counts]) => answer('appointed', at(counts), id)),
      ...ENDINGS.map((ending) =>
        answer(ending, ending === 'undecided' ? otherwise(at(decided), trials) : at(endings[ending])),
      ),
    ];
  });
}

/** The counts by the end of a day. */
function pairAt({ both, onlyBefore, onlyAfter }: PairedCounts, day: number): Pair {
  const at = (counts: readonly number[]) => counts[day] ?? 0;
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
