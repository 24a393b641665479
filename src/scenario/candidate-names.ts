/** Finds a candidate by id or by name. */
import { fold, nearest } from './suggestion.js';

/** What a name of a candidate turned out to be: a candidate's id, or why it is none. */
export type CandidateMatch =
  | { readonly id: string }
  /** Not a candidate; `suggestion` is the id of the one that may have been meant. */
  | { readonly id: null; readonly message: string; readonly suggestion: string | null };

/** Finds a candidate by id, by full name, or by a part of the name that no other candidate shares. */
export function candidateCalled(
  text: string,
  candidates: Readonly<Record<string, { readonly name: string }>>,
): CandidateMatch {
  if (Object.hasOwn(candidates, text)) return { id: text };
  const wanted = fold(text);
  const known = Object.entries(candidates).map(([id, { name }]) => ({ id, calls: callsOf(id, name) }));
  const [only, ...others] = known.filter(({ calls }) => calls.includes(wanted));
  if (only && others.length === 0) return { id: only.id };
  if (only) {
    const meant = [only, ...others].map(({ id }) => id).join(' or ');
    return { id: null, message: `"${text}" may be ${meant}`, suggestion: null };
  }
  const near = nearest(
    text,
    known.flatMap(({ calls }) => calls),
  );
  return {
    id: null,
    message: `there is no candidate "${text}"; there are ${Object.keys(candidates).join(', ') || 'none'}`,
    suggestion: known.find(({ calls }) => near !== null && calls.includes(near))?.id ?? null,
  };
}

/** What a candidate may be called, folded. */
function callsOf(id: string, name: string): readonly string[] {
  const full = fold(name);
  return [fold(id), full, ...full.split(' ')];
}
