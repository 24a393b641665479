/** A bundled scenario's text, changed in one to three places, by a seeded choice of what people and machines do to files. */
import { findNodeAtOffset, parseTree, type Node } from 'jsonc-parser';
import seedrandom from 'seedrandom';

/** A number in [0, 1), the same for the same seed. */
type Chance = () => number;

const VALUES = [
  'null', 'true', '0', '-1', '1.5', '1e308', '1e-324', '9007199254740993', '""', '" "', '"x"', '[]', '{}', '[[[[[[]]]]]]', '"2024-02-30"',
  '"0000-01-01"', '"9999-12-31"', '"1900-01-01"', '"2200-12-31"', '"2024-06-19"', '"2024-06"', '"2024"', '"22.2.2024"', '"support"', '"acept"', '"yes"',
  '"withdrawn"', '"consensus"', '"weighted"', '"security-council"', '{"type":"consensus-minus","tolerated":31}', '{"type":"weighted","quota":1}',
  '{"after":"2024-06-19"}', '{"all":[]}', '{"any":[]}', '{"withdrawn":"iohannis"}', '{"consents":["HUN"]}', '["HUN","TUR"]', '[0,32]', '[32,0]',
  '"\\ud800"', '"\\u0000"', '"a\\u202eb"', '"\\u001b[2J"', `"${'n'.repeat(200)}"`, `"${'n'.repeat(201)}"`, '"<script>"', '"=1+1"', '"a,b;c"', '"a\\nb"',
]; // prettier-ignore

const KEYS = [
  '"x"', '""', '"__proto__"', '"constructor"', '"toString"', '"hasOwnProperty"', '"valueOf"', '"HUN"', '"Hungary"', '"Hongrie"', '"SWE"', '"Russia"',
  '"rutte"', '"from"', '"stance"', '"extends"', '"*"', '"a/b~c"', '"\\u001b"', `"${'k'.repeat(300)}"`, '"0"',
]; // prettier-ignore

const SIGNS = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '/*',
  '*/',
  '//',
  '\n',
  '\u2028',
  '\uFEFF',
  '\u0000',
  "'",
  '\t',
  'é',
];

/** One change to `text`, at the place that `chance` chooses. */
type Change = (text: string, chance: Chance) => string;

const pick = <T>(items: readonly T[], chance: Chance): T => items[Math.floor(chance() * items.length)] as T;

/** Puts `put` in place of the node that lies at a random offset, or of its key. */
const replacing =
  (isKey: boolean, put: (node: Node, text: string, chance: Chance) => string): Change =>
  (text, chance) => {
    const node = nodeAt(text, Math.floor(chance() * text.length), isKey);
    if (node === undefined) return text;
    return text.slice(0, node.offset) + put(node, text, chance) + text.slice(node.offset + node.length);
  };

function nodeAt(text: string, offset: number, isKey: boolean): Node | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const found = tree && findNodeAtOffset(tree, offset);
  const [key, value] = found?.parent?.type === 'property' ? (found.parent.children ?? []) : [];
  return isKey ? key : (value ?? found);
}

const source = ({ offset, length }: Node, text: string): string => text.slice(offset, offset + length);

/** What is done to a file: values and keys replaced, wrapped, doubled, dropped and swapped, signs put in, text cut. */
const CHANGES: readonly Change[] = [
  replacing(false, (_node, _text, chance) => pick(VALUES, chance)),
  replacing(false, (_node, _text, chance) => pick(VALUES, chance)),
  replacing(true, (_node, _text, chance) => pick(KEYS, chance)),
  replacing(false, (node, text) => `[${source(node, text)}]`),
  replacing(false, (node, text) => `{"stance":${source(node, text)}}`),
  replacing(false, (node, text) => `[${source(node, text)},${source(node, text)}]`),
  replacing(false, (node, text) =>
    source(node, text).replace(/\d{4}(?=-\d\d)/, (year) => String(Number(year) + 1)),
  ),
  replacing(false, (node, text) => source(node, text).replace(/[a-z]{4}/, (word) => word.toUpperCase())),
  replacing(false, (node, text) => source(node, text).replace(/\w/, '')),
  replacing(false, (node, text) =>
    node.type === 'number' ? `-${source(node, text)}` : source(node, text).normalize('NFD'),
  ),
  // A member of an object twice: the text up to the next comma again.
  (text, chance) => {
    const start = text.indexOf(',', Math.floor(chance() * text.length));
    const end = text.indexOf(',', start + 1);
    return start < 0 || end < 0 ? text : text.slice(0, end) + text.slice(start, end) + text.slice(end);
  },
  // A line dropped, doubled, or moved to the end.
  (text, chance) => {
    const lines = text.split('\n');
    const at = Math.floor(chance() * lines.length);
    const [line = ''] = lines.splice(at, 1);
    const again = pick([[], [line, line], []], chance);
    lines.splice(chance() < 0.5 ? at : lines.length, 0, ...again);
    return lines.join('\n');
  },
  (text, chance) => {
    const at = Math.floor(chance() * text.length);
    return text.slice(0, at) + pick(SIGNS, chance) + text.slice(at + Math.floor(chance() * 3));
  },
  (text, chance) => (chance() < 0.2 ? text.slice(0, Math.floor(chance() * text.length)) : text),
];

/** The mutant number `at` of `texts`; the same number is the same mutant, always. */
export function mutant(texts: readonly string[], at: number): string {
  const chance = seedrandom.tychei(`mutant ${at}`);
  const changes = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(CHANGES, chance));
  return changes.reduce((text, change) => change(text, chance), pick(texts, chance));
}
