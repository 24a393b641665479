import { daysBetween } from '../case/date.js';
import type { Reading } from '../snapshot.js';
import type { Scenario } from '../case/scenario.js';
import type { Condition } from '../case/stance.js';
import type { Clause } from './race.js';

/** One way in which a condition can come to hold, together with the concessions it takes. */
export interface Way extends Clause {
  readonly concessions: readonly string[];
}

/** What the conditions of one candidate are read against. */
export interface Circumstances {
  readonly scenario: Scenario;
  readonly reading: Reading;
  /** Candidates that may still give up. */
  readonly standing: ReadonlySet<string>;
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
  if ('any' in condition) return condition.any.flatMap((part) => expanded(part, circumstances));
  if ('all' in condition) {
    return condition.all.reduce<readonly Way[]>(
      (ways, part) => ways.flatMap((way) => expanded(part, circumstances).map((other) => joined(way, other))),
      [NOTHING],
    );
  }
  return single(condition, circumstances);
}

type Single = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

function single(
  condition: Single,
  { scenario, reading, standing, consenting, members }: Circumstances,
): readonly Way[] {
  if ('after' in condition) {
    const days = daysBetween(reading.asOf, condition.after);
    return [{ ...NOTHING, fromWeek: days < 0 ? 0 : Math.floor(days / 7) + 1 }];
  }
  if ('withdrawn' in condition) {
    const out = scenario.candidates[condition.withdrawn] !== undefined && !standing.has(condition.withdrawn);
    return [{ ...NOTHING, exits: out ? [] : [condition.withdrawn] }];
  }
  if ('consents' in condition) {
    const missing = condition.consents.filter((code) => !consenting.has(code));
    return missing.every((code) => members.has(code)) ? [{ ...NOTHING, consents: missing }] : [];
  }
  return [{ ...NOTHING, concessions: [condition.concession] }];
}

function joined(a: Way, b: Way): Way {
  return {
    exits: [...a.exits, ...b.exits],
    consents: [...a.consents, ...b.consents],
    fromWeek: Math.max(a.fromWeek, b.fromWeek),
    concessions: [...a.concessions, ...b.concessions],
  };
}
