import type * as z from 'zod';
import type { Finding, Path } from './fault.js';
import { base, overlay, type Document, type OverlayDocument } from './schema/scenario.js';
import { nearest } from './suggestion.js';

type ZodIssue = z.core.$ZodIssue;

/** What a schema makes of a value: the document, sound as far as it goes, and every structural fault. */
export interface Structure<T> {
  /** The value without its unsound parts; null when nothing sound is left. */
  readonly document: T | null;
  readonly findings: readonly Finding[];
}

/** Checks a scenario that stands on its own, or the result of applying overlays. */
export function baseStructure(value: unknown): Structure<Partial<Document>> {
  const findings = findingsOf(base, value);
  return { document: salvaged(value) as Partial<Document> | null, findings };
}

/** Checks a scenario that changes another one. */
export function overlayStructure(value: unknown): Structure<OverlayDocument> {
  const findings = findingsOf(overlay, value);
  return { document: salvaged(value) as OverlayDocument | null, findings };
}

function findingsOf(schema: z.ZodType, value: unknown): readonly Finding[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => findings(issue, value));
}

/** Removes what the schema rejects until it accepts the rest, so that semantic checks can run on it. */
function salvaged(value: unknown): unknown {
  const rest: unknown = structuredClone(value);
  for (;;) {
    const result = overlay.partial().safeParse(rest);
    if (result.success) return result.data;
    const paths = result.error.issues.flatMap(rejectedPaths);
    if (paths.some((path) => path.length === 0)) return null;
    for (const path of paths.toReversed()) remove(rest, path);
  }
}

function rejectedPaths(issue: ZodIssue): readonly Path[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [missing ? path.slice(0, -1) : path];
}

function remove(root: unknown, path: Path): void {
  let parent = root as Record<string | number, unknown> | undefined;
  for (const part of path.slice(0, -1)) parent = parent?.[part] as typeof parent;
  const last = path.at(-1);
  if (parent === undefined || last === undefined) return;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | undefined)?.[part],
    root,
  );
}

function findings(issue: ZodIssue, root: unknown): readonly Finding[] {
  const path = issue.path as Path;
  const value = valueAt(root, path);
  if (issue.code === 'invalid_union') return unionFindings(issue, { path, value });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue, { path, key }));
  if (issue.code === 'invalid_key') return [badKey(path)];
  return [plainFinding(issue, { path, value })];
}

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

function plainFinding(issue: ZodIssue, { path, value }: Place): Finding {
  if (issue.code === 'invalid_type' && value === undefined) return missingField(path);
  if (issue.code === 'invalid_value') return notAllowed(issue.values.map(String), { path, value });
  if (issue.code === 'invalid_type') return wrongType(issue.expected, { path, value });
  if (issue.code === 'invalid_format') return badFormat(issue.format, { path, value });
  return {
    path,
    code: 'out-of-range',
    message: `${shown(value)} is not allowed here: ${issue.message.toLowerCase()}`,
  };
}

/** The alternative that the author most likely meant: the one of the value's own type that got furthest. */
function unionFindings(
  issue: ZodIssue & { code: 'invalid_union' },
  { path, value }: Place,
): readonly Finding[] {
  const alternatives = issue.errors.filter((errors) => errors.length > 0);
  const ofType = alternatives.filter((errors) => !errors.some(isTypeMismatch));
  const known = ofType.filter((errors) => !errors.some((each) => isForeignShape(each, value)));
  const [best] = [...(known.length > 0 ? known : ofType)].sort((a, b) => a.length - b.length);
  if (best === undefined) return [unionMismatch(alternatives, { path, value })];
  return best.flatMap((inner) =>
    findings(inner, value).map((finding) => ({ ...finding, path: [...path, ...finding.path] })),
  );
}

function isTypeMismatch(issue: ZodIssue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}

/** Whether an alternative fails on a field that tells the alternatives apart: it lacks it, or has another value there. */
function isForeignShape(issue: ZodIssue, value: unknown): boolean {
  if (issue.path.length !== 1) return false;
  const [field = ''] = issue.path as Path;
  if (issue.code === 'invalid_type') return valueAt(value, [field]) === undefined;
  return issue.code === 'invalid_value' && field === 'type';
}

function unionMismatch(alternatives: readonly (readonly ZodIssue[])[], place: Place): Finding {
  const expected = alternatives.flatMap((errors) =>
    errors.flatMap((each) => (each.code === 'invalid_type' ? [article(each.expected)] : [])),
  );
  const { path, value } = place;
  const allowed = [...new Set(expected)].join(' or ') || 'another value';
  return { path, code: 'wrong-type', message: `expected ${allowed}, found ${shown(value)}` };
}

function missingField(path: Path): Finding {
  const field = String(path.at(-1));
  return { path, code: 'missing-field', message: `the field "${field}" is missing` };
}

function unknownField(
  issue: ZodIssue & { code: 'unrecognized_keys' },
  where: { path: Path; key: string },
): Finding {
  const allowed = allowedFields(issue);
  const near = nearest(where.key, allowed);
  return {
    path: [...where.path, where.key],
    code: 'unknown-field',
    message: `the field "${where.key}" is not known here${allowed.length > 0 ? `; allowed: ${allowed.join(', ')}` : ''}`,
    suggestion: near === null ? null : `did you mean "${near}"?`,
    atKey: true,
  };
}

function allowedFields({ inst }: ZodIssue & { inst?: unknown }): readonly string[] {
  const shape = (inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return Object.keys(shape ?? {}).filter((field) => field !== '$schema');
}

function badKey(path: Path): Finding {
  const message = `the key "${String(path.at(-1))}" is not allowed: letters, digits, dots, dashes and underscores only`;
  return { path, code: 'bad-key', message, atKey: true };
}

function notAllowed(allowed: readonly string[], { path, value }: Place): Finding {
  const near = typeof value === 'string' ? nearest(value, allowed) : null;
  return {
    path,
    code: 'not-allowed',
    message: `${shown(value)} is not one of ${allowed.join(', ')}`,
    suggestion: near === null ? null : `did you mean "${near}"?`,
  };
}

function wrongType(expected: string, { path, value }: Place): Finding {
  return { path, code: 'wrong-type', message: `expected ${article(expected)}, found ${shown(value)}` };
}

function badFormat(format: string, { path, value }: Place): Finding {
  const isDay = format === 'date';
  const message = isDay
    ? 'is not a calendar day; write it as YYYY-MM-DD'
    : 'is not written as it must be here';
  return { path, code: isDay ? 'bad-date' : 'bad-format', message: `${shown(value)} ${message}` };
}

function article(type: string): string {
  if (type === 'record') return 'an object';
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

const SHOWN_LENGTH = 40;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
