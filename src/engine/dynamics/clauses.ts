/** The ways in which a condition can still come to hold. */
import { daysBetween } from '../case/date.js';
import type { Snapshot } from '../case/in-force.js';
import { foldCondition, type Condition, type Leaf } from '../case/condition.js';
import type { Clause } from './race.js';

/** One way in which a condition can come to hold, together with the concessions it takes. */
export interface Way extends Clause {
  readonly concessions: readonly string[];
}

/** What the conditions of one candidate are read against. */
export interface Circumstances {
  readonly snapshot: Snapshot;
  /** Members that already consent to the candidate. */
  readonly consenting: ReadonlySet<string>;
  /** Members that take part. */
  readonly members: ReadonlySet<string>;
}

const NOTHING: Way = { exits: [], consents: [], fromWeek: 0, concessions: [] };

/**
 * The ways in which `condition` can still come to hold.
 *
 * What holds already is left out of a way, and a way of which nothing is left is dropped: the record that sets the
 * condition is newer than its fulfilment, and overrides it. A way that can never come about is dropped as well.
 */
export function waysOf(condition: Condition, circumstances: Circumstances): readonly Way[] {
  return expanded(condition, circumstances).filter(
    ({ exits, consents, fromWeek, concessions }) =>
      exits.length + consents.length + fromWeek + concessions.length > 0,
  );
}

function expanded(condition: Condition, circumstances: Circumstances): readonly Way[] {
  return foldCondition<readonly Way[]>(condition, {
    leaf: (leaf) => single(leaf, circumstances),
    any: (parts) => parts.flat(),
    all: (parts) =>
      parts.reduce<readonly Way[]>(
        (ways, part) => ways.flatMap((way) => part.map((other) => joined(way, other))),
        [NOTHING],
      ),
  });
}

function single(leaf: Leaf, { snapshot, consenting, members }: Circumstances): readonly Way[] {
  if ('after' in leaf) {
    const days = daysBetween(snapshot.asOf, leaf.after);
    return [{ ...NOTHING, fromWeek: days < 0 ? 0 : Math.floor(days / 7) + 1 }];
  }
  if ('withdrawn' in leaf) {
    const isOut = snapshot.candidates[leaf.withdrawn]?.status === 'withdrawn';
    return [{ ...NOTHING, exits: isOut ? [] : [leaf.withdrawn] }];
  }
  if ('consents' in leaf) {
    const missing = leaf.consents.filter((code) => !consenting.has(code));
    return missing.every((code) => members.has(code)) ? [{ ...NOTHING, consents: missing }] : [];
  }
  return [{ ...NOTHING, concessions: [leaf.concession] }];
}

function joined(a: Way, b: Way): Way {
  return {
    exits: [...a.exits, ...b.exits],
    consents: [...a.consents, ...b.consents],
    fromWeek: Math.max(a.fromWeek, b.fromWeek),
    concessions: [...a.concessions, ...b.concessions],
  };
}
