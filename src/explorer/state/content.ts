/** From the texts in a page, or in a file that was dropped on it, to a case. */
import {
  resolution,
  resolverOf,
  type Fault,
  type PageContent,
  type Resolution,
  type ScenarioText,
} from '../../scenario/index.js';
import type { Case } from './read.js';

/** A case, or what is wrong with the text that should describe it. */
export type Opened = { readonly opened: Case } | { readonly faults: readonly Fault[] };

/** The case that a page is about. */
export function caseOf(content: PageContent): Opened {
  return opened(content, resolution(content.text, resolverOf(content)));
}

/** The case in a file that was dropped on a page; it may extend the one that the page is about. */
export function caseIn(file: ScenarioText, { name, extendedAs, text, extended }: PageContent): Opened {
  const names = [name, extendedAs].map((path) => ({ path, from: file.name, text }));
  const found = resolution(file, resolverOf({ extended: [...names, ...extended] }));
  return opened({ name: file.name, extendedAs: `./${file.name}` }, found);
}

function opened(
  { name, extendedAs }: Pick<Case, 'name' | 'extendedAs'>,
  { document, scenario, faults }: Resolution,
): Opened {
  return document !== null && scenario !== null
    ? { opened: { name, extendedAs, document, scenario } }
    : { faults };
}
