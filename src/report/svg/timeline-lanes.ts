/** Who withheld consent, when: a line for each member, in the order in which they came round. */
import { consents, type MemberCode, type Position } from '../../engine/index.js';
import { group, mark, moved, tenth, type Mark } from './mark.js';
import { shortened, widthOf, textLine } from './letters.js';
import { placeOf, PLACES, textureOf, type Place } from './stances.js';
import { extentOf, sequencesOf, type Sequence, type Phase } from './timeline-days.js';
import type { TimeScale } from './time-axis.js';

const LANE = 22;
const BAR = 14;
/** Lanes that are drawn. Assumed: more are not read. */
const MOST_LANES = 12;

/** Lanes with how high they are, in px. */
export interface Lanes {
  readonly marks: readonly Mark[];
  readonly height: number;
}

interface Lane {
  readonly code: MemberCode;
  readonly name: string;
  /** What it did while it withheld, in order of time; other days are in none. */
  readonly runs: readonly Sequence<Place | null>[];
  /** Its first day and the day after its last one. */
  readonly since: string;
  readonly until: string;
}

/** The lanes along `scale`, from 0 down; none where nobody ever withheld. */
export function holdoutLanes(phases: readonly Phase[], scale: TimeScale): Lanes {
  const lanes = lanesOf(phases);
  if (lanes.length === 0) return { marks: [], height: 0 };
  const shown = lanes.slice(-MOST_LANES);
  const hidden = lanes.length - shown.length;
  const head =
    hidden === 0 ? 'Who withheld consent' : `Who withheld consent last (${hidden} more came round before)`;
  return {
    marks: [
      textLine(head, { x: scale.left, y: 14, size: 13, bold: true }),
      ...shown.map((lane, at) => moved(0, 24 + at * LANE, [laneMark(lane, scale)])),
    ],
    height: 24 + shown.length * LANE,
  };
}

function lanesOf(phases: readonly Phase[]): readonly Lane[] {
  const withheld = new Map<MemberCode, string>();
  for (const { positions } of phases)
    for (const position of positions.values())
      if (withholds(position)) withheld.set(position.member.code, position.member.name);
  return [...withheld]
    .map(([code, name]) => laneOf(code, name, phases))
    .sort((a, b) => compared(a.until, b.until) || compared(b.since, a.since) || compared(a.code, b.code));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function withholds(position: Position): boolean {
  const place = placeOf(position);
  return place !== 'absent' && place !== 'undeclared' && !consents(place);
}

function laneOf(code: MemberCode, name: string, phases: readonly Phase[]): Lane {
  const placeIn = ({ positions }: Phase) => {
    const position = positions.get(code);
    return position !== undefined && withholds(position) ? placeOf(position) : null;
  };
  const runs = sequencesOf(phases, placeIn).filter(({ value }) => value !== null);
  return {
    code,
    name,
    runs,
    since: runs[0]?.phases[0]?.from ?? '',
    until: runs.at(-1)?.phases.at(-1)?.until ?? '',
  };
}

function laneMark({ code, name, runs }: Lane, scale: TimeScale): Mark {
  const bars = runs.flatMap(({ value, phases }) => {
    if (value === null) return [];
    const [from, to] = extentOf(phases, scale);
    return [bar(value, from, Math.max(2, to - from))];
  });
  const extents = runs.map(({ phases }) => extentOf(phases, scale));
  const [start, end] = [extents[0]?.[0] ?? scale.left, extents.at(-1)?.[1] ?? scale.left];
  const rail = mark('line', { class: 'grid', x1: scale.left, x2: scale.right, y1: LANE / 2, y2: LANE / 2 });
  return mark('g', { class: 'lane', 'data-member': code }, [
    rail,
    ...bars,
    laneName(name, [start, end], scale),
  ]);
}

function bar(place: Place, x: number, width: number): Mark {
  const box = { x: tenth(x), y: (LANE - BAR) / 2, width: tenth(width), height: BAR };
  const texture = textureOf(place, 'timeline');
  return group(`stance-${place}`, [
    mark('title', {}, [PLACES[place].words]),
    mark('rect', { class: 'area', ...box }),
    texture && mark('rect', { class: 'texture', ...box, ...texture }),
  ]);
}

/** A name where there is most room: before the first bar or after the last one. */
function laneName(name: string, [start, end]: readonly [number, number], { left, right }: TimeScale): Mark {
  const type = { size: 13 };
  const wide = widthOf(name, type) + 8;
  const y = LANE / 2 + 4.5;
  const isBefore = start - left >= wide || start - left >= right - end;
  if (Math.max(start - left, right - end) < Math.min(wide, 60))
    return textLine(shortened(name, end - start, type), { x: start + 6, y, ...type, look: 'halo' });
  return isBefore
    ? textLine(shortened(name, start - left - 6, type), {
        x: start - 6,
        y,
        ...type,
        anchor: 'end',
        look: 'halo',
      })
    : textLine(shortened(name, right - end - 6, type), { x: end + 6, y, ...type, look: 'halo' });
}
