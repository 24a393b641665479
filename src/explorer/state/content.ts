/** From the texts in a page, or in a file that was dropped on it, to a case. */
import {
  gatheredCase,
  resolution,
  resolverOf,
  type Fault,
  type PageContent,
  type ScenarioText,
} from '../../scenario/index.js';
import type { Case } from './read.js';

/** A case, or what is wrong with the text that should describe it. */
export type Opened = { readonly opened: Case } | { readonly faults: readonly Fault[] };

/** The case that a page is about. */
export function caseOf(content: PageContent): Case {
  const { called: name, extendedAs } = content;
  return { name, extendedAs, ...gatheredCase(content) };
}

/** The case in a file that was dropped on a page; it may extend the one that the page is about. */
export function caseIn(file: ScenarioText, content: PageContent): Opened {
  const { called, extendedAs, name, written, extended } = content;
  const own = [called, extendedAs].map((path) => ({ path, from: file.name, name, written }));
  const { document, scenario, faults } = resolution(file, resolverOf({ extended: [...own, ...extended] }));
  if (document === null || scenario === null) return { faults };
  return { opened: { name: file.name, extendedAs: `./${file.name}`, document, scenario } };
}
