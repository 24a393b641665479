/** Which calendar day somebody meant who wrote it otherwise than YYYY-MM-DD. */
import { isIsoDate, lastDayOf, type IsoDate } from '../engine/index.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Ways of writing a day; with slashes the order of day and month depends on the country. */
const FORMS = [
  /^(?<year>\d{4})(?<separator>[-./ ])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:T.*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
  /^(?<first>\d{1,2})(?<separator>[-/])(?<second>\d{1,2})\k<separator>(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?<name>[a-z]{3,9})\.? (?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
  /^(?<day>\d{1,2})-(?<name>[a-z]{3,9})-(?<year>\d{4})$/i,
];

/** In which order day and month stand in a date in figures. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * The day that `text` means, such as 2024-02-22 for "22.2.2024"; null: none, or it could be either of two and no `order`
 * decides.
 */
export function dateMeant(text: string, order: DateOrder | null = null): IsoDate | null {
  const plain = plainly(text);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(plain)) return dayOrNull(lastDayOf(plain));
  const groups = groupsOf(plain);
  if (!groups) return null;
  const [month, day] = monthAndDay(groups, order);
  return dayOrNull(`${groups.year ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The order in which day and month stand in `text`; null: its notation does not leave that open. */
export function orderIn(text: string): DateOrder | 'either' | null {
  const { first, second } = groupsOf(plainly(text)) ?? {};
  if (first === undefined || second === undefined) return null;
  const [isDayFirst, isMonthFirst] = [Number(first) > 12, Number(second) > 12];
  if (isDayFirst === isMonthFirst) return Number(first) === Number(second) || isDayFirst ? null : 'either';
  return isDayFirst ? 'day-first' : 'month-first';
}

type DateParts = Readonly<Record<string, string | undefined>>;

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}

function groupsOf(plain: string): DateParts | undefined {
  return FORMS.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined);
}

function monthAndDay(groups: DateParts, order: DateOrder | null): readonly [string, string] {
  const { first, second, name, month = '', day = '' } = groups;
  if (first !== undefined && second !== undefined) return inOrder(first, second, order);
  if (name === undefined) return [month, day];
  return [String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1), day];
}

function dayOrNull(date: string): IsoDate | null {
  return isIsoDate(date) ? date : null;
}

/** Month and day of two numbers; empty: nothing decides. */
function inOrder(first: string, second: string, order: DateOrder | null): readonly [string, string] {
  if (Number(first) > 12 || first === second) return [second, first];
  if (Number(second) > 12 || order === 'month-first') return [first, second];
  return order === 'day-first' ? [second, first] : ['', ''];
}
