/** How well a forecast of the day of a decision agrees with the day on which it fell. */

/**
 * When a decision falls, as a forecast sees it: entry `d` is the probability that it has fallen by the end of day `d`
 * after the reading date, which is day 0. The last entry is at the horizon; what is missing to 1 comes later or never.
 */
export type ByDay = readonly number[];

const DAYS_A_WEEK = 7;

/**
 * The continuous ranked probability score of the day of a decision, in weeks: the mean distance between the forecast
 * day and the actual one, less half the mean distance between two forecast days. For a forecast of one day it is the
 * error in weeks. 0 is best.
 *
 * The score is capped at the horizon: whatever comes after the last day of `byDay`, or never, counts as the day after
 * it, in the forecast as in fact. Only forecasts with the same horizon can be compared. `day` is the day on which the
 * decision fell, from 0, or null when it never did. Source: [GneitingRaftery2007].
 *
 * @throws RangeError when `byDay` falls, leaves [0, 1] or is empty, or `day` is not a whole number from 0.
 */
export function crps(byDay: ByDay, day: number | null): number {
  checkDays(byDay, day);
  const fell = day ?? byDay.length;
  return byDay.reduce((sum, by, at) => sum + (at < fell ? by * by : (1 - by) * (1 - by)), 0) / DAYS_A_WEEK;
}

/** A range of probability, both ends in [0, 1]. */
export type ProbabilityRange = readonly [from: number, to: number];

/**
 * Where the actual day lies in the forecast distribution: from the probability of an earlier day to that of this day
 * or an earlier one. After the last day, or never, it is what the forecast leaves for *later*.
 *
 * @throws RangeError as {@link crps}.
 */
export function placeInForecast(byDay: ByDay, day: number | null): ProbabilityRange {
  checkDays(byDay, day);
  const at = Math.min(day ?? byDay.length, byDay.length);
  return [at === 0 ? 0 : byDay[at - 1]!, at === byDay.length ? 1 : byDay[at]!];
}

/** Into how many parts of equal probability a distribution is cut. */
const TENTHS = 10;

/** The tenth of the forecast, from 1 to 10, in which the middle of a place lies; on a boundary it is the later one. */
export function tenthOf([from, to]: ProbabilityRange): number {
  return Math.min(TENTHS, Math.floor((TENTHS * (from + to)) / 2) + 1);
}

/**
 * How a place spreads over the ten tenths of the forecast: ten shares that add up to 1. If forecasts are calibrated,
 * the shares of many cases add up to a tenth of the cases in each tenth, however coarse the days are. A place without
 * width lies in one tenth. Source: [CzadoGneitingHeld2009].
 */
export function tenthShares(place: ProbabilityRange): readonly number[] {
  const [from, to] = place;
  const tenths = Array.from({ length: TENTHS }, (_, at) => at);
  if (from === to) return tenths.map((at) => (at + 1 === tenthOf(place) ? 1 : 0));
  return tenths.map((at) => {
    const overlap = Math.min(to, (at + 1) / TENTHS) - Math.max(from, at / TENTHS);
    return Math.max(0, overlap) / (to - from);
  });
}

function checkDays(byDay: ByDay, day: number | null): void {
  if (byDay.length === 0) throw new RangeError('byDay must have at least one day, got none');
  let before = 0;
  for (const by of byDay) {
    if (!(by >= before && by <= 1)) {
      throw new RangeError(`byDay must rise within [0, 1], got ${by} after ${before}`);
    }
    before = by;
  }
  if (day !== null && !(Number.isInteger(day) && day >= 0)) {
    throw new RangeError(`day must be a whole number from 0 or null, got ${day}`);
  }
}
