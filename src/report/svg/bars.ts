/** Probabilities as bars with their intervals. */
import { framed, group, mark, moved, tenth, type Mark } from './mark.js';
import { shortened, widthOf, textLine } from './letters.js';

/** One bar. */
export interface Bar {
  /** Unique among the bars; the bar has it as `data-key`. */
  readonly key: string;
  readonly label: string;
  /** Share of the whole width, in [-1, 1]. */
  readonly value: number;
  /** Null: exact. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The value in words, which is written beside the bar. */
  readonly words: string;
  /** A class of colour, such as `hue-first` or `stance-object`. */
  readonly look: string;
}

/** Some bars, to be drawn. */
export interface Bars {
  /** A word, from which the ids in the picture are made. */
  readonly name: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  /** In px, from 240 on. */
  readonly width: number;
}

const ROW = 24;
const THICK = 14;
const SIZE = 13;

/** A bar for each value, from one zero, with its interval as a line. */
export function barsPicture({ name, title, bars, width }: Bars): Mark {
  return framed({
    name: `bars picture-${name}`,
    title,
    description: bars.map(({ label, words: said }) => `${label}: ${said}`).join('; '),
    width,
    height: Math.max(1, bars.length * ROW),
    children: barRows(bars, width),
  });
}

/** Bars below one another, in rows of `BAR_ROW` px from 0 down. */
export function barRows(bars: readonly Bar[], width: number): readonly Mark[] {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => widthOf(text, { size: SIZE })));
  const left = Math.min(widest(bars.map(({ label }) => label)), width * 0.42) + 10;
  const right = width - Math.min(widest(bars.map((bar) => bar.words)), width * 0.4) - 10;
  const isSigned = bars.some(({ value, interval }) => Math.min(value, interval?.[0] ?? value) < 0);
  const zero = isSigned ? (left + right) / 2 : left;
  const frame = { left, right, zero, width };
  const base = mark('line', {
    class: 'base',
    x1: tenth(zero),
    x2: tenth(zero),
    y1: 0,
    y2: bars.length * ROW,
  });
  return [...bars.map((bar, at) => moved(0, at * ROW, [barMark(bar, frame)])), base];
}

/** From one bar to the next, in px. */
export const BAR_ROW = ROW;

interface BarFrame {
  readonly left: number;
  readonly right: number;
  /** Where 0 is. */
  readonly zero: number;
  readonly width: number;
}

function barMark(bar: Bar, { left, right, zero, width }: BarFrame): Mark {
  const x = (value: number) => tenth(zero + Math.max(-1, Math.min(1, value)) * (right - zero));
  const [from, to] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))];
  const middle = ROW / 2;
  const box = { x: from, y: middle - THICK / 2, width: tenth(Math.max(1, to - from)), height: THICK };
  const lines = bar.interval === null ? [] : [whisker(x(bar.interval[0]), x(bar.interval[1]), middle)];
  const y = middle + SIZE * 0.35;
  const end = Math.max(to, ...(bar.interval ?? []).map(x));
  return mark('g', { class: `bar ${bar.look}`, 'data-key': bar.key }, [
    mark('title', {}, [`${bar.label}: ${bar.words}`]),
    textLine(shortened(bar.label, left - 10, { size: SIZE }), { x: left - 10, y, size: SIZE, anchor: 'end' }),
    mark('rect', { class: 'area', ...box }),
    ...lines,
    textLine(shortened(bar.words, width - right - 10, { size: SIZE }), { x: end + 10, y, size: SIZE }),
  ]);
}

function whisker(from: number, to: number, y: number): Mark {
  const d = `M${from},${y}H${to}M${from},${y - 3.5}v7M${to},${y - 3.5}v7`;
  return group('interval', [mark('path', { class: 'halo', d }), mark('path', { d })]);
}
