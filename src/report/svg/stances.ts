/** How a stance is shown: in words, by a letter, by a colour and, where it withholds or only accepts, by a texture. */
import type { Position, Scenario, Stance, Standing } from '../../engine/index.js';
import { inSentence } from '../sentences/words.js';
import { group, mark, type Mark } from './mark.js';
import { widthOf, textLine } from './letters.js';

/** A stance, or that a member takes no part. */
export type Place = Stance | 'absent';

/** What is known of a place in a picture. */
export interface PlaceLook {
  readonly letter: string;
  /** What is said of a member: "Hungary: objects". */
  readonly words: string;
}

/** Every place, from consent to refusal. */
export const PLACES: Readonly<Record<Place, PlaceLook>> = {
  support: { letter: 'S', words: 'supports' },
  accept: { letter: 'A', words: 'accepts' },
  undeclared: { letter: 'U', words: 'undeclared' },
  reserved: { letter: 'R', words: 'reserved' },
  object: { letter: 'O', words: 'objects' },
  redline: { letter: 'X', words: 'red line' },
  absent: { letter: '–', words: 'takes no part' },
};

/** A place as a title: "Supports". */
export function placeTitle(place: Place): string {
  const { words } = PLACES[place];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The places from consent to refusal. */
export const PLACE_ORDER = Object.keys(PLACES) as readonly Place[];

/** Where a member stands in a picture. */
export function placeOf({ member, stance }: Position): Place {
  return member.participates ? stance : 'absent';
}

/** What is said of one member to whom points at it. */
function saidOf(position: Position, { blockers }: Pick<Standing, 'blockers'>): string {
  const { member, record } = position;
  const blocks = blockers.includes(member.code) ? ', stands in the way' : '';
  const why = record?.why ? `. ${record.why}` : '';
  return `${member.name}: ${PLACES[placeOf(position)].words}${blocks}${why}`;
}

/** The attributes of a member's group in every picture. */
export function memberGroup(position: Position, standing: Standing, children: readonly Mark[]): Mark {
  const { code } = position.member;
  const place = placeOf(position);
  const blocks = standing.blockers.includes(code) ? ' blocker' : '';
  return mark('g', { class: `member stance-${place}${blocks}`, 'data-member': code, 'data-stance': place }, [
    mark('title', {}, [saidOf(position, standing)]),
    ...children,
  ]);
}

/** How many members stand where, from consent to refusal, as words. */
export function countsInWords({ profile, unnamed }: Standing, { body }: Scenario): string {
  const counts = PLACE_ORDER.flatMap((place) => {
    const count = profile.filter((position) => placeOf(position) === place).length;
    return count === 0 ? [] : [`${count} ${PLACES[place].words}`];
  });
  const hidden = unnamed === 0 ? [] : [`${unnamed} or more against that were not named`];
  return `${profile.length} members of ${inSentence(body.name)}: ${[...counts, ...hidden].join(', ')}.`;
}

/** Lines of a texture within a square of 8: none for support and for what is not known. */
const TEXTURES: Readonly<Partial<Record<Place, { readonly lines: string; readonly width: number }>>> = {
  accept: { lines: 'M4,3.4V4.6', width: 1.2 },
  reserved: { lines: 'M0,4H8', width: 1 },
  object: { lines: 'M0,2H8M0,6H8', width: 0.9 },
  redline: { lines: 'M0,4H8M4,0V8', width: 1.1 },
};

/** The textures of the stances for a picture whose coordinates are `scale` px, with ids that begin with `name`. */
export function textures(name: string, scale = 1): Mark {
  const patterns = Object.entries(TEXTURES).map(([place, { lines, width }]) =>
    mark(
      'pattern',
      {
        id: `${name}-${place}`,
        width: 8,
        height: 8,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `scale(${1 / scale}) rotate(-45)`,
      },
      [mark('path', { class: `texture-${place}`, d: lines, 'stroke-width': width, 'stroke-opacity': 0.55 })],
    ),
  );
  return mark('defs', {}, patterns);
}

/** What fills a shape over its colour with the texture of its place; nothing where it has none. */
export function textureOf(place: Place, name: string): { readonly fill: string } | null {
  return place in TEXTURES ? { fill: `url(#${name}-${place})` } : null;
}

/** A legend that has been laid out. */
export interface Legend {
  readonly marks: readonly Mark[];
  /** In px. */
  readonly height: number;
}

const SWATCH = 14;
const ROW = 22;

/** What stands in a legend. */
export interface LegendEntry {
  readonly place: Place;
  readonly text: string;
}

/** The stances of `standing` with how many members have each, in rows of `width` px; `name` has the textures. */
export function stanceLegend({ profile }: Standing, name: string, width: number): Legend {
  const entries = PLACE_ORDER.flatMap((place) => {
    const count = profile.filter((position) => placeOf(position) === place).length;
    return count === 0 ? [] : [{ place, text: `${PLACES[place].words} ${count}` }];
  });
  return placeLegend(entries, name, width);
}

/** Entries in rows of `width` px; `name` has the textures. */
export function placeLegend(entries: readonly LegendEntry[], name: string, width: number): Legend {
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const { place, text } of entries) {
    const wide = SWATCH + 6 + widthOf(text, { size: 13 });
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    marks.push(legendEntry(place, text, { name, x, y }));
    x += wide + 18;
  }
  return { marks, height: y + ROW };
}

interface EntryPlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

function legendEntry(place: Place, text: string, { name, x, y }: EntryPlace): Mark {
  const box = { x, y, width: SWATCH, height: SWATCH, rx: 2 };
  const texture = textureOf(place, name);
  return group(`legend stance-${place}`, [
    mark('rect', { class: 'area', ...box }),
    texture && mark('rect', { ...box, ...texture }),
    textLine(text, { x: x + SWATCH + 6, y: y + 11.5, size: 13 }),
  ]);
}
