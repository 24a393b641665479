/** One thing changed at a time, on the same trials: how far the probability of an appointment moves. */
import { checkRun } from '../futures/ensemble.js';
import { courseOf, type Side } from '../futures/trial.js';
import { estimate, pairedDifference, type Difference, type Estimate } from '../forecast/estimate.js';
import type { Factor } from './factors.js';
import {
  addedDiscordance,
  appointedIn,
  countOf,
  discordance,
  type AppointmentQuestion,
  type Discordance,
  type TrialRange,
} from '../futures/appointments.js';

/** What is asked of every block of trials: plain data. */
export interface OneAtATime {
  /** With everything as it is, then with one thing changed. */
  readonly sides: readonly Side[];
  /** The sides at the two ends of each factor. */
  readonly ends: readonly (readonly [low: number, high: number])[];
  readonly question: AppointmentQuestion;
  readonly seed: string;
}

/** In how many trials the ends of one factor differ from the base, and from one another. */
interface EndCounts {
  readonly low: Discordance;
  readonly high: Discordance;
  readonly swing: Discordance;
}

/** What happened in a range of trials: whole numbers, which add up. */
export interface OneAtATimeCounts {
  readonly trials: number;
  /** Trials in which the candidate is appointed in time with everything as it is. */
  readonly appointed: number;
  readonly ends: readonly EndCounts[];
}

/** What has to be simulated of some factors, each side once. */
export function sidesFor(base: Side, factors: readonly Factor[]): Pick<OneAtATime, 'sides' | 'ends'> {
  const placeOf = new Map([[base, 0]]);
  const place = (side: Side) => {
    const at = placeOf.get(side) ?? placeOf.size;
    placeOf.set(side, at);
    return at;
  };
  const ends = factors.map(({ low, high }) => [place(low?.side ?? base), place(high?.side ?? base)] as const);
  return { sides: [...placeOf.keys()], ends };
}

/**
 * Runs the trials of a range with everything as it is, and again at each end of each factor.
 *
 * @throws RangeError when the seed is empty; when it is run, as {@link simulate} does, and when the race is without the candidate.
 */
export function oneAtATime(given: OneAtATime): (range: TrialRange) => OneAtATimeCounts {
  const { sides, ends, question, seed } = given;
  const courses = sides.map((side) => courseOf(side, seed));
  return (range) => {
    checkRun({ seed, ...range });
    const answers = courses.map((course) => appointedIn(course, question, range));
    const apart = (before: number, after: number) => discordance(answers[before]!, answers[after]!);
    return {
      trials: range.to - range.from,
      appointed: countOf(answers[0]!),
      ends: ends.map(([low, high]) => ({
        low: apart(0, low),
        high: apart(0, high),
        swing: apart(low, high),
      })),
    };
  };
}

/** The counts of the trials of both ranges. */
export function mergedOneAtATime(a: OneAtATimeCounts, b: OneAtATimeCounts): OneAtATimeCounts {
  return {
    trials: a.trials + b.trials,
    appointed: a.appointed + b.appointed,
    ends: a.ends.map((own, at) => {
      const other = b.ends[at]!;
      return {
        low: addedDiscordance(own.low, other.low),
        high: addedDiscordance(own.high, other.high),
        swing: addedDiscordance(own.swing, other.swing),
      };
    }),
  };
}

/** The probability at one end of a factor, and how far it is from that with everything as it is. */
export interface EndEffect {
  readonly probability: number;
  /** Of the end less everything as it is. */
  readonly change: Difference;
}

/** What one factor does to the probability. */
export interface FactorEffect {
  readonly factor: Factor;
  /** Null: there is no such end, or the model reads no difference. */
  readonly low: EndEffect | null;
  readonly high: EndEffect | null;
  /** Of the high end less the low end. */
  readonly swing: Difference;
  /** From the lowest of the probabilities at its ends and as it is to the highest. */
  readonly reach: number;
  /** Whether trials tell it from nothing: the interval of one of these differences leaves out 0. */
  readonly isTold: boolean;
}

/** What one-at-a-time changes do. */
export interface OneAtATimeEffects {
  readonly trials: number;
  readonly now: Estimate;
  /** What simulation leaves open: half the interval of `now`, and of the difference that is least sure; at 95 %. */
  readonly noise: { readonly probability: number; readonly difference: number };
  /** Those of which the model reads an end; the furthest reach first, then in the order of the factors. */
  readonly effects: readonly FactorEffect[];
  /** Factors of which the model reads neither end. */
  readonly unread: readonly Factor[];
}

/** What the counts say of the factors. */
export function effectsOf(
  factors: readonly Factor[],
  { trials, appointed, ends }: OneAtATimeCounts,
): OneAtATimeEffects {
  const now = estimate(appointed, trials);
  const end = (side: Side | null | undefined, { onlyBefore, onlyAfter }: Discordance): EndEffect | null =>
    side
      ? {
          probability: (appointed - onlyBefore + onlyAfter) / trials,
          change: pairedDifference(onlyBefore, onlyAfter, trials),
        }
      : null;
  const effects = factors.flatMap((factor, at): readonly FactorEffect[] => {
    if (!isRead(factor)) return [];
    const counts = ends[at]!;
    const [low, high] = [end(factor.low?.side, counts.low), end(factor.high?.side, counts.high)];
    const swing = pairedDifference(counts.swing.onlyBefore, counts.swing.onlyAfter, trials);
    const all = [now, low, high].flatMap((each) => (each === null ? [] : [each.probability]));
    const reach = Math.max(...all) - Math.min(...all);
    return [{ factor, low, high, swing, reach, isTold: differencesOf({ low, high, swing }).some(isApart) }];
  });
  const halves = effects.flatMap(differencesOf).map(halfWidth);
  return {
    ...{ trials, now },
    noise: { probability: halfWidth(now), difference: Math.max(0, ...halves) },
    effects: effects.sort((a, b) => b.reach - a.reach),
    unread: factors.filter((factor) => !isRead(factor)),
  };
}

function isRead({ low, high }: Factor): boolean {
  return (low?.side ?? high?.side ?? null) !== null;
}

function differencesOf({
  low,
  high,
  swing,
}: Pick<FactorEffect, 'low' | 'high' | 'swing'>): readonly Difference[] {
  return [swing, ...[low, high].flatMap((each) => (each === null ? [] : [each.change]))];
}

function isApart({ interval: [low, high] }: Difference): boolean {
  return low > 0 || high < 0;
}

function halfWidth({ interval: [low, high] }: Pick<Estimate, 'interval'>): number {
  return (high - low) / 2;
}
