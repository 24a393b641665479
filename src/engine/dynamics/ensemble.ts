/** What happened in a range of trials, in whole numbers that add up. */
import { checkOptions, shownValue, type KnownOptions } from '../case/contract.js';
import { courseOf, WAITING, type Course } from './course.js';
import type { Parameters } from './parameters.js';
import type { Race } from './race.js';
import { U } from './state.js';
import { runTrial } from './trial.js';

/** The states that a last holdout can leave, in the order of {@link Ensemble.lastHoldout}. */
export const HOLDOUT_STATES = ['undeclared', 'reserved', 'object', 'redline'] as const;

/** One of {@link HOLDOUT_STATES}. */
export type HoldoutState = (typeof HOLDOUT_STATES)[number];

/** What happened in a range of trials: whole numbers, so that parts add up to the whole exactly and in any order. */
export interface Ensemble {
  readonly trials: number;
  /** By code. */
  readonly members: readonly string[];
  /** By id. */
  readonly candidates: readonly string[];
  /** Weeks simulated. */
  readonly horizon: number;
  /** Trials by candidate and week; index 0 is week 1. */
  readonly appointed: readonly (readonly number[])[];
  /** Trials by week; index 0 is week 1. */
  readonly extended: readonly number[];
  readonly none: number;
  /**
   * Appointments by member that was the last to come round, state it left ({@link HOLDOUT_STATES}) and how many
   * were last in the same week; index 0 is one.
   */
  readonly lastHoldout: readonly (readonly (readonly number[])[])[];
  /** Trials in which a member withheld on a standing candidate, by candidate and member. */
  readonly withheld: readonly (readonly number[])[];
  /** Appointments, by candidate, before which a member came round that had been offered something. */
  readonly conceded: readonly number[];
}

/** Which trials of which run: from `from`, inclusive, to `to`, exclusive. */
export interface Run {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** Largest trial number, exclusive: the counter of the draws has 32 bits. */
export const MOST_TRIALS = 4_294_967_296;

interface Counts {
  readonly appointed: Int32Array;
  readonly extended: Int32Array;
  readonly last: Int32Array;
  readonly withheld: Int32Array;
  readonly conceded: Int32Array;
  none: number;
}

const RUN: KnownOptions<Run> = { seed: ['string'], from: ['number'], to: ['number'] };

/**
 * Runs the trials of `run`. The same trials give the same counts wherever and in whatever portions they are run.
 *
 * @throws TypeError when `run` has anything else in it, or no seed; RangeError when the range of trials is not one of
 * whole numbers from 0 to 2³².
 */
export function simulate(race: Race, parameters: Parameters, run: Run): Ensemble {
  checkOptions('simulate', run, RUN);
  if (typeof run.seed !== 'string')
    throw new TypeError(`seed must be of type string, got ${shownValue(run.seed)}`);
  checkRange(run);
  const course = courseOf({ race, parameters, seed: run.seed });
  const { n, k } = course;
  const counts: Counts = {
    appointed: new Int32Array(k * race.horizon),
    extended: new Int32Array(race.horizon),
    last: new Int32Array(n * HOLDOUT_STATES.length * n),
    withheld: new Int32Array(n * k),
    conceded: new Int32Array(k),
    none: 0,
  };
  for (let trial = run.from; trial < run.to; trial++) {
    runTrial(course, trial);
    countTrial(counts, course);
  }
  return ensembleOf(counts, course, run.to - run.from);
}

/** Checks a range of trials. @throws RangeError when it is not one of whole numbers from 0 to 2³². */
export function checkRange({ from, to }: Run): void {
  if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= MOST_TRIALS) return;
  throw new RangeError(
    `trials must run from a whole number of at least 0 to a later one, got ${from} to ${to}`,
  );
}

function countTrial(counts: Counts, course: Course): void {
  const { appointed, week, layout, k } = course;
  for (let candidate = 0; candidate < k; candidate++) countWithholding(counts, course, candidate);
  if (appointed >= 0) {
    counts.appointed[appointed * layout.race.horizon + week - 1]! += 1;
    countLastHoldout(counts, course);
  } else if (course.extended) counts.extended[week - 1]! += 1;
  else counts.none += 1;
}

function countWithholding(
  { withheld }: Counts,
  { everWithheld, standing, n }: Course,
  candidate: number,
): void {
  // Nobody was asked about a candidate who never stood.
  if (standing[candidate] === WAITING) return;
  for (let cell = candidate * n; cell < (candidate + 1) * n; cell++) withheld[cell]! += everWithheld[cell]!;
}

function countLastHoldout(counts: Counts, course: Course): void {
  const { n, appointed, leftWeek, leftFrom } = course;
  const first = appointed * n;
  let lastWeek = 0;
  let ties = 0;
  let conceded = 0;
  for (let cell = first; cell < first + n; cell++) {
    const week = leftWeek[cell]!;
    if (week > 0) conceded |= course.offered[cell]!;
    if (week > lastWeek) {
      lastWeek = week;
      ties = 1;
    } else if (week === lastWeek) ties += 1;
  }
  counts.conceded[appointed]! += conceded;
  // Nobody had to come round.
  if (lastWeek === 0) return;
  for (let member = 0; member < n; member++) {
    if (leftWeek[first + member] !== lastWeek) continue;
    counts.last[(member * HOLDOUT_STATES.length + leftFrom[first + member]! - U) * n + ties - 1]! += 1;
  }
}

function ensembleOf(counts: Counts, course: Course, trials: number): Ensemble {
  const { n, k, layout } = course;
  const { horizon } = layout.race;
  return {
    trials,
    members: layout.members,
    candidates: layout.candidates,
    horizon,
    appointed: rows(counts.appointed, k),
    extended: Array.from(counts.extended),
    none: counts.none,
    lastHoldout: rows(counts.last, n).map((member) => rows(member, HOLDOUT_STATES.length)),
    withheld: rows(counts.withheld, k),
    conceded: Array.from(counts.conceded),
  };
}

function rows(flat: ArrayLike<number>, count: number): number[][] {
  const width = flat.length / count;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_cell, at) => flat[row * width + at]!),
  );
}

/**
 * The ensemble of the trials of both.
 *
 * @throws RangeError when they are not of the same race.
 */
export function merged(a: Ensemble, b: Ensemble): Ensemble {
  const shape = ({ members, candidates, horizon }: Ensemble) =>
    JSON.stringify([members, candidates, horizon]);
  if (shape(a) !== shape(b)) throw new RangeError('ensembles of different races do not add up');
  return {
    ...a,
    trials: a.trials + b.trials,
    appointed: sums(a.appointed, b.appointed),
    extended: sum(a.extended, b.extended),
    none: a.none + b.none,
    lastHoldout: a.lastHoldout.map((states, member) => sums(states, b.lastHoldout[member]!)),
    withheld: sums(a.withheld, b.withheld),
    conceded: sum(a.conceded, b.conceded),
  };
}

function sum(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, at) => value + b[at]!);
}

function sums(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return a.map((row, at) => sum(row, b[at]!));
}
