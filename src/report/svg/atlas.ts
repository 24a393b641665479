/** The outlines of states as they are today, and which frame shows the members of a body. */
import type { MemberCode } from '../../engine/index.js';
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

/** The frames on which `codes` can be shown: Europe with North America, or the world; null: too many are on neither. */
export function framesFor(codes: readonly MemberCode[]): readonly Frame[] | null {
  const { europe, america, world } = FRAMES;
  const near = codes.filter((code) => outlineIn(europe, code) ?? outlineIn(america, code));
  if (near.length === codes.length) return [europe, america];
  const found = codes.filter((code) => outlineIn(world, code));
  return codes.length - found.length <= MOST_MISSING * codes.length ? [world] : null;
}

/** The outline of a state in a frame; null: it is not in it. */
export function outlineIn({ states }: Frame, code: MemberCode): Outline | null {
  return Object.hasOwn(states, code) ? (states[code] ?? null) : null;
}
