import { exp } from '../random/elementary.js';

/** What a baseline knows of a candidate: how many members stand where. */
export interface Tally {
  readonly members: number;
  /** Support and accept. */
  readonly consenting: number;
  /** Reserved, object and redline. */
  readonly withholding: number;
  /** Red lines alone. */
  readonly redlines: number;
}

/** The pooled rate at which holdouts conceded, per week. Source: [HoldoutSpells]: 9 concessions in 88.7 weeks. */
const CLOCK_RATE = 0.1;

/** The share of support taken as the probability of appointment, 0 when anyone draws a red line. */
export function shareAndFloor({ members, consenting, redlines }: Tally): number {
  return redlines > 0 || members === 0 ? 0 : consenting / members;
}

/**
 * The probability that every holdout has conceded by the end of `weeks`, each with the same constant hazard, in
 * weekly steps: (1 − e^(−h t))^k. Exact; the largest of k geometric times.
 *
 * The undeclared are left out, for want of a rate that was observed for them alone.
 */
export function constantClock({ withholding }: Tally, weeks: number, rate: number = CLOCK_RATE): number {
  return independentConsensus(Array.from({ length: withholding }, () => 1 - exp(-rate * weeks)));
}

/**
 * The expected weeks until the last of `holdouts` concedes at a constant hazard, in continuous time: H_k/h, the mean
 * of a sum of exponential times with rates kh, (k−1)h, …, h. With weekly steps it is up to a week longer.
 */
export function lastHoldoutWeeks(holdouts: number, rate: number = CLOCK_RATE): number {
  let sum = 0;
  for (let left = 1; left <= holdouts; left++) sum += 1 / (left * rate);
  return sum;
}

/**
 * The probability that every member consents when each does so independently of the others: the product.
 *
 * Exact, but independence is an assumption: 0.97 for each of 32 members gives 0.38.
 */
export function independentConsensus(consents: readonly number[]): number {
  return consents.reduce((product, probability) => product * probability, 1);
}
