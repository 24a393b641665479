import type { CandidateId, MemberCode, Scenario } from '../../engine/index.js';

/** The official name of a member; its code where the body does not know it. */
export function memberName(code: MemberCode, { body }: Scenario): string {
  return nameOf(body.members, code);
}

/** The name of a candidate; its id where the scenario does not know it. */
export function candidateName(id: CandidateId, { candidates }: Scenario): string {
  return nameOf(candidates, id);
}

function nameOf(known: Readonly<Record<string, { readonly name: string }>>, id: string): string {
  return known[id]?.name ?? id;
}

/** Who holds the post until it is filled. */
export function incumbentName({ incumbent }: Scenario): string {
  return incumbent?.name ?? 'the incumbent';
}

/** What a concession is, in words; its id where the scenario does not know it. */
export function concessionInWords(id: string, { concessions }: Scenario): string {
  return concessions[id]?.what ?? id;
}

/** The official names of `codes`, in alphabetical order. */
export function memberNames(codes: readonly MemberCode[], scenario: Scenario): readonly string[] {
  return alphabetical(codes.map((code) => memberName(code, scenario)));
}

/** `name` as it stands within a sentence: the United States, the Netherlands. */
export function inSentence(name: string): string {
  return /^(United |Netherlands\b)/.test(name) ? `the ${name}` : name;
}

/** `names` in the order of an English index: letters with marks stand with those without. */
export function alphabetical(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}
