import {
  parse,
  parseTree,
  printParseErrorCode,
  stripComments,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Finding, Issue, Path } from './fault.js';
import { pointerOf } from './fault.js';
import { syntaxError, visible } from './wording.js';

/** A scenario file as text and as a tree with positions. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** Undefined for a file without any value. */
  readonly tree: Node | undefined;
  /** What is wrong with the text itself: syntax, duplicate and forbidden keys. */
  readonly findings: readonly Located[];
}

/** A finding at an offset of the text. */
export interface Located {
  readonly offset: number;
  readonly finding: Finding;
}

/** Keys that would reach an object's prototype. */
export const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Characters shown before and after the fault, so that a caret line fits 80 columns. */
const EXCERPT = { before: 30, after: 40 };
/** Deeper than any scenario; a file nested deeper is refused before anything walks it. */
const DEEPEST = 100;

/** Reads `text` as JSON with comments and trailing commas. Never throws: what is wrong is in `findings`. */
export function sourceFile(name: string, text: string): SourceFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (depthOf(plain) > DEEPEST) {
    const message = `the file nests deeper than ${DEEPEST} levels`;
    return { name, text: plain, tree: undefined, findings: [at(0, { path: [], code: 'syntax', message })] };
  }
  if (stripComments(plain).trim() === '') {
    const message = 'the file is empty; a scenario is a JSON object';
    const suggestion = 'start one with: nato-consensus init';
    const finding: Finding = { path: [], code: 'empty', message, suggestion };
    return { name, text: plain, tree: undefined, findings: [at(0, finding)] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(plain, errors, { allowTrailingComma: true, disallowComments: false });
  // Of a text without any value the first error says all.
  const syntax = (tree ? errors : errors.slice(0, 1)).map(syntaxFinding);
  return { name, text: plain, tree, findings: [...syntax, ...(tree ? keyFindings(tree, []) : [])] };
}

function syntaxFinding({ error, offset }: ParseError): Located {
  const message = `not valid JSON: ${syntaxError(printParseErrorCode(error))}`;
  return at(offset, { path: [], code: 'syntax', message });
}

function at(offset: number, finding: Finding): Located {
  return { offset, finding };
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[{\]}]/g)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth -= 1;
  }
  return deepest;
}

/** Duplicate keys and keys that would reach an object's prototype. */
function keyFindings(node: Node, path: Path): readonly Located[] {
  const seen = new Map<string, number>();
  return (node.children ?? []).flatMap((child, index) => {
    if (node.type === 'array') return keyFindings(child, [...path, index]);
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const inside = [...path, key];
    const first = seen.get(key);
    seen.set(key, first ?? child.offset);
    if (FORBIDDEN_KEYS.has(key)) {
      return [
        at(child.offset, { path: inside, code: 'forbidden-key', message: `the key "${key}" is not allowed` }),
      ];
    }
    const duplicate = at(child.offset, {
      path: inside,
      code: 'duplicate-key',
      message: `the key "${key}" stands twice in the same object; it would silently replace the first`,
      suggestion: isStanceCell(inside) ? 'make one list of both records' : 'remove one of them',
    });
    return [...(first === undefined ? [] : [duplicate]), ...(value ? keyFindings(value, inside) : [])];
  });
}

/** Whether `path` leads to a member's stance on a candidate. */
function isStanceCell(path: Path): boolean {
  return path.length === 3 && path[0] === 'stances';
}

/** The plain value of `node`, without forbidden keys; of duplicate keys the last counts. */
export function valueOf(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type !== 'object') return node?.value as unknown;
  const entries = (node.children ?? []).flatMap(({ children }) => {
    const key = String(children?.[0]?.value);
    return FORBIDDEN_KEYS.has(key) || !children?.[1] ? [] : [[key, valueOf(children[1])] as const];
  });
  return Object.fromEntries(entries);
}

/** The plain value at `path`; undefined: there is none. */
export function valueAt(file: SourceFile, path: Path): unknown {
  const { node, depth } = placeIn(file, path);
  return depth === path.length ? valueOf(node) : undefined;
}

/** How many leading parts of `path` stand in the file. */
export function depthIn(file: SourceFile, path: Path): number {
  return placeIn(file, path).depth;
}

/** The issue that `finding` makes in `file`, placed at the deepest part of its path that stands there. */
export function issueIn(file: SourceFile, finding: Finding): Issue {
  const { node, written } = placeIn(file, finding.path);
  const target = finding.atKey === true && node?.parent?.type === 'property' ? node.parent : node;
  return issueAt(file, { offset: target?.offset ?? 0, finding: { ...finding, path: written } });
}

/** Where a path leads in a file. */
interface FilePlace {
  /** The deepest value on the path that stands in the file. */
  readonly node: Node | undefined;
  /** How many leading parts of the path stand in the file. */
  readonly depth: number;
  /** The path with keys as they are written, so that a pointer leads to the value. */
  readonly written: Path;
}

function placeIn({ tree, text }: SourceFile, path: Path): FilePlace {
  let node = tree;
  const written: (string | number)[] = [];
  for (const part of path) {
    const child = childOf(node, part);
    if (child === undefined) break;
    const key = child.parent?.type === 'property' ? child.parent.children?.[0] : undefined;
    written.push(key ? (parse(text.slice(key.offset, key.offset + key.length)) as string) : part);
    node = child;
  }
  const depth = written.length;
  return { node, depth, written: [...written, ...path.slice(depth)] };
}

/** The value of a key, of duplicate keys the last as in {@link valueOf}, or of an index. */
function childOf(node: Node | undefined, part: string | number): Node | undefined {
  if (node?.type === 'array') return node.children?.[Number(part)];
  if (node?.type !== 'object') return undefined;
  const property = node.children?.findLast(({ children }) => children?.[0]?.value === part);
  return property?.children?.[1];
}

/** The issue that `finding` makes at an offset of `file`. */
export function issueAt({ name, text }: SourceFile, { offset, finding }: Located): Issue {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const end = `${text}\n`.indexOf('\n', offset);
  const start = Math.max(lineStart, offset - EXCERPT.before);
  return {
    file: name,
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    pointer: pointerOf(finding.path),
    code: finding.code,
    message: finding.message,
    suggestion: finding.suggestion ?? null,
    excerpt: visible(text.slice(start, Math.min(end, offset + EXCERPT.after)).trimEnd()),
    caret: offset - start,
  };
}
