/** What happened in a range of trials, in whole numbers that add up. */
import { OUTCOMES, type Outcome } from '../case/expectation.js';
import { checkOptions, shownValue, type KnownOptions } from '../case/contract.js';
import { HOLDING, type Holders } from './holders.js';
import type { State } from './state.js';
import { courseOf, runTrial, type Course, type Side } from './trial.js';

/** How a race may end that no candidate on record has won. */
export type Ending = Exclude<Outcome, 'appointed'>;

/** All of them, in the order of the last rows of {@link Ensemble.outcomes}. */
export const ENDINGS = OUTCOMES.slice(1) as readonly Ending[];

/** What a last holdout came round from, in the order of {@link Ensemble.lastHoldout}; `undeclared`: nothing was on record. */
export const HOLDOUT_STANCES = ['undeclared', 'reserved', 'object', 'redline'] as const;

/** One of {@link HOLDOUT_STANCES}. */
export type HoldoutStance = (typeof HOLDOUT_STANCES)[number];

/** What happened in a range of trials: whole numbers, so that parts add up to the whole exactly and in any order. */
export interface Ensemble {
  readonly trials: number;
  /** By code, members that join later among them. */
  readonly members: readonly string[];
  /** By id. */
  readonly candidates: readonly string[];
  /** Days simulated. */
  readonly days: number;
  /** Trials by outcome and day, from day 0 on: appointed by candidate, then one row for each of {@link ENDINGS}. */
  readonly outcomes: readonly (readonly number[])[];
  /** Appointments by member that was the last to come round, alone or with others, and what it came round from. */
  readonly lastHoldout: readonly (readonly number[])[];
  /** Trials in which a member withheld, by candidate and member. */
  readonly withheld: readonly (readonly number[])[];
}

/** Which trials of which run: from `from`, inclusive, to `to`, exclusive. */
export interface Run {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** Largest trial number, exclusive: the counter of the draws has 32 bits. @internal */
export const MOST_TRIALS = 4_294_967_296;

const RUN: KnownOptions<Run> = { seed: ['string'], from: ['number'], to: ['number'] };

interface Counts {
  readonly outcomes: Int32Array;
  readonly last: Int32Array;
  readonly withheld: Int32Array;
  /** By cell, from −1 on, which is none: what a holder comes round from, in {@link HOLDOUT_STANCES}. */
  readonly stances: Int32Array;
}

/**
 * Runs the trials of `run`. The same trials give the same counts wherever and in whatever portions
 * they are run.
 *
 * @throws TypeError when `run` has anything else in it, or no seed; RangeError when the range of trials is not one of
 * whole numbers from 0 to 2³².
 */
export function simulate(side: Side, run: Run): Ensemble {
  checkRun(run);
  return simulateOn(courseOf(side, run.seed), run);
}

/** Runs trials on a course that is laid out already. */
export function simulateOn(course: Course, { from, to }: Omit<Run, 'seed'>): Ensemble {
  const { race, cells } = course.state.layout;
  const [n, k, width] = [race.members.length, race.candidates.length, race.days + 1];
  const counts: Counts = {
    outcomes: new Int32Array((k + ENDINGS.length) * width),
    last: new Int32Array(n * HOLDOUT_STANCES.length),
    withheld: new Int32Array(k * n),
    stances: Int32Array.of(
      0,
      ...cells.map(({ stance }) => HOLDOUT_STANCES.findIndex((each) => each === stance)),
    ),
  };
  for (let trial = from; trial < to; trial++) {
    runTrial(course, trial);
    countTrial(counts, course.state);
  }
  const { holders } = course.state;
  for (const seat of holders.certain) counts.withheld[rowOf(holders, seat, n)]! += to - from;
  return {
    trials: to - from,
    members: race.members.map(({ member }) => member.code),
    candidates: race.candidates.map(({ id }) => id),
    days: race.days,
    outcomes: rows(counts.outcomes, k + ENDINGS.length),
    lastHoldout: rows(counts.last, n),
    withheld: rows(counts.withheld, k),
  };
}

/** Checks a run. @throws As {@link simulate}. */
export function checkRun(run: Run): void {
  checkOptions('simulate', run, RUN);
  const { seed, from, to } = run;
  if (typeof seed !== 'string') throw new TypeError(`seed must be of type string, got ${shownValue(seed)}`);
  if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= MOST_TRIALS) return;
  throw new RangeError(
    `trials must run from a whole number of at least 0 to a later one, got ${from} to ${to}`,
  );
}

function countTrial(counts: Counts, state: State): void {
  const { holders, outcome, layout } = state;
  const { open, phase } = holders;
  const n = layout.joins.length;
  counts.outcomes[outcome * layout.elapsed.length + state.day]! += 1;
  for (const seat of open) {
    if (phase[seat] === HOLDING) counts.withheld[rowOf(holders, seat, n)]! += 1;
  }
  if (outcome < layout.stands.length) countLast(counts, state);
}

/** Counts who was the last to come round, of those who withheld from the one who is appointed. */
function countLast({ last, stances }: Counts, { holders, outcome, clock }: State): void {
  const { first, phase, due, member, cell } = holders;
  let latest = -1;
  for (let seat = first[outcome]!; seat < first[outcome + 1]!; seat++) {
    if (phase[seat] === HOLDING && due[seat]! <= clock) latest = Math.max(latest, due[seat]!);
  }
  for (let seat = first[outcome]!; seat < first[outcome + 1]!; seat++) {
    if (phase[seat] !== HOLDING || due[seat] !== latest) continue;
    last[member[seat]! * HOLDOUT_STANCES.length + stances[cell[seat]! + 1]!]! += 1;
  }
}

/** Where the trials are counted in which the member in a seat withholds. */
function rowOf({ candidate, member }: Holders, seat: number, members: number): number {
  return candidate[seat]! * members + member[seat]!;
}

function rows(flat: ArrayLike<number>, count: number): number[][] {
  const width = flat.length / Math.max(1, count);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_cell, at) => flat[row * width + at]!),
  );
}

/** The ensemble of the trials of both. @throws RangeError when they are not of the same race. */
export function merged(a: Ensemble, b: Ensemble): Ensemble {
  const shape = ({ members, candidates, days }: Ensemble) => JSON.stringify([members, candidates, days]);
  if (shape(a) !== shape(b)) throw new RangeError('ensembles of different races do not add up');
  return {
    ...a,
    trials: a.trials + b.trials,
    outcomes: sums(a.outcomes, b.outcomes),
    lastHoldout: sums(a.lastHoldout, b.lastHoldout),
    withheld: sums(a.withheld, b.withheld),
  };
}

type Table = readonly (readonly number[])[];

function sums(a: Table, b: Table): Table {
  return a.map((row, at) => row.map((count, column) => count + b[at]![column]!));
}
