/** How likely each outcome is by when. */
import { daysAfter, estimate, type IsoDate } from '../../engine/index.js';
import type { ForecastReport } from '../reports.js';
import { percent, withInterval } from '../sentences/words.js';
import { FAN_LEFT, NAMES_BESIDE, namesBelow, namesBeside, waitingName, type FanPlot } from './fan-names.js';
import { chosenSpan, rulesBelow } from './fan-rules.js';
import { framed, group, mark, moved, tenth, type Mark } from './mark.js';
import { widthOf, textLine } from './letters.js';
import { outcomesOf, type DrawnOutcome } from './outcomes.js';
import { shortDay, timeAxis, timeScale } from './time-axis.js';
import { eventMarks } from './timeline-events.js';

/** A forecast, to be drawn. */
export interface Fan {
  readonly report: ForecastReport;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

/** From this width on, the outcomes are named beside the areas. */
const WIDE = 560;

/** The outcomes as stacked areas over time, with deadlines above, and below what simple rules say. */
export function fanPicture({ report, width }: Fan): Mark {
  const { forecast, asOf, scenario } = report;
  const outcomes = outcomesOf(report);
  const isWide = width >= WIDE;
  const to = forecast.course.at(-1)?.date ?? asOf;
  const right = width - (isWide ? NAMES_BESIDE : 14);
  const scale = timeScale({ from: asOf, to: to > asOf ? to : daysAfter(asOf, 1), left: FAN_LEFT, right });
  const deadlines = eventMarks(deadlineEvents(report), scale, isWide ? 2 : 0);
  const top = deadlines.height + 6;
  const base = top + Math.round(Math.max(170, Math.min(300, width * 0.32)));
  const plot: FanPlot = { scale, top, base, y: (share) => base - share * (base - top) };
  const names = isWide ? namesBeside(outcomes, report, plot) : namesBelow(outcomes, report, width);
  const rules = rulesBelow(report, width);
  const spans = chosenSpan(report, plot, width);
  const [namesTop, spanTop] = isWide ? [0, base + 30] : [base + 30, base + 30 + names.height + 6];
  const rulesTop = spanTop + spans.height + 10;
  return framed({
    name: 'fan',
    title: `How likely each outcome is by when, as of ${shortDay(asOf)}`,
    description: `${scenario.title}: ${inWords(outcomes, report)}`,
    width,
    height: rulesTop + rules.height,
    children: [
      ...outcomeAreas(outcomes, report, plot),
      shareAxis(plot),
      timeAxis(scale, base, 0),
      ...deadlineLines(report, plot),
      moved(0, 0, deadlines.marks),
      ...edgeMarks(outcomes[0], report, plot),
      ...waitingName(report, outcomes, plot),
      moved(0, namesTop, names.marks),
      moved(0, spanTop, spans.marks),
      moved(0, rulesTop, rules.marks),
    ],
  });
}

function inWords(outcomes: readonly DrawnOutcome[], { forecast: { course } }: ForecastReport): string {
  const last = course.at(-1);
  if (last === undefined) return 'no trial was run.';
  const said = outcomes.map(({ name, share }) => `${name} ${percent(share(last))}`);
  return `by ${shortDay(last.date)}, ${said.join(', ')}.`;
}

/** The deadlines, the last first: a label that has no room on its right may have it on its left. */
function deadlineEvents({ deadlines }: ForecastReport) {
  return deadlines.toReversed().map(({ date, what, assumed }) => ({
    date,
    type: 'milestone' as const,
    what: assumed ? `${what} (assumed to be known)` : what,
    source: null,
    known: null,
  }));
}

function deadlineLines({ deadlines }: ForecastReport, { scale, top, base }: FanPlot): readonly Mark[] {
  const inside = deadlines.filter(({ date }) => date >= scale.from && date <= scale.to);
  return inside.map(({ date }) =>
    mark('line', { class: 'deadline', x1: scale.x(date), x2: scale.x(date), y1: top - 6, y2: base }),
  );
}

function outcomeAreas(
  outcomes: readonly DrawnOutcome[],
  { forecast: { course } }: ForecastReport,
  { scale, y }: FanPlot,
): readonly Mark[] {
  const sums = course.map(() => 0);
  return outcomes.map(({ share, look, key, name }) => {
    const edges = course.map((point, at): Edge => {
      const low = sums[at] ?? 0;
      const high = low + share(point);
      sums[at] = high;
      return { x: scale.x(point.date), low: y(low), high: y(high) };
    });
    return mark('g', { class: `outcome ${look}`, 'data-key': key }, [
      mark('title', {}, [name]),
      mark('path', { class: 'area', d: areaBetween(edges) }),
    ]);
  });
}

/** Where an area begins and ends at one place, in px. */
interface Edge {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** The path around an area: along its upper edge, and back along its lower one. */
function areaBetween(edges: readonly Edge[]): string {
  const upper = edges.map(({ x, high }) => `${tenth(x)},${tenth(high)}`);
  const lower = edges.toReversed().map(({ x, low }) => `${tenth(x)},${tenth(low)}`);
  return edges.length === 0 ? '' : `M${[...upper, ...lower].join('L')}Z`;
}

function shareAxis({ scale: { left, right }, y }: FanPlot): Mark {
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    moved(0, y(share), [
      mark('line', { class: 'grid thin', x1: left, x2: right, y1: 0, y2: 0 }),
      textLine(`${share * 100}\u00a0%`, { x: left - 6, y: 4, size: 12, anchor: 'end', look: 'soft' }),
    ]),
  );
  return group('axis', lines);
}

/** The edge of the first outcome with its interval, and its values on the days that were asked for. */
function edgeMarks(
  first: DrawnOutcome | undefined,
  { forecast, by, asOf }: ForecastReport,
  plot: FanPlot,
): readonly Mark[] {
  if (first === undefined || first.key === 'undecided') return [];
  const { course, trials, outcomes } = forecast;
  const bounds = course.map((point): Edge => {
    const [low, high] = estimate(Math.round(first.share(point) * trials), trials).interval;
    return { x: plot.scale.x(point.date), low: plot.y(low), high: plot.y(high) };
  });
  const values = by.flatMap((date) => {
    const found = outcomes.find((each) => each.by === date && (each.candidate ?? each.outcome) === first.key);
    return found === undefined || date <= asOf ? [] : [valueMark(date, found, plot)];
  });
  return [mark('path', { class: 'band', d: areaBetween(bounds) }), ...values];
}

interface Value {
  readonly probability: number;
  readonly interval: readonly [low: number, high: number];
}

function valueMark(
  date: IsoDate,
  { probability, interval: [low, high] }: Value,
  { scale, y }: FanPlot,
): Mark {
  const x = Math.min(scale.x(date), scale.right);
  const type = { size: 13, bold: true };
  const text = percent(probability);
  const height = y(probability);
  const isLeft = x - widthOf(text, type) - 10 > scale.left;
  const where = {
    x: isLeft ? x - 8 : x + 8,
    y: height - 7,
    anchor: isLeft ? ('end' as const) : ('start' as const),
  };
  return mark('g', { class: 'value', 'data-date': date }, [
    mark('title', {}, [`by ${shortDay(date)}: ${withInterval({ probability, interval: [low, high] })}`]),
    mark('line', { x1: x, x2: x, y1: tenth(y(low)), y2: tenth(y(high)) }),
    mark('circle', { cx: x, cy: tenth(height), r: 4 }),
    textLine(text, { ...where, ...type, look: 'halo' }),
  ]);
}
