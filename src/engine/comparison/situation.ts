import { recordsAt, spellStart, type Reading } from '../snapshot.js';
import { membersOn } from '../case/member.js';
import type { Scenario } from '../case/scenario.js';
import { consents, type Condition, type StanceRecord } from '../case/stance.js';

/**
 * What is in force in `scenario` at `reading`, as a scenario without a past or a future: one record a cell, one
 * status a candidacy, the members of the day. Two situations can be mixed cell by cell, whatever their dates.
 */
export function situation(scenario: Scenario, reading: Reading): Scenario {
  const inForce = (history: readonly StanceRecord[]) => {
    const records = recordsAt(history, reading);
    return records.slice(-1).map((record) => ({
      ...record,
      from: consents(record.stance) ? spellStart(records, (other) => consents(other.stance)) : record.from,
      known: null,
      liftedBy: record.liftedBy && dated(record.liftedBy, reading),
    }));
  };
  const members = membersOn(scenario.body, reading.asOf).map((member) => ({
    ...member,
    joined: null,
    left: null,
  }));
  return {
    ...scenario,
    body: { ...scenario.body, members: Object.fromEntries(members.map((member) => [member.code, member])) },
    candidates: mapped(scenario.candidates, (candidate) => {
      const records = recordsAt(candidate.candidacy, reading);
      const candidacy = records.slice(-1).map((record) => ({
        ...record,
        from: spellStart(records, ({ status }) => status === record.status),
        known: null,
      }));
      return { ...candidate, candidacy };
    }),
    stances: mapped(scenario.stances, (row) => mapped(row, inForce)),
    concessions: mapped(scenario.concessions, (concession) => {
      const { granted, known } = concession;
      const from = granted === true ? null : granted;
      const counts = granted !== null && recordsAt([{ from, known }], reading).length > 0;
      return { ...concession, granted: counts ? granted : null, known: null };
    }),
  };
}

/** Settles what depends on the date alone: a day that has not passed cannot be met. */
function dated(condition: Condition, reading: Reading): Condition {
  if ('after' in condition) return reading.asOf > condition.after ? condition : { any: [] };
  if ('all' in condition) return { all: condition.all.map((part) => dated(part, reading)) };
  if ('any' in condition) return { any: condition.any.map((part) => dated(part, reading)) };
  return condition;
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Every candidacy and concession that `condition` depends on, as `candidacy iohannis` or `concession letter`. */
export function dependencies(condition: Condition): readonly string[] {
  if ('concession' in condition) return [`concession ${condition.concession}`];
  if ('withdrawn' in condition) return [`candidacy ${condition.withdrawn}`];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.flatMap(dependencies);
}
