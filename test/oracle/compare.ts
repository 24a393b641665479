/** Counts the same things in the trials of the oracle and of the program, and tells how far apart they are. */
import { ENDINGS, HOLDOUT_STANCES, simulate } from '../../src/engine/futures/ensemble.js';
import type { Parameters } from '../../src/engine/futures/parameters.js';
import type { Race } from '../../src/engine/futures/race.js';
import { chanceOf } from './chance.js';
import { clockOf, trial, type Ended } from './futures.js';
import type { Attitude } from './opening.js';

/** A race with the parameters of its trials. */
export interface Side {
  readonly race: Race;
  readonly parameters: Parameters;
}

/** How many trials, and the seed of all. */
export interface Size {
  readonly trials: number;
  readonly seed: number;
}

/** How often each thing came about. */
export interface Counted {
  readonly trials: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Something that came about in unlike shares of the trials. */
export interface Difference {
  readonly what: string;
  readonly shares: readonly [number, number];
  /** In standard errors. */
  readonly apart: number;
}

/** What is further apart than `limit` standard errors, the furthest first. */
export function differences(a: Counted, b: Counted, limit: number): readonly Difference[] {
  return [...new Set([...a.counts.keys(), ...b.counts.keys()])]
    .map((what) => {
      const [first, second] = [a.counts.get(what) ?? 0, b.counts.get(what) ?? 0];
      const difference = Math.abs(angle(first, a.trials) - angle(second, b.trials));
      const apart = difference / Math.sqrt(1 / a.trials + 1 / b.trials);
      return { what, shares: [first / a.trials, second / b.trials] as const, apart };
    })
    .filter(({ apart }) => !(apart <= limit))
    .sort((x, y) => y.apart - x.apart);
}

/** Twice the arcsine of the root of a share, the variance of which is one by the number of trials whatever the share. */
function angle(count: number, trials: number): number {
  return 2 * Math.asin(Math.sqrt((count + 3 / 8) / (trials + 3 / 4)));
}

/** What the oracle counts. */
export function countedByOracle({ race, parameters }: Side, { trials, seed }: Size): Counted {
  const means = { clock: clockOf(race, parameters), chance: chanceOf(seed) };
  const counts = new Map<string, number>();
  for (let at = 0; at < trials; at++) {
    const end = trial(race, parameters, means);
    for (const by of daysOf(race)) add(counts, `${end.outcome} by ${by}`, end.day <= by ? 1 : 0);
    for (const { member, recorded } of end.last)
      add(counts, `${member.member.code} last, ${recorded ?? 'undeclared'}`, 1);
    for (const { member, candidate } of end.withheld.filter((attitude) => hasWithheld(attitude, end))) {
      add(counts, `${member.member.code} withheld from ${candidate.id}`, 1);
    }
  }
  return { trials, counts };
}

/** Whether it withheld as a member. */
function hasWithheld({ member, candidate, withheld, cameRound }: Attitude, { time }: Ended): boolean {
  return candidate.status !== 'out' && withheld && member.joins <= Math.min(time, cameRound ?? Infinity);
}

/** What the program counts. */
export function countedByProgram(side: Side, { trials, seed }: Size): Counted {
  const counts = new Map<string, number>();
  const ensemble = simulate(side, { seed: `${seed}`, from: 0, to: trials });
  const { outcomes, lastHoldout, withheld, candidates, members } = ensemble;
  for (const [row, outcome] of [...candidates, ...ENDINGS].entries()) {
    for (const by of daysOf(side.race))
      add(counts, `${outcome} by ${by}`, sum(outcomes[row]?.slice(0, by + 1)));
  }
  for (const [row, member] of members.entries()) {
    HOLDOUT_STANCES.forEach((stance, at) =>
      add(counts, `${member} last, ${stance}`, lastHoldout[row]?.[at] ?? 0),
    );
    candidates.forEach((id, at) => add(counts, `${member} withheld from ${id}`, withheld[at]?.[row] ?? 0));
  }
  return { trials, counts };
}

function sum(counts: readonly number[] = []): number {
  return counts.reduce((total, count) => total + count, 0);
}

function add(counts: Map<string, number>, what: string, count: number): void {
  if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
}

/** The days by which outcomes are counted. */
function daysOf({ days }: Race): readonly number[] {
  return [...new Set([1, Math.ceil(days / 4), Math.ceil(days / 2), days - 1, days])];
}
