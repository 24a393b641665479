import type { CandidateId } from '../case/candidate.js';
import { daysAfter, daysBetween, type IsoDate } from '../case/date.js';
import type { Position } from '../verdict/position.js';
import { profile } from '../verdict/positions.js';
import { candidacyAt, countsAt, type Reading } from '../snapshot.js';
import type { Count, EventType, RaceEvent, Scenario } from '../case/scenario.js';
import type { Member } from '../case/member.js';
import type { RuleSpec } from '../rules/index.js';
import { consents } from '../case/stance.js';
import { ballotOf } from './ballot.js';
import { waysOf, type Circumstances } from './clauses.js';
import type { Contender, Participant, Race, StartStance, SupportCount } from './race.js';

/** The bloc whose unity moves others and whose veto makes candidates give up: in NATO the US, the UK, France and Germany. */
const QUAD = 'quad';

/** Days in a week. */
const WEEK = 7;

/** How much an objection matters where the scenario does not say: the term then vanishes. */
const UNSAID_SALIENCE = 0.5;

/** Weeks simulated when the term is open. Assumed: a year. */
const OPEN_HORIZON = 52;

const STATUS = {
  mentioned: 'waiting',
  interested: 'waiting',
  declared: 'declared',
  withdrawn: 'out',
} as const;

/** How a race is read: by another rule than the scenario's own, where one is given. */
export interface RaceReading extends Reading {
  readonly rule?: RuleSpec | undefined;
}

/**
 * The race that a scenario describes on its reading date: what {@link simulate} starts from.
 *
 * Candidates that nobody has named by then are left out; so are members that take no part. A candidate with the
 * incumbent's own name stands for extension: it does not run, but a red line on it rules extension out.
 *
 * @throws RangeError when the term has ended by the reading date, or the rule cannot be applied to the members.
 */
export function raceAt(scenario: Scenario, reading: RaceReading): Race {
  const days = daysLeft(scenario, reading);
  const horizon = days === null ? OPEN_HORIZON : Math.ceil(days / WEEK);
  const members = participants(scenario, reading, horizon);
  const incumbent = scenario.incumbent?.name;
  const ids = Object.keys(scenario.candidates).filter((id) => scenario.candidates[id]?.name !== incumbent);
  return {
    members,
    candidates: ids.flatMap((id) => contenderOf(scenario, reading, { id, members }) ?? []),
    blocs: Object.values(scenario.blocs),
    quad: (scenario.blocs[QUAD] ?? []).filter((code) => members.some((member) => member.code === code)),
    milestones: milestonesOf(scenario, reading),
    termEnds: days === null ? null : days / WEEK,
    horizon,
    extendable: (scenario.incumbent?.extendable ?? false) && !refusesExtension(scenario, reading),
    ballot: ballotOf(reading.rule ?? scenario.rule, electorate(scenario, members)),
  };
}

/** Days to the end of the term; null: it is open. */
function daysLeft({ termEnds }: Scenario, { asOf }: Reading): number | null {
  if (termEnds === null) return null;
  const days = daysBetween(asOf, termEnds);
  if (days < 1) throw new RangeError(`the term must end after ${asOf}, got ${termEnds}`);
  return days;
}

/** Who takes part on the reading date, and whose accession within the horizon is known to come. */
function participants(scenario: Scenario, reading: Reading, horizon: number): readonly Participant[] {
  const expected = new Set(knownEvents(scenario, reading, 'membership').map(({ date }) => date));
  return Object.values(scenario.body.members).flatMap(({ code, joined, left, participates }) => {
    const days = joined === null ? 0 : Math.max(0, daysBetween(reading.asOf, joined));
    const isGone = left !== null && left <= reading.asOf;
    const isComing = days === 0 || (joined !== null && expected.has(joined) && days <= WEEK * horizon);
    return !participates || isGone || !isComing ? [] : [{ code, fromWeek: Math.ceil(days / WEEK) }];
  });
}

/** The members of the race, and those that take no part on its reading date or later. */
function electorate({ body }: Scenario, members: readonly Participant[]): readonly Member[] {
  const taking = new Set(members.map(({ code }) => code));
  return Object.values(body.members).filter(
    ({ code, participates, left }) => taking.has(code) || (!participates && left === null),
  );
}

/** Events of that type that were known at the reading. */
function knownEvents(
  { events }: Scenario,
  { asOf, hindsight }: Reading,
  wanted: EventType,
): readonly RaceEvent[] {
  return events.filter(
    ({ type, known }) => type === wanted && (hindsight || known === null || known <= asOf),
  );
}

interface Entrant {
  readonly id: CandidateId;
  readonly members: readonly Participant[];
}

function contenderOf(scenario: Scenario, reading: Reading, { id, members }: Entrant): Contender | null {
  const candidate = scenario.candidates[id];
  const candidacy = candidate && candidacyAt(candidate, reading);
  if (!candidacy) return null;
  const codes = new Set(members.map(({ code }) => code));
  const positions = profile(scenario, id, reading).filter(({ member }) => codes.has(member.code));
  const circumstances: Circumstances = {
    scenario,
    reading,
    standing: new Set(standingIds(scenario, reading)),
    consenting: new Set(positions.filter(({ stance }) => consents(stance)).map(({ member }) => member.code)),
    members: codes,
  };
  return {
    id,
    home: candidate.member !== null && codes.has(candidate.member) ? candidate.member : null,
    status: STATUS[candidacy.status],
    stances: positions.flatMap((position) => startOf(position, circumstances)),
    count: countOf(scenario.counts, id, reading),
  };
}

function standingIds({ candidates }: Scenario, reading: Reading): readonly CandidateId[] {
  return Object.values(candidates)
    .filter((candidate) => candidacyAt(candidate, reading)?.status !== 'withdrawn')
    .map(({ id }) => id);
}

function startOf(
  { member, stance, record, lifted }: Position,
  circumstances: Circumstances,
): readonly StartStance[] {
  if (record === null) return [];
  const ways = record.liftedBy === null || lifted !== null ? [] : waysOf(record.liftedBy, circumstances);
  const named = ways.flatMap(({ concessions }) => concessions)[0];
  return [
    {
      member: member.code,
      stance,
      evidence: record.evidence,
      source: record.source,
      salience: record.salience ?? UNSAID_SALIENCE,
      clearedBy: ways
        .filter(({ concessions }) => concessions.length === 0)
        .map(({ exits, consents: awaited, fromWeek }) => ({ exits, consents: awaited, fromWeek })),
      concession: named ?? concessionFor(member.code, circumstances),
      meetsRedline: named !== undefined,
      conditional: record.liftedBy !== null,
    },
  ];
}

/** A concession to the member that is known, has not been given, and is named by no condition of its own. */
function concessionFor(code: string, { scenario, reading }: Circumstances): string | null {
  const open = Object.values(scenario.concessions).find(
    ({ to, granted, known }) =>
      to.includes(code) && granted === null && countsAt({ from: null, known }, reading),
  );
  return open?.id ?? null;
}

/** The total that the counts of the latest day agree on; where they do not, the latest published of them. */
function countOf(
  counts: readonly Count[],
  id: CandidateId,
  { asOf, hindsight }: Reading,
): SupportCount | null {
  const known = counts.filter(
    ({ candidate, date, known: published }) =>
      candidate === id && date <= asOf && (hindsight || published <= asOf),
  );
  const latestDay = known.reduce((day, { date }) => (date > day ? date : day), '');
  const latest = known.filter(({ date }) => date === latestDay).sort((a, b) => (a.known < b.known ? -1 : 1));
  const low = Math.max(...latest.map(({ supporters }) => supporters[0]));
  const high = Math.min(...latest.map(({ supporters }) => supporters[1]));
  return low <= high && latest.length > 0 ? [low, high] : (latest.at(-1)?.supporters ?? null);
}

function milestonesOf(scenario: Scenario, reading: Reading): readonly number[] {
  const { termEnds } = scenario;
  return knownEvents(scenario, reading, 'milestone')
    .filter(({ date }) => date > reading.asOf && (termEnds === null || date < termEnds))
    .map(({ date }) => daysBetween(reading.asOf, date) / WEEK)
    .sort((a, b) => a - b);
}

function refusesExtension(scenario: Scenario, reading: Reading): boolean {
  const extension = Object.values(scenario.candidates).find(({ name }) => name === scenario.incumbent?.name);
  return (
    extension !== undefined &&
    profile(scenario, extension.id, reading).some(({ stance }) => stance === 'redline')
  );
}

/** The last day of week `week` of a race that is read on `asOf`, and never later than the end of the term. */
export function endOfWeek(
  week: number,
  { asOf, termEnds }: { asOf: IsoDate; termEnds: IsoDate | null },
): IsoDate {
  const day = daysAfter(asOf, week * WEEK);
  return termEnds !== null && day > termEnds ? termEnds : day;
}
