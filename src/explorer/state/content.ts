/** What a page is made of: the texts of a case as they were found, so that the page reads what the command line reads. */
import { resolution, type Fault, type Resolution, type Resolve, type ScenarioText } from '../../scenario/index.js';
import type { Case } from './read.js';

/** What the command line writes into a page. */
export interface Content {
  /** The name under which the command line finds the case. */
  readonly name: string;
  /** As an overlay on it says it. */
  readonly extendedAs: string;
  readonly text: ScenarioText;
  /** What `extends` was found to be, in the texts from which it was looked up. */
  readonly extended: readonly { readonly path: string; readonly from: string; readonly text: ScenarioText }[];
  /** What the page begins with, as the fragment of a link. */
  readonly fragment: string;
}

/** A case, or what is wrong with the text that should describe it. */
export type Opened = { readonly opened: Case } | { readonly faults: readonly Fault[] };

/** The case that a page is about. */
export function caseOf({ name, extendedAs, text, extended }: Content): Opened {
  const resolve: Resolve = (path, from) =>
    extended.find((each) => each.path === path && each.from === from)?.text ?? notHere(path);
  return opened({ name, extendedAs }, resolution(text, resolve));
}

/** The case in a file that was dropped on the page; it may extend the one that the page is about. */
export function caseIn(file: ScenarioText, content: Content): Opened {
  const { name, extendedAs, text, extended } = content;
  const resolve: Resolve = (path, from) => {
    if (from === file.name) return [name, extendedAs].includes(path) ? text : notHere(path);
    return extended.find((each) => each.path === path && each.from === from)?.text ?? notHere(path);
  };
  return opened({ name: file.name, extendedAs: `./${file.name}` }, resolution(file, resolve));
}

function notHere(path: string): ReturnType<Resolve> {
  return {
    refused: `this page does not hold "${path}"`,
    suggestion: 'write a page of the file with nato-consensus explore',
  };
}

function opened(
  named: Pick<Case, 'name' | 'extendedAs'>,
  { document, scenario, faults }: Resolution,
): Opened {
  return document !== null && scenario !== null ? { opened: { ...named, document, scenario } } : { faults };
}
