import type { Body, Scenario } from '../engine/index.js';
import { bodyOf } from './body.js';
import { chainFrom, extendsOf, type Link, type Resolve, type ScenarioText } from './chain.js';
import { ScenarioError, type Finding, type Issue } from './fault.js';
import { canonicalise } from './member-names.js';
import { patched } from './merge.js';
import { normalised } from './normal.js';
import type { Document } from './schema/scenario.js';
import { semanticFindings } from './semantics/check.js';
import { countFindings } from './semantics/counts.js';
import type { Subject } from './semantics/subject.js';
import { depthIn, issueAt, issueIn, valueAt, valueOf, type SourceFile } from './source-file.js';
import { baseStructure, overlayStructure, soundPart } from './structure.js';

/** A scenario file after resolution. */
export interface Resolution {
  /** Null when there are issues. */
  readonly scenario: Scenario | null;
  /** The document after all overlays, names of members as codes; null when there are issues. */
  readonly document: Document | null;
  /** Every fault of every file, in the order of files and places. */
  readonly issues: readonly Issue[];
}

/**
 * The scenario that `text` describes.
 *
 * @throws ScenarioError with every fault at once.
 */
export function readScenario(text: ScenarioText, resolve: Resolve): Scenario {
  const { scenario, issues } = resolution(text, resolve);
  if (scenario === null) throw new ScenarioError(issues);
  return scenario;
}

/** Resolves `text` with all that it extends. Never throws on a faulty file. */
export function resolution(text: ScenarioText, resolve: Resolve): Resolution {
  const links = chainFrom(text, resolve);
  const files = links.map(({ file }) => file);
  const { body, findings: bodyFindings } = bodyOf(files.map((file) => valueAt(file, ['body'])));
  const parts = links.map((link) => partOf(link, body));
  const whole = wholeOf(parts);
  const subject = body === null ? null : subjectOf(whole, body);
  const meaning = subject === null ? [] : semanticFindings(subject);
  const located = [...bodyFindings, ...whole.findings, ...meaning].map((finding) =>
    issueIn(lastWith(files, finding), finding),
  );
  const counts = subject === null ? [] : countIssues(parts, subject);
  const own = parts.flatMap((part) => part.issues);
  const issues = ordered([...own, ...located.filter((issue) => !isToldBy(own, issue)), ...counts], files);
  if (issues.length > 0 || subject === null) return { scenario: null, document: null, issues };
  return { scenario: subject.scenario, document: subject.document, issues };
}

/** Whether a file's own issues say already what the whole lacks, or why an expectation has nothing left to assert. */
function isToldBy(own: readonly Issue[], { code, file, pointer }: Issue): boolean {
  const here = own.filter((each) => each.file === file);
  if (code === 'empty-expectation') return here.some((each) => each.pointer.startsWith(`${pointer}/`));
  const isSame = (each: Issue) => each.code === 'missing-field' && each.pointer === pointer;
  return code === 'missing-after-merge' && here.some(isSame);
}

/** What all files together say. */
interface Whole {
  readonly written: Record<string, unknown>;
  /** Whether the schema accepts it, so that it can be used as it stands. */
  readonly isSound: boolean;
  /** Structural faults that only the whole has, such as a field that an overlay deleted. */
  readonly findings: readonly Finding[];
}

function wholeOf(parts: readonly Part[]): Whole {
  const [only, ...others] = parts;
  const areSound = parts.every(({ isSound }) => isSound);
  if (only && others.length === 0) return { written: only.written, isSound: areSound, findings: [] };
  const written = parts.map((part) => part.written).reduce(patched, {});
  const isComplete = parts.every(({ isReadable }) => isReadable) && only && extendsOf(only.file) === null;
  const merged = baseStructure(written).findings;
  const isAccepted = merged.length === 0;
  const findings = isComplete
    ? merged.filter(({ code }) => areSound || code === 'missing-field').map(afterPatching)
    : [];
  return { written, isSound: areSound && isAccepted, findings };
}

/** What the whole lacks was deleted by an overlay, or never given to what it adds. */
function afterPatching(finding: Finding): Finding {
  const message = `${finding.message} once all files are merged`;
  return finding.code === 'missing-field' ? { ...finding, code: 'missing-after-merge', message } : finding;
}

interface Part {
  readonly file: SourceFile;
  /** What is written, names of members as codes; empty when the file cannot be read as an object. */
  readonly written: Record<string, unknown>;
  /** Whether it is an object at all. */
  readonly isReadable: boolean;
  /** Whether the schema accepts all that is written. */
  readonly isSound: boolean;
  readonly issues: readonly Issue[];
}

/** What one file contributes, with the faults that are its own. */
function partOf({ file, findings }: Link, body: Body | null): Part {
  const isUnreadable = file.findings.some(
    ({ finding }) => finding.code === 'syntax' || finding.code === 'empty',
  );
  const check = valueAt(file, ['extends']) === undefined ? baseStructure : overlayStructure;
  const structure = isUnreadable ? { document: null, findings: [] } : check(valueOf(file.tree));
  const structural = [...findings, ...structure.findings].map((finding) => issueIn(file, finding));
  // Only now, since of two names of one member only the last would be left to check.
  const nameFindings = body === null ? [] : canonicalise(file, body);
  const located = [...file.findings, ...nameFindings].map((each) => issueAt(file, each));
  const issues = [...located, ...structural];
  const isReadable = structure.document !== null;
  const written = isReadable ? (valueOf(file.tree) as Record<string, unknown>) : {};
  return { file, written, isReadable, isSound: issues.length === 0, issues };
}

/** Stand-ins for required fields that are missing, so that the rest can still be checked. */
const STAND_IN = { title: '', asOf: '9999-12-31', candidates: {} };

function subjectOf({ written, isSound }: Omit<Whole, 'findings'>, body: Body): Subject {
  const sound = isSound ? (written as Partial<Document>) : soundPart(written);
  const document = { ...STAND_IN, body: body.id, ...sound };
  const keys = (section: string) => Object.keys(written[section] ?? {});
  return { document, body, scenario: normalised(document, body), keys };
}

/** Counts are checked in the file that stands on its own only: an overlay is a what-if, the counts are reports. */
function countIssues([base, ...overlays]: readonly Part[], whole: Subject): readonly Issue[] {
  if (!base || extendsOf(base.file) !== null) return [];
  const subject = overlays.length === 0 ? whole : subjectOf(base, whole.body);
  return countFindings(subject).map((finding) => issueIn(base.file, finding));
}

/** The file in which a finding stands: the last one that has the whole of its path, or the most of it. */
function lastWith(files: readonly SourceFile[], { path }: Finding): SourceFile {
  const depths = files.map((file) => depthIn(file, path));
  const last = files[depths.lastIndexOf(Math.max(...depths))];
  if (last === undefined) throw new RangeError('a finding needs a file to stand in, got none');
  return last;
}

function ordered(issues: readonly Issue[], files: readonly SourceFile[]): readonly Issue[] {
  const place = new Map(files.map(({ name }, index) => [name, index]));
  const unique = new Map<string, Issue>();
  for (const issue of issues) if (!unique.has(faultKey(issue))) unique.set(faultKey(issue), issue);
  return [...unique.values()].sort(
    (a, b) => (place.get(b.file) ?? 0) - (place.get(a.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
}

/** What makes two issues one: of the syntax errors of a line the first one told causes the others. */
function faultKey({ file, line, column, pointer, code }: Issue): string {
  return JSON.stringify(code === 'syntax' ? [file, line, code] : [file, line, column, pointer, code]);
}
