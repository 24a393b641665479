/** Members that wait for one another. */
import { leavesOf } from '../case/condition.js';
import type { MemberCode } from '../case/member.js';
import { withholds } from '../case/stance.js';
import type { Snapshot } from '../case/in-force.js';
import { consentIn, fulfilmentOf, type Profile } from './positions.js';

/** The members that wait for one another's consent, in a circle that begins with the first by code. */
export type Deadlock = readonly MemberCode[];

/**
 * The circles of waiting in `profile`: members that still withhold, each of which would be lifted if the members
 * that withhold with it consented, and waits for one of them. Of each such member the shortest circle it is in; ordered
 * by their members.
 */
export function deadlocks(profile: Profile, snapshot: Snapshot): readonly Deadlock[] {
  const waiting = waitingIn(profile, snapshot);
  const circles = [...waiting.keys()].flatMap((start) => {
    const circle = circleFrom(start, waiting);
    return circle === null ? [] : [fromFirst(circle)];
  });
  const unique = new Map(circles.map((circle) => [circle.join(), circle]));
  return [...unique.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

type Waiting = ReadonlyMap<MemberCode, readonly MemberCode[]>;

/** Who waits for whom: members that the consent of others would lift. A member that consents waits for nobody, and ends a way. */
function waitingIn(profile: Profile, snapshot: Snapshot): Waiting {
  const known = consentIn(profile);
  const waiting = new Map<MemberCode, readonly MemberCode[]>();
  for (const { member, record, stance } of profile) {
    if (!record?.liftedBy || !withholds(stance)) continue;
    const ifAllConsented = fulfilmentOf(record, snapshot, (code) => known(code) ?? { since: null });
    if (ifAllConsented === null) continue;
    const named = leavesOf(record.liftedBy).flatMap((leaf) => ('consents' in leaf ? leaf.consents : []));
    waiting.set(member.code, named);
  }
  return waiting;
}

/** The same circle, begun with its first member by code. */
function fromFirst(circle: Deadlock): Deadlock {
  const [least] = circle.toSorted();
  const first = circle.findIndex((code) => code === least);
  return [...circle.slice(first), ...circle.slice(0, first)];
}

/** The shortest way from `start` back to itself along who waits for whom; null: there is none. */
function circleFrom(start: MemberCode, waiting: Waiting): Deadlock | null {
  const ways = new Map<MemberCode, Deadlock>([[start, [start]]]);
  for (const [last, way] of ways) {
    for (const next of waiting.get(last) ?? []) {
      if (next === start) return way;
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return null;
}
