/** Rows of stances as documents have them: whom their records reach, and what others leave of them. */
import {
  EVIDENCE,
  groupOf,
  lastDayOf,
  recordsByMember,
  type Evidence,
  type IsoDate,
  type Placeable,
  type Reachable,
} from '../engine/index.js';
import { PARTIAL_DATE } from './schema/primitives.js';

type Json = Readonly<Record<string, unknown>>;

/** A record as it is written, with what says whom it reaches. */
interface WrittenPlaceable extends Placeable {
  readonly written: Json;
}

/**
 * What `row` says of one member before `date`, in whichever row, as records of its own; of one day the one that counts.
 */
export function historyBefore(
  date: string,
  member: string,
  { row, among }: { readonly row: Json; readonly among: Reachable },
): readonly Json[] {
  const all = recordsByMember(placeable(row), among)[member] ?? [];
  const earlier = all.filter(({ from }) => (from ?? '') < date);
  return earlier
    .filter(({ from }, index) => earlier[index + 1]?.from !== from)
    .map(({ written: { except: _except, decision: _decision, ...own } }) => own);
}

/**
 * The rows of one candidate with those of an overlay: they replace, for the members that they reach, everything that is
 * said of these in whichever row. Null removes a row.
 */
export function rowsWith(beneath: Json, patch: Json, among: Reachable): Json {
  const given = Object.entries(patch).filter(([, cell]) => cell !== null);
  const removed = Object.keys(patch).filter((key) => patch[key] === null);
  const reached = new Set([
    ...removed.filter((key) => groupOf(key, among) === null),
    ...Object.keys(recordsByMember(placeable(Object.fromEntries(given)), among)),
  ]);
  const left = new Map<string, unknown>(
    Object.entries(beneath).flatMap(([key, cell]) => {
      const rest = removed.includes(key) ? null : restOf(key, cell, { reached, among });
      return rest === null ? [] : [[key, rest] as const];
    }),
  );
  for (const [key, cell] of given) {
    const before = left.get(key);
    left.set(key, before === undefined ? cell : [...recordsIn(before), ...recordsIn(cell)]);
  }
  return Object.fromEntries(left);
}

/** What is left of a row without the members of whom others speak; null: nothing. */
function restOf(
  key: string,
  cell: unknown,
  { reached, among }: { readonly reached: ReadonlySet<string>; readonly among: Reachable },
): unknown {
  if (groupOf(key, among) === null) return reached.has(key) ? null : cell;
  const records = recordsIn(cell);
  const rest = records.flatMap((record) => {
    const codes = Object.keys(recordsByMember(placeable({ [key]: record }), among));
    const gone = codes.filter((code) => reached.has(code));
    if (gone.length === 0) return [record];
    const except = [...(placed(record).except ?? []), ...gone];
    // That the body decided stays on record, whoever says something else now.
    return gone.length === codes.length && record.decision !== true
      ? []
      : [{ ...record, except: [...new Set(except)].sort() }];
  });
  if (rest.length === 0) return null;
  return rest.some((record) => !records.includes(record)) || rest.length < records.length ? rest : cell;
}

function placeable(row: Json): Readonly<Record<string, readonly WrittenPlaceable[]>> {
  return Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, recordsIn(cell).map(placed)]));
}

/** The records of a cell, whatever its form. */
export function recordsIn(cell: unknown): readonly Json[] {
  return [cell].flat().flatMap((record): readonly Json[] => {
    if (typeof record === 'string') return [{ stance: record }];
    return typeof record === 'object' && record !== null ? [record as Json] : [];
  });
}

// A faulty file may hold anything here.

/** The last day of a date that may be anything; null: it is none. */
export function lastDayIn(date: unknown): IsoDate | null {
  return typeof date === 'string' && PARTIAL_DATE.test(date) ? lastDayOf(date) : null;
}

function placed(written: Json): WrittenPlaceable {
  const { from, except, source, evidence } = written;
  const unsaid = source === undefined ? 'assumed' : 'stated';
  return {
    from: lastDayIn(from),
    known: null,
    evidence: EVIDENCE.includes(evidence as Evidence) ? (evidence as Evidence) : unsaid,
    except: Array.isArray(except) ? except.map(String) : [],
    written,
  };
}
