/** What of a condition may still come about: what had happened by the reading date is gone from it. */
import { foldCondition, type Leaf } from '../case/condition.js';
import { daysBetween } from '../case/date.js';
import { entryOf, type Snapshot, type StanceInForce } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { consents } from '../case/stance.js';
import {
  consentIn,
  fulfilmentOf,
  isSpent,
  leafFulfilment,
  type Consent,
  type Profile,
} from '../verdict/positions.js';
import type { Wait } from './race.js';

/** Where a condition stands. */
export interface Circumstances {
  readonly record: StanceInForce;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  /** The records on the candidate that the record is about, by member. */
  readonly row: Readonly<Record<MemberCode, StanceInForce>>;
}

/** What comes about when somebody joins who had consented before the member spoke: it does not count by itself either. */
interface Late {
  readonly late: Wait;
}

/**
 * A part of a condition at the reading: fulfilled since the member spoke; fulfilled before, so that it does not count by
 * itself; out of reach; or still to come.
 */
type Part = 'fulfilled' | 'spent' | 'never' | Wait | Late;

/** What a stance still waits for; null: nothing that can come about; `over`: what it waited for has come about. */
export function waitOf(circumstances: Circumstances): Wait | 'over' | null {
  const { liftedBy } = circumstances.record;
  if (liftedBy === null) return null;
  const whole = foldCondition<Part>(liftedBy, {
    leaf: (leaf) => partOf(leaf, circumstances),
    all: allOf,
    any: anyOf,
  });
  if (whole === 'fulfilled') return 'over';
  return isWait(whole) ? whole : null;
}

function isWait(part: Part): part is Wait {
  return typeof part !== 'string' && !('late' in part);
}

function isLate(part: Part): part is Late {
  return typeof part !== 'string' && 'late' in part;
}

function allOf(parts: readonly Part[]): Part {
  if (parts.includes('never')) return 'never';
  const waits = parts.filter(isWait);
  const late = parts.filter(isLate).map((part) => part.late);
  const counts = waits.length > 0 || parts.includes('fulfilled');
  if (waits.length + late.length === 0) return counts ? 'fulfilled' : 'spent';
  const whole = together([...waits, ...late]);
  return counts ? whole : { late: whole };
}

function anyOf(parts: readonly Part[]): Part {
  if (parts.includes('fulfilled')) return 'fulfilled';
  const waits = parts.filter(isWait);
  if (waits.length > 0) return waits.length === 1 ? waits[0]! : { any: waits };
  if (parts.includes('never')) return 'never';
  const late = parts.filter(isLate).map((part) => part.late);
  return late.length === 0 ? 'spent' : { late: together(late) };
}

/** All of `waits`, of which there is one at least. */
function together(waits: readonly Wait[]): Wait {
  return waits.length === 1 ? waits[0]! : { all: waits };
}

function partOf(leaf: Leaf, circumstances: Circumstances): Part {
  const { record, snapshot, profile } = circumstances;
  const fulfilment = leafFulfilment(leaf, snapshot, consentIn(profile));
  if (fulfilment !== null) return isSpent(record, fulfilment) ? 'spent' : 'fulfilled';
  if (!isInReach(leaf, snapshot)) return 'never';
  const wait = stillToCome(leaf, snapshot);
  const joined = leafFulfilment(leaf, snapshot, consentWhenJoined(circumstances));
  return joined !== null && isSpent(record, joined) ? { late: wait } : wait;
}

/** Who consents, as if those who are expected to join had joined: a verdict asks since when they have, not since when they belong. */
function consentWhenJoined({ snapshot, profile, row }: Circumstances): Consent {
  const present = consentIn(profile);
  return (code) => {
    const record = Object.hasOwn(snapshot.accessions, code) ? entryOf(row, code) : null;
    if (record === null) return present(code);
    return consents(record.stance) ? { since: record.since } : fulfilmentOf(record, snapshot, present);
  };
}

/** Whether everybody and everything that a leaf names is on record. */
function isInReach(leaf: Leaf, { candidates, concessions, members, accessions }: Snapshot): boolean {
  if ('after' in leaf) return true;
  if ('concession' in leaf) return entryOf(concessions, leaf.concession) !== null;
  if ('withdrawn' in leaf) return entryOf(candidates, leaf.withdrawn) !== null;
  return leaf.consents.every((code) => {
    const member = entryOf(members, code) ?? entryOf(accessions, code)?.member ?? null;
    return member?.participates ?? false;
  });
}

function stillToCome(leaf: Leaf, { asOf }: Snapshot): Wait {
  return 'after' in leaf ? { day: daysBetween(asOf, leaf.after) + 1 } : leaf;
}
