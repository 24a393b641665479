import type { Node } from 'jsonc-parser';
import type { Body } from '../engine/index.js';
import type { Finding, Path } from './fault.js';
import { namesOf, type Names } from './names.js';
import { FORBIDDEN_KEYS, type Located, type SourceFile } from './source-file.js';

/**
 * Replaces every name of a member in `file` by its code, in place, so that "Hungary" and "HUN" are one cell.
 *
 * @returns Names that are no member's, and members that stand twice in one object under two names.
 */
export function canonicalise(file: SourceFile, body: Body): readonly Located[] {
  return file.tree ? renamed(file.tree, [], namesOf(body)) : [];
}

/** `path` is that of `node` as it is written. */
function renamed(node: Node, path: Path, names: Names): readonly Located[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, index) => renamed(child, [...path, index], names));
  }
  if (node.type === 'object') return renamedFields(node, path, names);
  return node.type === 'string' && isMemberValue(path) ? renamedNode(node, path, names) : [];
}

function renamedFields(object: Node, path: Path, names: Names): readonly Located[] {
  const written = new Map<unknown, string>();
  return (object.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    if (!key) return [];
    const name = String(key.value);
    if (FORBIDDEN_KEYS.has(name)) return [];
    const inside = [...path, name];
    const findings = isMemberKey(inside) ? renamedNode(key, inside, names) : [];
    const before = written.get(key.value);
    written.set(key.value, name);
    const twice = before === undefined || before === name ? [] : [sameMember(key, inside, before)];
    return [...findings, ...twice, ...(value ? renamed(value, inside, names) : [])];
  });
}

function sameMember(key: Node, path: Path, before: string): Located {
  const message = `"${before}" and "${String(path.at(-1))}" are the same member, ${String(key.value)}`;
  const finding: Finding = { path, code: 'duplicate-member', message, suggestion: 'keep one of them' };
  return { offset: key.offset, finding };
}

function renamedNode(node: Node, path: Path, names: Names): readonly Located[] {
  const match = names.match(String(node.value));
  if (match.code === null) {
    const { message, suggestion } = match;
    return [{ offset: node.offset, finding: { path, code: 'unknown-member', message, suggestion } }];
  }
  Object.assign(node, { value: match.code });
  return [];
}

function isMemberKey(path: Path): boolean {
  return (path.length === 3 && path[0] === 'stances') || (path.length === 2 && path[0] === 'members');
}

function isMemberValue(path: Path): boolean {
  const [section] = path;
  const field = path.findLast((part) => typeof part === 'string');
  if (section === 'candidates' || section === 'incumbent') return field === 'member';
  if (section === 'concessions') return field === 'to';
  if (section === 'blocs') return path.length === 3;
  if (section === 'stances') return field === 'consents';
  return section === 'expect' && path.some((part) => part === 'blockers' || part === 'supporters');
}
