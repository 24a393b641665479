/** What is or ever was on record by a day, which no later record and no what-if takes back. */
import { stands, type CandidateId } from '../case/candidate.js';
import { leavesOf } from '../case/condition.js';
import type { DecisionOnRecord } from '../case/in-force.js';
import type { OnRecord, Scenario } from '../case/scenario.js';
import { EVERYONE, withholds, type StanceRecord } from '../case/stance.js';
import { countsAt, type Reading } from './reading.js';

/** Whether a withholding or an assumed stance, or a total, was on record by then of somebody who has stood by then. */
export function isRipeAt(scenario: Scenario, reading: Reading): boolean {
  const { counts } = scenario;
  return layersOf(scenario).some(({ candidates, stances }) =>
    Object.values(candidates).some(({ id, candidacy }) => {
      const hasStood = candidacy.some((each) => stands(each.status) && countsAt(each, reading));
      const isContested = recordsOn(stances, id, reading).some(
        ({ stance, evidence }) => withholds(stance) || evidence === 'assumed',
      );
      const isCounted = counts.some(
        ({ candidate, date, known }) => candidate === id && countsAt({ from: date, known }, reading),
      );
      return hasStood && (isContested || isCounted);
    }),
  );
}

/** The candidates, by id, for whose withdrawal a stance has waited by then. */
export function awaitedAt(scenario: Scenario, reading: Reading): readonly CandidateId[] {
  const leaves = layersOf(scenario).flatMap(({ stances }) =>
    Object.keys(stances).flatMap((id) =>
      recordsOn(stances, id, reading).flatMap(({ liftedBy }) =>
        liftedBy === null ? [] : leavesOf(liftedBy),
      ),
    ),
  );
  const awaited = leaves.flatMap((leaf) => ('withdrawn' in leaf ? [leaf.withdrawn] : []));
  return [...new Set(awaited)].sort();
}

/** The latest decision of the body by then; null: there is none. */
export function decisionAt({ stances }: Scenario, reading: Reading): DecisionOnRecord | null {
  const decisions = Object.entries(stances).flatMap(([candidate, row]) =>
    (row[EVERYONE] ?? []).flatMap((record): readonly DecisionOnRecord[] => {
      const { from, known, decision = false } = record;
      return decision && from !== null && countsAt(record, reading) ? [{ candidate, on: from, known }] : [];
    }),
  );
  const orderOf = ({ on, candidate }: DecisionOnRecord) => `${on} ${candidate}`;
  return decisions.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).at(-1) ?? null;
}

/** What is said now, and what was on record before a what-if replaced it. */
function layersOf(scenario: Scenario): readonly OnRecord[] {
  return scenario.recorded === undefined ? [scenario] : [scenario, scenario.recorded];
}

function recordsOn(
  stances: OnRecord['stances'],
  candidate: CandidateId,
  reading: Reading,
): readonly StanceRecord[] {
  return Object.values(stances[candidate] ?? {})
    .flat()
    .filter((record) => countsAt(record, reading));
}
