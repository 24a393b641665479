/** From the text of a file and of all that it extends to a scenario, or to every fault at once. */
import canonicalize from 'canonicalize';
import { shownValue, type Body, type OnRecord, type Scenario } from '../engine/index.js';
import { bodyOf, type BodyMatch } from './body.js';
import { causes } from './causes.js';
import { chainFrom, extendsOf, type Link } from './chain.js';
import { countFaults, semanticFaults } from './checks/index.js';
import { withCodes } from './codes.js';
import { draftOf, validPart } from './draft.js';
import type { Fault, UnplacedFault } from './fault.js';
import { isObject } from './merge-patch.js';
import { patched } from './merge.js';
import { namesOf } from './names.js';
import { normalised, bodyWith } from './normal.js';
import { base, overlay, type WrittenScenario, type SpelledDocument } from './schema/scenario.js';
import { knownBy, recordedBy } from './known-by.js';
import type { Resolve, ScenarioText } from './scenario-text.js';
import { fitOf, type Fit } from './structure.js';
import { placed } from './placed.js';
import { depthIn, valueAt, plainOf, type SourceFile } from './tree.js';

type Json = Readonly<Record<string, unknown>>;

/** A scenario file after resolution. */
export interface Resolution {
  /** Null when there are faults. */
  readonly scenario: Scenario | null;
  /** The document after all overlays, names of members as codes; null when there are faults. */
  readonly document: WrittenScenario | null;
  /** The faults of every file, in the order of files and places; of more than a hundred the first, and how many more. */
  readonly faults: readonly Fault[];
}

/** Resolves `text` with all that it extends. Never throws on a faulty file. */
export function resolution(text: ScenarioText, resolve: Resolve): Resolution {
  const { links, match } = codedChain(text, resolve);
  const { body, faults: bodyFaults } = match;
  const parts = links.map(partOf);
  const whole = wholeOf(parts, body);
  const files = parts.map(({ file }) => file);
  const own = parts.flatMap(({ file, faults }) => faults.map((fault) => placed(file, fault)));
  const pointers = new Set(own.map(({ pointer }) => pointer));
  // What is wrong at a place of one file is wrong there in the whole as well, and is not reported twice.
  const others = [...bodyFaults, ...whole.faults]
    .map((fault) => placed(lastWith(files, fault), fault))
    .filter(({ pointer }) => !pointers.has(pointer));
  const faults = inOrder([...own, ...others], files);
  const { spelled } = whole;
  if (faults.length > 0 || body === null || spelled === null)
    return { scenario: null, document: null, faults };
  const beneath = recordBeneath(documentsOf(parts), body);
  return {
    scenario: withRecord(normalised(spelled, body), beneath),
    document: whole.written as WrittenScenario,
    faults,
  };
}

/** The files that `text` is made of, names of members as codes, and the body that they share. */
export function codedChain(
  text: ScenarioText,
  resolve: Resolve,
): { readonly links: readonly Link[]; readonly match: BodyMatch } {
  const chain = chainFrom(text, resolve);
  const match = bodyOf(chain.map(({ file }) => valueAt(file, ['body'])));
  const names = match.body && namesOf(match.body);
  const keysOf = (...sections: readonly string[]) =>
    new Set(
      chain.flatMap(({ file }) =>
        sections.flatMap((section) => Object.keys(Object(valueAt(file, [section])) as object)),
      ),
    );
  const others = { blocs: keysOf('blocs'), levers: keysOf('candidates', 'concessions', 'levers') };
  const links = chain.map((link) =>
    names === null ? link : { ...link, file: withCodes(link.file, names, others) },
  );
  return { links, match };
}

/** A document and the scenario that it describes. */
export interface Described {
  readonly document: WrittenScenario;
  readonly scenario: Scenario;
}

/** What documents without faults describe, the one that stands on its own first; names of members are codes. */
export function describedBy(documents: readonly Json[]): Described {
  const body = knownBody(documents);
  const document = documents.reduce((target, patch) => patched(target, patch, body)) as WrittenScenario;
  const scenario = withRecord(normalised(base.parse(document), body), recordBeneath(documents, body));
  return { document, scenario };
}

function knownBody(documents: readonly Json[]): Body {
  const bodies = documents.map(({ body }) => body);
  const { body } = bodyOf(bodies);
  if (body === null) throw new RangeError(`documents without faults have a body, got ${shownValue(bodies)}`);
  return body;
}

/** What a resolved document becomes with `patch`, an overlay without a body whose values are known to be right. */
export function edited(before: Described, patch: Readonly<Record<string, unknown>>): Described {
  const body = knownBody([before.document]);
  const document = patched(before.document, patch, body) as WrittenScenario;
  const { recorded = before.scenario } = before.scenario;
  const { knownBy: day } = patch;
  const beneath = typeof day === 'string' ? recordedBy(day, recorded) : recorded;
  return { document, scenario: withRecord(normalised(base.parse(document), body), beneath) };
}

/** What the file that stands on its own says, as far as it was known by the days that its overlays name. */
function recordBeneath([first, ...others]: readonly Json[], body: Body): Scenario | null {
  if (others.length === 0 || !first) return null;
  const days = others.flatMap(({ knownBy: day }) => (typeof day === 'string' ? [day] : []));
  const known = days.reduce<Json>((document, day) => knownBy(day, document), first);
  return normalised(base.parse(known), body);
}

/** `scenario` with what was on record before it was changed, where that is something else. */
function withRecord(scenario: Scenario, before: OnRecord | null): Scenario {
  if (before === null) return scenario;
  const { candidates, stances } = before;
  const isSame = [
    [candidates, scenario.candidates],
    [stances, scenario.stances],
  ].every(([was, is]) => canonicalize(was) === canonicalize(is));
  return isSame ? scenario : { ...scenario, recorded: { candidates, stances } };
}

function documentsOf(parts: readonly Part[]): readonly Json[] {
  return parts.flatMap(({ written }) => (written === null ? [] : [written]));
}

/** What one file says. */
interface Part {
  /** With names of members as codes. */
  readonly file: SourceFile;
  /** Null when it cannot be read, or is no object, or what it extends cannot be found. */
  readonly written: Record<string, unknown> | null;
  /** What the schema makes of it; of an overlay, that it is one. */
  readonly fit: Fit<unknown>;
  /** All of its own faults. */
  readonly faults: readonly UnplacedFault[];
}

function partOf(link: Link): Part {
  const { file } = link;
  if (file.tree === null) return { ...link, written: null, fit: NO_FIT, faults: file.faults };
  const value = plainOf(file.tree);
  const isOverlay = valueAt(file, ['extends']) !== undefined;
  const fit = fitOf<unknown>(isOverlay ? overlay : base, value);
  const isComplete = link.faults.length === 0 && isOverlay === (extendsOf(file) !== null);
  const written = isComplete && isObject(value) ? value : null;
  return { file, written, fit, faults: [...file.faults, ...link.faults, ...fit.faults] };
}

const NO_FIT: Fit<never> = { spelled: null, faults: [] };

/** What all files say together. */
interface Whole {
  readonly written: Record<string, unknown>;
  /** Null when it has structural faults, or cannot be put together. */
  readonly spelled: SpelledDocument | null;
  /** Faults that only the whole can have, and the faults of its files a second time. */
  readonly faults: readonly UnplacedFault[];
}

function wholeOf(parts: readonly Part[], body: Body | null): Whole {
  const documents = documentsOf(parts);
  const [first, ...others] = parts;
  // Without one of the files the whole is incomplete, and its faults would be false.
  if (!first || documents.length < parts.length) return { written: {}, ...NO_FIT };
  const written = documents.reduce((target, patch) => patched(target, patch, body));
  const fit = others.length === 0 ? first.fit : fitOf(base, written);
  const structural = others.length === 0 ? fit.faults : fit.faults.map(afterMerge);
  const draft = draftOf(written, structural) ?? {};
  const changed = body && bodyWith(body, draft.members);
  const counts = body === null ? [] : ownCountFaults(first, body);
  const spelled = fit.spelled as SpelledDocument | null;
  return {
    written,
    spelled,
    faults: [...structural, ...semanticFaults({ draft, body: changed }), ...counts],
  };
}

/** What the whole lacks was deleted by an overlay, or never given to what it adds. */
function afterMerge(fault: UnplacedFault): UnplacedFault {
  if (fault.code !== 'missing-field') return fault;
  return { ...fault, code: 'missing-after-merge', message: `${fault.message} once all files are merged` };
}

/** Counts are checked in the file that stands on its own only: an overlay is a what-if, the counts are reports. */
function ownCountFaults({ written, fit }: Part, body: Body): readonly UnplacedFault[] {
  const draft = draftOf(written, fit.faults);
  if (!draft?.counts) return [];
  const spelled = (fit.spelled ?? base.parse(validPart(written, fit.faults))) as SpelledDocument;
  return countFaults(draft, normalised(spelled, body));
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
  const sorted = [...causes([...unique.values()])].sort(
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
