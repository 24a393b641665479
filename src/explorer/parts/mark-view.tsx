/** The marks of a picture as elements, some of which can be chosen. */
import { h, type VNode } from 'preact';
import type { Mark } from '../../report/svg/index.js';

/** What is added to the attributes of an element; null: nothing. */
export type Enhance = (mark: Mark) => Readonly<Record<string, unknown>> | null;

/** `mark` with all below it; its texts stay texts. */
export function markView(mark: Mark, enhance?: Enhance): VNode {
  const { tag, attributes, children } = mark;
  return h(
    tag,
    { ...attributes, ...enhance?.(mark) },
    children.map((child) => (typeof child === 'string' ? child : markView(child, enhance))),
  );
}
