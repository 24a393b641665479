/** Finds the members of a body by code or by name. */
import type { Body, MemberCode } from '../engine/index.js';
import { stateCalled, stateFinder, stateName } from './states.js';
import { fold, nearest } from './suggestion.js';
import { ALIASES } from './state-names.js';

/** What a name of a member turned out to be. */
export type NameMatch =
  | { readonly code: MemberCode }
  /** Not a member; `suggestion` says who may have been meant. */
  | { readonly code: null; readonly message: string; readonly suggestion: string | null };

/** Finds members of one body by code, alpha-2 code, official name, alias, or name in another language. */
export interface Names {
  readonly match: (name: string) => NameMatch;
}

/** The names under which the members of `body` are known. */
export function namesOf(body: Body): Names {
  const members = Object.values(body.members);
  const own = new Map<string, readonly MemberCode[]>();
  for (const { code, name } of members) {
    for (const call of new Set([fold(code), fold(name)])) own.set(call, [...(own.get(call) ?? []), code]);
  }
  let findState: ReturnType<typeof stateLookup> | null = null;
  const match = (name: string): NameMatch => {
    if (Object.hasOwn(body.members, name)) return { code: name };
    const [code, ...others] = own.get(fold(name)) ?? [];
    if (code !== undefined && others.length === 0) return { code };
    if (code !== undefined) return ambiguous(name, [code, ...others]);
    findState ??= stateLookup(body);
    const { state, member } = findState(name);
    if (member !== undefined) return { code: member };
    return (state === null ? byPart(name, body) : null) ?? noMember(name, state, body);
  };
  return { match };
}

/** The id of a body that a scenario writes out: its members may be people, who go by one of their names. */
export const INLINE_BODY = 'inline';

/** The member of whose name `call` is a word; null: the body ships, or there is none. */
function byPart(call: string, { id, members }: Body): NameMatch | null {
  if (id !== INLINE_BODY) return null;
  const word = fold(call);
  const [code, ...others] = Object.values(members).flatMap((member) =>
    fold(member.name).split(' ').includes(word) ? [member.code] : [],
  );
  if (code === undefined) return null;
  return others.length === 0 ? { code } : ambiguous(call, [code, ...others]);
}

/** Finds the state that a name is of, and the member that is this state. Its tables take time, so it is made when needed. */
function stateLookup(body: Body) {
  const states = statesOf(body);
  const find = stateFinder([...states.keys()]);
  return (name: string) => {
    const state = find(name);
    return { state, member: state === null ? undefined : states.get(state) };
  };
}

/** The members that are states, by ISO 3166-1 alpha-3 code: their own code, or what their name says they are. */
function statesOf({ members }: Body): ReadonlyMap<string, MemberCode> {
  return new Map(
    Object.values(members).flatMap(({ code, name }): readonly (readonly [string, MemberCode])[] => {
      if (stateName(code) !== null) return [[code, code]];
      const state = stateCalled(name);
      return state === null || Object.hasOwn(members, state) ? [] : [[state, code]];
    }),
  );
}

function ambiguous(name: string, codes: readonly MemberCode[]): NameMatch {
  return { code: null, message: `"${name}" may be ${codes.join(' or ')}`, suggestion: 'write the code' };
}

/** A state that exists is named as such, so that Ireland is not taken for a misspelt Iceland. */
function noMember(name: string, state: string | null, body: Body): NameMatch {
  if (state !== null) {
    const message = `${stateName(state) ?? state} is not a member of ${body.name}`;
    return { code: null, message, suggestion: null };
  }
  const calls = Object.values(body.members).flatMap((member) =>
    [member.name, ...aliasesOf(member.code), member.code].map((call) => ({ call, member })),
  );
  const words = calls.map(({ call }) => call);
  // One letter more makes a code of any two, such as "EU".
  const near = name.trim().length < 3 ? null : nearest(name, words);
  const meant = calls.find(({ call }) => call === near)?.member;
  const suggestion = meant ? `did you mean ${meant.name} (${meant.code})?` : null;
  return { code: null, message: `"${name}" is not a member of ${body.name}`, suggestion };
}

function aliasesOf(code: MemberCode): readonly string[] {
  return Object.keys(ALIASES).filter((alias) => ALIASES[alias] === code && alias.length > 3);
}
