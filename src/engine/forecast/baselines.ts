/** What simple rules say of the front-runner, which a model must beat to be useful. */
import { backing, type Standing } from '../verdict/standings.js';
import { daysBetween, type IsoDate } from '../case/date.js';
import type { Parameters } from '../dynamics/parameters.js';
import { exp, power } from '../random/elementary.js';
import type { Stance } from '../case/stance.js';

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
 * The undeclared are left out, because no separate rate has been observed for them.
 */
export function constantClock({ withholding }: Tally, weeks: number, rate: number = CLOCK_RATE): number {
  return independentConsensus(Array.from({ length: withholding }, () => 1 - exp(-rate * weeks)));
}

/**
 * The probability that every member consents when each does so independently of the others: the product.
 *
 * Exact, but independence is an assumption: 0.97 for each of 32 members gives 0.38.
 */
export function independentConsensus(consents: readonly number[]): number {
  return consents.reduce((product, probability) => product * probability, 1);
}

/** A probability by the end of the last whole week before a date. */
export interface DatedProbability {
  readonly by: IsoDate;
  readonly probability: number;
}

/** What simple rules say of the front-runner, which a model must beat to be useful. */
export interface Baselines {
  /** Share of members that consent, as a probability; 0 when anyone draws a red line. In [0, 1]. */
  readonly shareAndFloor: number;
  /** The probability that every holdout has come round, each at the pooled rate a week. */
  readonly constantClock: readonly DatedProbability[];
  /**
   * The probability that everyone consents when each member comes round on its own, at the model's rate for its
   * stance: the product, exact. Independence is an assumption: 0.97 for each of 32 members makes 0.38.
   */
  readonly independence: readonly DatedProbability[];
  /** The front-runner is appointed: always 1. */
  readonly frontRunner: 1;
}

/** The weeks of a forecast: whole ones from the reading date, the last cut short by the end of the term. */
export interface Weeks {
  readonly asOf: IsoDate;
  readonly termEnds: IsoDate | null;
  /** Dates of the answer. */
  readonly by: readonly IsoDate[];
  /** The rates of the model. */
  readonly parameters: Parameters;
}

const WEEK = 7;

/**
 * The baselines for `standing`: a reported count takes the place of the consenting by name where it is known, and
 * members that are undeclared do not count as holdouts.
 */
export function baselinesOf(standing: Standing, weeks: Weeks): Baselines {
  const { profile, withholding } = standing;
  const members = profile.filter(({ member }) => member.participates);
  const consenting = Math.min(members.length, backing(standing));
  const stances = members.map(({ stance }) => stance);
  const redlines = stances.filter((stance) => stance === 'redline').length;
  const tally = { members: members.length, consenting, withholding: withholding.length, redlines };
  const unheard = Math.max(0, members.length - withholding.length - consenting);
  const by = (probability: (elapsed: number) => number) =>
    weeks.by.map((date) => ({ by: date, probability: probability(wholeWeeks(date, weeks)) }));
  return {
    shareAndFloor: shareAndFloor(tally),
    constantClock: by((elapsed) => constantClock(tally, elapsed)),
    independence: by((elapsed) => independently(stances, { unheard, elapsed, parameters: weeks.parameters })),
    frontRunner: 1,
  };
}

function wholeWeeks(date: IsoDate, { asOf, termEnds }: Weeks): number {
  const isOver = termEnds !== null && date >= termEnds;
  const weeks = daysBetween(asOf, isOver ? termEnds : date) / WEEK;
  return Math.max(0, isOver ? Math.ceil(weeks) : Math.floor(weeks));
}

interface Waiting {
  /** Members that neither consent nor withhold; a share of one where a reported total is a range. */
  readonly unheard: number;
  readonly elapsed: number;
  readonly parameters: Parameters;
}

function independently(stances: readonly Stance[], { unheard, elapsed, parameters }: Waiting): number {
  const { undeclaredRate, reservedRate, objectRate, redlineRate } = parameters;
  const rates: Partial<Record<Stance, number>> = {
    reserved: reservedRate,
    object: objectRate,
    redline: redlineRate,
  };
  const comesRound = (rate: number) => 1 - exp(-rate * elapsed);
  const holdouts = stances.flatMap((stance) => rates[stance] ?? []).map(comesRound);
  return independentConsensus(holdouts) * powerOf(comesRound(undeclaredRate), unheard);
}

/** `base` to the power `exponent` for a base of at least 0; 1 for the exponent 0. */
function powerOf(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? 0 : power(base, exponent);
}
