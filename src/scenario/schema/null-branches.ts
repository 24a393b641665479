/** The shape of "this, or null" in a JSON Schema, so that editors find the texts of "this". */

/** A JSON Schema, as far as it is read here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** What an editor shows beside null in an overlay. */
const REMOVED = 'Removes what the scenario beneath says.';

/** `schema` in which no text stands in a branch beside null: null becomes a type, a word or the last branch. */
export function withoutNullBranches(schema: JsonSchema): JsonSchema {
  return reshaped(schema, schema.$defs ?? {}) as JsonSchema;
}

type Definitions = Readonly<Record<string, JsonSchema>>;

function reshaped(value: unknown, defs: Definitions): unknown {
  if (Array.isArray(value)) return value.map((item) => reshaped(item, defs));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reshaped(each, defs)]));
  return withNull(inside, defs);
}

function withNull({ anyOf, ...outer }: JsonSchema, defs: Definitions): JsonSchema {
  if (anyOf === undefined) return outer;
  const [schema, last, ...others] = anyOf as readonly JsonSchema[];
  const isOrNull = schema !== undefined && last?.type === 'null' && others.length === 0;
  if (!isOrNull) return { ...outer, anyOf };
  return withWordNull(schema, outer) ?? withTypeNull(schema, outer) ?? withBranchNull(schema, outer, defs);
}

/** Of words that are explained null is one more; null: `schema` has no such words. */
function withWordNull(schema: JsonSchema, outer: JsonSchema): JsonSchema | null {
  const { enum: words, enumDescriptions: texts, type } = schema;
  if (!Array.isArray(words) || !Array.isArray(texts)) return null;
  const told = { enum: [...(words as string[]), null], enumDescriptions: [...(texts as string[]), REMOVED] };
  return { ...schema, ...outer, type: [type, 'null'], ...told };
}

/** Of one type null is another; null: `schema` is more than a type. */
function withTypeNull(schema: JsonSchema, outer: JsonSchema): JsonSchema | null {
  const isPlain = typeof schema.type === 'string' && schema.enum === undefined && schema.const === undefined;
  return isPlain ? { ...schema, ...outer, type: [schema.type, 'null'] } : null;
}

function withBranchNull(schema: JsonSchema, outer: JsonSchema, defs: Definitions): JsonSchema {
  const { description, anyOf: branches, ...rest } = schema;
  const nothing = { type: 'null', description: REMOVED };
  const text = outer.description ?? description ?? referred(schema, defs)?.description;
  const told = text === undefined ? {} : { description: text };
  if (!Array.isArray(branches)) return { ...outer, ...told, anyOf: [rest, nothing] };
  return { ...outer, ...rest, ...told, anyOf: [...(branches as JsonSchema[]), nothing] };
}

/** What a reference refers to. */
function referred({ $ref }: JsonSchema, defs: Definitions): JsonSchema | undefined {
  return typeof $ref === 'string' ? defs[$ref.replace('#/$defs/', '')] : undefined;
}
