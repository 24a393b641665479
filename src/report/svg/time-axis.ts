/** Days along the width of a picture. */
import { utcTicks } from 'd3-time';
import { dayNumber, daysBetween, type IsoDate } from '../../engine/index.js';
import { MONTHS } from '../sentences/words.js';
import { mark, tenth, type Mark } from './mark.js';
import { widthOf, textLine } from './letters.js';

const DAY_MS = 86_400_000;

/** Where days stand, from the first to the last, both at noon of nothing: a day is a point. */
export interface TimeScale {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** In px. */
  readonly left: number;
  readonly right: number;
  readonly x: (date: IsoDate) => number;
}

/** A scale from `from` at `left` to `to` at `right`. */
export function timeScale(ends: Omit<TimeScale, 'x'>): TimeScale {
  const { from, to, left, right } = ends;
  const dayWidth = (right - left) / Math.max(1, daysBetween(from, to));
  return { ...ends, x: (date) => tenth(left + daysBetween(from, date) * dayWidth) };
}

function timeOf(date: IsoDate): Date {
  return new Date(dayNumber(date) * DAY_MS);
}

/** The line below a plot with its months or years, at `y`; lines as high as `height` go up from it. */
export function timeAxis(scale: TimeScale, y: number, height: number): Mark {
  const { from, to, left, right } = scale;
  const most = Math.max(2, Math.floor((right - left) / 85));
  const ticks = evenTicks(utcTicks(timeOf(from), timeOf(to), most), scale).flatMap(({ x, text }) => [
    mark('line', { class: 'grid', x1: x, x2: x, y1: y - height, y2: y + 4 }),
    textLine(text, { x, y: y + 17, size: SIZE, anchor: 'middle', look: 'soft' }),
  ]);
  return mark('g', { class: 'axis' }, [
    ...ticks,
    mark('line', { class: 'base', x1: left, x2: right, y1: y, y2: y }),
  ]);
}

const SIZE = 12;

interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Every time, or every second, third and so on, so that no word is over another. */
function evenTicks(times: readonly Date[], scale: TimeScale): readonly Tick[] {
  for (let step = 1; step < times.length; step++) {
    const ticks = ticksAt(
      times.filter((_, at) => at % step === 0),
      scale,
    );
    const ends = ticks.map(({ x, text }) => ({ x, half: halfOf(text) }));
    if (
      ends.every(
        ({ x, half }, at) => x - half >= (ends[at - 1]?.x ?? -Infinity) + (ends[at - 1]?.half ?? 0) + 8,
      )
    )
      return ticks;
  }
  return ticksAt(times.slice(0, 1), scale);
}

/** The ticks whose words do not stand out of the plot. */
function ticksAt(times: readonly Date[], { left, right, x: placeOf }: TimeScale): readonly Tick[] {
  let year = '';
  return times.flatMap((time) => {
    const x = placeOf(time.toISOString().slice(0, 10));
    const text = tickWords(time, year);
    const half = halfOf(text);
    if (x - half < left - 14 || x + half > right + 14) return [];
    year = String(time.getUTCFullYear());
    return [{ x, text }];
  });
}

function halfOf(text: string): number {
  return widthOf(text, { size: SIZE }) / 2;
}

/** A month, with its year where it is another than before; a day where months are too far apart. */
function tickWords(time: Date, year: string): string {
  const own = String(time.getUTCFullYear());
  const month = (MONTHS[time.getUTCMonth()] ?? '').slice(0, 3);
  const isFirst = time.getUTCDate() === 1;
  const day = isFirst ? month : `${time.getUTCDate()} ${month}`;
  return own === year ? day : `${day} ${own}`;
}

/** A day as short as it goes: "7 Mar 2024". */
export function shortDay(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${(MONTHS[(month ?? 1) - 1] ?? '').slice(0, 3)} ${year}`;
}
