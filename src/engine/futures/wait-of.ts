/** What of a condition may still come about: what had happened by the reading date is gone from it. */
import { foldCondition, type Leaf } from '../case/condition.js';
import { daysBetween } from '../case/date.js';
import { entryOf, type Snapshot, type StanceInForce } from '../case/in-force.js';
import { consentIn, isSpent, leafFulfilment, type Profile } from '../verdict/positions.js';
import type { Wait } from './race.js';

/** Where a condition stands. */
export interface Circumstances {
  readonly record: StanceInForce;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
}

/**
 * A part of a condition at the reading: fulfilled since the member spoke; fulfilled before, so that it does not count by
 * itself; out of reach; or still to come.
 */
type Part = 'fulfilled' | 'spent' | 'never' | Wait;

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
  return typeof whole === 'string' ? null : whole;
}

function allOf(parts: readonly Part[]): Part {
  if (parts.includes('never')) return 'never';
  const waits = parts.filter((part) => typeof part !== 'string');
  if (waits.length > 0) return waits.length === 1 ? waits[0]! : { all: waits };
  return parts.includes('fulfilled') ? 'fulfilled' : 'spent';
}

function anyOf(parts: readonly Part[]): Part {
  if (parts.includes('fulfilled')) return 'fulfilled';
  const waits = parts.filter((part) => typeof part !== 'string');
  if (waits.length > 0) return waits.length === 1 ? waits[0]! : { any: waits };
  return parts.includes('never') ? 'never' : 'spent';
}

function partOf(leaf: Leaf, { record, snapshot, profile }: Circumstances): Part {
  const fulfilment = leafFulfilment(leaf, snapshot, consentIn(profile));
  if (fulfilment !== null) return isSpent(record, fulfilment) ? 'spent' : 'fulfilled';
  return isInReach(leaf, snapshot) ? stillToCome(leaf, snapshot) : 'never';
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
