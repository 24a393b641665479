/** The members by stance as areas above one another, with a step on each day on which somebody moves. */
import { group, mark, moved, tenth, type Mark } from './mark.js';
import { widthOf, textLine } from './letters.js';
import { PLACE_ORDER, PLACES, textureOf, type Place } from './stances.js';
import { extentOf, sequencesOf, type Phase } from './timeline-days.js';
import type { TimeScale } from './time-axis.js';

/** Where members stand on a plot: `y(0)` is the base line. */
export interface Stack {
  readonly scale: TimeScale;
  readonly y: (members: number) => number;
}

/** The part of one phase that a stance takes, in px. */
interface Slice {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An area for each stance that anybody ever has, with its name where there is room for it. */
export function stanceAreas(phases: readonly Phase[], stack: Stack): readonly Mark[] {
  return PLACE_ORDER.flatMap((place) => {
    const runs = sequencesOf(phases, ({ counts }) => counts[place] > 0)
      .filter(({ value }) => value)
      .map(({ phases: own }) => own.map((phase) => sliceOf(phase, place, stack)));
    if (runs.length === 0) return [];
    const d = runs.map(outline).join('');
    const texture = textureOf(place, 'timeline');
    const box = runs.map(widestBox).sort((a, b) => areaOf(b) - areaOf(a))[0];
    return [
      mark('g', { class: `stance-${place}`, 'data-key': place }, [
        mark('path', { class: 'area', d }),
        texture && mark('path', { class: 'texture', d, ...texture }),
        box === undefined ? null : nameIn(box, place),
      ]),
    ];
  });
}

function sliceOf({ from, until, counts }: Phase, place: Place, { scale, y }: Stack): Slice {
  const below = PLACE_ORDER.slice(0, PLACE_ORDER.indexOf(place));
  const base = below.reduce((sum, each) => sum + counts[each], 0);
  const top = tenth(y(base + counts[place]));
  return { left: scale.x(from), right: scale.x(until), bottom: tenth(y(base)), top };
}

/** The edge of slices side by side: along their tops to the right, and back along their bottoms. */
function outline(slices: readonly Slice[]): string {
  const tops = slices.map(({ top, right }) => `V${top}H${right}`).join('');
  const bottoms = slices.toReversed().map(({ bottom, left }) => `V${bottom}H${left}`);
  return `M${slices[0]?.left ?? 0},${slices[0]?.bottom ?? 0}${tops}${bottoms.join('')}Z`;
}

function areaOf({ left, right, top, bottom }: Slice): number {
  return (right - left) * (bottom - top);
}

/** The largest box within slices side by side that are high enough for letters. */
function widestBox(slices: readonly Slice[]): Slice {
  let best: Slice = { left: 0, right: 0, top: 0, bottom: 0 };
  slices.forEach(({ left, top: ownTop, bottom: ownBottom }, at) => {
    let [top, bottom] = [ownTop, ownBottom];
    for (const next of slices.slice(at)) {
      [top, bottom] = [Math.max(top, next.top), Math.min(bottom, next.bottom)];
      if (bottom - top < LEAST_HEIGHT) break;
      const box = { left, right: next.right, top, bottom };
      if (areaOf(box) > areaOf(best)) best = box;
    }
  });
  return best;
}

/** In px: letters of 12 with a little room. */
const LEAST_HEIGHT = 17;

function nameIn({ left, right, top, bottom }: Slice, place: Place): Mark | null {
  const type = { size: 13, bold: true };
  if (right - left < widthOf(PLACES[place].words, type) + 12) return null;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 + 4.5, anchor: 'middle' } as const;
  return textLine(PLACES[place].words, { ...middle, ...type, look: `on plate plate-${place}` });
}

/** Lines at round numbers of members, with the numbers at their left ends. */
export function memberAxis(most: number, { scale: { left, right }, y }: Stack): Mark {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((each) => most / each <= 5) ?? 500;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  const lines = ticks.map((count) =>
    moved(0, y(count), [
      mark('line', { class: 'grid', x1: left, x2: right, y1: 0, y2: 0 }),
      textLine(String(count), { x: left - 6, y: 4, size: 12, anchor: 'end', look: 'soft' }),
    ]),
  );
  return group('axis', lines);
}

/** A pane for each phase, which shows nothing and says how things stood to whom points at it. */
export function panes(
  phases: readonly Phase[],
  { scale, top, bottom }: { readonly scale: TimeScale; readonly top: number; readonly bottom: number },
  saidOf: (phase: Phase) => string,
): Mark {
  const marks = phases.map((phase) => {
    const [from, to] = extentOf([phase], scale);
    const box = { x: from, y: top, width: tenth(to - from), height: tenth(bottom - top) };
    return mark('rect', { class: 'pane', 'data-date': phase.from, ...box }, [
      mark('title', {}, [saidOf(phase)]),
    ]);
  });
  return group('panes', marks);
}
