/** The outlines of states as they are today, and which frame shows the members of a body. */
import type { MemberCode, Position } from '../../engine/index.js';
import type { Box } from './boxes.js';
import outlines from './outlines.json' with { type: 'json' };

/** One state on a map, in units of its frame. */
export interface Outline {
  /** The point of its largest part that is farthest from the edge, and how far that is. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Empty where it is too small to be drawn. */
  readonly path: string;
}

/** A part of the earth with the states in it, by ISO code. Source: [NaturalEarth]. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly states: Readonly<Record<MemberCode, Outline>>;
}

/** The frames that there are; `america` is the inset of `europe`. */
export const FRAMES: Readonly<Record<'europe' | 'america' | 'world', Frame>> = outlines;

/** Members that a map may lack, as a share: former states and what is no state stand beside it. Assumed. */
const MOST_MISSING = 0.2;

/** With so many members on the frame of Europe, the world does not show them: Europe stands beside it. Assumed. */
const MANY_IN_EUROPE = 12;

/**
 * The frames on which `codes` can be shown: Europe with North America, or the world, with Europe where many lie there;
 * null: too many are on neither.
 */
export function framesFor(codes: readonly MemberCode[]): readonly Frame[] | null {
  const { europe, america, world } = FRAMES;
  const near = codes.filter((code) => outlineIn(europe, code) ?? outlineIn(america, code));
  if (near.length === codes.length) return [europe, america];
  const found = codes.filter((code) => outlineIn(world, code));
  if (codes.length - found.length > MOST_MISSING * codes.length) return null;
  const isMany = codes.filter((code) => outlineIn(europe, code)).length >= MANY_IN_EUROPE;
  return isMany ? [world, europe] : [world];
}

/** The outline of a state in a frame; null: it is not in it. */
export function outlineIn({ states }: Frame, code: MemberCode): Outline | null {
  return Object.hasOwn(states, code) ? (states[code] ?? null) : null;
}

/** All of a frame. */
export function wholeOf({ width, height }: Frame): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** At most so much of a frame is left out on either side: borders are drawn too coarsely to be enlarged more. Assumed. */
const LEAST_SHARE = 1 / 3;
/** Height of a view for its width, at least. Assumed. */
const LEAST_RATIO = 0.3;
const ROOM = 0.02;

/** The part of a frame that shows the members with some room around them. */
export function viewOf(frame: Frame, profile: readonly Position[]): Box {
  const boxes = profile.flatMap(({ member }) => {
    const outline = outlineIn(frame, member.code);
    return outline === null ? [] : boxesOf(outline);
  });
  const room = ROOM * frame.width;
  const [left, right] = [
    Math.min(...boxes.map((box) => box.left)),
    Math.max(...boxes.map((box) => box.right)),
  ];
  const [top, bottom] = [
    Math.min(...boxes.map((box) => box.top)),
    Math.max(...boxes.map((box) => box.bottom)),
  ];
  const [from, to] = widened([left - room, right + room], frame.width * LEAST_SHARE, frame.width);
  const [above, below] = widened([top - room, bottom + room], (to - from) * LEAST_RATIO, frame.height);
  return { left: from, right: to, top: above, bottom: below };
}

/** A range that is `least` long and lies within `[0, end]`. */
function widened(
  [low, high]: readonly [number, number],
  least: number,
  end: number,
): readonly [number, number] {
  const more = Math.max(0, least - (high - low)) / 2;
  const [from, to] = [low - more, high + more];
  const shift = Math.max(0, -from) - Math.max(0, to - end);
  return [Math.max(0, from + shift), Math.min(end, to + shift)];
}

/** The boxes around the largest parts of a state; around its point where it is not drawn. */
function boxesOf({ x, y, path }: Outline): readonly Box[] {
  const rings = path.split('M').slice(1).map(ringBox);
  const [largest] = rings;
  if (largest === undefined) return [{ left: x, top: y, right: x, bottom: y }];
  return rings.filter((ring) => areaOfBox(ring) >= 0.2 * areaOfBox(largest));
}

/** The box around a ring that is written as `x,yldx,dy dx,dyz`, where a minus sign may stand for what separates. */
function ringBox(ring: string): Box {
  const steps = ring.matchAll(/(-?\d+)[ ,]?(-?\d+)/g);
  let [x, y] = [0, 0];
  const points = Array.from(steps, ([, dx, dy]) => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return [x, y] as const;
  });
  const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function areaOfBox({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
