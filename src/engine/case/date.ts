/** Calendar days, and nothing finer. */

/**
 * A calendar day as `YYYY-MM-DD` in the proleptic Gregorian calendar, without time or zone.
 * Two such strings compare as the days do, so `<` and `<=` order them.
 */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const FULL_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The years in which a day may lie, inclusive. Assumed: no race by consensus is older, and no forecast reaches further. */
export const KNOWN_YEARS = { first: 1900, last: 2200 } as const;

/** Whether a day lies in the years that are known. */
export function isInKnownYears(day: IsoDate): boolean {
  const year = Number(day.slice(0, 4));
  return year >= KNOWN_YEARS.first && year <= KNOWN_YEARS.last;
}

/** Whether `text` is a real calendar day: `2024-02-29` is, `2023-02-29` and `2024-2-9` are not. */
export function isIsoDate(text: string): boolean {
  const time = FULL_DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `date` itself. @throws RangeError when it is not a calendar day, of which no reading could be made. */
export function calendarDay(date: IsoDate): IsoDate {
  if (!isIsoDate(date)) throw new RangeError(`date must be a calendar day YYYY-MM-DD, got ${date}`);
  return date;
}

/**
 * Days from 1970-01-01 to `date`; negative before it.
 *
 * @throws RangeError when `date` is not a calendar day.
 */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${calendarDay(date)}T00:00:00Z`) / DAY_MS;
}

/** The day that lies `days` whole days (negative: before) from `date`. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `start` to `end`; negative when `end` is the earlier. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return dayNumber(end) - dayNumber(start);
}

/** The first day of a date that may be known to the month or the year only: `2024-02` is `2024-02-01`. */
export function firstDayOf(date: string): IsoDate {
  return `${date}-01-01`.slice(0, 10);
}

/**
 * The last day of a date that may be known to the month or the year only:
 * `2024-02` is `2024-02-29`, `2023` is `2023-12-31`, a full day is itself.
 */
export function lastDayOf(date: string): IsoDate {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  const firstOfNext = new Date(Date.UTC(Number(year), Number(month), 1));
  return new Date(firstOfNext.getTime() - DAY_MS).toISOString().slice(0, 10);
}
