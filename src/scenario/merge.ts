import jsonMergePatch from 'json-merge-patch';

type Json = Record<string, unknown>;

/**
 * `patch` applied to `target` as a JSON Merge Patch (RFC 7396), leaving both as they are.
 *
 * Four things are narrower than the RFC: a stance cell is replaced whole, so that an invented stance never keeps the
 * reason and source of the real one; so is `rule`, so that no rule keeps another's parameters; a concession that is
 * granted anew does not keep the source of the real giving, from which it would be known; and `expect` is not inherited.
 */
export function patched(target: Json, patch: Json): Json {
  const { expect: _expect, ...inherited } = structuredClone(target);
  for (const [candidate, cells] of entriesOf(patch.stances)) {
    for (const [member] of entriesOf(cells)) remove(entryOf(inherited.stances, candidate), member);
  }
  for (const [id, concession] of entriesOf(patch.concessions)) {
    if (Object.hasOwn(Object(concession) as object, 'granted'))
      remove(entryOf(inherited.concessions, id), 'source');
  }
  if ('rule' in patch) Reflect.deleteProperty(inherited, 'rule');
  const { extends: _extends, ...changes } = patch;
  return mergePatch(inherited, changes) as Json;
}

// What a file holds may be unsound, and then no object.

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function entryOf(value: unknown, key: string): unknown {
  return entriesOf(value).find(([own]) => own === key)?.[1];
}

function remove(value: unknown, key: string): void {
  if (typeof value === 'object' && value !== null) Reflect.deleteProperty(value, key);
}

/** `patch` applied to `target` exactly as RFC 7396 says; `target` may be changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  return jsonMergePatch.apply(target as object, structuredClone(patch) as object);
}
