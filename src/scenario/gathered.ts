/** A case with all the texts that it is made of, so that it can be read again where there are no files. */
import type { CandidateId, IsoDate } from '../engine/index.js';
import { chainFrom, type Resolve, type ScenarioText } from './chain.js';
import type { Edit } from './edit.js';
import { plainOf, sourceFile } from './tree.js';

/** What stands in a text without faults, under its name. */
export interface Written {
  readonly name: string;
  /** The document, as JSON has it. */
  readonly written: unknown;
}

/** The texts of a case. */
export interface Gathered extends Written {
  /** What `extends` was found to be, by the text in which it stands. */
  readonly extended: readonly (Written & { readonly path: string; readonly from: string })[];
}

/** A change of a case as one flag makes it. */
export type FlaggedEdit = Exclude<Edit, { readonly type: 'total' | 'reading' }>;

/** A change of a case, or of how it is read. */
export type Choice =
  | FlaggedEdit
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
  const extended: Gathered['extended'][number][] = [];
  chainFrom(text, (path, from) => {
    const found = resolve(path, from);
    if (!('refused' in found)) extended.push({ path, from, ...writtenIn(found) });
    return found;
  });
  return { ...writtenIn(text), extended };
}

function writtenIn({ name, text }: ScenarioText): Written {
  return { name, written: plainOf(sourceFile(name, text).tree) };
}

/** What was gathered as a text again, without comments. */
export function textFrom({ name, written }: Written): ScenarioText {
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
