/** A curve of shares by week, drawn with characters. */
import plot from 'simple-ascii-chart';
import type { CurvePoint } from '../document.js';
import type { Style } from '../style.js';

/** Rows of the chart: one for each tenth, and the top. */
const HEIGHT = 11;

/** Shares that are labelled. */
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Labels of weeks that fit below the chart. */
const MOST_LABELS = 12;

/** Columns that the axis labels take. */
const MARGIN = 12;

/** The points as a chart, with the dates at which it begins and ends below it. */
export function chart(points: readonly CurvePoint[], style: Style): string {
  const drawn = plot([points.map(({ week, share }): [number, number] => [week, share])], {
    width: Math.min(60, style.width - MARGIN),
    height: HEIGHT,
    yRange: [0, 1],
    customYAxisTicks: SHARES,
    customXAxisTicks: labelledWeeks(points.length - 1),
    // All of one width: the library makes room for the labels of the points alone.
    formatter: (value, { axis }) =>
      axis === 'y' ? `${Math.round(value * 100)} %`.padStart('100 %'.length) : String(value),
  });
  const lines = drawn.split('\n').map((line) => line.trimEnd());
  const ends = points.filter((_, index) => index === 0 || index === points.length - 1);
  const dates = ends.map(({ week, date }) => `week ${week} ${week === 0 ? 'is' : 'ends'} ${date}`);
  return [...lines.filter((line) => line !== ''), style.faint(dates.join(', '))].join('\n');
}

/** Every fourth week, or every eighth and so on where there are too many. */
function labelledWeeks(last: number): number[] {
  const apart = 4 * Math.max(1, Math.ceil(last / (4 * MOST_LABELS)));
  return Array.from({ length: Math.floor(last / apart) + 1 }, (_, label) => label * apart);
}
