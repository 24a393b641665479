/** From rows of stances, which may be about one member, a bloc or everyone, to the records of each member. */
import { entryOf, type ById } from '../case/in-force.js';
import { isMemberOn, type MemberCode } from '../case/member.js';
import type { Scenario } from '../case/scenario.js';
import { EVERYONE, type StanceRecord } from '../case/stance.js';
import { byDay, byEvidence } from './reading.js';

/** Who may be reached: the members, and the blocs that they form. */
export type Reachable = Pick<Scenario, 'body' | 'blocs'>;

/** What of a record says whom it reaches, and which of several counts. */
export type Placeable = Pick<StanceRecord, 'from' | 'known' | 'evidence' | 'except'>;

/** A record with how many members its row may be about; a member's own row is the narrowest. */
interface Reaching<T> {
  readonly record: T;
  readonly breadth: number;
}

/**
 * The records of each member that `row` reaches, those that count more after the others: the later, of one day those of
 * the narrower row, of one row the better evidenced, then the later in the file.
 */
export function recordsByMember<T extends Placeable>(
  row: ById<readonly T[]>,
  among: Reachable,
): ById<readonly T[]> {
  const reaching = new Map<MemberCode, Reaching<T>[]>();
  for (const [key, records] of Object.entries(row)) {
    const group = groupOf(key, among);
    const breadth = group === null ? 0 : group.length + Number(key === EVERYONE);
    for (const record of records) {
      for (const code of group === null ? [key] : reached(group, record, among))
        reaching.set(code, [...(reaching.get(code) ?? []), { record, breadth }]);
    }
  }
  return Object.fromEntries(
    [...reaching].map(([code, all]) => [code, all.sort(byWeight).map(({ record }) => record)]),
  );
}

function byWeight(a: Reaching<Placeable>, b: Reaching<Placeable>): number {
  return byDay(a.record, b.record) || b.breadth - a.breadth || byEvidence(a.record, b.record);
}

/** The members that the row `key` may be about; null: it is a member's own. */
export function groupOf(key: string, { body, blocs }: Reachable): readonly MemberCode[] | null {
  if (Object.hasOwn(body.members, key)) return null;
  if (key === EVERYONE) return Object.keys(body.members);
  return entryOf(blocs, key);
}

/** Those of `group` that a record is about: who was a member on its day, and is not left out. */
function reached(
  group: readonly MemberCode[],
  { from, except = [] }: Placeable,
  among: Reachable,
): readonly MemberCode[] {
  const leftOut = new Set(except.flatMap((key) => groupOf(key, among) ?? [key]));
  return group.filter((code) => {
    const member = among.body.members[code];
    return member !== undefined && !leftOut.has(code) && (from === null || isMemberOn(member, from));
  });
}
