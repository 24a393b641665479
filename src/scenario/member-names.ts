import type { Node } from 'jsonc-parser';
import type { Body } from '../engine/index.js';
import type { Finding, Path } from './fault.js';
import { namesOf, type Names } from './names.js';
import { FORBIDDEN_KEYS, type SourceFile } from './source-file.js';

/**
 * Replaces every name of a member in `file` by its code, in place, so that "Hungary" and "HUN" are one cell.
 *
 * @returns Names that are no member's, and members that stand twice in one object under two names.
 */
export function canonicalise(file: SourceFile, body: Body): readonly Finding[] {
  return file.tree ? renamed(file.tree, [], namesOf(body)) : [];
}

function renamed(node: Node, path: Path, names: Names): readonly Finding[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, index) => renamed(child, [...path, index], names));
  }
  if (node.type === 'object') return renamedFields(node, path, names);
  return node.type === 'string' && isMemberValue(path) ? renamedNode(node, path, names) : [];
}

function renamedFields(object: Node, path: Path, names: Names): readonly Finding[] {
  const written = new Map<string, string>();
  return (object.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    if (!key) return [];
    const name = String(key.value);
    if (FORBIDDEN_KEYS.has(name)) return [];
    const keyFindings = isMemberKey([...path, name]) ? renamedNode(key, [...path, name], names) : [];
    const code = String(key.value);
    const before = written.get(code);
    written.set(code, name);
    const twice =
      before !== undefined && before !== name ? [sameMember([...path, code], [before, name])] : [];
    return [...keyFindings.map((finding) => ({ ...finding, atKey: true })), ...twice].concat(
      value ? renamed(value, [...path, code], names) : [],
    );
  });
}

function sameMember(path: Path, [first, second]: readonly [string, string]): Finding {
  const message = `"${first}" and "${second}" are the same member, ${String(path.at(-1))}`;
  return { path, code: 'duplicate-member', message, suggestion: 'keep one of them', atKey: true };
}

function renamedNode(node: Node, path: Path, names: Names): readonly Finding[] {
  const match = names.match(String(node.value));
  if (match.code === null) {
    return [{ path, code: 'unknown-member', message: match.message, suggestion: match.suggestion }];
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
