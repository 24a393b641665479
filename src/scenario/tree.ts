/** From the text of a file to a tree of values that know where they stand. */
import {
  createScanner,
  parseTree,
  printParseErrorCode,
  stripComments,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Path, UnplacedFault } from './fault.js';
import { shellWord } from './suggestion.js';
import { syntaxError } from './wording.js';

/** A scenario file as text and as a tree with positions. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** The offset at which each line begins. */
  readonly lines: readonly number[];
  /** Null for a file that could not be read as JSON. */
  readonly tree: Tree | null;
  /** What is wrong with the text itself, and with names in it: syntax, duplicate and forbidden keys, unknown members. */
  readonly faults: readonly UnplacedFault[];
}

/** A value and where it begins in the text. */
export type Tree =
  | { readonly kind: 'scalar'; readonly offset: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly Tree[] }
  | ObjectTree;

/** An object with its fields in the order of the text. */
export interface ObjectTree {
  readonly kind: 'object';
  readonly offset: number;
  readonly fields: readonly Field[];
  /** The fields by key; of duplicate keys the last. */
  readonly byKey: ReadonlyMap<string, Field>;
}

/** A key with its value. */
export interface Field {
  /** The key by which the program knows it: a member's code where a name of a member stands. */
  readonly key: string;
  /** The key as the file has it. */
  readonly written: string;
  readonly offset: number;
  readonly value: Tree;
}

/** An object of `fields`. */
export function objectOf(fields: readonly Field[], offset: number): ObjectTree {
  return { kind: 'object', offset, fields, byKey: new Map(fields.map((field) => [field.key, field])) };
}

/** Keys that would reach an object's prototype. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper than any scenario; a file nested deeper is refused before anything walks it. */
const DEEPEST = 100;

/** Reads `text` as JSON with comments and trailing commas. Never throws: what is wrong is in `faults`. */
export function sourceFile(name: string, text: string): SourceFile {
  const plain = text.replace(/^\uFEFF/, '');
  const lines = [0, ...Array.from(plain.matchAll(/\n/g), ({ index }) => index + 1)];
  const file = { name, text: plain, lines, tree: null };
  const unreadable = unreadableFault(name, plain);
  if (unreadable) return { ...file, faults: [unreadable] };
  const errors: ParseError[] = [];
  const root = parseTree(plain, errors, { allowTrailingComma: true, disallowComments: false });
  const faults: UnplacedFault[] = [];
  const tree = root ? treeOf(root, [], faults) : null;
  if (errors.length === 0) return { ...file, tree, faults };
  // What stands behind an error is read by guess; of a text without any value the first error says all.
  const [{ offset: certain } = { offset: 0 }] = errors;
  const before = faults.filter(({ offset = 0 }) => offset < certain);
  return { ...file, faults: [...syntaxFaults(root ? errors : errors.slice(0, 1), file), ...before] };
}

/** Why nothing of `text` can be read; null: it may be read. */
function unreadableFault(name: string, text: string): UnplacedFault | null {
  if (depthOf(text) > DEEPEST) {
    const message = `the file nests deeper than ${DEEPEST} levels`;
    return { path: [], code: 'syntax', message, offset: 0 };
  }
  if (stripComments(text).trim() !== '') return null;
  const message = 'the file is empty; a scenario is a JSON object';
  // A file with comments alone is left as it is.
  const start = text.trim() === '' && /\.jsonc?$/.test(name) ? `${shellWord(name)} --force` : 'new-race';
  const suggestion = `start one with: nato-consensus init ${start}`;
  return { path: [], code: 'empty', message, suggestion, offset: 0 };
}

function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  let [depth, deepest] = [0, 0];
  // Only the end of the text starts behind it; it can have a length, behind a comment that nobody closed.
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth += 1;
    else if (first === '}' || first === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What is not closed, or closed once too often, behind another error: it is the same one. */
const OF_CLOSING = ['CloseBraceExpected', 'CloseBracketExpected', 'EndOfFileExpected'];

/** The first error of each line: it causes the others. */
function syntaxFaults(
  errors: readonly ParseError[],
  { lines }: Pick<SourceFile, 'lines'>,
): readonly UnplacedFault[] {
  const first = new Map<number, ParseError>();
  for (const error of errors) {
    const line = lineAt(lines, error.offset);
    const isSame = first.size > 0 && OF_CLOSING.includes(printParseErrorCode(error.error));
    if (!first.has(line) && !isSame) first.set(line, error);
  }
  return [...first.values()].map(({ error, offset }) => ({
    path: [],
    code: 'syntax',
    message: `not valid JSON: ${syntaxError(printParseErrorCode(error))}`,
    offset,
  }));
}

/** The tree of `node`, without forbidden keys; what is wrong with its keys is added to `faults`. */
function treeOf(node: Node, path: Path, faults: UnplacedFault[]): Tree {
  const { offset, children = [] } = node;
  if (node.type === 'array') {
    const items = children.map((child, index) => treeOf(child, [...path, index], faults));
    return { kind: 'list', offset, items };
  }
  if (node.type !== 'object') return { kind: 'scalar', offset, value: node.value as string | null };
  const seen = new Set<string>();
  const fields = children.flatMap(({ offset: place, children: [name, value] = [] }): readonly Field[] => {
    const key = String(name?.value);
    const fault = keyFault([...path, key], { isSeen: seen.has(key), offset: place });
    if (fault) faults.push(fault);
    seen.add(key);
    if (!value || FORBIDDEN_KEYS.has(key)) return [];
    return [{ key, written: key, offset: place, value: treeOf(value, [...path, key], faults) }];
  });
  return objectOf(fields, offset);
}

/** What is wrong with the key at the end of `path`: it is forbidden, or stands there already. */
function keyFault(
  path: Path,
  { isSeen, offset }: { readonly isSeen: boolean; readonly offset: number },
): UnplacedFault | null {
  const key = String(path.at(-1));
  if (FORBIDDEN_KEYS.has(key)) {
    return { path, code: 'forbidden-key', message: `the key "${key}" is not allowed`, offset };
  }
  if (!isSeen) return null;
  const isStanceCell = path.length === 3 && path[0] === 'stances';
  const suggestion = isStanceCell ? 'make one list of both records' : 'remove one of them';
  const message = `the key "${key}" appears twice in this object; the second would silently replace the first`;
  return { path, code: 'duplicate-key', message, suggestion, offset };
}

/** The plain value of `tree`; of duplicate keys the last counts. */
export function plainOf(tree: Tree | null | undefined): unknown {
  if (!tree) return undefined;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  if (tree.kind === 'scalar') return tree.value;
  return Object.fromEntries([...tree.byKey].map(([key, { value }]) => [key, plainOf(value)]));
}

/** The plain value at `path`; undefined: there is none. */
export function valueAt(file: SourceFile, path: Path): unknown {
  const { tree, depth } = followed(file, path);
  return depth === path.length ? plainOf(tree) : undefined;
}

/** How many leading parts of `path` stand in the file. */
export function depthIn(file: SourceFile, path: Path): number {
  return followed(file, path).depth;
}

/** Where a path leads in a file. */
interface Destination {
  /** The deepest value on the path that stands in the file. */
  readonly tree: Tree | null;
  /** Where the key of that value begins; for an item of a list the value itself. */
  readonly keyOffset: number;
  /** How many leading parts of the path stand in the file. */
  readonly depth: number;
  /** The path with keys as they are written, so that a pointer leads to the value. */
  readonly written: Path;
}

/** Where `path` leads in a file. */
export function followed({ tree: root }: SourceFile, path: Path): Destination {
  let tree = root;
  let keyOffset = root?.offset ?? 0;
  const written: (string | number)[] = [];
  for (const part of path) {
    const child = childOf(tree, part);
    if (!child) break;
    written.push(child.written);
    keyOffset = child.offset;
    tree = child.value;
  }
  const depth = written.length;
  return { tree, keyOffset, depth, written: [...written, ...path.slice(depth)] };
}

type Child = Pick<Field, 'offset' | 'value'> & { readonly written: string | number };

function childOf(tree: Tree | null, part: string | number): Child | undefined {
  if (tree?.kind === 'object') return tree.byKey.get(String(part));
  const value = tree?.kind === 'list' ? tree.items[Number(part)] : undefined;
  return value && { written: part, offset: value.offset, value };
}

/** The index of the line in which `offset` stands, by halving. */
export function lineAt(lines: readonly number[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
