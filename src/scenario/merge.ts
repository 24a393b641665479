/** From the documents of a chain of files to one. */

type Json = Record<string, unknown>;

/**
 * `patch` applied to `target` as a JSON Merge Patch (RFC 7396), leaving both as they are.
 *
 * Four things are narrower than the RFC: a stance cell is replaced whole, so that an invented stance never keeps the
 * reason and source of the real one; so is `rule`, so that no rule keeps another's parameters; a concession that is
 * granted anew does not keep the source of the real giving, from which it would be known; and neither
 * `expect` nor `outcome` is inherited.
 */
export function patched(target: Json, patch: Json): Json {
  const { expect: _expect, outcome: _outcome, ...inherited } = structuredClone(target);
  for (const [candidate, cells] of entriesOf(patch.stances)) {
    for (const [member] of entriesOf(cells)) remove(entryOf(inherited.stances, candidate), member);
  }
  for (const [id, concession] of entriesOf(patch.concessions)) {
    if (isObject(concession) && Object.hasOwn(concession, 'granted'))
      remove(entryOf(inherited.concessions, id), 'source');
  }
  if ('rule' in patch) Reflect.deleteProperty(inherited, 'rule');
  const { extends: _extends, ...changes } = patch;
  return mergePatch(inherited, changes) as Json;
}

/** `patch` applied to `target` exactly as RFC 7396 says, leaving both as they are. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  // A map, so that a key such as "__proto__" is a key like any other.
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

/** Whether `value` is an object of JSON, neither a list nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
