/** Possible futures, one line each. */
import {
  daysAfter,
  type CandidateId,
  type Future,
  type FutureEvent,
  type IsoDate,
  type Scenario,
} from '../../engine/index.js';
import { outcomeName } from '../sentences/forecast.js';
import { futureEventsInWords } from '../sentences/story.js';
import { lookOf } from './outcomes.js';
import type { ForecastReport } from '../reports.js';
import { overlap, type Box } from './boxes.js';
import { framed, mark, moved, type Mark } from './mark.js';
import { shortened, widthOf, textLine } from './letters.js';
import { shortDay, timeAxis, timeScale, type TimeScale } from './time-axis.js';

/** Some futures, to be drawn. */
export interface Futures {
  /** The forecast that they are trials of. */
  readonly report: ForecastReport;
  readonly futures: readonly Future[];
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

const ROW = 34;
const LEFT = 40;

/** Each future as a line with what happens on it and how it ends; the group of one has its number as `data-key`. */
export function futuresPicture({ report, futures, width }: Futures): Mark {
  const { scenario, asOf } = report;
  const days = Math.max(1, ...futures.map(({ end }) => end.day));
  const names = Math.min(190, width * 0.34);
  const scale = timeScale({ from: asOf, to: daysAfter(asOf, days), left: LEFT, right: width - names });
  const look = lookOf(report);
  const base = futures.length * ROW + 6;
  const rows = futures.map((future, at) =>
    moved(0, at * ROW, [futureMark(future, { scenario, asOf, scale, look, names: names - 20 })]),
  );
  return framed({
    name: 'futures',
    title: `${futures.length} possible futures from ${shortDay(asOf)}`,
    description: futures.map(({ trial, end }) => `${trial}: ${outcomeName(end, scenario)}`).join('; '),
    width,
    height: base + 24,
    children: [timeAxis(scale, base, base), ...rows],
  });
}

interface FutureFrame {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly scale: TimeScale;
  readonly look: (id: CandidateId) => string;
  /** Px for the words at the end. */
  readonly names: number;
}

function futureMark(future: Future, { scenario, asOf, scale, look, names }: FutureFrame): Mark {
  const { trial, events, end } = future;
  const dayAt = (day: number) => scale.x(daysAfter(asOf, day));
  const hue = end.candidate === null ? (END_HUES[end.outcome] ?? 'hue-other') : look(end.candidate);
  const labels: Box[] = [];
  const type = { size: 13, bold: true };
  const y = ROW / 2 + 4;
  const x = dayAt(end.day);
  return mark('g', { class: `future ${hue}`, 'data-key': trial }, [
    mark('title', {}, [
      `Future ${trial}: ${outcomeName(end, scenario)}, ${shortDay(daysAfter(asOf, end.day))}`,
    ]),
    mark('rect', { class: 'pane', x: 0, y: 0, width: scale.right + names + 20, height: ROW }),
    textLine(String(trial), { x: LEFT - 10, y: y + 4.5, size: 12, anchor: 'end', look: 'soft' }),
    mark('line', { class: 'course', x1: scale.left, x2: x, y1: y, y2: y }),
    ...events.map((event) => eventMark(event, { x: dayAt(event.day), y, scenario, labels })),
    mark('circle', { class: 'area end', cx: x, cy: y, r: 6 }),
    textLine(shortened(outcomeName(end, scenario), names, type), { x: scale.right + 14, y: y + 1, ...type }),
    textLine(shortDay(daysAfter(asOf, end.day)), { x: scale.right + 14, y: y + 14, size: 11, look: 'soft' }),
  ]);
}

const END_HUES: Readonly<Partial<Record<Future['end']['outcome'], string>>> = {
  'someone-else': 'hue-other',
  extended: 'hue-extended',
  vacant: 'hue-waiting',
  undecided: 'hue-waiting',
};

interface EventFrame {
  readonly x: number;
  readonly y: number;
  readonly scenario: Scenario;
  /** Boxes of the labels of this future so far. */
  readonly labels: Box[];
}

/** An event as a sign on the line, with the code of its member above where there is room. */
function eventMark(event: FutureEvent, { x, y, scenario, labels }: EventFrame): Mark {
  const sign = SIGNS[event.type];
  const code = 'member' in event ? event.member : '';
  const half = widthOf(code, { size: 10 }) / 2;
  const box = { left: x - half - 2, right: x + half + 2, top: y - 18, bottom: y - 7 };
  const isLabelled = code !== '' && !labels.some((other) => overlap(other, box));
  if (isLabelled) labels.push(box);
  return mark('g', { class: `sign ${sign.look}`, transform: `translate(${x} ${y})` }, [
    mark('title', {}, [futureEventsInWords([event], scenario)]),
    mark('path', { class: 'area', d: sign.path }),
    isLabelled ? textLine(code, { x: 0, y: -9, size: 10, anchor: 'middle' }) : null,
  ]);
}

const DISC = 'M-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z';
const CROSS = 'M-4,-5L0,-1L4,-5L5,-4L1,0L5,4L4,5L0,1L-4,5L-5,4L-1,0L-5,-4z';
const WEDGE = 'M-5,-5H5L0,5z';
const DIAMOND = 'M0,-5L5,0L0,5L-5,0z';
const BAR = 'M-1,-6H1V6H-1z';

/** A shape of its own for each kind of event, so that colour is not needed to tell them apart. */
const SIGNS: Readonly<Record<FutureEvent['type'], { readonly path: string; readonly look: string }>> = {
  withholds: { path: WEDGE, look: 'stance-object' },
  'comes-round': { path: DISC, look: 'stance-support' },
  given: { path: DIAMOND, look: 'hue-second' },
  'gives-up': { path: CROSS, look: 'stance-redline' },
  stopped: { path: CROSS, look: 'stance-redline' },
  free: { path: BAR, look: 'stance-support' },
  joins: { path: BAR, look: 'hue-third' },
  meeting: { path: BAR, look: 'hue-other' },
  found: { path: DIAMOND, look: 'hue-other' },
};
