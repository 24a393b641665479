import fc from 'fast-check';

type Tree = Record<string, unknown> | unknown[];

/** One change to one place of a document; `at` decides which, counted round all places. */
interface Mutation {
  readonly at: number;
  readonly kind: 'remove' | 'replace' | 'add' | 'rename';
  readonly value: unknown;
  readonly key: string;
}

/** Values that are wrong in most places, and right in a few. */
const STRANGE = [
  null, true, false, 0, 1, -1, 1.5, 1e300, 33, '', 'x', 'nato', 'acept', 'support', 'declared', 'consensus', 'TUR', 'doe',
  '2023-02-29', '2024-02-29', '1900-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-2-9', '2024-02', '2024-13', '2024', '20240',
  '2024-02-22T00:00:00Z', ' 2024-02-22', '2024-02-22\n', '0000-01-01', '２０２４-01-01', '2024-02-22x', '2100-02-29', '2000-02-29', '2024-04-31',
  'a\u0007', 'a\u202eb', 'a\u{e0041}', '\ud800', ' ', 'x'.repeat(201), '😀'.repeat(150), '1899-12-31', '9999-12-31', '0050', 'ftp://example.org', 'https://a b', 'https://', 'a\tb',
  [], {}, [[]], [null], ['HUN'], [3], [3, 4], [3, 4, 5], [-1, 2], [1.5, 2],
  { type: 'consensus' }, { type: 'weighted' }, { type: 'consensus-minus', tolerated: -1 }, { type: 'weighted', quota: 0 },
  { stance: 'support' }, { atLeast: ['HUN'] }, { after: '2024-02-30' }, { all: [] }, { all: [{ any: [{ after: 1 }] }] }, { concession: 'x', after: '2024-01-01' },
]; // prettier-ignore

/** Keys that are wrong in most places, and right in a few. */
const STRANGE_KEYS = [
  'x', '', ' ', 'a b', 'ä', 'stance', 'from', 'extends', 'title', 'name', 'date', 'toString', 'valueOf', 'hasOwnProperty', 'length', '0',
  'HUN', 'Hungary', 'hun', 'A', 'ABCDEFGHI', '-a', 'a-', 'a.b', 'a\n', 'k'.repeat(201), 'a\u001bb', '\udc00', '__proto__', 'constructor', 'prototype', 'participates', 'exitRate',
]; // prettier-ignore

const mutations: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 9999 }),
  kind: fc.constantFrom('remove', 'replace', 'replace', 'add', 'rename'),
  value: fc.constantFrom<unknown>(...STRANGE),
  key: fc.constantFrom(...STRANGE_KEYS),
});

/** `documents` with one to three changes, most of which make structural faults. */
export function mutated(documents: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(documents, fc.array(mutations, { minLength: 1, maxLength: 3 }))
    .map(([document, changes]) => {
      const root = { document: structuredClone(document) };
      changes.forEach((change) => apply(root, change));
      return root.document;
    });
}

function apply(root: { document: unknown }, { at, kind, value, key }: Mutation): void {
  const places = placesIn(root);
  const [parent, name] = places[at % places.length] ?? [root, 'document'];
  const holder = parent as Record<string, unknown>;
  if (kind === 'replace') holder[name] = structuredClone(value);
  else if (kind === 'add') add(holder[name], key, structuredClone(value));
  else if (parent === root) root.document = value;
  else if (kind === 'rename' && !Array.isArray(parent)) add(holder, key, removed(holder, name));
  else removed(holder, name);
}

function removed(holder: Record<string, unknown>, name: string): unknown {
  const value = holder[name];
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
  return value;
}

function add(holder: unknown, key: string, value: unknown): void {
  if (typeof holder !== 'object' || holder === null) return;
  if (Array.isArray(holder)) holder.push(value);
  // An assignment to `__proto__` would not make a key.
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Every value below `tree`, as the object that holds it and its key there. */
function placesIn(tree: Tree): readonly (readonly [Tree, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => [
    [tree, key] as const,
    ...(typeof value === 'object' && value !== null ? placesIn(value as Tree) : []),
  ]);
}
