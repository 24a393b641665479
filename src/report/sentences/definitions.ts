/** What `--explain` says of figures: what each is, and where that is defined. */
import type { Document } from '../document.js';
import type { Definition } from '../reports.js';
import { citedSources } from './citations.js';
import { heading } from './words.js';

/** The figures, and then the sources that they name. */
export function definitionsDocument(definitions: readonly Definition[]): Document {
  const items = definitions.map(({ figure, meaning, sources }) => ({
    words: [
      { text: figure, tone: 'strong' as const },
      `: ${meaning} ${sources.map((key) => `[${key}]`).join(' ')}`,
    ],
  }));
  const cited = citedSources(definitions).map(({ key, reference }) => ({ words: `[${key}] ${reference}` }));
  return [heading('Figures'), { type: 'list', items }, heading('Sources'), { type: 'list', items: cited }];
}
