/** The JSON of `--explain`, where it says what figures are. */
import type { Definition } from '../reports.js';
import { citedSources } from '../sentences/citations.js';

/** The figures, and the sources that they name. */
export function definitionsFields(definitions: readonly Definition[]) {
  return { definitions, sources: citedSources(definitions) };
}
