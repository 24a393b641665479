/** The keys of a published schema, as rows of a table. */

/** What of a JSON Schema is read here. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Definitions;
  readonly else?: Schema;
  readonly description?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

type Definitions = Readonly<Record<string, Schema>>;

interface Place {
  readonly path: string;
  readonly definitions: Definitions;
  /** The definitions through which the path has gone. */
  readonly through: readonly string[];
}

const CHOSEN = 'NAME';

/**
 * Rows of key, description and allowed words, in the order of the schema. What refers to itself is entered once, one entry
 * and a list of such entries are one row, and nothing is said of what stands below `closed`.
 */
export function schemaKeys(published: object, closed: readonly string[]): readonly (readonly string[])[] {
  const { $defs: definitions = {}, else: base = {} } = published as Schema;
  const rows = new Map<string, readonly [string, string]>();
  const start: Place = { path: '', definitions, through: [] };
  for (const [path, schema, at] of keysBelow(base, start))
    rows.set(path, cellsOf(schema, at, rows.get(path)));
  const isOneOfList = (path: string) => path.includes(`${CHOSEN}[]`) && rows.has(path.replace('[]', ''));
  const isClosed = (path: string) => closed.some((each) => path.startsWith(`${each}.`));
  const told = [...rows].filter(([path]) => !isOneOfList(path) && !isClosed(path));
  return told.map(([path, cells]) => [`\`${path}\``, ...cells]);
}

/** What stands beside a key: what was found of it first. */
function cellsOf(
  { description = '', ...schema }: Schema,
  at: Place,
  [said, words]: readonly [string, string] = ['', ''],
): readonly [string, string] {
  const found = [...new Set(wordsOf(schema, at))].join(', ');
  return [said === '' ? description : said, words === '' ? found : words];
}

function* keysBelow(schema: Schema, from: Place): Generator<[path: string, schema: Schema, place: Place]> {
  const [found, at] = resolved(schema, from);
  for (const each of alternatives(found)) yield* keysBelow(each, at);
  for (const [path, each] of children(found, at.path)) {
    const next = { ...at, path };
    if (!path.endsWith(`.${CHOSEN}`) && !path.endsWith('[]')) yield [path, resolved(each, next)[0], next];
    yield* keysBelow(each, next);
  }
}

/** What a reference leads to; nothing where the path has gone through it. */
function resolved(schema: Schema, at: Place): readonly [Schema, Place] {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return [schema, at];
  const target = at.through.includes(name) ? {} : (at.definitions[name] ?? {});
  const { description = target.description } = schema;
  return resolved({ ...target, description }, { ...at, through: [...at.through, name] });
}

function alternatives({ anyOf = [], oneOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf];
}

function children(
  { properties = {}, additionalProperties, items }: Schema,
  path: string,
): [string, Schema][] {
  const named = Object.entries(properties).map(([key, each]): [string, Schema] => [
    path === '' ? key : `${path}.${key}`,
    each,
  ]);
  if (typeof additionalProperties === 'object') named.push([`${path}.${CHOSEN}`, additionalProperties]);
  if (items !== undefined) named.push([`${path}[]`, items]);
  return named;
}

/** The words that a value, or each entry of a list, may be, as code. */
function wordsOf(schema: Schema, from: Place): readonly string[] {
  const [found, at] = resolved(schema, from);
  const own = found.enum ?? ('const' in found ? [found.const] : []);
  const nested = [...alternatives(found), ...(found.items ? [found.items] : [])];
  return [...own.map((word) => `\`${String(word)}\``), ...nested.flatMap((each) => wordsOf(each, at))];
}
