/** The members of a body on a map, each in the colour of its stance; who withholds is named on it. */
import type { Position, Standing } from '../../engine/index.js';
import { FRAMES, framesFor, outlineIn, viewOf, wholeOf, type Frame, type Outline } from './atlas.js';
import { inSentence } from '../sentences/words.js';
import type { Box } from './boxes.js';
import { mapLabels, type Spot } from './map-labels.js';
import { framed, group, mark, moved, tenth, type Mark } from './mark.js';
import { textLine } from './letters.js';
import type { Shown } from './shown.js';
import { countsInWords, memberGroup, placeOf, stanceLegend, textureOf, textures } from './stances.js';
import { tileRow, unnamedNote } from './tiles.js';

/** Where the inset stands, in shares of the width of the map. */
const INSET = { left: 0.008, top: 0.145, width: 0.17 };
const GAP = 14;

/** One frame on the picture. */
interface Placed {
  readonly frame: Frame;
  /** From which the ids of its textures are made. */
  readonly name: string;
  /** What of the frame is shown, in its units. */
  readonly view: Box;
  /** Px of a unit of the frame. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Whether the members of `standing` can be shown on a map. */
export function isOnMap({ profile }: Standing): boolean {
  return framesFor(profile.map(({ member }) => member.code)) !== null;
}

/** The members on a map of Europe or of the world; null: too many of them are on neither. */
export function mapPicture(shown: Shown): Mark | null {
  const { standing, scenario, width } = shown;
  const frames = framesFor(standing.profile.map(({ member }) => member.code));
  if (frames === null) return null;
  const placed = placedFrames(frames, standing.profile, width);
  const mapHeight = Math.max(0, ...placed.map((each) => each.top + heightOf(each)));
  const found = standing.profile.filter(({ member }) => placedIn(placed, member.code) !== null);
  const legend = stanceLegend(standing, 'map', width);
  const beside = tileRow(
    standing.profile.filter((position) => !found.includes(position)),
    shown,
  );
  const legendTop = mapHeight + GAP;
  const note = unnamedNote(shown, legendTop + legend.height + beside.height);
  return framed({
    name: 'map',
    title: `Where the members of ${inSentence(scenario.body.name)} stand on ${standing.name}`,
    description: countsInWords(standing, scenario),
    width,
    height: legendTop + legend.height + beside.height + note.height,
    children: [
      textures('map'),
      ...placed.map(({ name, scale }) => textures(name, scale)),
      ...placed.map((each) => frameMarks(each, shown, placed)),
      group('labels', mapLabels(spotsOf(found, placed), shown, { width, height: mapHeight })),
      moved(0, legendTop, legend.marks),
      moved(0, legendTop + legend.height, beside.marks),
      ...note.marks,
    ],
  });
}

function placedFrames(
  [main, inset]: readonly Frame[],
  profile: readonly Position[],
  width: number,
): readonly Placed[] {
  if (main === undefined) return [];
  if (inset === FRAMES.europe) return stackedFrames([inset, main], profile, width);
  const view = main === FRAMES.world ? viewOf(main, profile) : wholeOf(main);
  const scale = width / (view.right - view.left);
  const first = { frame: main, name: 'map-main', view, scale, left: 0, top: 0 };
  if (inset === undefined || !profile.some(({ member }) => outlineIn(inset, member.code))) return [first];
  const beside = { frame: inset, name: 'map-inset', view: wholeOf(inset), left: width * INSET.left };
  return [first, { ...beside, scale: (width * INSET.width) / inset.width, top: width * INSET.top }];
}

/** Frames below one another, the first whole. */
function stackedFrames(
  [upper, lower]: readonly [Frame, Frame],
  profile: readonly Position[],
  width: number,
): readonly Placed[] {
  const first: Placed = {
    frame: upper,
    name: 'map-upper',
    view: wholeOf(upper),
    scale: width / upper.width,
    left: 0,
    top: 0,
  };
  const view = viewOf(lower, profile);
  const scale = width / (view.right - view.left);
  return [first, { frame: lower, name: 'map-main', view, scale, left: 0, top: heightOf(first) + GAP }];
}

function heightOf({ view, scale }: Placed): number {
  return (view.bottom - view.top) * scale;
}

/** Where a state is chosen and named: the frame on which it is largest; null: none has it. */
function placedIn(
  placed: readonly Placed[],
  code: string,
): { readonly outline: Outline; readonly on: Placed } | null {
  const all = placed.flatMap((on) => {
    const outline = outlineIn(on.frame, code);
    return outline === null ? [] : [{ outline, on }];
  });
  const size = ({ outline, on }: (typeof all)[number]) => outline.reach * on.scale;
  return all.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

/** A frame with the land around the members, which is drawn first, and whoever stands in the way, which is drawn last. */
function frameMarks(on: Placed, { standing }: Shown, placed: readonly Placed[]): Mark {
  const { frame, scale, left, top } = on;
  const own = standing.profile.filter(({ member }) => outlineIn(frame, member.code));
  const codes = new Set(own.map(({ member }) => member.code));
  const isBlocker = ({ member }: Position) => standing.blockers.includes(member.code);
  const ordered = [...own.filter((each) => !isBlocker(each)), ...own.filter(isBlocker)];
  const land = Object.entries(frame.states)
    .filter(([code, { path }]) => !codes.has(code) && path !== '')
    .map(([, { path }]) => path);
  const states = [
    mark('path', { class: 'land', d: land.join('') }),
    ...ordered.flatMap((position) => {
      const outline = outlineIn(frame, position.member.code);
      if (outline === null) return [];
      const isHome = placedIn(placed, position.member.code)?.on === on;
      return [
        isHome
          ? memberGroup(position, standing, stateMarks(position, outline, on))
          : copyOf(position, outline, on),
      ];
    }),
  ];
  const isInset = left > 0;
  const { view } = on;
  const [width, height] = [view.right - view.left, view.bottom - view.top];
  const window = {
    class: isInset ? 'frame inset' : 'frame',
    x: tenth(left),
    y: tenth(top),
    width: tenth(width * scale),
    height: tenth(height * scale),
    viewBox: [view.left, view.top, width, height].map(tenth).join(' '),
  };
  return group('framed', [isInset ? insetBox(on) : null, mark('svg', window, states)]);
}

/** A state that is chosen on another frame. */
function copyOf(position: Position, { path }: Outline, { name }: Placed): Mark {
  const place = placeOf(position);
  const texture = textureOf(place, name);
  return mark('g', { class: `copy stance-${place}` }, [
    path === '' ? null : mark('path', { class: 'area', d: path }),
    path === '' || texture === null ? null : mark('path', { class: 'texture', d: path, ...texture }),
  ]);
}

function insetBox({ frame, scale, left, top }: Placed): Mark {
  const [width, height] = [frame.width * scale, frame.height * scale];
  return group('inset-box', [
    mark('rect', { x: tenth(left), y: tenth(top), width: tenth(width), height: tenth(height), rx: 3 }),
    width < 100
      ? null
      : textLine('at a smaller scale', { x: left, y: top + height + 13, size: 11, look: 'soft' }),
  ]);
}

function stateMarks(
  position: Position,
  { x, y, reach, path }: Outline,
  { scale, frame, name }: Placed,
): readonly Mark[] {
  const texture = textureOf(placeOf(position), name);
  const radius = tenth((scale > 0.3 ? 5 : 3.6) / scale);
  return [
    ...(path === '' ? [] : [mark('path', { class: 'area', d: path })]),
    ...(path === '' || texture === null ? [] : [mark('path', { class: 'texture', d: path, ...texture })]),
    ...(reach * scale < leastReach(frame, scale)
      ? [mark('circle', { class: 'marker', cx: x, cy: y, r: radius })]
      : []),
  ];
}

/** Below this reach, in px, a state is marked by a disc. Assumed: on small maps and on that of the world fewer are. */
function leastReach(frame: Frame, scale: number): number {
  if (frame === FRAMES.world) return 1.5;
  return scale > 0.3 ? 3 : 1.9;
}

function spotsOf(found: readonly Position[], placed: readonly Placed[]): readonly Spot[] {
  return found.flatMap((position) => {
    const at = placedIn(placed, position.member.code);
    if (at === null) return [];
    const { outline, on } = at;
    const { left, top, scale, view } = on;
    const [x, y] = [left + (outline.x - view.left) * scale, top + (outline.y - view.top) * scale];
    return [{ position, x, y, reach: outline.reach * scale }];
  });
}
