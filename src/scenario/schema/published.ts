/** The JSON Schema that editors use, derived from the schema of the program. */
import * as z from 'zod';
import { RULE_NAMES, type RuleName } from '../../engine/index.js';
import { BUNDLED } from '../bodies/index.js';
import { base, overlay } from './scenario.js';
import { withoutNullBranches, type JsonSchema } from './null-branches.js';

/** What editors offer that other layers know. */
export interface EditorWords {
  /** The scenarios that ship, by name. */
  readonly scenarios: readonly string[];
  /** What each rule asks, in words. */
  readonly rules: Readonly<Record<RuleName, string>> | null;
}

/**
 * The JSON Schema (draft 2020-12) of a scenario file, for editors: what holds for a scenario of its own, and for
 * one with `extends`. It accepts files with semantic faults, which no schema can express; docs/faults.md lists them.
 */
export function publishedSchema(words: EditorWords = { scenarios: [], rules: null }): object {
  const options = { io: 'input', target: 'draft-2020-12' } as const;
  const { $defs: baseDefs, ...baseSchema } = z.toJSONSchema(base, options) as JsonSchema;
  const { $defs: overlayDefs, ...overlaySchema } = z.toJSONSchema(overlay, options) as JsonSchema;
  const defs = { ...baseDefs, ...overlayDefs };
  return withoutNullBranches({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/nato-consensus/dist/scenario.schema.json',
    title: 'nato-consensus scenario',
    // What VS Code reads: without these keys it marks as faults what the program takes.
    allowComments: true,
    allowTrailingCommas: true,
    if: { type: 'object', properties: { extends: true }, required: ['extends'] },
    then: withoutDialect(overlaySchema),
    else: offeringExtends(withoutDialect(baseSchema)),
    $defs: { ...defs, ...offered(defs, words) },
  });
}

function withoutDialect({ $schema: _dialect, id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** With the key that makes an overlay of a scenario, which is never there where this part holds. */
function offeringExtends(schema: JsonSchema): JsonSchema {
  // Beside a reference, since editors put what it refers to in its place.
  return { type: 'object', properties: { extends: { $ref: '#/$defs/scenarioName' } }, allOf: [schema] };
}

type Definitions = Readonly<Record<string, JsonSchema>>;

/** Definitions that offer words beside whatever else may stand in their place. */
function offered(defs: Definitions, { scenarios, rules }: EditorWords): Definitions {
  const members = membersByCode();
  const keys = Object.fromEntries(members.map(([code, description]) => [code, { description }]));
  const bodies = Object.entries(BUNDLED).map(([id, { name }]) => [id, name] as const);
  return {
    memberKeys: { type: ['object', 'null'], properties: keys },
    rowKeys: {
      type: ['object', 'null'],
      properties: { '*': { description: EVERYONE_TEXT } },
      allOf: [{ $ref: '#/$defs/memberKeys' }],
    },
    bodyName: withChoice(defs.bodyName, bodies),
    member: withChoice(defs.member, members),
    scenarioName: { ...defs.scenarioName, examples: scenarios },
    ...(rules && { ruleName: { ...defs.ruleName, enumDescriptions: RULE_NAMES.map((name) => rules[name]) } }),
  };
}

const EVERYONE_TEXT = 'Everyone who is a member on the day of the record.';

/** `schema` with words that an editor offers, each with a text; any other that fits is as good. */
function withChoice(
  { description, ...schema }: JsonSchema = {},
  words: readonly (readonly [string, string])[],
): JsonSchema {
  const choice = { enum: words.map(([word]) => word), enumDescriptions: words.map(([, text]) => text) };
  return { description, anyOf: [{ type: 'string', ...choice }, schema] };
}

/** Every member of a bundled body: by code, its name with the bodies to which it has ever belonged. */
function membersByCode(): readonly (readonly [code: string, text: string])[] {
  const bodies = new Map<string, { readonly name: string; readonly of: string[] }>();
  for (const [id, { members }] of Object.entries(BUNDLED)) {
    for (const [code, { name = code }] of Object.entries(members)) {
      const known = bodies.get(code) ?? { name, of: [] };
      bodies.set(code, { ...known, of: [...known.of, id] });
    }
  }
  return [...bodies]
    .map(([code, { name, of }]) => [code, `${name} (${of.join(', ')})`] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
