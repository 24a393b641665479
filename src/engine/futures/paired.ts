/** Two races run on the same chances. */
import { checkRun, ENDINGS, type Ending, type Run } from './ensemble.js';
import type { State } from './state.js';
import { courseOf, runTrial, type Course, type Side } from './trial.js';

/** In how many trials something happened by each day on both sides, or on one only; index 0 is the reading date. */
export interface PairedCounts {
  readonly both: readonly number[];
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
}

/** A pair of ensembles under common random numbers. */
export interface Pairing {
  readonly trials: number;
  /** The longer of the two runs, in days. */
  readonly days: number;
  /** Appointments by candidate id: every candidate of either side. */
  readonly candidates: Readonly<Record<string, PairedCounts>>;
  readonly endings: Readonly<Record<Ending, PairedCounts>>;
  /** The race has ended in any way but undecided. */
  readonly decided: PairedCounts;
}

interface Tallies {
  readonly both: number[];
  readonly onlyBefore: number[];
  readonly onlyAfter: number[];
}

/**
 * Runs two races on the same chances and counts, outcome by outcome and day by day, where they differ.
 *
 * Whatever the two have in common is drawn alike, so a difference is caused by the change, and its interval is much
 * narrower than that of two separate runs.
 *
 * @throws As {@link simulate}.
 */
export function comparePaired(before: Side, after: Side, run: Run): Pairing {
  checkRun(run);
  return compareOn(courseOf(before, run.seed), courseOf(after, run.seed), run);
}

/** Runs trials on two courses that are laid out already. */
export function compareOn(left: Course, right: Course, { from, to }: Omit<Run, 'seed'>): Pairing {
  const days = Math.max(left.state.layout.race.days, right.state.layout.race.days);
  const ids = [left, right].flatMap(({ state }) => state.layout.race.candidates.map(({ id }) => id));
  const candidates = [...new Set(ids)].sort().map((id) => [id, emptyTallies(days)] as const);
  const endings = Object.fromEntries(ENDINGS.map((ending) => [ending, emptyTallies(days)])) as Record<
    Ending,
    Tallies
  >;
  const decided = emptyTallies(days);
  for (let trial = from; trial < to; trial++) {
    runTrial(left, trial);
    runTrial(right, trial);
    for (const [id, tallies] of candidates) countPair(tallies, wonOn(left.state, id), wonOn(right.state, id));
    for (const ending of ENDINGS)
      countPair(endings[ending], endedOn(left.state, ending), endedOn(right.state, ending));
    countPair(decided, decidedOn(left.state), decidedOn(right.state));
  }
  return {
    trials: to - from,
    days,
    candidates: Object.fromEntries(candidates),
    endings,
    decided,
  };
}

function emptyTallies(days: number): Tallies {
  const empty = () => Array.from({ length: days + 1 }, () => 0);
  return { both: empty(), onlyBefore: empty(), onlyAfter: empty() };
}

/** The day on which the candidate is appointed; infinite: it is not. */
function wonOn({ outcome, day, layout }: State, id: string): number {
  return layout.race.candidates[outcome]?.id === id ? day : Infinity;
}

/** The day on which the race ended so without one of its candidates; infinite: it did not. */
function endedOn({ outcome, day, layout }: State, ending: Ending): number {
  return ENDINGS[outcome - layout.race.candidates.length] === ending ? day : Infinity;
}

/** The day on which a trial ended in any way but undecided; infinite: it did not. */
function decidedOn({ outcome, day, layout }: State): number {
  return outcome < layout.race.candidates.length + ENDINGS.length - 1 ? day : Infinity;
}

function countPair({ both, onlyBefore, onlyAfter }: Tallies, before: number, after: number): void {
  const first = before < after ? onlyBefore : onlyAfter;
  for (let day = Math.min(before, after); day < both.length; day++) {
    const counts = day >= Math.max(before, after) ? both : first;
    counts[day]! += 1;
  }
}

/** The pairing of the trials of both. @throws RangeError when they are not of the same races. */
export function mergedPairing(a: Pairing, b: Pairing): Pairing {
  const shape = ({ days, candidates }: Pairing) => JSON.stringify([days, Object.keys(candidates)]);
  if (shape(a) !== shape(b)) throw new RangeError('pairings of different races do not add up');
  return {
    ...a,
    trials: a.trials + b.trials,
    candidates: sumsOf(a.candidates, b.candidates),
    endings: sumsOf(a.endings, b.endings),
    decided: sumOf(a.decided, b.decided),
  };
}

function sumsOf<N extends string>(
  a: Readonly<Record<N, PairedCounts>>,
  b: Readonly<Record<N, PairedCounts>>,
): Readonly<Record<N, PairedCounts>> {
  const sums = Object.entries<PairedCounts>(a).map(([name, counts]) => [name, sumOf(counts, b[name as N])]);
  return Object.fromEntries(sums) as Record<N, PairedCounts>;
}

function sumOf(a: PairedCounts, b: PairedCounts): PairedCounts {
  const sum = (x: readonly number[], y: readonly number[]) => x.map((count, at) => count + y[at]!);
  return {
    both: sum(a.both, b.both),
    onlyBefore: sum(a.onlyBefore, b.onlyBefore),
    onlyAfter: sum(a.onlyAfter, b.onlyAfter),
  };
}
