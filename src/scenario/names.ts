import type { Body, MemberCode } from '../engine/index.js';
import { ALIASES, NON_MEMBERS } from './bodies/index.js';
import { fold, nearest } from './suggestion.js';

/** What a name of a member turned out to be. */
export type NameMatch =
  | { readonly code: MemberCode }
  /** Not a member; `suggestion` says who may have been meant. */
  | { readonly code: null; readonly message: string; readonly suggestion: string | null };

/** Languages in which members are understood. Assumed: those of the members themselves and of their press. */
const LANGUAGES = [
  'en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'sv', 'fi', 'is', 'et', 'lv', 'lt', 'pl', 'cs', 'sk',
  'hu', 'ro', 'bg', 'el', 'hr', 'sl', 'sq', 'mk', 'sr', 'tr',
]; // prettier-ignore

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
    foreign ??= foreignNames(Object.keys(body.members));
    const translated = foreign.get(fold(name));
    return translated === undefined ? noMember(name, body) : { code: translated };
  };
  return { match };
}

/** Country names in every language of {@link LANGUAGES}, folded. Only looked up when nothing else matches. */
function foreignNames(codes: readonly MemberCode[]): ReadonlyMap<string, MemberCode> {
  const names = new Map<string, MemberCode>();
  const alpha2 = Object.entries(ALIASES).filter(([alias]) => /^[a-z]{2}$/.test(alias));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const [alias, code] of alpha2) {
      const name = codes.includes(code) ? display.of(alias.toUpperCase()) : undefined;
      if (name !== undefined) names.set(fold(name), code);
    }
  }
  return names;
}

function noMember(name: string, body: Body): NameMatch {
  const outsider = NON_MEMBERS.find(
    (state) => fold(state.name) === fold(name) || state.code === name.toUpperCase(),
  );
  if (outsider)
    return { code: null, message: `${outsider.name} is not a member of ${body.name}`, suggestion: null };
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

function aliasesOf(code: MemberCode): readonly string[] {
  return Object.entries(ALIASES).flatMap(([alias, target]) =>
    target === code && alias.length > 2 ? [alias] : [],
  );
}
