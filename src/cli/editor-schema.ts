/** The JSON Schema of a scenario file with all that an editor can offer. */
import { RULE_NAMES, specOf, type RuleName } from '../engine/index.js';
import { bundledNames } from '../files/index.js';
import { ruleBecause } from '../report/index.js';
import { publishedSchema } from '../scenario/index.js';

/** The schema as a text, which completes bundled scenarios and says what each rule asks. */
export function editorSchema(): string {
  const rules = Object.fromEntries(RULE_NAMES.map((name) => [name, ruleBecause(specOf(name))]));
  const words = { scenarios: bundledNames(), rules: rules as Record<RuleName, string> };
  return `${JSON.stringify(publishedSchema(words), null, 2)}\n`;
}
