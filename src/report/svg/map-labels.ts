/** The names of those who withhold and the codes of the others on a map, none over another. */
import type { MemberCode, Position } from '../../engine/index.js';
import { consents } from '../../engine/index.js';
import { overlap, within, type Box } from './boxes.js';
import { mark, type Mark } from './mark.js';
import { widthOf, textLine, type Typeface } from './letters.js';
import type { Shown } from './shown.js';
import { placeOf } from './stances.js';

/** Where a member is on the picture, in px. */
export interface Spot {
  readonly position: Position;
  readonly x: number;
  readonly y: number;
  /** How far its edge is. */
  readonly reach: number;
}

/** More names than these would hide the map. */
const MOST_NAMES = 10;

/** With more members, codes beside their states would crowd the map. */
const MOST_BESIDE = 40;

interface Label {
  readonly code: MemberCode;
  readonly mark: Mark;
  readonly box: Box;
}

/** The labels of `spots` in an area of that size: who stands in the way first, then the codes that fit into their states. */
export function mapLabels(
  spots: readonly Spot[],
  { standing, width }: Shown,
  area: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const blocks = ({ position }: Spot) => standing.blockers.includes(position.member.code);
  const edge = { left: 2, top: 2, right: area.width - 2, bottom: area.height - 2 };
  const size = width < 600 ? 11.5 : 14;
  const placed: Label[] = [];
  const place = (label: Label | undefined) => {
    if (label !== undefined) placed.push(label);
  };
  const named = spots.filter((spot) => blocks(spot) || withholdsOpenly(spot));
  const names = named.toSorted((a, b) => Number(blocks(b)) - Number(blocks(a))).slice(0, MOST_NAMES);
  for (const spot of names)
    place(nameLabels(spot, { size, bold: true }).find((label) => isFree(label, placed, edge)));
  for (const spot of spots.filter((each) => !names.includes(each)))
    place(codeLabels(spot, width < 600 ? 9 : 11).find((label) => isFree(label, placed, edge)));
  if (width >= 600 && spots.length <= MOST_BESIDE) {
    const areas = spots.map((spot) => ({ spot, box: around(spot) }));
    for (const spot of spots.filter(
      ({ position: { member } }) => !placed.some(({ code }) => code === member.code),
    ))
      place(
        codesBeside(spot).find(
          (label) =>
            isFree(label, placed, edge) &&
            areas.every((area) => area.spot === spot || !overlap(area.box, label.box)),
        ),
      );
  }
  return placed.map(({ mark: own }) => own);
}

function withholdsOpenly({ position: { stance, member } }: Spot): boolean {
  return member.participates && !consents(stance) && stance !== 'undeclared';
}

function isFree({ box }: Label, placed: readonly Label[], edge: Box): boolean {
  return within(box, edge) && !placed.some((other) => overlap(box, other.box));
}

/** The name of a member in its middle, or beside, above or below it. */
function nameLabels({ position, x, y, reach }: Spot, type: Typeface): readonly Label[] {
  const { name, code } = position.member;
  const away = Math.min(reach, 16) + 4;
  const { size } = type;
  const places: readonly (readonly [number, number, Anchor])[] = [
    [x, y + size * 0.35, 'middle'],
    [x + away, y + size * 0.35, 'start'],
    [x - away, y + size * 0.35, 'end'],
    [x, y - away, 'middle'],
    [x, y + away + size * 0.7, 'middle'],
    [x + away, y - size, 'start'],
    [x - away, y - size, 'end'],
    [x + away, y + size * 1.5, 'start'],
    [x - away, y + size * 1.5, 'end'],
  ];
  return [name, code].flatMap((text) =>
    places.map(([left, base, anchor]): Label => {
      const own = textLine(text, { x: left, y: base, ...type, anchor, look: 'halo name' });
      const attributes = { ...own.attributes, 'data-label': code };
      return {
        code,
        mark: mark(own.tag, attributes, own.children),
        box: boxOf(text, [left, base, anchor], type),
      };
    }),
  );
}

type Anchor = 'start' | 'middle' | 'end';

function boxOf(text: string, [x, y, anchor]: readonly [number, number, Anchor], type: Typeface): Box {
  const wide = widthOf(text, type);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left: left - 2, right: left + wide + 2, top: y - type.size * 0.85, bottom: y + type.size * 0.3 };
}

/** The code of a member within its state; none where it has no room. */
function codeLabels({ position, x, y, reach }: Spot, size: number): readonly Label[] {
  const { code } = position.member;
  const type = { size, bold: true };
  if (widthOf(code, type) > 2 * reach) return [];
  const base = y + size * 0.36;
  const own = textLine(code, { x, y: base, ...type, anchor: 'middle', look: 'on' });
  return [
    {
      code,
      mark: mark('g', { class: `code stance-${placeOf(position)}`, 'data-label': code }, [own]),
      box: boxOf(code, [x, base, 'middle'], type),
    },
  ];
}

/** What of a map belongs to a member for sure. */
function around({ x, y, reach }: Spot): Box {
  const half = Math.max(3, reach * 0.8);
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** The code of a member beside, above or below its state. */
function codesBeside({ position, x, y, reach }: Spot): readonly Label[] {
  const { code } = position.member;
  const type = { size: 10, bold: true };
  const away = Math.max(reach, 3) + 4;
  const places: readonly (readonly [number, number, Anchor])[] = [
    [x - away, y + 3.5, 'end'],
    [x + away, y + 3.5, 'start'],
    [x, y + away + 7, 'middle'],
    [x, y - away, 'middle'],
  ];
  return places.map(([left, base, anchor]): Label => {
    const own = textLine(code, { x: left, y: base, ...type, anchor, look: 'halo' });
    const attributes = { ...own.attributes, 'data-label': code };
    return {
      code,
      mark: mark(own.tag, attributes, own.children),
      box: boxOf(code, [left, base, anchor], type),
    };
  });
}
