import type { MemberCode, Scenario, Standing, StanceInForce } from '../../engine/index.js';
import type { Style } from '../style.js';
import { sentenceList } from '../text/layout.js';
import { alphabetical, inSentence, memberName } from '../text/names.js';

/** The scenario that member names are taken from, and the style they are set in. */
export interface Roll {
  readonly scenario: Scenario;
  readonly style: Style;
}

/** Stands after a blocker whose stance rests on inferred evidence only, or on a judgement about its source. */
export const MARK = '*';

/** Whether a record rests on inferred evidence only, or on a judgement about its source. */
export function isWeak(record: StanceInForce | null): boolean {
  return record !== null && (record.evidence === 'inferred' || record.judgement !== null);
}

/** The names of `codes` in a sentence, in alphabetical order, those that rest on weak evidence marked. */
export function markedNames(codes: readonly MemberCode[], { profile }: Standing, scenario: Scenario): string {
  const weak = profile.filter(({ record }) => isWeak(record)).map(({ member }) => member.code);
  const names = codes.map((code) => memberName(code, scenario) + (weak.includes(code) ? MARK : ''));
  return sentenceList(alphabetical(names).map(inSentence));
}
