import type { Body, MemberCode } from '../engine/index.js';
import { ALIASES, NON_MEMBERS } from './bodies/index.js';
import { foreignNames, stateMeantBy } from './foreign-names.js';
import { fold, nearest } from './suggestion.js';

/** What a name of a member turned out to be. */
export type NameMatch =
  | { readonly code: MemberCode }
  /** Not a member; `suggestion` says who may have been meant. */
  | { readonly code: null; readonly message: string; readonly suggestion: string | null };

/** Finds members of one body by code, alpha-2 code, official name, alias, or name in a member's language. */
export interface Names {
  readonly match: (name: string) => NameMatch;
}

/** The names under which the members of `body` are known. */
export function namesOf(body: Body): Names {
  const byName = new Map<string, MemberCode>();
  const isMember = (code: string) => Object.hasOwn(body.members, code);
  for (const [alias, code] of Object.entries(ALIASES)) if (isMember(code)) byName.set(fold(alias), code);
  for (const { code, name } of Object.values(body.members)) {
    byName.set(fold(code), code);
    byName.set(fold(name), code);
  }
  let foreign: ReadonlyMap<string, MemberCode> | null = null;
  const match = (name: string): NameMatch => {
    if (isMember(name)) return { code: name };
    const plain = byName.get(fold(name));
    if (plain !== undefined) return { code: plain };
    foreign ??= namesAbroad(body);
    const translated = foreign.get(fold(name));
    return translated === undefined ? noMember(name, body) : { code: translated };
  };
  return { match };
}

/** The members' names in other languages, folded. */
function namesAbroad(body: Body): ReadonlyMap<string, MemberCode> {
  const alpha2 = Object.entries(ALIASES).filter(
    ([alias, code]) => /^[a-z]{2}$/.test(alias) && Object.hasOwn(body.members, code),
  );
  const codes = new Map(alpha2.map(([alias, code]) => [alias.toUpperCase(), code]));
  const names = [...foreignNames([...codes.keys()])];
  return new Map(names.map(([name, region]) => [name, codes.get(region) ?? region]));
}

function noMember(name: string, body: Body): NameMatch {
  const outsider = outsiderCalled(name);
  if (outsider !== null) {
    return { code: null, message: `${outsider} is not a member of ${body.name}`, suggestion: null };
  }
  const members = Object.values(body.members);
  const near = nearest(
    name,
    members.flatMap((member) => [member.name, ...aliasesOf(member.code), member.code]),
  );
  const meant = members.find(
    (member) => member.name === near || member.code === near || aliasesOf(member.code).includes(near ?? ''),
  );
  const suggestion = meant ? `did you mean ${meant.name} (${meant.code})?` : null;
  return { code: null, message: `"${name}" is not a member of ${body.name}`, suggestion };
}

/** The name of a state that is no member but exists, so that nobody is taken for a misspelt neighbour. */
function outsiderCalled(name: string): string | null {
  const listed = NON_MEMBERS.find(
    (state) => fold(state.name) === fold(name) || state.code === name.toUpperCase(),
  );
  return listed?.name ?? stateMeantBy(name);
}

function aliasesOf(code: MemberCode): readonly string[] {
  return Object.entries(ALIASES).flatMap(([alias, target]) =>
    target === code && alias.length > 2 ? [alias] : [],
  );
}
