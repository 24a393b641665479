/** What the schema makes of a value: every structural fault, in the words of the format. */
import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { STANCES } from '../engine/index.js';
import type { Path, UnplacedFault } from './fault.js';
import { formOf } from './forms.js';
import { wordMeant } from './near-words.js';
import { badKey, entryMeant, misfit } from './patterns.js';
import { sectionOfValue } from './referents.js';
import { rollCallVote, type RollCallVote } from './stance-words.js';
import { didYouMean } from './suggestion.js';
import { article, range, shown } from './wording.js';

type ZodIssue = z.core.$ZodIssue;

/** A value with the schema that it must fit, at its path from the root of the document. */
interface Place {
  readonly schema: z.ZodType | undefined;
  readonly value: unknown;
  readonly path: Path;
}

/** What the schema makes of a value: the value spelled out, or null and why not. */
export interface Fit<T> {
  readonly spelled: T | null;
  /** One for each path. */
  readonly faults: readonly UnplacedFault[];
}

/** Whether `value` fits the schema: spelled out, or with every structural fault. */
export function fitOf<T>(schema: z.ZodType<T>, value: unknown): Fit<T> {
  const result = schema.safeParse(value);
  if (result.success) return { spelled: result.data, faults: [] };
  const root = { schema, value, path: [] };
  const first = new Map<string, UnplacedFault>();
  for (const fault of result.error.issues.flatMap((issue) => faultsOf(issue, root))) {
    const place = JSON.stringify(fault.path);
    if (!first.has(place)) first.set(place, fault);
  }
  return { spelled: null, faults: [...first.values()] };
}

function faultsOf(issue: ZodIssue, root: Place): readonly UnplacedFault[] {
  const inside = issue.path as Path;
  const path = [...root.path, ...inside];
  const place = { path, value: valueIn(root.value, inside), schema: schemaAt(root, inside) };
  if (issue.code === 'invalid_union' && place.value !== undefined) return unionFaults(issue, place);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, place));
  if (issue.code === 'invalid_key') return [{ path, ...badKey(issue.issues[0], path), atKey: true }];
  return [plainFault(issue, place)];
}

function valueIn(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | undefined)?.[part],
    root,
  );
}

/** The schema inside those for defaults, null and short forms: the object, list or union that a file must fit. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy;
  return isWrapper ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

/** The schema at `path` below a place; of a union on the way the alternative that was most likely meant. */
function schemaAt(
  { schema, value }: Pick<Place, 'schema' | 'value'>,
  [part, ...rest]: Path,
): z.ZodType | undefined {
  if (part === undefined) return unwrapped(schema);
  const here = alternativeFor({ schema, value });
  const below = { schema: partOf(here, part), value: valueIn(value, [part]) };
  return schemaAt(below, rest);
}

function partOf(schema: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as z.ZodRawShape)[part] as z.ZodType | undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

/** What was found for a value, so that a large one is tried once and not for each of its faults. */
const FOUND = new WeakMap<object, { readonly union: z.ZodUnion; readonly meant: z.ZodType | undefined }>();

/** The schema of a place; where it is a union, the alternative that was most likely meant. */
function alternativeFor({ schema, value }: Pick<Place, 'schema' | 'value'>): z.ZodType | undefined {
  const union = unwrapped(schema);
  if (!(union instanceof z.ZodUnion)) return union;
  const key = Object(value) as object;
  const found = FOUND.get(key);
  if (found?.union === union) return found.meant;
  const options = union.options as readonly z.ZodType[];
  const alternatives = options.map((option) => ({
    schema: option,
    errors: option.safeParse(value).error?.issues ?? [],
  }));
  const meant = unwrapped(likeliest(alternatives, value)?.schema);
  FOUND.set(key, { union, meant });
  return meant;
}

/** An alternative of a union with what keeps a value from being it. */
interface Alternative {
  readonly schema: z.ZodType | undefined;
  readonly errors: readonly ZodIssue[];
}

/** The alternative that the author most likely meant: one of the value's own type that fits it best. */
function likeliest(alternatives: readonly Alternative[], value: unknown): Alternative | undefined {
  return alternatives
    .filter(({ errors }) => !errors.some((each) => isTypeMismatch(each, value)))
    .sort((a, b) => strangeness(a.errors, value) - strangeness(b.errors, value))[0];
}

/** The faults by the alternative that was most likely meant. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, place: Place): readonly UnplacedFault[] {
  const { schema, value, path } = place;
  const options = schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : [];
  const alternatives = issue.errors.map((errors, index): Alternative => ({ errors, schema: options[index] }));
  const best = likeliest(alternatives, value);
  if (best === undefined) return [unionMismatch(alternatives, place)];
  return best.errors.flatMap((inner) => faultsOf(inner, { schema: best.schema, value, path }));
}

function isTypeMismatch(issue: ZodIssue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string');
}

/** More letters than any field has. */
const FAR = 100;

/** How far a value is from an alternative: a foreign tag weighs most, then letters between missing and unknown fields. */
function strangeness(errors: readonly ZodIssue[], value: unknown): number {
  const hasForeignTag = errors.some(
    ({ code, path }) => code === 'invalid_value' && path.length === 1 && path[0] === 'type',
  );
  const missing = errors.flatMap(({ code, path }) =>
    code === 'invalid_type' && path.length === 1 && valueIn(value, path as Path) === undefined
      ? path.map(String)
      : [],
  );
  const unknown = errors.flatMap((each) => (each.code === 'unrecognized_keys' ? each.keys : []));
  const letters = missing.map((field) => Math.min(FAR, ...unknown.map((key) => distance(field, key))));
  // Twice as far as a field that is missing altogether.
  return (hasForeignTag ? 2 * FAR : 0) + letters.reduce((sum, far) => sum + far, errors.length);
}

/** What has parts, in the words of a message: how it is written is best seen from an example. */
const PARTED = new Set(['array', 'object'].map(article));

function unionMismatch(alternatives: readonly Alternative[], { path, value }: Place): UnplacedFault {
  const expected = alternatives
    .flatMap(({ errors }) => errors)
    .flatMap((each) => {
      if (each.code === 'invalid_type') return [article(each.expected)];
      return each.code === 'invalid_value' ? [`one of ${each.values.map(String).join(', ')}`] : [];
    });
  const allowed = [...new Set(expected)].join(', or ');
  const hasParts = expected.some((each) => PARTED.has(each));
  const message = `expected ${allowed}; found ${shown(value)}`;
  return { path, code: 'wrong-type', message, suggestion: hasParts ? formOf(path) : null };
}

function plainFault(issue: ZodIssue, place: Place): UnplacedFault {
  const { path, value } = place;
  if (value === undefined) {
    return { path, code: 'missing-field', message: `the field "${String(path.at(-1))}" is missing` };
  }
  if (issue.code === 'invalid_value') return notAllowed(issue.values.map(String), place);
  if (issue.code === 'invalid_type') {
    const expected = article(issue.expected);
    const suggestion = PARTED.has(expected) ? formOf(path) : null;
    return { path, code: 'wrong-type', message: `expected ${expected}, found ${shown(value)}`, suggestion };
  }
  if (issue.code === 'invalid_format')
    return { path, suggestion: entryMeant(sectionOfValue(path)), ...misfit(issue.pattern, value as string) };
  return { path, code: 'out-of-range', message: `${shown(value)} is out of range: ${range(issue)}` };
}

function unknownField(key: string, { path, schema, value }: Place): UnplacedFault {
  const object = alternativeFor({ schema, value });
  const known = object instanceof z.ZodObject ? Object.keys(object.shape) : [];
  // A scenario that extends none is checked without that field, which may be what was meant.
  const all = known.includes('candidates') ? [...new Set([...known, 'extends'])] : known;
  const allowed = all.filter((field) => field !== '$schema');
  return {
    path: [...path, key],
    code: 'unknown-field',
    message: `the field "${key}" is not known here; allowed: ${allowed.join(', ')}`,
    suggestion: didYouMean(wordMeant(key, allowed)),
    atKey: true,
  };
}

function notAllowed(allowed: readonly string[], { path, value }: Place): UnplacedFault {
  const word = typeof value === 'string' ? value : null;
  const isStance = STANCES.every((stance) => allowed.includes(stance));
  const vote = isStance && word !== null ? rollCallVote(word) : null;
  return {
    path,
    code: 'not-allowed',
    message: `${shown(value)} is not one of ${allowed.join(', ')}`,
    suggestion:
      vote === null ? didYouMean(word === null ? null : wordMeant(word, allowed)) : voteInFile(vote),
  };
}

function voteInFile({ vote, stance }: RollCallVote): string {
  return `for ${vote} write ${stance === null ? '"participates": false in "members"' : `"${stance}"`}`;
}
