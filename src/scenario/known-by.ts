/** A document without what nobody knew on a day, so that what comes after it can be told another way. */
import type { IsoDate, OnRecord } from '../engine/index.js';
import { isObject } from './merge-patch.js';
import { lastDayIn, recordsIn } from './rows.js';

type Json = Record<string, unknown>;

/**
 * `document` without every record that holds from later than `day` or became known later: stances, candidacies, reported
 * totals, events that were not announced, and that a concession was given. A candidate whom nobody had named falls away
 * with all that is said of it. The term, the members of the body and the sources stay as they are.
 */
export function knownBy(day: string, document: Json): Json {
  const isKnown = knowledgeOf(day, document);
  const candidates = mapped(document.candidates, (candidate) => {
    const candidacy = recordsIn(partOf(candidate, 'candidacy')).filter(isKnown);
    return candidacy.length === 0 ? null : { ...(candidate as Json), candidacy };
  });
  const isNamed = (id: unknown) => Object.hasOwn(candidates, String(id));
  const sections: Json = {
    candidates,
    stances: mapped(document.stances, (row, id) => (isNamed(id) ? rowBy(row, isKnown) : null)),
    counts: listOf(document.counts).filter(
      (count) => isNamed(count.candidate) && isKnown(dated(count, 'date')),
    ),
    concessions: mapped(document.concessions, (concession) => {
      const { granted, ...rest } = concession as Json;
      const isGiven = granted !== undefined && isKnown(dated(concession as Json, 'granted'));
      return isGiven ? { ...rest, granted } : rest;
    }),
    events: listOf(document.events).filter((event) => isExpected(event, day, isKnown)),
  };
  const written = Object.entries(sections).filter(([section]) => Object.hasOwn(document, section));
  return { ...document, ...Object.fromEntries(written) };
}

/** What of the records of a scenario holds by `day` and was known by then. */
export function recordedBy(day: IsoDate, { candidates, stances }: OnRecord): OnRecord {
  const isBy = (date: IsoDate | null) => date === null || date <= day;
  const isKnown = ({ from, known }: Dated) => isBy(from) && isBy(known);
  const named = Object.entries(candidates).flatMap(([id, { candidacy, ...candidate }]) => {
    const rest = candidacy.filter(isKnown);
    return rest.length === 0 ? [] : [[id, { ...candidate, candidacy: rest }] as const];
  });
  const ids = named.map(([id]) => id);
  const rows = Object.entries(stances).flatMap(([id, cells]) => {
    const rest = Object.entries(cells).flatMap(([key, records]) => {
      const own = records.filter(isKnown);
      return own.length === 0 ? [] : [[key, own] as const];
    });
    return rest.length === 0 || !ids.includes(id) ? [] : [[id, Object.fromEntries(rest)] as const];
  });
  return { candidates: Object.fromEntries(named), stances: Object.fromEntries(rows) };
}

interface Dated {
  readonly from: IsoDate | null;
  readonly known: IsoDate | null;
}

type IsKnown = (record: Json) => boolean;

/** Whether a record holds by the day and is known by then: from itself, from its source, or else from when it holds. */
function knowledgeOf(day: string, { sources }: Json): IsKnown {
  const isBy = (date: unknown) => (lastDayIn(date) ?? '') <= day;
  return ({ from, known, source }) =>
    isBy(from) && isBy(known ?? partOf(partOf(sources, String(source)), 'date'));
}

/** `record` as one that holds from the day in `field`. */
function dated(record: Json, field: string): Json {
  return { ...record, from: record[field] };
}

/** Whether an event was known; of one that says nothing of it, whether it had happened or is a milestone. */
function isExpected(event: Json, day: string, isKnown: IsKnown): boolean {
  const { type, date, known, announced, source } = event;
  const says = [known, announced, source].some((each) => each !== undefined);
  if (!says) return type === 'milestone' || (lastDayIn(date) ?? '') <= day;
  return isKnown({ known: known ?? announced, source });
}

function rowBy(row: unknown, isKnown: IsKnown): Json | null {
  const cells = mapped(row, (cell) => {
    const records = recordsIn(cell);
    const rest = records.filter(isKnown);
    if (rest.length === records.length) return cell;
    return rest.length === 0 ? null : rest;
  });
  return Object.keys(cells).length === 0 ? null : cells;
}

// A faulty file may hold anything here.

function mapped(value: unknown, change: (entry: unknown, key: string) => unknown): Json {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, entry]) => {
      const changed =
        isObject(entry) || typeof entry === 'string' || Array.isArray(entry) ? change(entry, key) : entry;
      return changed === null ? [] : [[key, changed]];
    }),
  );
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function partOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
