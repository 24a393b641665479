/** A picture of the width that there is, whose parts can be chosen with a pointer or the keyboard. */
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { daysAfter, daysBetween, type IsoDate } from '../../engine/index.js';
import type { Mark } from '../../report/svg/index.js';
import { markView, type Enhance } from './mark-view.js';

/** What can be chosen in a picture. */
export interface Choosing {
  /** The attribute that holds the key of what can be chosen. */
  readonly by: 'data-member' | 'data-key';
  /** What a key is called, for who cannot see it. */
  readonly nameOf: (key: string) => string | null;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** A letter that was typed on what is in focus. */
  readonly onLetter?: (key: string, letter: string) => void;
}

/** What a picture is made of. */
export interface PictureProps {
  /** Draws for a width in px. */
  readonly draw: (width: number) => Mark | null;
  /** What the drawing depends on besides the width. */
  readonly on: readonly unknown[];
  readonly label: string;
  readonly choosing?: Choosing;
  /** A day that was pointed at, in a picture that says where its days lie. */
  readonly onDay?: (day: IsoDate) => void;
  readonly least?: number;
}

/** A picture; without `choosing` it is one image. */
export function Picture({ draw, on, label, choosing, onDay, least = 320 }: PictureProps): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, least);
  const mark = useMemo(() => (width === 0 ? null : draw(width)), [width, ...on]);
  const [current, setCurrent] = useState<string | null>(null);
  const root = { role: choosing ? 'group' : 'img', 'aria-label': label };
  const enhance = choosing && enhancing(choosing, current ?? choosing.chosen ?? firstKey(mark, choosing));
  return (
    <div class="frame-of-picture" ref={frame} {...pointing({ choosing, onDay, setCurrent })}>
      {mark && markView(mark, rooted(mark, root, enhance))}
    </div>
  );
}

interface Pointing {
  readonly choosing: Choosing | undefined;
  readonly onDay: PictureProps['onDay'] | undefined;
  readonly setCurrent: SetCurrent;
}

/** What a picture does when it is clicked, dragged over, or a key is pressed in it. */
function pointing({ choosing, onDay, setCurrent }: Pointing): object {
  return {
    ...(choosing && {
      onClick: (event: MouseEvent) => chooseAt(event.target, choosing, setCurrent),
      onKeyDown: (event: KeyboardEvent) => onKey(event, choosing, setCurrent),
    }),
    ...(onDay && {
      onPointerDown: (event: Pointed) => pointAt(event, onDay),
      onPointerMove: (event: Pointed) => event.buttons === 1 && pointAt(event, onDay),
    }),
  };
}

type Pointed = MouseEvent & { readonly currentTarget: HTMLElement };

/** What is added to a picture: `root` to the whole of it, and what `enhance` says to its parts. */
function rooted(mark: Mark, root: Readonly<Record<string, unknown>>, enhance?: Enhance): Enhance {
  return (each) => (each === mark ? root : (enhance?.(each) ?? null));
}

/** The width of an element in px, as it changes; 0: not known yet. */
function useWidth(frame: { readonly current: HTMLElement | null }, least: number): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.max(least, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, least]);
  return width;
}

function enhancing({ by, nameOf, chosen }: Choosing, current: string | null): Enhance {
  return ({ tag, attributes, children }) => {
    // What is written in a picture stands in its names, and in the table behind it.
    if (tag === 'text') return { 'aria-hidden': 'true' };
    const key = attributes[by];
    const name = key === undefined ? null : nameOf(String(key));
    if (name === null) return null;
    const isChosen = String(key) === chosen;
    const isNamed = children.some((child) => typeof child !== 'string' && child.tag === 'title');
    return {
      role: 'button',
      tabindex: String(key) === current ? 0 : -1,
      ...(isNamed ? {} : { 'aria-label': name }),
      'aria-pressed': isChosen,
      class: `${String(attributes.class ?? '')} choosable${isChosen ? ' chosen' : ''}`,
    };
  };
}

/** The first key in a picture, which the tabulator reaches; null: there is none. */
function firstKey(mark: Mark | string | null, choosing: Choosing): string | null {
  if (mark === null || typeof mark === 'string') return null;
  const key = mark.attributes[choosing.by];
  if (key !== undefined && choosing.nameOf(String(key)) !== null) return String(key);
  for (const child of mark.children) {
    const found = firstKey(child, choosing);
    if (found !== null) return found;
  }
  return null;
}

type SetCurrent = (key: string) => void;

function elementAt(target: EventTarget | null, by: Choosing['by']): Element | null {
  return target instanceof Element ? target.closest(`[${by}][role=button]`) : null;
}

function chooseAt(target: EventTarget | null, { by, onChoose }: Choosing, setCurrent: SetCurrent): void {
  const key = elementAt(target, by)?.getAttribute(by) ?? null;
  if (key === null) return;
  setCurrent(key);
  onChoose(key);
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function onKey(event: KeyboardEvent, choosing: Choosing, setCurrent: SetCurrent): void {
  const here = elementAt(event.target, choosing.by);
  if (here === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) move(here, arrow, { by: choosing.by, setCurrent });
  else if (!choosesBy(event.key, here.getAttribute(choosing.by) ?? '', choosing)) return;
  event.preventDefault();
}

/** Whether a key chooses what is in focus, or is a letter for it. */
function choosesBy(pressed: string, key: string, { onChoose, onLetter }: Choosing): boolean {
  const isChoosing = pressed === 'Enter' || pressed === ' ';
  if (isChoosing) onChoose(key);
  else if (pressed.length === 1) onLetter?.(key, pressed.toLowerCase());
  return isChoosing || pressed.length === 1;
}

interface Moving {
  readonly by: Choosing['by'];
  readonly setCurrent: SetCurrent;
}

function move(from: Element, arrow: readonly [number, number], { by, setCurrent }: Moving): void {
  const next = nearestTowards(from, arrow, by);
  if (next === null) return;
  setCurrent(next.getAttribute(by) ?? '');
  next.focus();
}

/** The day below a pointer, where a picture says from where to where its days lie. */
function pointAt(event: Pointed, onDay: (day: IsoDate) => void): void {
  const svg = event.currentTarget.querySelector('svg');
  const { from, to, left, right } = svg?.querySelector<SVGElement>('[data-from]')?.dataset ?? {};
  if (!svg || !from || !to || svg.viewBox.baseVal.width === 0) return;
  const box = svg.getBoundingClientRect();
  const x = ((event.clientX - box.left) * svg.viewBox.baseVal.width) / box.width;
  const share = (x - Number(left)) / (Number(right) - Number(left));
  const days = Math.round(Math.min(1, Math.max(0, share)) * daysBetween(from, to));
  onDay(daysAfter(from, days));
}

/** How much what lies to the side counts against what lies ahead. Assumed: keeps a row in its row. */
const ASIDE = 2.5;

/** What can be chosen next in a direction: the nearest, where what is to the side counts as farther. */
function nearestTowards(from: Element, [x, y]: readonly [number, number], by: string): SVGElement | null {
  const start = middleOf(from);
  const others = [...(from.closest('svg')?.querySelectorAll<SVGElement>(`[${by}][role=button]`) ?? [])];
  let best: { readonly element: SVGElement; readonly far: number } | null = null;
  for (const element of others) {
    const { left, top } = middleOf(element);
    const ahead = (left - start.left) * x + (top - start.top) * y;
    const aside = Math.abs((left - start.left) * y) + Math.abs((top - start.top) * x);
    const far = ahead + ASIDE * aside;
    if (element !== from && ahead > 1 && (best === null || far < best.far)) best = { element, far };
  }
  return best?.element ?? null;
}

function middleOf(element: Element): { readonly left: number; readonly top: number } {
  const box = element.getBoundingClientRect();
  return { left: box.left + box.width / 2, top: box.top + box.height / 2 };
}
