/** Two races run on the same chances. */
import { courseOf, type Course } from './course.js';
import type { Parameters } from './parameters.js';
import type { Race } from './race.js';
import { checkRange, type Run } from './ensemble.js';
import { runTrial } from './trial.js';

/** A race with the parameters it is simulated with. */
export interface Side {
  readonly race: Race;
  readonly parameters: Parameters;
}

/** In how many trials something happened by each week on both sides, or on one only; index 0 is week 1. */
export interface PairedCounts {
  readonly both: readonly number[];
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
}

/** A pair of ensembles under common random numbers. */
export interface Pairing {
  readonly trials: number;
  /** The longer of the two horizons, in weeks. */
  readonly horizon: number;
  /** Appointments by candidate id: every candidate of either side. */
  readonly candidates: Readonly<Record<string, PairedCounts>>;
  /** The incumbent is extended. */
  readonly extended: PairedCounts;
  /** Either: someone is appointed, or the incumbent is extended. */
  readonly decided: PairedCounts;
}

interface Tallies {
  readonly both: number[];
  readonly onlyBefore: number[];
  readonly onlyAfter: number[];
}

/**
 * Runs two races on the same chances and counts, candidate by candidate and week by week, where they differ.
 *
 * Whatever the two have in common is drawn alike, so a difference is caused by the change, and its interval is much
 * narrower than that of two separate runs.
 *
 * @throws RangeError when the range of trials is not one of whole numbers from 0 to 2³².
 */
export function comparePaired(before: Side, after: Side, run: Run): Pairing {
  checkRange(run);
  const left = courseOf({ ...before, seed: run.seed });
  const right = courseOf({ ...after, seed: run.seed });
  const horizon = Math.max(before.race.horizon, after.race.horizon);
  const ids = [...new Set([...left.layout.candidates, ...right.layout.candidates])].sort();
  const tallies = new Map(ids.map((id) => [id, emptyTallies(horizon)]));
  const [extended, decided] = [emptyTallies(horizon), emptyTallies(horizon)];
  for (let trial = run.from; trial < run.to; trial++) {
    runTrial(left, trial);
    runTrial(right, trial);
    for (const [id, tally] of tallies)
      countPair(tally, appointmentWeek(left, id), appointmentWeek(right, id));
    countPair(extended, extensionWeek(left), extensionWeek(right));
    countPair(decided, decisionWeek(left), decisionWeek(right));
  }
  const candidates = Object.fromEntries(tallies);
  return { trials: run.to - run.from, horizon, candidates, extended, decided };
}

function emptyTallies(horizon: number): Tallies {
  const empty = () => Array.from({ length: horizon }, () => 0);
  return { both: empty(), onlyBefore: empty(), onlyAfter: empty() };
}

/** The week in which the candidate was appointed; infinite: it was not. */
function appointmentWeek({ layout, appointed, week }: Course, id: string): number {
  return layout.candidates[appointed] === id ? week : Infinity;
}

/** The week in which the incumbent was extended; infinite: it was not. */
function extensionWeek({ extended, week }: Course): number {
  return extended ? week : Infinity;
}

/** The week in which the race ended; infinite: it did not. */
function decisionWeek({ appointed, extended, week }: Course): number {
  return appointed >= 0 || extended ? week : Infinity;
}

function countPair({ both, onlyBefore, onlyAfter }: Tallies, before: number, after: number): void {
  const first = before < after ? onlyBefore : onlyAfter;
  for (let week = Math.min(before, after); week <= both.length; week++) {
    const counts = week >= Math.max(before, after) ? both : first;
    counts[week - 1]! += 1;
  }
}

/**
 * The pairing of the trials of both.
 *
 * @throws RangeError when they are not of the same races.
 */
export function mergedPairing(a: Pairing, b: Pairing): Pairing {
  const shape = ({ horizon, candidates }: Pairing) => JSON.stringify([horizon, Object.keys(candidates)]);
  if (shape(a) !== shape(b)) throw new RangeError('pairings of different races do not add up');
  const candidates = Object.entries(a.candidates).map(
    ([id, counts]) => [id, sumOf(counts, b.candidates[id]!)] as const,
  );
  return {
    ...a,
    trials: a.trials + b.trials,
    candidates: Object.fromEntries(candidates),
    extended: sumOf(a.extended, b.extended),
    decided: sumOf(a.decided, b.decided),
  };
}

function sumOf(a: PairedCounts, b: PairedCounts): PairedCounts {
  const sum = (x: readonly number[], y: readonly number[]) => x.map((count, at) => count + y[at]!);
  return {
    both: sum(a.both, b.both),
    onlyBefore: sum(a.onlyBefore, b.onlyBefore),
    onlyAfter: sum(a.onlyAfter, b.onlyAfter),
  };
}
