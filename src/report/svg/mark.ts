/** One element of a picture: plain data, which a page renders and a file holds as text. */
import { onOneLine } from '../document.js';
import { standaloneStyle, type Scheme } from './look.js';

/** An element of SVG; its attributes are named as SVG names them (`text-anchor`, `class`). */
export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Mark | string)[];
}

/** What stands in a mark, a picture without a part leaves out. */
export type Content = Mark | string | null;

/** An element; contents that are null are left out. */
export function mark(tag: string, attributes: Mark['attributes'], children: readonly Content[] = []): Mark {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** Marks that belong together under one class. */
export function group(name: string, children: readonly Content[]): Mark {
  return mark('g', { class: name }, children);
}

/** What moves a mark: right and down, in px. */
export function moved(right: number, down: number, children: readonly Content[]): Mark {
  return mark('g', { transform: `translate(${tenth(right)} ${tenth(down)})` }, children);
}

/** A whole picture before it is a mark. */
export interface Framed {
  /** A word, from which the ids in the picture are made. */
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly title: string;
  /** The same in words, for who cannot see it. */
  readonly description: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
  readonly children: readonly Content[];
}

/** The root of a picture: an `svg` element of its own coordinates, with a title and a description. */
export function framed({ name, title, description, width, height, children }: Framed): Mark {
  return mark(
    'svg',
    {
      class: `picture picture-${name}`,
      viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
      width: tenth(width),
      height: tenth(height),
    },
    [mark('title', {}, [title]), mark('desc', {}, [description]), ...children],
  );
}

/** `value` to a tenth of a px, which is all that can be seen. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * `picture` as a file: it brings its colours, in the scheme of who looks at it unless `scheme` says which, and whatever
 * text is in it stays text.
 */
export function svgText(picture: Mark, scheme: Scheme = 'auto'): string {
  const { attributes, children } = picture;
  const root = mark(picture.tag, { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...attributes }, [
    mark('style', {}, [standaloneStyle(scheme)]),
    ...children,
  ]);
  return `${elementText(root)}\n`;
}

function elementText({ tag, attributes, children }: Mark): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapedText(String(value))}"`);
  const inner = children.map((child) =>
    typeof child === 'string' ? escapedText(child) : elementText(child),
  );
  return children.length === 0
    ? `<${tag}${pairs.join('')}/>`
    : `<${tag}${pairs.join('')}>${inner.join('')}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` of which XML reads nothing as mark-up, without the characters that it refuses. */
function escapedText(text: string): string {
  return onOneLine(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
