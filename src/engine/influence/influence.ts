/** Who matters: how often each holdout stands in the way, what its consent today would bring, and what it has of failure. */
import type { CandidateId } from '../case/candidate.js';
import { daysAfter, type IsoDate } from '../case/date.js';
import { checkOptions, type KnownOptions } from '../case/contract.js';
import type { Snapshot } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { estimate, pairedDifference, type Difference, type Estimate } from '../forecast/estimate.js';
import { checkRun } from '../futures/ensemble.js';
import { parametersWith, type Parameters } from '../futures/parameters.js';
import { Z95 } from '../random/variates.js';
import { countInfluence, type HoldoutCounts, type InfluenceCounts } from './influence-counts.js';
import { layInfluence, type InfluenceQuestion } from './influence-question.js';

/** A mean number of days with the range that its simulation error leaves at 95 %; never below 0. */
export interface MeanDays {
  readonly days: number;
  readonly interval: readonly [low: number, high: number];
}

/** How much one holdout matters. All are shares of all trials unless it is said otherwise. */
export interface HoldoutInfluence {
  readonly member: MemberCode;
  /** It withholds at some time. */
  readonly holdout: Estimate;
  /** At some time while the candidate is in the race, its yes alone would have freed the candidate. */
  readonly sole: Estimate;
  /** Of the trials in which the candidate is appointed: it came round last, alone or with others. */
  readonly last: Estimate;
  /** By how much sooner the candidate is appointed if it agrees today, both days counted as the last day at most. */
  readonly daysSaved: MeanDays;
  /** By how much the probability of an appointment by the day rises if it agrees today. */
  readonly gain: Difference;
  /** What it has of {@link Influence.effect}: its Shapley value. */
  readonly attribution: Estimate;
}

/** Who matters for a candidate to be appointed by a day. */
export interface Influence {
  readonly candidate: CandidateId;
  /** The day, inclusive: the one that was asked for, or the last that is simulated where that is sooner. */
  readonly by: IsoDate;
  readonly trials: number;
  /** The candidate is not appointed by the day. */
  readonly failure: Estimate;
  /** It is not even if all holdouts agree today. */
  readonly failureAnyway: Estimate;
  /** By how much less likely failure is if all holdouts agree today: what the attributions add up to. */
  readonly effect: Difference;
  /** Whether each trial's failure is divided over all orders of the holdouts, or some by one order that is drawn. */
  readonly method: 'exact' | 'sampled';
  /** Those who have anything to do with it, the largest attribution first, then by how often they hold out, then by code. */
  readonly holdouts: readonly HoldoutInfluence[];
}

/** What {@link whoMatters} is asked. */
export interface InfluenceOptions {
  readonly candidate: CandidateId;
  readonly by: IsoDate;
  readonly seed: string;
  readonly trials: number;
  /** Default: those of the snapshot. */
  readonly parameters?: Parameters | undefined;
}

const OPTIONS: KnownOptions<InfluenceOptions> = {
  candidate: ['string'],
  by: ['string'],
  seed: ['string'],
  trials: ['number'],
  parameters: ['object'],
};

/**
 * Who matters for a candidate to be appointed by a day, from `trials` trials that are run here and now.
 *
 * @throws TypeError when an option is unknown or of a wrong type; RangeError as {@link layInfluence}, or when the trials
 * are no whole number of at least 0.
 */
export function whoMatters(snapshot: Snapshot, options: InfluenceOptions): Influence {
  checkOptions('whoMatters', options, OPTIONS);
  const { candidate, by, seed, trials, parameters = parametersWith(snapshot.model) } = options;
  const run = { seed, from: 0, to: trials };
  checkRun(run);
  const question = { snapshot, candidate, by, seed, parameters };
  return influenceFrom(countInfluence(layInfluence(question), run), question);
}

/** What counts of a question say. */
export function influenceFrom(
  counts: InfluenceCounts,
  { snapshot, candidate, by }: Pick<InfluenceQuestion, 'snapshot' | 'candidate' | 'by'>,
): Influence {
  const { trials, failed, failedAnyway, drawn, holdouts, days } = counts;
  const last = daysAfter(snapshot.asOf, days);
  return {
    candidate,
    by: by < last ? by : last,
    trials,
    failure: estimate(failed, trials),
    failureAnyway: estimate(failedAnyway, trials),
    effect: gained(failed - failedAnyway, trials),
    method: drawn > 0 ? 'sampled' : 'exact',
    holdouts: holdouts
      .filter(({ held, days: saved, share }) => held + saved + share > 0)
      // They come by code, and those who are alike in both stay so.
      .sort((a, b) => b.share - a.share || b.held - a.held)
      .map((one) => holdoutFrom(one, counts)),
  };
}

function holdoutFrom(one: HoldoutCounts, { trials, appointed, unit }: InfluenceCounts): HoldoutInfluence {
  return {
    member: one.member,
    holdout: estimate(one.held, trials),
    sole: estimate(one.alone, trials),
    last: estimate(one.last, appointed),
    daysSaved: meanDays(one, trials),
    gain: gained(one.gained, trials),
    // A share of a trial lies between 0 and 1, so that its variance is at most that of a count: no interval is too narrow.
    attribution: estimate(one.share / unit, trials),
  };
}

/** What trials come to that only consent turns. */
function gained(turned: number, trials: number): Difference {
  if (trials === 0) return { difference: 0, interval: [0, 1] };
  const { difference, interval } = pairedDifference(0, turned, trials);
  return { difference, interval: [Math.max(0, interval[0]), interval[1]] };
}

function meanDays({ days, squaredDays }: HoldoutCounts, trials: number): MeanDays {
  if (trials < 2) return { days, interval: [0, Infinity] };
  const mean = days / trials;
  const variance = (squaredDays - days * mean) / (trials - 1);
  const half = Z95 * Math.sqrt(Math.max(0, variance) / trials);
  return { days: mean, interval: [Math.max(0, mean - half), mean + half] };
}
