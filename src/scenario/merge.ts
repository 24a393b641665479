/** From the documents of a chain of files to one. */
import type { Body, Reachable } from '../engine/index.js';
import { knownBy } from './known-by.js';
import { isObject, mergePatch } from './merge-patch.js';
import { bodyWith } from './normal.js';
import { lastDayIn, rowsWith } from './rows.js';

type Json = Record<string, unknown>;

/**
 * `patch` applied to `target` as a JSON Merge Patch (RFC 7396), leaving both as they are; `body` is the one that both
 * decide in, null where it is not known.
 *
 * Six things are narrower than the RFC: rows of stances replace what is said of the members that they reach in whichever
 * row, so that an invented stance never keeps the reason and source of the real one and stands against later records about
 * everyone; `rule` is replaced whole, so that no rule keeps another's parameters; a concession that is granted anew does
 * not keep the source of the real giving, from which it would be known; neither `expect` nor `outcome` is inherited; and
 * with `knownBy` what became known later than that is not there to be patched.
 */
export function patched(target: Json, patch: Json, body: Body | null = null): Json {
  const { expect: _expect, outcome: _outcome, ...inherited } = structuredClone(target);
  const { extends: _extends, knownBy: day, ...changes } = patch;
  const known = typeof day === 'string' ? knownBy(day, inherited) : inherited;
  for (const [id, concession] of entriesOf(changes.concessions)) {
    if (isObject(concession) && Object.hasOwn(concession, 'granted'))
      remove(entryOf(known.concessions, id), 'source');
  }
  if ('rule' in changes) Reflect.deleteProperty(known, 'rule');
  const merged = mergePatch(known, changes) as Json;
  const rows = entriesOf(changes.stances).flatMap(([candidate, row]): readonly [string, unknown][] => {
    const beneath = entryOf(known.stances, candidate);
    if (!isObject(row)) return [];
    const whole = rowsWith(isObject(beneath) ? beneath : {}, row, reachableIn(merged, body));
    return [[candidate, whole]];
  });
  if (!isObject(merged.stances)) return merged;
  return { ...merged, stances: Object.fromEntries([...Object.entries(merged.stances), ...rows]) };
}

/** Who may be reached by the rows of a document. */
function reachableIn({ members, blocs }: Json, body: Body | null): Reachable {
  const lists = entriesOf(blocs).map(([key, codes]) => [key, Array.isArray(codes) ? codes.map(String) : []]);
  const known = body ?? { id: '', name: '', members: {} };
  const changes = entriesOf(members).map(([code, change]) => {
    const { joined, left } = isObject(change) ? change : {};
    const dates = Object.entries({ joined, left }).filter(([, date]) => lastDayIn(date) !== null);
    return [code, Object.fromEntries(dates)];
  });
  return {
    body: bodyWith(known, Object.fromEntries(changes) as Record<string, object>),
    blocs: Object.fromEntries(lists) as Reachable['blocs'],
  };
}

// A faulty file may hold something else than an object here.

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function entryOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function remove(value: unknown, key: string): void {
  if (isObject(value)) Reflect.deleteProperty(value, key);
}
