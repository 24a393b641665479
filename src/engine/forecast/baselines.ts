import { constantClock, shareAndFloor } from '../baselines.js';
import type { Standing } from '../assessment.js';
import { daysBetween, type IsoDate } from '../date.js';

/** What simple rules say of the front-runner, beside which a model must show its worth. */
export interface Baselines {
  /** Share of members that consent, as a probability; 0 when anyone draws a red line. In [0, 1]. */
  readonly shareAndFloor: number;
  /** By date: the probability that every holdout has come round, each at the pooled rate a week. */
  readonly constantClock: readonly { readonly by: IsoDate; readonly probability: number }[];
  /** The front-runner is appointed: always 1. */
  readonly frontRunner: 1;
}

const WEEK = 7;

/**
 * The baselines for `standing` as of a date: a reported count takes the place of the consenting by name where it is
 * known, and members that are undeclared do not count as holdouts.
 */
export function baselinesOf(standing: Standing, asOf: IsoDate, by: readonly IsoDate[]): Baselines {
  const { profile, counts, supporters, accepting, withholding } = standing;
  const members = profile.filter(({ member }) => member.participates);
  const named = supporters.length + accepting.length;
  const middles = counts.map(({ supporters: [low, high] }) => (low + high) / 2);
  const reported = middles.reduce((sum, middle) => sum + middle, 0) / Math.max(1, middles.length);
  const consenting = Math.min(members.length, Math.max(named, reported));
  const tally = {
    members: members.length,
    consenting,
    withholding: withholding.length,
    redlines: members.filter(({ stance }) => stance === 'redline').length,
  };
  return {
    shareAndFloor: shareAndFloor(tally),
    constantClock: by.map((date) => {
      const weeks = Math.max(0, daysBetween(asOf, date) / WEEK);
      return { by: date, probability: constantClock(tally, weeks) };
    }),
    frontRunner: 1,
  };
}
