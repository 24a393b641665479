/** Where a fault stands in a file, with what is written there. */
import { pointerOf, type Fault, type UnplacedFault } from './fault.js';
import { followed, lineAt, type SourceFile } from './tree.js';
import { escaped, visible } from './wording.js';

/** Characters shown before and after the fault, so that a caret line fits 80 columns. */
const EXCERPT = { before: 30, after: 40 };

/** `fault` with its place in `file`: its offset, or the deepest part of its path that stands there. */
export function placed(file: SourceFile, fault: UnplacedFault): Fault {
  const { tree, keyOffset, depth, written } = followed(file, fault.path);
  const isAtKey = fault.atKey === true && depth === fault.path.length;
  const offset = fault.offset ?? (isAtKey ? keyOffset : (tree?.offset ?? 0));
  const line = lineAt(file.lines, offset);
  const lineStart = file.lines[line] ?? 0;
  const lineEnd = (file.lines[line + 1] ?? file.text.length + 1) - 1;
  const start = Math.max(lineStart, offset - EXCERPT.before);
  const excerpt = file.text.slice(start, Math.min(lineEnd, offset + EXCERPT.after));
  return {
    file: file.name,
    line: line + 1,
    column: offset - lineStart + 1,
    pointer: pointerOf(fault.offset === undefined ? written : fault.path),
    code: fault.code,
    message: escaped(fault.message),
    suggestion: fault.suggestion ? escaped(fault.suggestion) : null,
    excerpt: visible(excerpt.trimEnd()),
    caret: offset - start,
  };
}
