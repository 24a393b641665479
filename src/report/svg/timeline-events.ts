/** What happened along the days: a mark for each event, and words for the weightiest where there is room. */
import type { EventType, RaceEvent } from '../../engine/index.js';
import { overlap, type Box } from './boxes.js';
import { group, mark, moved, type Mark } from './mark.js';
import { lineHeight, textLines, widthOf, wrapped } from './letters.js';
import { shortDay, type TimeScale } from './time-axis.js';

/** How weighty an event is to who looks at a whole record; the others weigh least. Assumed. */
const WEIGHT: Readonly<Partial<Record<EventType, number>>> = {
  decision: 9,
  objection: 8,
  withdrawal: 8,
  concession: 7,
  membership: 6,
  milestone: 5,
  candidacy: 4,
  condition: 4,
  count: 3,
  meeting: 2,
};

const SIZE = 11;
const WIDE = 158;
/** Lines of a label: the day, and three of words. */
const LINES = 4;
const ROW = LINES * 15 + 6;

interface Label {
  readonly box: Box;
  readonly mark: Mark;
  /** Where the line from the label down to the event runs. */
  readonly x: number;
}

/** Marks of events with how high they are, in px. */
export interface EventMarks {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Every event of the days of `scale`, labels in `rows` rows above; the marks stand at the bottom. */
export function eventMarks(events: readonly RaceEvent[], scale: TimeScale, rows: number): EventMarks {
  const own = events.filter(({ date }) => date >= scale.from && date <= scale.to);
  if (own.length === 0) return { marks: [], height: 0 };
  const labels: Label[] = [];
  const ordered = own.toSorted((a, b) => (WEIGHT[b.type] ?? 0) - (WEIGHT[a.type] ?? 0));
  for (const event of ordered) {
    const label = labelFor(event, { scale, rows, labels });
    if (label !== undefined) labels.push(label);
  }
  const base = rows * ROW + 10;
  const unused = Math.min(rows * ROW, ...labels.map(({ box }) => box.top));
  const ticks = own
    .toSorted((a, b) => scale.x(a.date) - scale.x(b.date))
    .map((event) => {
      const x = scale.x(event.date);
      const isWeighty = (WEIGHT[event.type] ?? 0) >= 5;
      return mark('g', { class: `event event-${event.type}`, 'data-date': event.date }, [
        mark('title', {}, [`${shortDay(event.date)}: ${event.what}`]),
        mark('circle', { cx: x, cy: base - 5, r: isWeighty ? 4 : 2.5 }),
      ]);
    });
  const leaders = labels.map(({ x, box }) =>
    mark('line', { class: 'leader', x1: x, x2: x, y1: box.top, y2: base - 5 }),
  );
  return {
    marks: [moved(0, -unused, [...leaders, group('events', ticks), ...labels.map((label) => label.mark)])],
    height: base + 4 - unused,
  };
}

interface Room {
  readonly scale: TimeScale;
  readonly rows: number;
  readonly labels: readonly Label[];
}

/** The label of an event in the lowest row that has room for it. */
function labelFor(event: RaceEvent, { scale, rows, labels }: Room): Label | undefined {
  if ((WEIGHT[event.type] ?? 0) < 2) return undefined;
  const x = scale.x(event.date);
  const lines = wrapped(event.what, { size: SIZE, width: WIDE, most: LINES - 1 });
  const day = shortDay(event.date);
  const wide = Math.max(
    widthOf(day, { size: SIZE, bold: true }),
    ...lines.map((line) => widthOf(line, { size: SIZE })),
  );
  for (let row = rows - 1; row >= 0; row--) {
    for (const side of ['start', 'end'] as const) {
      const left = side === 'start' ? x + 5 : x - 5 - wide;
      const box = { left: left - 5, right: left + wide + 5, top: row * ROW, bottom: row * ROW + ROW - 4 };
      if (isFree({ box, x }, labels, scale))
        return { box, x, mark: labelMark({ x, side, day, lines, top: box.top }) };
    }
  }
  return undefined;
}

function isFree(
  { box, x }: Pick<Label, 'box' | 'x'>,
  labels: readonly Label[],
  { left, right }: TimeScale,
): boolean {
  if (box.left < left - 30 || box.right > right + 12) return false;
  const leader = { left: x - 1, right: x + 1, top: box.top, bottom: Infinity };
  return labels.every(
    (other) =>
      !overlap(box, other.box) &&
      !overlap(leader, other.box) &&
      !overlap(box, { left: other.x - 1, right: other.x + 1, top: other.box.top, bottom: Infinity }),
  );
}

interface LabelWords {
  readonly x: number;
  readonly side: 'start' | 'end';
  readonly day: string;
  readonly lines: readonly string[];
  readonly top: number;
}

function labelMark({ x, side, day, lines, top }: LabelWords): Mark {
  const at = { x: side === 'start' ? x + 5 : x - 5, size: SIZE, anchor: side };
  return group('event-label', [
    ...textLines([day], { ...at, y: top + 10, bold: true }),
    ...textLines(lines, { ...at, y: top + 10 + lineHeight(SIZE) }),
  ]);
}
