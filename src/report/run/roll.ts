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

/** The official names of `codes`, in their order. */
export function membersIn(codes: readonly MemberCode[], { scenario }: Roll): readonly string[] {
  return codes.map((code) => scenario.body.members[code]?.name ?? code);
}

/** The names of `codes` in a sentence, those that rest on weak evidence marked. */
export function markedNames(codes: readonly MemberCode[], { profile }: Standing, roll: Roll): string {
  const names = membersIn(codes, roll).map((name, index) => {
    const record = profile.find(({ member }) => member.code === codes[index])?.record;
    return isWeak(record ?? null) ? `${name}${MARK}` : name;
  });
  return sentenceList(names);
}
