/** The members of a body as tiles, grouped by stance from consent to refusal. */
import type { Position } from '../../engine/index.js';
import { framed, group, mark, moved, tenth, type Mark } from './mark.js';
import { shortened, textLine, widthOf, wrapped } from './letters.js';
import type { Shown } from './shown.js';
import {
  countsInWords,
  memberGroup,
  PLACE_ORDER,
  placeOf,
  PLACES,
  placeTitle,
  type Place,
} from './stances.js';

const GAP = 5;
/** Above this many members, a tile has no room for a name. */
const MOST_NAMED = 64;

/** How tiles are laid out, in px. */
interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly isNamed: boolean;
}

/** Marks one below the other. */
interface Block {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Every member as a tile with its code, the letter of its stance and, where there is room, its name. */
export function tilesPicture(shown: Shown): Mark {
  const { standing, scenario, width } = shown;
  const isWide = width >= 640;
  const margin = isWide ? 124 : 0;
  const grid = gridFor(standing.profile.length, width - margin);
  const children: Mark[] = [];
  let top = 0;
  for (const place of PLACE_ORDER) {
    const positions = standing.profile.filter((position) => placeOf(position) === place);
    if (positions.length === 0) continue;
    const head = headOf(place, positions.length, isWide);
    const tiles = tileBlock(positions, grid, shown);
    const content = [...head.marks, moved(margin, isWide ? 0 : head.height, tiles.marks)];
    const frame = { class: 'tile-group', 'data-key': place, transform: `translate(0 ${tenth(top)})` };
    children.push(mark('g', frame, content));
    top += Math.max(head.height, tiles.height + (isWide ? 0 : head.height)) + (isWide ? 12 : 14);
  }
  const note = unnamedNote(shown, top);
  return framed({
    name: 'tiles',
    title: `Who stands where on ${standing.name}`,
    description: countsInWords(standing, scenario),
    width,
    height: top + note.height,
    children: [...children, ...note.marks],
  });
}

/** Those that a map does not have, in a row of tiles below it. */
export function tileRow(positions: readonly Position[], shown: Shown): Block {
  if (positions.length === 0) return { marks: [], height: 0 };
  const tiles = tileBlock(positions, gridFor(positions.length, shown.width), shown);
  const head = textLine('Not on the map of today', { x: 0, y: 16, size: 13, look: 'soft' });
  return { marks: [head, moved(0, 26, tiles.marks)], height: 26 + tiles.height };
}

function gridFor(members: number, width: number): Grid {
  const isNamed = members <= MOST_NAMED;
  const least = isNamed ? (width < 500 ? 80 : 100) : 44;
  const columns = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  const wide = Math.floor((width - GAP * (columns - 1)) / columns);
  return { columns, width: Math.min(wide, isNamed ? 132 : 56), height: isNamed ? 42 : 36, isNamed };
}

function headOf(place: Place, count: number, isWide: boolean): Block {
  const title = placeTitle(place);
  const swatch = mark('rect', {
    class: `area stance-${place}`,
    x: 0,
    y: 2,
    width: 5,
    height: isWide ? 36 : 16,
    rx: 2,
  });
  if (isWide) {
    const lines = [
      textLine(title, { x: 13, y: 15, size: 14, bold: true }),
      textLine(String(count), { x: 13, y: 34, size: 15, look: 'soft' }),
    ];
    return { marks: [swatch, ...lines], height: 42 };
  }
  return {
    marks: [swatch, textLine(`${title} · ${count}`, { x: 13, y: 15, size: 14, bold: true })],
    height: 25,
  };
}

function tileBlock(positions: readonly Position[], grid: Grid, { standing }: Shown): Block {
  const marks = positions.map((position, at) => {
    const x = (at % grid.columns) * (grid.width + GAP);
    const y = Math.floor(at / grid.columns) * (grid.height + GAP);
    return memberGroup(position, standing, tileMarks(position, grid, { x, y }));
  });
  const rows = Math.ceil(positions.length / grid.columns);
  return { marks, height: rows * (grid.height + GAP) - GAP };
}

function tileMarks(
  position: Position,
  { width, height, isNamed }: Grid,
  { x, y }: { readonly x: number; readonly y: number },
): readonly Mark[] {
  const { code, name } = position.member;
  const { letter } = PLACES[placeOf(position)];
  const box = mark('rect', { class: 'area tile', x, y, width, height, rx: 4 });
  if (!isNamed) {
    const middle = { x: x + width / 2, anchor: 'middle', look: 'on' } as const;
    const type = { size: fittingSize(code, width - 4, [8, 12.5]), bold: true };
    const short = shortened(code, width - 4, type);
    return [
      box,
      textLine(short, { ...middle, y: y + 16, ...type }),
      textLine(letter, { ...middle, y: y + 29, size: 10.5 }),
    ];
  }
  const type = { size: 13.5, bold: true };
  const small = { size: fittingSize(name, width - 14, [9, 11]) };
  const lines = wrapped(name, { ...small, width: width - 14, most: 2 });
  const first = lines.length === 1 ? y + 33 : y + 28.5;
  return [
    box,
    textLine(shortened(code, width - 30, type), { x: x + 8, y: y + 17, ...type, look: 'on' }),
    textLine(letter, { x: x + width - 8, y: y + 17, size: 12, anchor: 'end', look: 'on' }),
    ...lines.map((line, at) => textLine(line, { x: x + 8, y: first + at * 9.5, ...small, look: 'on' })),
  ];
}

/** The size within `[least, most]` at which `text` fits into `width` px; the least where it never does. */
function fittingSize(text: string, width: number, [least, most]: readonly [number, number]): number {
  const exact = (most * width) / widthOf(text, { size: most, bold: true });
  return Math.max(least, Math.min(most, Math.floor(exact * 2) / 2));
}

/** That more members are against than are drawn, from `top` down. */
export function unnamedNote({ standing: { unnamed } }: Shown, top: number): Block {
  if (unnamed === 0) return { marks: [], height: 0 };
  const text = `${unnamed} more, at least, ${unnamed === 1 ? 'is' : 'are'} against without having been named.`;
  return {
    marks: [group('note', [textLine(text, { x: 0, y: top + 14, size: 13, look: 'soft' })])],
    height: 22,
  };
}
