/** The parameters as factors, worked out once a run. */
import { exp, ln, power } from '../random/elementary.js';
import { EVIDENCE } from '../case/stance.js';
import { deadlinePressure, isolation } from './covariates.js';
import type { Layout } from './layout.js';
import type { Parameters } from './parameters.js';

/** Every factor of the hazards that can be worked out before the first trial. */
export interface Rates {
  readonly parameters: Parameters;
  /** λ0 by state; 0 for S. */
  readonly level: Float64Array;
  /** e^(βm (m − m̄)) by [present members · (members + 1) + supporters]. */
  readonly isolation: Float64Array;
  /** λN e^(−βm m) by the same index. */
  readonly turning: Float64Array;
  /** e^(βb (2b − 1)) by [firstFriends[member] + weight of its friends that consent]. */
  readonly friends: Float64Array;
  readonly firstFriends: Int32Array;
  /** d by week; index 0 is not used. */
  readonly deadline: Float64Array;
  /** e^(βd (d − d̄)) by week. */
  readonly deadlineFactor: Float64Array;
  /** ω (1 + d) by week. */
  readonly offer: Float64Array;
  /** e^(βq (q − q̄)) for q = 0 and 1; both 1 when the body has no Quad. */
  readonly quad: readonly [number, number];
  /** e^(−βr (2r − 1)) by cell. */
  readonly salience: Float64Array;
  /** By index into {@link EVIDENCE}: the probability that a stance is as recorded. */
  readonly holds: Float64Array;
  /** Members whose uniform number is below this do not become undeclared again by the horizon. */
  readonly neverDefects: number;
  /** Members whose number is below this do not turn negative by the horizon. */
  readonly neverTurns: number;
  /** The rate of extension by week. */
  readonly extension: Float64Array;
  /** The probabilities that a member breaks a silence, by state S and U. */
  readonly breaks: readonly [number, number];
}

/** Works out the factors of a race with these parameters. Source: docs/model.md. */
export function ratesOf(layout: Layout, parameters: Parameters): Rates {
  const { race, members, quadSize, salience } = layout;
  const deadlines = race.termEnds === null ? race.milestones : [...race.milestones, race.termEnds];
  const felt = byWeek(race.horizon, (week) =>
    deadlinePressure(week - 1, deadlines, parameters.deadlineMemory),
  );
  const united = quadSize === 0 ? 0 : ln(parameters.quadEffect);
  return {
    parameters,
    level: Float64Array.of(0, ...firmness(parameters)),
    ...crowdFactors(members.length, parameters),
    ...friendFactors(layout, parameters),
    deadline: felt,
    deadlineFactor: felt.map((d) => power(parameters.deadlineEffect, d - parameters.referenceDeadline)),
    offer: felt.map((d) => parameters.offerRate * (1 + d)),
    quad: [exp(-united * parameters.referenceQuad), exp(united * (1 - parameters.referenceQuad))],
    salience: salience.map((r) => power(parameters.salienceEffect, 1 - 2 * r)),
    holds: Float64Array.from(EVIDENCE, (evidence) => parameters[`${evidence}Holds`]),
    neverDefects: outlasts(parameters.defectRate, race.horizon),
    // Where isolation holds members back, e^β_m below 1, they turn faster than at the plain rate.
    neverTurns: outlasts(parameters.turnRate * Math.max(1, 1 / parameters.isolationEffect), race.horizon),
    extension: byWeek(race.horizon, (week) => extensionRate(week, layout, parameters)),
    breaks: [
      withinSilence(parameters.consentingBreaks, parameters),
      withinSilence(parameters.undeclaredBreaks, parameters),
    ],
  };
}

/** The probability of outlasting the horizon, with a week to spare for rounding; 1 at the rate 0. */
function outlasts(rate: number, horizon: number): number {
  return exp(-rate * (horizon + 1));
}

function byWeek(horizon: number, value: (week: number) => number): Float64Array {
  return Float64Array.from({ length: horizon + 1 }, (_, week) => value(week));
}

function firmness({ undeclaredRate, reservedRate, objectRate, redlineRate }: Parameters): readonly number[] {
  return [undeclaredRate, reservedRate, objectRate, redlineRate];
}

function crowdFactors(n: number, parameters: Parameters): Pick<Rates, 'isolation' | 'turning'> {
  const width = n + 1;
  const { isolationFloor, isolationEffect, referenceIsolation, turnRate } = parameters;
  const covered = Float64Array.from({ length: width * width }, (_, at) => {
    const present = Math.floor(at / width);
    return isolation(present === 0 ? 0 : (at % width) / present, isolationFloor);
  });
  return {
    isolation: covered.map((m) => power(isolationEffect, m - referenceIsolation)),
    turning: covered.map((m) => turnRate * power(isolationEffect, -m)),
  };
}

function friendFactors(
  { friendships }: Layout,
  { friendsEffect }: Parameters,
): Pick<Rates, 'friends' | 'firstFriends'> {
  const firstFriends: number[] = [];
  const friends: number[] = [];
  for (const total of friendships.total) {
    firstFriends.push(friends.length);
    // e^(βb (2b − 1)) with e^(2βb) given: the effect to the power b − ½.
    for (let weight = 0; weight <= total; weight++) {
      friends.push(total === 0 ? 1 : power(friendsEffect, weight / total - 0.5));
    }
  }
  return { friends: Float64Array.from(friends), firstFriends: Int32Array.from(firstFriends) };
}

function extensionRate(week: number, { race }: Layout, parameters: Parameters): number {
  if (!race.extendable || race.termEnds === null) return 0;
  const left = race.termEnds - (week - 1);
  if (left > parameters.extensionFrom) return 0;
  return parameters.extensionRate * (left <= parameters.extensionRushFrom ? parameters.extensionRush : 1);
}

/** The chance over the whole window, which is given for three days: 1 − (1 − p)^(δ/3). */
function withinSilence(chance: number, { silenceDays }: Parameters): number {
  return chance >= 1 ? Math.sign(silenceDays) : 1 - power(1 - chance, silenceDays / 3);
}
