/** A picture read back from its text, by rules of its own: what is where, in px of the whole. */
import { svgText, type Mark } from '../../../src/report/svg/index.js';

/** An element as it stands in the file. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Drawn | string)[];
  readonly parent: Drawn | null;
}

const TOKEN = /<(\/?)([A-Za-z]+)((?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*)(\/?)>|([^<>]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The root of `text`. @throws Error when it is no well-formed XML of elements, attributes and text alone. */
export function parsed(text: string): Drawn {
  const top: Drawn = { tag: '', attributes: {}, children: [], parent: null };
  let open = top;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`);
    open = after(found, open);
  }
  if (open !== top) throw new Error(`<${open.tag}> is not closed`);
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('there is nothing');
  return root;
}

/** The element that is open after a token, which is put into the one that was open before. */
function after(token: readonly (string | undefined)[], open: Drawn): Drawn {
  const [, closes, tag, attributes, isEmpty, words] = token;
  if (words !== undefined) {
    open.children.push(decoded(words));
    return open;
  }
  if (closes === '/') {
    if (open.tag !== tag || open.parent === null) throw new Error(`</${String(tag)}> closes <${open.tag}>`);
    return open.parent;
  }
  const element = {
    tag: String(tag),
    attributes: attributesIn(String(attributes)),
    children: [],
    parent: open,
  };
  open.children.push(element);
  return isEmpty === '' ? element : open;
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g)];
  const names = pairs.map(([, name]) => name);
  if (new Set(names).size !== names.length) throw new Error(`an attribute stands twice: ${text}`);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (whole, name: string) => {
    const sign = ENTITIES[name.slice(0, -1)];
    if (sign === undefined) throw new Error(`unknown entity ${whole}`);
    return sign;
  });
}

/** The elements of a picture, outer ones first. */
export function drawn(picture: Mark): readonly Drawn[] {
  return within(parsed(svgText(picture)));
}

/** `element` and all elements in it. */
export function within(element: Drawn): readonly Drawn[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child)))];
}

/** Whether an element has a class. */
export function has(name: string): (element: Drawn) => boolean {
  return ({ attributes }) => (attributes.class ?? '').split(' ').includes(name);
}

/** The text in an element, without that of elements in it. */
export function textOf({ children }: Drawn): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** A number in an attribute. */
export function number(element: Drawn, name: string): number {
  const value = Number(element.attributes[name] ?? 0);
  if (Number.isNaN(value)) throw new Error(`${name} of ${element.tag} is ${element.attributes[name]}`);
  return value;
}

/** From the coordinates of an element to those of the whole picture. */
export interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Where the coordinates of `element` lie. */
export function placeOf(element: Drawn): Place {
  const { parent, attributes } = element;
  const isInner = parent !== null && parent.tag !== '';
  const outer = isInner ? placeOf(parent) : { scale: 1, x: 0, y: 0 };
  if (attributes.transform !== undefined) return movedBy(outer, movement(attributes.transform));
  return element.tag === 'svg' && isInner ? movedBy(outer, windowOf(element)) : outer;
}

type Movement = readonly [right: number, down: number, scale: number];

function movement(transform: string): Movement {
  const moved = /^translate\((\S+) (\S+)\)$/.exec(transform);
  if (moved === null) throw new Error(transform);
  return [Number(moved[1]), Number(moved[2]), 1];
}

/** What an `svg` within another does to what is in it. */
function windowOf(element: Drawn): Movement {
  const [left = 0, top = 0, width = 1] = (element.attributes.viewBox ?? '').split(' ').map(Number);
  const scale = number(element, 'width') / width;
  return [number(element, 'x') - left * scale, number(element, 'y') - top * scale, scale];
}

function movedBy({ scale, x, y }: Place, [right, down, more]: Movement): Place {
  return { scale: scale * more, x: x + right * scale, y: y + down * scale };
}

/** A box in px of the whole picture. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The area of a `rect`. */
export function rectOf(element: Drawn): Area {
  const { scale, x, y } = placeOf(element);
  const [left, top] = [x + number(element, 'x') * scale, y + number(element, 'y') * scale];
  const [width, height] = [number(element, 'width') * scale, number(element, 'height') * scale];
  return { left, top, right: left + width, bottom: top + height };
}

/** The area of a line of text: an estimate of its own, rather too small. */
function textArea(element: Drawn): Area {
  const { x, y } = placeOf(element);
  const size = number(element, 'font-size');
  const wide = Array.from(textOf(element)).reduce((sum, letter) => sum + narrow(letter), 0) * size;
  const [at, base] = [x + number(element, 'x'), y + number(element, 'y')];
  const anchor = element.attributes['text-anchor'] ?? 'start';
  const left = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
  return { left, top: base - 0.7 * size, right: left + wide, bottom: base };
}

function narrow(letter: string): number {
  if (/[A-Z]/.test(letter)) return letter === 'I' ? 0.25 : 0.6;
  return /[ijlrtf.,:;'’ !|()-]/.test(letter) ? 0.22 : 0.48;
}

/** The pairs of areas that have more in common than an edge. */
export function overlaps(areas: readonly (readonly [name: string, area: Area])[]): readonly string[] {
  return areas.flatMap(([name, a], at) =>
    areas
      .slice(at + 1)
      .filter(
        ([, b]) =>
          a.left < b.right - 0.2 &&
          b.left < a.right - 0.2 &&
          a.top < b.bottom - 0.2 &&
          b.top < a.bottom - 0.2,
      )
      .map(([other]) => `${name} / ${other}`),
  );
}

/** Names of the areas that do not lie within a picture. */
export function outside(
  picture: Mark,
  areas: readonly (readonly [name: string, area: Area])[],
): readonly string[] {
  const [width, height] = [Number(picture.attributes.width), Number(picture.attributes.height)];
  return areas
    .filter(
      ([, { left, top, right, bottom }]) =>
        left < -0.1 || top < -0.1 || right > width + 0.1 || bottom > height + 0.1,
    )
    .map(([name]) => name);
}

/** The visible lines of text of a picture with their areas. */
export function textAreas(elements: readonly Drawn[]): readonly (readonly [name: string, area: Area])[] {
  return elements.filter(({ tag }) => tag === 'text').map((each) => [textOf(each), textArea(each)]);
}

type Point = readonly [x: number, y: number];

/** Points of a path of absolute `M`, `L`, `H`, `V` and `Z`, one list for each part. */
export function partsOf(d: string): readonly (readonly Point[])[] {
  return d
    .split(/(?=M)/)
    .filter((part) => part !== '')
    .map((part) => {
      let point: Point = [0, 0];
      return [...part.matchAll(/([MLHV])([^MLHVZ]*)/g)].map(([, sign, rest = '']) => {
        point = nextPoint(point, sign ?? '', rest.split(/[ ,]+/).map(Number));
        return point;
      });
    });
}

function nextPoint([x, y]: Point, sign: string, [first = 0, second = 0]: readonly number[]): Point {
  if (sign === 'H') return [first, y];
  return sign === 'V' ? [x, first] : [first, second];
}

/** The area within a closed path, by the shoelace formula; parts must not lie in one another. */
export function pathArea(d: string): number {
  return partsOf(d).reduce((sum, points) => sum + Math.abs(shoelace(points)), 0);
}

function shoelace(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], at) => {
    const [px, py] = points.at(at - 1) ?? [x, y];
    return sum + (px * y - x * py) / 2;
  }, 0);
}
