/** The names of the outcomes of a forecast with what each comes to in the end. */
import type { ForecastReport } from '../reports.js';
import { percent } from '../sentences/words.js';
import { spread } from './boxes.js';
import { mark, tenth, type Mark } from './mark.js';
import { shortened, textLine, wrapped } from './letters.js';
import type { DrawnOutcome } from './outcomes.js';
import type { TimeScale } from './time-axis.js';

/** Where the plot begins, in px. */
export const FAN_LEFT = 44;
/** Px for names beside the plot. */
export const NAMES_BESIDE = 170;
/** No decision is named in the area itself where less of it than this is left at the end. */
const LEAST_WAITING = 0.02;
const WAITING = 'undecided';

/** The plot and where it lies, in px. */
export interface FanPlot {
  readonly scale: TimeScale;
  readonly top: number;
  readonly base: number;
  readonly y: (share: number) => number;
}

/** Marks with how high they are, in px. */
export interface FanPart {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** The names of the outcomes beside the ends of their areas, none over another. */
export function namesBeside(
  outcomes: readonly DrawnOutcome[],
  { forecast: { course } }: ForecastReport,
  { scale, y, top, base }: FanPlot,
): FanPart {
  const last = course.at(-1);
  if (last === undefined) return { marks: [], height: 0 };
  let below = 0;
  const ends = outcomes
    .map((outcome) => {
      const share = outcome.share(last);
      const middle = y(below + share / 2);
      below += share;
      return { outcome, share, middle };
    })
    .filter(({ outcome: { key }, share }) => key !== WAITING || share >= LEAST_WAITING);
  const most = ends.length * 47 <= base - top ? 2 : 1;
  const named = ends.map((end) => ({
    ...end,
    lines: wrapped(end.outcome.name, { size: 13, width: NAMES_BESIDE - 28, most }),
  }));
  const places = spread(
    named.map(({ middle }) => middle),
    Math.max(...named.map(({ lines }) => 17 + 15 * lines.length)),
    [top + 8, base - 12],
  );
  const marks = named.map((end, at) => nameBeside(end, places[at] ?? end.middle, scale.right));
  return { marks, height: 0 };
}

interface NamedEnd {
  readonly outcome: DrawnOutcome;
  readonly share: number;
  /** Where the middle of its area is at the end, in px. */
  readonly middle: number;
  readonly lines: readonly string[];
}

function nameBeside(
  { outcome: { look, key }, share, middle, lines }: NamedEnd,
  place: number,
  x: number,
): Mark {
  const [first, height] = [place - 2 - (lines.length - 1) * 8, 12 + lines.length * 16];
  return mark('g', { class: `outcome-name ${look}`, 'data-key': key }, [
    mark('path', {
      class: 'leader',
      fill: 'none',
      d: `M${x + 2},${tenth(middle)}L${x + 12},${tenth(place)}`,
    }),
    mark('rect', { class: 'area', x: x + 15, y: tenth(first - 11), width: 5, height }),
    ...lines.map((line, at) => textLine(line, { x: x + 25, y: first + at * 15, size: 13 })),
    textLine(percent(share), { x: x + 25, y: first + lines.length * 15, size: 13, bold: true }),
  ]);
}

/** "No decision" at the left of the plot, where nothing has been decided yet. */
export function waitingName(
  { decision }: ForecastReport,
  outcomes: readonly DrawnOutcome[],
  { scale, top }: FanPlot,
): readonly Mark[] {
  if (decision !== null || !outcomes.some(({ key }) => key === WAITING)) return [];
  return [textLine('no decision yet', { x: scale.left + 10, y: top + 22, size: 13, look: 'soft' })];
}

/** The names of the outcomes below one another, from the top of the areas down. */
export function namesBelow(
  outcomes: readonly DrawnOutcome[],
  { forecast: { course } }: ForecastReport,
  width: number,
): FanPart {
  const last = course.at(-1);
  const rows = outcomes.toReversed().map(({ look, name, key, share }, at) =>
    mark('g', { class: `outcome-name ${look}`, 'data-key': key }, [
      mark('rect', { class: 'area', x: 0, y: at * 20, width: 14, height: 14 }),
      textLine(shortened(name, width - 90, { size: 13 }), { x: 20, y: at * 20 + 11.5, size: 13 }),
      textLine(last === undefined ? '' : percent(share(last)), {
        x: width,
        y: at * 20 + 11.5,
        size: 13,
        bold: true,
        anchor: 'end',
      }),
    ]),
  );
  return { marks: rows, height: outcomes.length * 20 };
}
