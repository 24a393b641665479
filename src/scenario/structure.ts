import { distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import type { Finding, Path } from './fault.js';
import { base, overlay, type Document } from './schema/scenario.js';
import { KEY, PLAIN_TEXT, WEB_ADDRESS } from './schema/words.js';
import { nearest } from './suggestion.js';
import { article, range, shown } from './wording.js';

type ZodIssue = z.core.$ZodIssue;

/** What a schema makes of a value: the document, sound as far as it goes, and every structural fault. */
export interface Structure {
  /** The value without its unsound parts; null when nothing sound is left. */
  readonly document: object | null;
  readonly findings: readonly Finding[];
}

/** Checks a scenario that stands on its own, or the result of applying overlays. */
export function baseStructure(value: unknown): Structure {
  return structure(value, base, () => salvaged(base.partial(), value));
}

/** Checks a scenario that changes another one. */
export function overlayStructure(value: unknown): Structure {
  return structure(value, overlay, () => salvaged(overlay.partial(), value));
}

function structure(value: unknown, schema: z.ZodType, sound: () => object | null): Structure {
  const findings = findingsOf(schema, value);
  return { document: findings.length === 0 ? (value as object) : sound(), findings };
}

/** The parts of a merged document that the schema accepts; where a required field is not among them, it is missing. */
export function soundPart(value: unknown): Partial<Document> {
  return (salvaged(base.partial(), value) ?? {}) as Partial<Document>;
}

function findingsOf(schema: z.ZodType, value: unknown): readonly Finding[] {
  const result = schema.safeParse(value, { error: allowedInMessage });
  return result.success ? [] : result.error.issues.flatMap((issue) => findings(issue, value));
}

/** Removes what the schema rejects until it accepts the rest, so that semantic checks can run on it. */
function salvaged<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const rest: unknown = structuredClone(value);
  for (;;) {
    const result = schema.safeParse(rest);
    if (result.success) return result.data;
    const paths = result.error.issues.flatMap((issue) => rejectedPaths(issue, rest));
    if (paths.some((path) => path.length === 0)) return null;
    for (const path of paths.toReversed()) remove(rest, path);
  }
}

/** The parts of `root` to remove for one issue; what is missing takes its parent with it. */
function rejectedPaths(issue: ZodIssue, root: unknown): readonly Path[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [present(path, root)];
}

function present(path: Path, root: unknown): Path {
  return path.length === 0 || valueAt(root, path) !== undefined ? path : present(path.slice(0, -1), root);
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
  if (issue.code === 'invalid_union' && value !== undefined) return unionFindings(issue, { path, value });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue, { path, key }));
  if (issue.code === 'invalid_key') return [badKey(path)];
  return [plainFinding(issue, { path, value })];
}

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

function plainFinding(issue: ZodIssue, { path, value }: Place): Finding {
  if (value === undefined) return missingField(path);
  if (issue.code === 'invalid_value') return notAllowed(issue.values.map(String), { path, value });
  if (issue.code === 'invalid_type') return wrongType(issue.expected, { path, value });
  if (issue.code === 'invalid_format') return wrongFormat(issue, { path, value });
  return { path, code: 'out-of-range', message: `${shown(value)} is out of range: ${range(issue)}` };
}

const KEY_RULE = 'letters, digits, dots, dashes and underscores only';

/** What each pattern of the schema keeps out. */
const PATTERNS: Readonly<Record<string, { readonly code: string; readonly says: string }>> = {
  [String(KEY)]: { code: 'bad-key', says: `can be no key: ${KEY_RULE}` },
  [String(WEB_ADDRESS)]: {
    code: 'bad-address',
    says: 'is no web address; it begins with https:// or http://',
  },
  [String(PLAIN_TEXT)]: { code: 'bad-text', says: 'has control characters, which no reader would see' },
};

function wrongFormat(issue: ZodIssue & { code: 'invalid_format' }, { path, value }: Place): Finding {
  const pattern = PATTERNS[issue.pattern ?? ''];
  if (issue.format !== 'regex' || pattern === undefined) return badDate({ path, value });
  return { path, code: pattern.code, message: `${shown(value)} ${pattern.says}` };
}

/** The alternative that the author most likely meant: one of the value's own type that fits it best. */
function unionFindings(
  issue: ZodIssue & { code: 'invalid_union' },
  { path, value }: Place,
): readonly Finding[] {
  const alternatives = issue.errors.filter((errors) => errors.length > 0);
  if (alternatives.every(([first]) => first?.code === 'invalid_format')) {
    return [badDate({ path, value }, 'a date; write it as YYYY-MM-DD, YYYY-MM or YYYY')];
  }
  const ofType = alternatives.filter((errors) => !errors.some((each) => isTypeMismatch(each, value)));
  const [best] = ofType.sort((a, b) => strangeness(a, value) - strangeness(b, value));
  if (best === undefined) return [unionMismatch(alternatives, { path, value })];
  return best.flatMap((inner) =>
    findings(inner, value).map((finding) => ({ ...finding, path: [...path, ...finding.path] })),
  );
}

function isTypeMismatch(issue: ZodIssue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string');
}

/** How far a value is from an alternative: a foreign tag weighs most, then letters between missing and unknown fields. */
function strangeness(errors: readonly ZodIssue[], value: unknown): number {
  const tag = errors.some(
    ({ code, path }) => code === 'invalid_value' && path.length === 1 && path[0] === 'type',
  );
  const missing = errors.flatMap(({ code, path }) =>
    code === 'invalid_type' && path.length === 1 && valueAt(value, path as Path) === undefined
      ? path.map(String)
      : [],
  );
  const unknown = errors.flatMap((each) => (each.code === 'unrecognized_keys' ? each.keys : []));
  const letters = missing.map((field) => Math.min(FAR, ...unknown.map((key) => distance(field, key))));
  return (tag ? 2 * FAR : 0) + letters.reduce((sum, far) => sum + far, errors.length);
}

/** More letters than any field has. */
const FAR = 100;

function unionMismatch(alternatives: readonly (readonly ZodIssue[])[], place: Place): Finding {
  const expected = alternatives.flat().flatMap((each) => {
    if (each.code === 'invalid_type') return [article(each.expected)];
    return each.code === 'invalid_value' ? [`one of ${each.values.map(String).join(', ')}`] : [];
  });
  const { path, value } = place;
  const allowed = [...new Set(expected)].join(', or ') || 'another value';
  return { path, code: 'wrong-type', message: `expected ${allowed}; found ${shown(value)}` };
}

function missingField(path: Path): Finding {
  const field = String(path.at(-1));
  return { path, code: 'missing-field', message: `the field "${field}" is missing` };
}

function unknownField(
  issue: ZodIssue & { code: 'unrecognized_keys' },
  where: { path: Path; key: string },
): Finding {
  const known = allowedFields(issue);
  // A scenario that extends none is checked without that field, which may be what was meant.
  const allowed = known.includes('candidates') ? [...new Set([...known, 'extends'])] : known;
  const near = nearest(where.key, allowed);
  return {
    path: [...where.path, where.key],
    code: 'unknown-field',
    message: `the field "${where.key}" is not known here${allowed.length > 0 ? `; allowed: ${allowed.join(', ')}` : ''}`,
    suggestion: near === null ? null : `did you mean "${near}"?`,
    atKey: true,
  };
}

/** zod names the unknown fields but not the known ones; this puts the known ones where the message would stand. */
function allowedInMessage(issue: z.core.$ZodRawIssue): string | undefined {
  const shape = (issue.inst as { shape?: object } | undefined)?.shape;
  return issue.code === 'unrecognized_keys' ? Object.keys(shape ?? {}).join(' ') : undefined;
}

function allowedFields({ message }: ZodIssue): readonly string[] {
  return message.split(' ').filter((field) => field !== '$schema');
}

function badKey(path: Path): Finding {
  const message = `the key "${String(path.at(-1))}" is not allowed: ${KEY_RULE}`;
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

function badDate({ path, value }: Place, wanted = 'a calendar day; write it as YYYY-MM-DD'): Finding {
  return { path, code: 'bad-date', message: `${shown(value)} is not ${wanted}` };
}
