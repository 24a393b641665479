import type { MemberCode, Scenario, Standing, StanceRecord } from '../../engine/index.js';
import type { Style } from '../style.js';
import { sentenceList } from '../text/layout.js';

/** The scenario that member names are taken from, and the style they are set in. */
export interface Roll {
  readonly scenario: Scenario;
  readonly style: Style;
}

/** Stands after a blocker whose stance rests on inferred evidence only, or on a judgement about its source. */
export const MARK = '*';

/** Whether a record rests on inferred evidence only, or on a judgement about its source. */
export function isWeak(record: StanceRecord | null): boolean {
  return record !== null && (record.evidence === 'inferred' || record.judgement !== null);
}

/** The official names of `codes`, in alphabetical order. */
export function membersIn(codes: readonly MemberCode[], { scenario }: Roll): readonly string[] {
  return alphabetical(codes.map((code) => scenario.body.members[code]?.name ?? code));
}

/** The names of `codes` in a sentence, in alphabetical order, those that rest on weak evidence marked. */
export function markedNames(codes: readonly MemberCode[], { profile }: Standing, roll: Roll): string {
  const weak = profile.filter(({ record }) => isWeak(record)).map(({ member }) => member.code);
  const names = codes.map((code) => {
    const [name = code] = membersIn([code], roll);
    return weak.includes(code) ? name + MARK : name;
  });
  return sentenceList(alphabetical(names));
}

/** `names` in the order of an English index: letters with marks stand with those without. */
export function alphabetical(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}
