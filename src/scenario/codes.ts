/** From the names of members in a tree to their codes, so that "Hungary" and "HUN" are one cell. */
import { EVERYONE } from '../engine/index.js';
import type { Path, UnplacedFault } from './fault.js';
import type { Names } from './names.js';
import { isExcept, isLever, isMemberKey, isMemberValue } from './referents.js';
import { PLAIN_TEXT } from './schema/primitives.js';
import { objectOf, type Field, type ObjectTree, type SourceFile, type Tree } from './tree.js';

/** What may stand where a member may, and is none: the keys of blocs, and of what levers are made of. */
export interface OtherKeys {
  readonly blocs: ReadonlySet<string>;
  readonly levers: ReadonlySet<string>;
}

/**
 * `file` with every name of a member as its code. Names that are no member's stay as they are and are faults; so do
 * `others` and the sign for everyone, where they may stand, which are none.
 */
export function withCodes(file: SourceFile, names: Names, others: OtherKeys): SourceFile {
  if (!file.tree) return file;
  const faults: UnplacedFault[] = [];
  const tree = codedTree(file.tree, [], { ...others, names, faults });
  return { ...file, tree, faults: [...file.faults, ...faults] };
}

interface Coding extends OtherKeys {
  readonly names: Names;
  readonly faults: UnplacedFault[];
}

/** `path` is that of `tree` as it is written. */
function codedTree(tree: Tree, path: Path, coding: Coding): Tree {
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item, index) => codedTree(item, [...path, index], coding)) };
  }
  if (tree.kind === 'object') return codedObject(tree, path, coding);
  if (typeof tree.value !== 'string' || !isMemberValue(path)) return tree;
  if (isExcept(path) && coding.blocs.has(tree.value)) return tree;
  // What is none of these is told from all that could be done, once all files are together.
  if (isLever(path)) return { ...tree, value: leverCode(tree.value, coding) };
  return { ...tree, value: codeOf(tree.value, { path, offset: tree.offset }, coding) };
}

function codedObject({ fields, offset }: ObjectTree, path: Path, coding: Coding): Tree {
  const taken = new Map<string, string>();
  const coded = fields.map((field): Field => {
    const { written } = field;
    const inside = [...path, written];
    const value = codedTree(field.value, inside, coding);
    if (!isMemberKey(inside) || isGroupKey(inside, coding)) return { ...field, value };
    const place = { path: inside, offset: field.offset };
    const code = codeOf(written, place, coding);
    const before = taken.get(code) ?? written;
    taken.set(code, written);
    if (before !== written) coding.faults.push(sameMember([before, written, code], place));
    return { ...field, key: keyFor(code, field, { fields, before }), value };
  });
  return objectOf(coded, offset);
}

/** The code of the member that `name` names, unless it is the key of something else. */
function leverCode(name: string, { names, levers }: Coding): string {
  return levers.has(name) ? name : (names.match(name).code ?? name);
}

/** Whether the key at the end of `path` is that of a row about a bloc or about everyone. */
function isGroupKey(path: Path, { blocs }: Coding): boolean {
  const key = String(path.at(-1));
  return path[0] === 'stances' && (key === EVERYONE || blocs.has(key));
}

/** The code, unless another field has it: then the name as it is written, so that nothing of either is lost. */
function keyFor(
  code: string,
  { written }: Field,
  others: { readonly fields: readonly Field[]; readonly before: string },
): string {
  if (code === written) return code;
  const isTaken = others.before !== written || others.fields.some((other) => other.written === code);
  return isTaken ? written : code;
}

interface Place {
  readonly path: Path;
  readonly offset: number;
}

function sameMember([before, name, code]: readonly [string, string, string], place: Place): UnplacedFault {
  const message = `"${before}" and "${name}" are the same member, ${code}`;
  return { ...place, code: 'duplicate-member', message, suggestion: 'keep one of them' };
}

function codeOf(name: string, place: Place, { names, faults }: Coding): string {
  // Characters that no reader can see make no name; the schema reports them.
  if (!PLAIN_TEXT.test(name)) return name;
  const match = names.match(name);
  if (match.code !== null) return match.code;
  faults.push({ ...place, code: 'unknown-member', message: match.message, suggestion: match.suggestion });
  return name;
}
