// Makes the JSON Schema of every JSON answer from the types of src/report/json/answers.ts.
import ts from 'typescript';

const ANSWERS = 'src/report/json/answers.ts';

/** Definitions of types that may hold themselves, by name. */
const named = new Map();

/** Commands that print the answer of another one, which that answer names. */
const SAME = { merge: 'forecast' };

/** What a type cannot say of a text, by the name of its field in every answer. */
const PATTERNS = { digest: '^[0-9a-f]{64}$' };

/**
 * The schema as text: a definition for each command, chosen by the field `command`; no field besides those described.
 * `program` is one of the compiler that has read the types.
 */
export function answersSchema(program = ownProgram()) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(ANSWERS);
  const node = file.statements.find((each) => ts.isInterfaceDeclaration(each));
  const commands = checker.getPropertiesOfType(checker.getTypeAtLocation(node));
  const own = commands.filter(({ name }) => !(name in SAME));
  const $defs = Object.fromEntries(own.map((field) => [field.name, answerSchema(checker, field)]));
  const same = Object.fromEntries(
    Object.entries(SAME).map(([name, other]) => [name, { $ref: `#/$defs/${other}` }]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'An answer of nato-consensus in JSON',
    oneOf: own.map(({ name }) => ({ $ref: `#/$defs/${name}` })),
    $defs: { ...$defs, ...same, ...Object.fromEntries(named) },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function ownProgram() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  return ts.createProgram([ANSWERS], { ...options, noEmit: true, types: [] });
}

function answerSchema(checker, field) {
  const type = checker.getTypeOfSymbol(field);
  const schemas = (type.isUnion() ? type.types : [type]).map((kind) => {
    const { properties, ...rest } = objectSchema(checker, kind, []);
    for (const [name, pattern] of Object.entries(PATTERNS))
      properties[name] = { pattern, ...properties[name] };
    return { ...rest, properties };
  });
  return schemas.length === 1 ? schemas[0] : { anyOf: sorted(schemas) };
}

function schemaOf(checker, type, above) {
  const name = nameOf(type);
  if (name !== undefined) return namedSchema(checker, type, name);
  if (type.isUnion()) return unionSchema(checker, type, above);
  return plainSchema(checker, type) ?? heldSchema(checker, type, above);
}

/** Of what holds nothing; a text with a brand is an intersection. */
function plainSchema(checker, type) {
  const is = (flag) => (type.flags & flag) !== 0;
  if (is(ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) return { const: type.value };
  if (is(ts.TypeFlags.BooleanLiteral)) return { const: checker.typeToString(type) === 'true' };
  if (is(ts.TypeFlags.StringLike)) return { type: 'string' };
  if (is(ts.TypeFlags.NumberLike)) return { type: 'number' };
  if (is(ts.TypeFlags.Never)) return { not: {} };
  if (is(ts.TypeFlags.Null)) return { type: 'null' };
  return checker.getPropertyOfType(type, 'toUpperCase') ? { type: 'string' } : null;
}

function heldSchema(checker, type, above) {
  if (checker.isTupleType(type)) return tupleSchema(checker, type, above);
  if (checker.isArrayType(type))
    return { type: 'array', items: schemaOf(checker, checker.getTypeArguments(type)[0], above) };
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))
    return objectSchema(checker, type, above);
  throw new TypeError(`${checker.typeToString(type)} has no JSON`);
}

/** The name under which a type is described once: of an interface, or of a union of objects, which may hold itself. */
function nameOf(type) {
  const { aliasSymbol, aliasTypeArguments, symbol, flags } = type;
  if (type.isUnion())
    return type.types.every((each) => each.flags & ts.TypeFlags.Object) && !aliasTypeArguments
      ? aliasSymbol?.name
      : undefined;
  const isInterface = flags & ts.TypeFlags.Object && symbol?.flags & ts.SymbolFlags.Interface;
  return isInterface && !type.typeArguments && !symbol.name.includes('Array') ? symbol.name : undefined;
}

/** A reference to a definition of its own. */
function namedSchema(checker, type, name) {
  if (!named.has(name)) {
    named.set(name, null);
    named.set(name, type.isUnion() ? unionSchema(checker, type, []) : objectSchema(checker, type, []));
  }
  return { $ref: `#/$defs/${name}` };
}

function unionSchema(checker, type, above) {
  const held = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const schemas = held.map((each) => schemaOf(checker, each, above));
  const consts = schemas.filter((each) => 'const' in each).map((each) => each.const);
  const others = [
    ...new Map(
      schemas.filter((each) => !('const' in each)).map((each) => [JSON.stringify(each), each]),
    ).values(),
  ];
  const isBoolean = consts.includes(true) && consts.includes(false);
  const words = isBoolean ? consts.filter((each) => typeof each !== 'boolean') : consts;
  const all = [
    ...(isBoolean ? [{ type: 'boolean' }] : []),
    ...(words.length > 0 ? [{ enum: words.sort() }] : []),
    ...others,
  ];
  return all.length === 1 ? all[0] : { anyOf: sorted(all) };
}

/** In an order that does not hang on what the compiler met first. */
function sorted(schemas) {
  const texts = new Map(schemas.map((schema) => [schema, JSON.stringify(schema)]));
  return schemas.toSorted((a, b) => (texts.get(a) < texts.get(b) ? -1 : 1));
}

function tupleSchema(checker, type, above) {
  const items = checker.getTypeArguments(type).map((each) => schemaOf(checker, each, above));
  if (type.target.hasRestElement) return { type: 'array', items: { anyOf: items } };
  return { type: 'array', items, minItems: items.length, maxItems: items.length };
}

function objectSchema(checker, type, above) {
  if (above.includes(type)) throw new TypeError(`${checker.typeToString(type)} holds itself`);
  const path = [...above, type];
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (type.getCallSignatures().length > 0) throw new TypeError(`${checker.typeToString(type)} is a function`);
  const entries = checker.getPropertiesOfType(type).map((field) => {
    const held = checker.getTypeOfSymbol(field);
    const isOptional =
      Boolean(field.flags & ts.SymbolFlags.Optional) ||
      (held.isUnion() && held.types.some(({ flags }) => flags & ts.TypeFlags.Undefined));
    return { name: field.name, held, isOptional, text: textOf(checker, field) };
  });
  const shown = entries.filter(({ held }) => !(held.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)));
  const properties = Object.fromEntries(
    shown.map(({ name, held, text }) => [
      name,
      { ...schemaOf(checker, held, path), ...(text && { description: text }) },
    ]),
  );
  const required = shown
    .filter(({ isOptional }) => !isOptional)
    .map(({ name }) => name)
    .sort();
  const additionalProperties = index ? schemaOf(checker, index.type, path) : false;
  return { type: 'object', properties, required, additionalProperties };
}

/** What the TSDoc of a field says, on one line. */
function textOf(checker, field) {
  return ts.displayPartsToString(field.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
}
