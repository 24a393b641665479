/** A case with all the texts that it is made of, so that it can be read again where there are no files. */
import type { CandidateId, IsoDate } from '../engine/index.js';
import type { LeverEdit } from './edit.js';
import { codedChain, describedBy, type Described } from './resolution.js';
import type { Resolve, ScenarioText } from './scenario-text.js';
import { plainOf } from './tree.js';

/** What stands in a text without faults, under its name. */
export interface Written {
  readonly name: string;
  /** The document, as JSON has it, names of members as codes. */
  readonly written: Readonly<Record<string, unknown>>;
}

/** The texts of a case. */
export interface Gathered extends Written {
  /** What `extends` was found to be, by the text in which it stands. */
  readonly extended: readonly (Written & { readonly path: string; readonly from: string })[];
}

/** A change of a case, or of how it is read. */
export type Choice =
  | LeverEdit
  | { readonly type: 'date'; readonly asOf: IsoDate }
  | { readonly type: 'candidate'; readonly candidate: CandidateId }
  | { readonly type: 'hindsight' };

/** What the page of a case is made from. */
export interface PageContent extends Gathered {
  /** Under which the command line finds the case. */
  readonly called: string;
  /** As an overlay on it says it. */
  readonly extendedAs: string;
  /** What the page begins with. */
  readonly choices: readonly Choice[];
}

/** `text`, which has no faults, with every text that it extends, as `resolve` finds them. */
export function gathered(text: ScenarioText, resolve: Resolve): Gathered {
  const places: (readonly [path: string, from: string])[] = [];
  const { links } = codedChain(text, (path, from) => {
    places.push([path, from]);
    return resolve(path, from);
  });
  const texts = links.map(({ file }): Written => ({
    name: file.name,
    written: plainOf(file.tree) as Written['written'],
  }));
  const [own = { name: text.name, written: {} }, ...others] = texts.toReversed();
  const extended = others.flatMap((other, at) =>
    places.slice(at, at + 1).map(([path, from]) => ({ path, from, ...other })),
  );
  return { ...own, extended };
}

/** What the texts of a case describe. */
export function gatheredCase({ written, extended }: Gathered): Described {
  return describedBy([written, ...extended.map((each) => each.written)].toReversed());
}

/** What was gathered as a text again, without comments. */
function textFrom({ name, written }: Written): ScenarioText {
  return { name, text: JSON.stringify(written) };
}

/** Finds what was gathered, and nothing else. */
export function resolverOf({ extended }: Pick<Gathered, 'extended'>): Resolve {
  return (path, from) => {
    const found = extended.find((each) => each.path === path && each.from === from);
    if (found !== undefined) return textFrom(found);
    return {
      refused: `"${path}" is not in this page`,
      suggestion: 'nato-consensus explore writes a page of any file',
    };
  };
}
