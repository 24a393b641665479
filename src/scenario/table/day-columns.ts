/** The dates of one column of a table, and whether the day or the month stands first in them. */
import { dateMeant, orderIn, type DateOrder } from '../dates-meant.js';
import { PARTIAL_DATE, YEAR_RANGE } from '../schema/primitives.js';

/** A cell with the number of its row. */
export interface PlacedCell {
  readonly row: number;
  readonly cell: string;
}

/** How the dates of a column are read. */
export interface DayColumn {
  /** Null: nothing says so, and no date that could be either is taken. */
  readonly order: DateOrder | null;
  /** A row that only this order allows; null: none does, or it was asked for. */
  readonly shownBy: PlacedCell | null;
  /** Two rows that contradict one another; null: none do. */
  readonly contradiction: readonly [PlacedCell, PlacedCell] | null;
  /** How many dates could be read either way, were it not for the order. */
  readonly either: number;
}

/** The order in which the dates of `cells` are written: the one that is `asked` for, or what they show. */
export function dayColumn(cells: readonly PlacedCell[], asked: DateOrder | null): DayColumn {
  const shows = (order: DateOrder | 'either') =>
    cells.filter(({ cell }) => orderIn(withoutTime(cell)) === order);
  const [[dayFirst], [monthFirst]] = [shows('day-first'), shows('month-first')];
  const either = shows('either').length;
  if (asked !== null) return { order: asked, shownBy: null, contradiction: null, either };
  if (dayFirst && monthFirst)
    return { order: null, shownBy: null, contradiction: [dayFirst, monthFirst], either };
  const shownBy = dayFirst ?? monthFirst ?? null;
  const order = shownBy && (dayFirst ? 'day-first' : 'month-first');
  return { order, shownBy, contradiction: null, either };
}

/** A date of a cell as a scenario has it; or why it is none. */
export type DayRead =
  { readonly date: string } | { readonly why: string; readonly suggestion: string | null };

/** The date that `cell` means in a column that is read so. */
export function dayIn(cell: string, { order, contradiction }: DayColumn): DayRead {
  const text = withoutTime(cell);
  const shown = orderIn(text);
  if (shown === 'either' && order === null) return undecided(cell, contradiction);
  if (shown !== null && ![order ?? shown, 'either'].includes(shown)) {
    const first = order === 'day-first' ? 'day' : 'month';
    return { why: `is a date, but not with the ${first} first`, suggestion: ISO };
  }
  return dateRead(partial(text) ?? dateMeant(text, order));
}

function dateRead(date: string | null): DayRead {
  if (date === null) return { why: 'is not a date', suggestion: ISO };
  if (PARTIAL_DATE.test(date)) return { date };
  return { why: `lies outside the years ${YEAR_RANGE}`, suggestion: null };
}

const ISO = 'write it as YYYY-MM-DD';

function undecided(cell: string, contradiction: DayColumn['contradiction']): DayRead {
  const readings = (['day-first', 'month-first'] as const).map((order) =>
    dateMeant(withoutTime(cell), order),
  );
  const rows = contradiction?.map(({ row }) => row);
  const why = rows
    ? `may be ${readings.join(' or ')}, and rows ${rows.join(' and ')} are written in different orders`
    : `may be ${readings.join(' or ')}, and no other row of the column decides`;
  const suggestion = rows ? ISO : '--dates day-first or --dates month-first says how to read the column';
  return { why, suggestion };
}

const MONTH = /^(?:(?<month>\d{1,2})[./-](?<year>\d{4})|(?<name>[a-z]{3,9})\.? (?<of>\d{4}))$/i;

/** A month or a year; null: it is neither. */
function partial(text: string): string | null {
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return text;
  const { month, year, name, of } = MONTH.exec(text)?.groups ?? {};
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  const first = name === undefined ? null : dateMeant(`1 ${name} ${of}`);
  return first?.slice(0, 7) ?? null;
}

/** `text` without a time of day, which no scenario has. */
function withoutTime(text: string): string {
  return text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z)?$/, '');
}
