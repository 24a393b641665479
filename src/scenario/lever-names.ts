/** Finds what could be done about a verdict by its key, or by what it is called. */
import { isIsoDate, type Body } from '../engine/index.js';
import { candidateCalled } from './candidate-names.js';
import { namesOf } from './names.js';
import { fold, nearest } from './suggestion.js';

/** What a lever may be made of. */
export interface LeverParts {
  readonly body: Body;
  readonly candidates: Readonly<Record<string, { readonly name: string }>>;
  readonly concessions: Readonly<Record<string, { readonly what: string }>>;
  readonly levers: Readonly<Record<string, { readonly what: string }>>;
}

/** What a word for a lever turned out to be. */
export interface LeverMatch {
  /** Null: nothing that could be done. */
  readonly key: string | null;
  /** The key that may have been meant where there is none; null: nothing is near. */
  readonly meant: string | null;
}

/** Finds a lever: a key or a day as it is, a member by any of its names, the others by what they are called. */
export function leverCalled(text: string, parts: LeverParts): LeverMatch {
  const { body, candidates, concessions, levers } = parts;
  const keys = [candidates, concessions, levers, body.members].flatMap((each) => Object.keys(each));
  if (keys.includes(text) || isIsoDate(text)) return { key: text, meant: text };
  const things = { ...levers, ...concessions };
  const person = candidateCalled(text, candidates).id;
  const key = namesOf(body).match(text).code ?? person ?? thingCalled(text, things);
  return { key, meant: key ?? nearKey(text, { keys, candidates, body }) };
}

/** The key of what has a key or a name that is near to `text`; null: nothing has. */
function nearKey(
  text: string,
  { keys, candidates, body }: Pick<LeverParts, 'candidates' | 'body'> & { readonly keys: readonly string[] },
): string | null {
  const named = [...Object.entries(candidates), ...Object.entries(body.members)];
  const calls = new Map([
    ...named.map(([key, { name }]) => [name, key] as const),
    ...keys.map((key) => [key, key] as const),
  ]);
  const near = nearest(text, [...calls.keys()]);
  return near === null ? null : (calls.get(near) ?? null);
}

/** The key of what is described with this very text; null: nothing is. */
export function thingCalled(
  text: string,
  things: Readonly<Record<string, { readonly what: string }>>,
): string | null {
  const [key = null] = Object.entries(things).find(([, { what }]) => fold(what) === fold(text)) ?? [];
  return key;
}

/** Why `text` is no lever. */
export function noLever(text: string): string {
  return `there is no member, concession, candidate or lever "${text}"`;
}
