/** A case with all the texts that it is made of, so that it can be read again where there are no files. */
import type { CandidateId, IsoDate } from '../engine/index.js';
import { chainFrom, type Resolve, type ScenarioText } from './chain.js';
import type { Edit } from './edit.js';

/** The texts of a case. */
export interface Gathered {
  readonly text: ScenarioText;
  /** What `extends` was found to be, by the text in which it stands. */
  readonly extended: readonly {
    readonly path: string;
    readonly from: string;
    readonly text: ScenarioText;
  }[];
}

/** A change of a case, or of how it is read. */
export type Choice =
  | Edit
  | { readonly type: 'date'; readonly asOf: IsoDate }
  | { readonly type: 'candidate'; readonly candidate: CandidateId }
  | { readonly type: 'hindsight' };

/** What the page of a case is made from. */
export interface PageContent extends Gathered {
  /** The name under which the command line finds the case. */
  readonly name: string;
  /** As an overlay on it says it. */
  readonly extendedAs: string;
  /** What the page begins with. */
  readonly choices: readonly Choice[];
}

/** `text` with every text that it extends, as `resolve` finds them. */
export function gathered(text: ScenarioText, resolve: Resolve): Gathered {
  const extended: Gathered['extended'][number][] = [];
  chainFrom(text, (path, from) => {
    const found = resolve(path, from);
    if (!('refused' in found)) extended.push({ path, from, text: found });
    return found;
  });
  return { text, extended };
}

/** Finds what was gathered, and nothing else. */
export function resolverOf({ extended }: Pick<Gathered, 'extended'>): Resolve {
  return (path, from) =>
    extended.find((each) => each.path === path && each.from === from)?.text ?? {
      refused: `"${path}" is not in this page`,
      suggestion: 'nato-consensus explore writes a page of any file',
    };
}
