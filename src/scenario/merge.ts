import jsonMergePatch from 'json-merge-patch';

type Json = Record<string, unknown>;

/**
 * `patch` applied to `target` as a JSON Merge Patch (RFC 7396), leaving both as they are.
 *
 * Three things are narrower than the RFC: a stance cell is replaced whole, so that an invented stance never keeps the
 * reason and source of the real one; so is `rule`, so that no rule keeps another's parameters; and `expect` is not
 * inherited.
 */
export function patched(target: Json, patch: Json): Json {
  const { expect: _expect, ...inherited } = structuredClone(target);
  const stances = inherited.stances as Record<string, Json> | undefined;
  for (const [candidate, cells] of Object.entries(patch.stances ?? {}) as [string, Json | null][]) {
    for (const member of Object.keys(cells ?? {})) {
      const row = stances?.[candidate];
      if (row) Reflect.deleteProperty(row, member);
    }
  }
  if ('rule' in patch) Reflect.deleteProperty(inherited, 'rule');
  const { extends: _extends, ...changes } = patch;
  return mergePatch(inherited, changes) as Json;
}

/** `patch` applied to `target` exactly as RFC 7396 says; `target` may be changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  return jsonMergePatch.apply(target as object, structuredClone(patch) as object);
}
