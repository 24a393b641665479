/** From the text of a file and of all that it extends to a scenario, or to every fault at once. */
import type { Body, Scenario } from '../engine/index.js';
import { bodyOf } from './body.js';
import { chainFrom, extendsOf, type Link, type Resolve, type ScenarioText } from './chain.js';
import { countFaults, semanticFaults } from './checks/index.js';
import { withCodes } from './codes.js';
import { draftOf, validPart } from './draft.js';
import { ScenarioError, type Fault, type UnplacedFault } from './fault.js';
import { isObject, patched } from './merge.js';
import { namesOf } from './names.js';
import { normalised, withChanges } from './normal.js';
import { base, overlay, type WrittenScenario } from './schema/scenario.js';
import { structuralFaults } from './structure.js';
import { depthIn, placed, valueAt, plainOf, type SourceFile } from './tree.js';

/** A scenario file after resolution. */
export interface Resolution {
  /** Null when there are faults. */
  readonly scenario: Scenario | null;
  /** The document after all overlays, names of members as codes; null when there are faults. */
  readonly document: WrittenScenario | null;
  /** The faults of every file, in the order of files and places; of more than a hundred the first, and how many more. */
  readonly faults: readonly Fault[];
}

/**
 * The scenario that `text` describes.
 *
 * @throws ScenarioError with every fault at once.
 */
export function readScenario(text: ScenarioText, resolve: Resolve): Scenario {
  const { scenario, faults } = resolution(text, resolve);
  if (scenario === null) throw new ScenarioError(faults);
  return scenario;
}

/** Resolves `text` with all that it extends. Never throws on a faulty file. */
export function resolution(text: ScenarioText, resolve: Resolve): Resolution {
  const chain = chainFrom(text, resolve);
  const { body, faults: bodyFaults } = bodyOf(chain.map(({ file }) => valueAt(file, ['body'])));
  const parts = chain.map((link) => partOf(link, body));
  const whole = wholeOf(parts, body);
  const files = parts.map(({ file }) => file);
  const own = parts.flatMap(({ file, faults }) => faults.map((fault) => placed(file, fault)));
  const pointers = new Set(own.map(({ pointer }) => pointer));
  // What is wrong at a place of one file is wrong there in the whole as well, and needs no second word.
  const others = [...bodyFaults, ...whole.faults]
    .map((fault) => placed(lastWith(files, fault), fault))
    .filter(({ pointer }) => !pointers.has(pointer));
  const faults = inOrder([...own, ...others], files);
  if (faults.length > 0 || body === null) return { scenario: null, document: null, faults };
  const document = whole.written as WrittenScenario;
  return { scenario: normalised(document, body), document, faults };
}

/** What one file says. */
interface Part {
  /** With names of members as codes. */
  readonly file: SourceFile;
  /** Null when it cannot be read, or is no object, or what it extends cannot be found. */
  readonly written: Record<string, unknown> | null;
  /** Those faults that the schema finds. */
  readonly structural: readonly UnplacedFault[];
  /** All of its own faults. */
  readonly faults: readonly UnplacedFault[];
}

function partOf(link: Link, body: Body | null): Part {
  if (link.file.tree === null) return { ...link, written: null, structural: [], faults: link.file.faults };
  const file = body === null ? link.file : withCodes(link.file, namesOf(body));
  const value = plainOf(file.tree);
  const isOverlay = valueAt(file, ['extends']) !== undefined;
  const structural = structuralFaults(isOverlay ? overlay : base, value);
  const isComplete = link.faults.length === 0 && isOverlay === (extendsOf(file) !== null);
  const written = isComplete && isObject(value) ? value : null;
  return { file, written, structural, faults: [...file.faults, ...link.faults, ...structural] };
}

/** What all files say together. */
interface Whole {
  readonly written: Record<string, unknown>;
  /** Faults that only the whole can have, and those of its files once more. */
  readonly faults: readonly UnplacedFault[];
}

function wholeOf(parts: readonly Part[], body: Body | null): Whole {
  const documents = parts.flatMap(({ written }) => (written === null ? [] : [written]));
  const [first, ...others] = parts;
  // What misses a file lacks what that file would say.
  if (!first || documents.length < parts.length) return { written: {}, faults: [] };
  const written = documents.reduce(patched);
  const structural = others.length === 0 ? first.structural : structuralFaults(base, written).map(afterMerge);
  const draft = draftOf(written, structural) ?? {};
  const changed = body && withChanges(body, draft.members);
  const counts = body === null ? [] : ownCountFaults(first, body);
  return { written, faults: [...structural, ...semanticFaults({ draft, body: changed }), ...counts] };
}

/** What the whole lacks was deleted by an overlay, or never given to what it adds. */
function afterMerge(fault: UnplacedFault): UnplacedFault {
  if (fault.code !== 'missing-field') return fault;
  return { ...fault, code: 'missing-after-merge', message: `${fault.message} once all files are merged` };
}

/** Counts are checked in the file that stands on its own only: an overlay is a what-if, the counts are reports. */
function ownCountFaults({ file, written, structural }: Part, body: Body): readonly UnplacedFault[] {
  const draft = draftOf(written, structural);
  if (!draft?.counts || extendsOf(file) !== null) return [];
  return countFaults(draft, normalised(validPart(written, structural), body));
}

/** The file in which a fault of the whole stands: the last one that has all of its path, or the most of it. */
function lastWith(files: readonly SourceFile[], { path }: UnplacedFault): SourceFile {
  const depths = files.map((file) => depthIn(file, path));
  const last = files[depths.lastIndexOf(Math.max(...depths))];
  if (last === undefined) throw new RangeError('a fault needs a file to stand in, got none');
  return last;
}

/** Most faults that are listed. Assumed: no reader wants more before the first are corrected. */
const MOST = 100;

/** The file that was asked for first; in each file by place. */
function inOrder(faults: readonly Fault[], files: readonly SourceFile[]): readonly Fault[] {
  const order = new Map(files.map(({ name }, index) => [name, -index]));
  const unique = new Map(
    faults.map((fault) => [
      JSON.stringify([fault.file, fault.line, fault.column, fault.pointer, fault.code]),
      fault,
    ]),
  );
  const sorted = [...unique.values()].sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
  const next = sorted[MOST];
  if (!next) return sorted;
  const rest = sorted.length - MOST;
  const message = `${rest} more ${rest === 1 ? 'fault is' : 'faults are'} not listed, of which this is the first`;
  return [
    ...sorted.slice(0, MOST),
    { ...next, code: 'more-faults', message, suggestion: 'correct the faults above first' },
  ];
}
