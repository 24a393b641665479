/* eslint-disable @typescript-eslint/no-non-null-assertion -- the course of a forecast has week 0 */
import plot from 'simple-ascii-chart';
import type { Forecast } from '../../engine/index.js';
import type { Style } from '../style.js';

/** Rows of the chart: one for each tenth, and the top. */
const HEIGHT = 11;

/** Shares that are labelled. */
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Labels of weeks that fit below the chart. */
const MOST_LABELS = 12;

/** Columns that the axis labels take. */
const MARGIN = 12;

/** The share of trials that have appointed someone, by week, as a chart for a terminal. */
export function progressChart({ course }: Forecast, style: Style): string {
  const appointed = course.map(({ week, appointed: shares }): [number, number] => [
    week,
    shares.reduce((sum, share) => sum + share, 0),
  ]);
  const chart = plot([appointed], {
    width: Math.min(60, style.width - MARGIN),
    height: HEIGHT,
    yRange: [0, 1],
    customYAxisTicks: SHARES,
    customXAxisTicks: labelledWeeks(course.length - 1),
    formatter: (value, { axis }) => (axis === 'y' ? `${Math.round(value * 100)} %` : String(value)),
  });
  const lines = chart.split('\n').map((line) => line.trimEnd());
  const first = course[0]!.date;
  const last = course.at(-1)!.date;
  return [
    '',
    'Share of trials that have appointed someone, by week',
    ...lines.filter((line) => line !== ''),
    style.faint(`week 0 is ${first}, week ${course.length - 1} ends ${last}`),
  ].join('\n');
}

/** Every fourth week, or every eighth and so on where there are too many. */
function labelledWeeks(last: number): number[] {
  const apart = 4 * Math.ceil(last / (4 * MOST_LABELS));
  return Array.from({ length: Math.floor(last / apart) + 1 }, (_, label) => label * apart);
}
