/** The published schema of the JSON answers, and what it finds wrong with one. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** The schema as it is published. */
export const ANSWERS_SCHEMA = JSON.parse(readFileSync('scenarios/answers.schema.json', 'utf8')) as {
  readonly $defs: Readonly<Record<string, object>>;
  readonly oneOf: readonly { readonly $ref: string }[];
};

// To make the code of a check small takes longer than to run it.
const ajv = new Ajv({ strict: false, inlineRefs: false, code: { optimize: false } });
ajv.addSchema(ANSWERS_SCHEMA, 'answers');

/** What the schema of `command` finds wrong with an answer. */
export function faultsOf(command: string, answer: unknown): readonly string[] {
  const validate = ajv.getSchema(`answers#/$defs/${command}`);
  if (validate === undefined) throw new Error(`${command} has no schema`);
  if (validate(answer) === true) return [];
  return (validate.errors ?? []).map(
    (e) => `${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`,
  );
}
