/** Whether something that claims to be a scenario or a snapshot is one: made by hand, it may hold what no rule reads. */
import { CANDIDACIES, type Candidate } from './candidate.js';
import { leavesOf, type Leaf } from './condition.js';
import { checkDay, checkWord, kindOfValue, shownValue } from './contract.js';
import type { Snapshot } from './in-force.js';
import {
  EVENT_TYPES,
  type Concession,
  type ListedLever,
  type RaceEvent,
  type ReportedTotal,
  type Scenario,
} from './scenario.js';
import { EVERYONE, EVIDENCE, STANCES, type StanceRecord } from './stance.js';

/**
 * Refuses a scenario that no reader of the format would have let pass. A record with a word, a day, a member or a
 * candidate that nothing knows would otherwise be read as consent, or not at all.
 *
 * @throws TypeError when it is no scenario; RangeError with the value and what is allowed.
 */
export function checkScenario(scenario: Scenario): void {
  if (!hasParts(scenario, ['body', 'blocs', 'candidates', 'stances', 'concessions', 'counts', 'events']))
    throw new TypeError(
      `a scenario is what loadScenario and readScenario return, got ${described(scenario)}`,
    );
  const { body, blocs, candidates, stances, counts, concessions, events, termEnds } = scenario;
  const known = {
    members: Object.keys(body.members),
    blocs: Object.keys(blocs),
    candidates: Object.keys(candidates),
    concessions: Object.keys(concessions),
  };
  checkDay('the end of the term', termEnds);
  Object.values(candidates).forEach(checkCandidacy);
  counts.forEach((total) => checkTotal(total, known));
  Object.values(concessions).forEach((concession) => checkConcession(concession, known));
  Object.entries(scenario.levers ?? {}).forEach(([id, lever]) => checkLever(id, lever, known));
  events.forEach(checkEvent);
  for (const [candidate, row] of Object.entries(stances)) {
    checkWord('the candidate of a stance', candidate, known.candidates);
    for (const [member, records] of Object.entries(row)) {
      // A body may have thousands of members: the list is searched only where it is needed for the message.
      if (!Object.hasOwn(body.members, member) && member !== EVERYONE && !Object.hasOwn(blocs, member))
        checkWord('the member of a stance', member, known.members);
      for (const record of records) checkRecord(record, `${member} on ${candidate}`, known);
    }
  }
}

/** What the records of a scenario may name. */
interface Known {
  readonly members: readonly string[];
  readonly blocs: readonly string[];
  readonly candidates: readonly string[];
  readonly concessions: readonly string[];
}

function checkRecord(record: StanceRecord, whose: string, known: Known): void {
  checkWord(`the stance of ${whose}`, record.stance, STANCES);
  checkWord(`the evidence for the stance of ${whose}`, record.evidence, EVIDENCE);
  checkDay(`"from" of the stance of ${whose}`, record.from);
  checkDay(`"known" of the stance of ${whose}`, record.known);
  for (const each of record.except ?? [])
    checkWord(`who is left out of the stance of ${whose}`, each, [...known.members, ...known.blocs]);
  if (record.liftedBy !== null)
    for (const leaf of leavesOf(record.liftedBy)) checkLeaf(leaf, `what lifts the stance of ${whose}`, known);
}

function checkLeaf(leaf: Leaf, what: string, { members, candidates, concessions }: Known): void {
  if ('concession' in leaf) checkWord(what, leaf.concession, concessions);
  else if ('withdrawn' in leaf) checkWord(what, leaf.withdrawn, candidates);
  else if ('consents' in leaf) leaf.consents.forEach((member) => checkWord(what, member, members));
  else checkDay(what, leaf.after);
}

function checkCandidacy({ id, candidacy }: Candidate): void {
  for (const { status, from, known } of candidacy) {
    checkWord(`the candidacy of ${id}`, status, CANDIDACIES);
    checkDay(`"from" of the candidacy of ${id}`, from);
    checkDay(`"known" of the candidacy of ${id}`, known);
  }
}

function checkTotal({ candidate, date, known }: ReportedTotal, { candidates }: Known): void {
  checkWord('the candidate of a reported total', candidate, candidates);
  checkDay('the day of a reported total', date);
  checkDay('"known" of a reported total', known);
}

function checkConcession({ id, to, granted, known }: Concession, { members }: Known): void {
  to.forEach((member) => checkWord(`who is given the concession ${id}`, member, members));
  if (granted !== true) checkDay(`"granted" of the concession ${id}`, granted);
  checkDay(`"known" of the concession ${id}`, known);
}

function checkLever(id: string, { cost, grants, withdraws, turns }: ListedLever, known: Known): void {
  if (!(cost >= 0))
    throw new RangeError(
      `the cost of the lever ${id} must be a number of at least 0, got ${shownValue(cost)}`,
    );
  grants.forEach((each) => checkWord(`what the lever ${id} grants`, each, known.concessions));
  for (const candidate of [...withdraws, ...Object.keys(turns)])
    checkWord(`whom the lever ${id} is about`, candidate, known.candidates);
  for (const member of Object.values(turns).flat())
    checkWord(`whom the lever ${id} turns`, member, known.members);
}

function checkEvent({ type, date, known }: RaceEvent): void {
  checkWord('the type of an event', type, EVENT_TYPES);
  checkDay('the day of an event', date);
  checkDay('"known" of an event', known);
}

/**
 * Refuses what is no snapshot, and stances and candidacies in it that nothing knows.
 *
 * @throws TypeError when it is no snapshot; RangeError with the value and what is allowed.
 */
export function checkSnapshot(snapshot: Snapshot): void {
  if (!hasParts(snapshot, ['members', 'candidates', 'stances', 'concessions', 'totals', 'rule']))
    throw new TypeError(
      `a snapshot is what snapshot(scenario, { asOf }) returns, got ${described(snapshot)}`,
    );
  for (const { id, status } of Object.values(snapshot.candidates))
    checkWord(`the candidacy of ${id}`, status, CANDIDACIES);
  for (const [candidate, row] of Object.entries(snapshot.stances))
    for (const [member, { stance }] of Object.entries(row))
      checkWord(`the stance of ${member} on ${candidate}`, stance, STANCES);
}

/** Refuses what no rule has read. @throws TypeError when it is no assessment. */
export function checkAssessment(assessment: object): void {
  if (hasParts(assessment, ['standings', 'snapshot'])) return;
  throw new TypeError(`an assessment is what verdicts(snapshot) returns, got ${described(assessment)}`);
}

/** Whether `value` has all of `parts`, each an object or a list. */
function hasParts(value: object, parts: readonly string[]): boolean {
  if (kindOfValue(value) !== 'object') return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return parts.every((part) => ['object', 'list'].includes(kindOfValue(entries.get(part))));
}

/** What `value` is instead. */
function described(value: object): string {
  if (kindOfValue(value) !== 'object') return shownValue(value);
  if ('body' in value && 'expect' in value) return 'a scenario';
  return 'members' in value && 'totals' in value ? 'a snapshot' : 'an object without what belongs to it';
}
