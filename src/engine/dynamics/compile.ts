import { candidacyAt, countsAt, recordsAt, type Reading } from '../reading.js';
import type { Candidate, CandidateId } from '../candidate.js';
import { daysAfter, daysBetween, type IsoDate } from '../date.js';
import type { Member } from '../member.js';
import { isGranted } from '../conditions.js';
import { profile } from '../profile.js';
import type { Count, Scenario } from '../scenario.js';
import type { Condition, Stance, StanceRecord } from '../stance.js';
import type { Clause, Contender, Participant, Race, StartStance, SupportCount } from './race.js';

/** Days in a week. */
const WEEK = 7;

/** Weeks that are simulated when no end of term is given. Assumed: a race that is open for a year is another race. */
const OPEN_HORIZON = 52;

/** The bloc whose unity counts and whose veto makes candidates give up: in NATO the US, the UK, France and Germany. */
const QUAD = 'quad';

/**
 * What a simulation of `scenario` from `reading` starts from: what was known by then, and of the future only the
 * milestones, the end of the term and the accessions that were known to come.
 *
 * @throws RangeError when the term has ended by the reading date.
 */
export function raceAt(scenario: Scenario, reading: Reading): Race {
  const { termEnds, blocs, events, incumbent } = scenario;
  if (termEnds !== null && termEnds <= reading.asOf) {
    throw new RangeError(
      `the reading must lie before the end of the term, got ${reading.asOf} and ${termEnds}`,
    );
  }
  const milestones = events.filter(
    ({ type, known, date }) =>
      type === 'milestone' && date > reading.asOf && (known === null || known <= reading.asOf),
  );
  const weeksTo = (date: IsoDate) => daysBetween(reading.asOf, date) / WEEK;
  const term = termEnds === null ? null : weeksTo(termEnds);
  const members = participants(scenario, reading);
  return {
    members: members.map(({ member, fromWeek }): Participant => ({ code: member.code, fromWeek })),
    candidates: Object.values(scenario.candidates).flatMap((candidate) =>
      contender(candidate, { scenario, reading, members: members.map(({ member }) => member) }),
    ),
    blocs: Object.values(blocs),
    quad: blocs[QUAD] ?? [],
    milestones: milestones.map(({ date }) => weeksTo(date)).filter((week) => term === null || week < term),
    termEnds: term,
    horizon: term === null ? OPEN_HORIZON : Math.ceil(term),
    extendable: incumbent?.extendable ?? false,
  };
}

/** The last day of week `week` of a race that is read on `asOf`, and never later than the end of the term. */
export function endOfWeek(
  week: number,
  { asOf, termEnds }: { asOf: IsoDate; termEnds: IsoDate | null },
): IsoDate {
  const day = daysAfter(asOf, week * WEEK);
  return termEnds !== null && day > termEnds ? termEnds : day;
}

interface Arrival {
  readonly member: Member;
  readonly fromWeek: number;
}

/** Who takes part on the reading date, and whose accession is known to come. */
function participants({ body, events }: Scenario, { asOf }: Reading): readonly Arrival[] {
  const expected = new Set(
    events
      .filter(({ type, known }) => type === 'membership' && (known === null || known <= asOf))
      .map(({ date }) => date),
  );
  return Object.values(body.members).flatMap((member): readonly Arrival[] => {
    const { joined, left, participates } = member;
    if (!participates || (left !== null && left <= asOf)) return [];
    if (joined === null || joined <= asOf) return [{ member, fromWeek: 0 }];
    return expected.has(joined) ? [{ member, fromWeek: Math.ceil(daysBetween(asOf, joined) / WEEK) }] : [];
  });
}

interface Setting {
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly members: readonly Member[];
}

function contender(candidate: Candidate, setting: Setting): readonly Contender[] {
  const { scenario, reading, members } = setting;
  const status = candidacyAt(candidate, reading)?.status;
  if (status === undefined) return [];
  const isHere = members.some(({ code }) => code === candidate.member);
  return [
    {
      id: candidate.id,
      home: isHere ? candidate.member : null,
      status: status === 'declared' ? 'declared' : status === 'withdrawn' ? 'out' : 'waiting',
      stances: startStances(candidate.id, setting),
      count: latestCount(scenario.counts, candidate.id, reading),
    },
  ];
}

function startStances(
  candidate: CandidateId,
  { scenario, reading, members }: Setting,
): readonly StartStance[] {
  const inForce = new Map(
    profile(scenario, candidate, reading).map((position) => [position.member.code, position]),
  );
  return members.flatMap(({ code }): readonly StartStance[] => {
    const record = recordsAt(scenario.stances[candidate]?.[code] ?? [], reading).at(-1);
    if (!record) return [];
    const position = inForce.get(code);
    return [startStance(code, record, { scenario, reading, stance: position?.stance ?? record.stance })];
  });
}

interface InForce extends Omit<Setting, 'members'> {
  readonly stance: Stance;
}

function startStance(
  member: string,
  record: StanceRecord,
  { scenario, reading, stance }: InForce,
): StartStance {
  const { liftedBy, evidence, source, salience } = record;
  const concession = liftedBy === null ? null : (concessionsIn(liftedBy)[0] ?? null);
  return {
    member,
    stance,
    evidence,
    source,
    salience: salience ?? UNSAID_SALIENCE,
    clearedBy: liftedBy === null ? [] : clausesOf(liftedBy, { scenario, reading }),
    concession,
    meetsRedline: stance === 'redline' && concession !== null,
    conditional: liftedBy !== null,
  };
}

/** Where a scenario says nothing, the term vanishes: it is centred on this. */
const UNSAID_SALIENCE = 0.5;

function concessionsIn(condition: Condition): readonly string[] {
  if ('concession' in condition) return [condition.concession];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.flatMap(concessionsIn);
}

const ANYTIME: Clause = { exits: [], consents: [], fromWeek: 0 };

/**
 * The ways in which `condition` is met for certain, any of which is enough. A concession that is not granted is
 * none of them: being offered it raises a hazard, it does not settle the matter.
 */
function clausesOf(condition: Condition, facts: Omit<Setting, 'members'>): readonly Clause[] {
  if ('any' in condition) return condition.any.flatMap((part) => clausesOf(part, facts));
  if ('all' in condition) {
    return condition.all.reduce<readonly Clause[]>(
      (clauses, part) =>
        clauses.flatMap((clause) => clausesOf(part, facts).map((other) => both(clause, other))),
      [ANYTIME],
    );
  }
  if ('withdrawn' in condition) return [{ ...ANYTIME, exits: [condition.withdrawn] }];
  if ('consents' in condition) return [{ ...ANYTIME, consents: condition.consents }];
  if ('after' in condition) {
    const days = daysBetween(facts.reading.asOf, condition.after) + 1;
    return [{ ...ANYTIME, fromWeek: Math.max(0, Math.ceil(days / WEEK)) }];
  }
  return isGranted(facts.scenario.concessions[condition.concession], facts.reading) ? [ANYTIME] : [];
}

function both(a: Clause, b: Clause): Clause {
  return {
    exits: [...a.exits, ...b.exits],
    consents: [...a.consents, ...b.consents],
    fromWeek: Math.max(a.fromWeek, b.fromWeek),
  };
}

/** The intersection of the counts of the latest day for which any was known; where they exclude one another, the one published last. */
function latestCount(
  counts: readonly Count[],
  candidate: CandidateId,
  reading: Reading,
): SupportCount | null {
  const known = counts.filter(
    (count) => count.candidate === candidate && countsAt({ from: count.date, known: count.known }, reading),
  );
  const ofDay = known.filter(({ date }) => date === known.at(-1)?.date);
  if (ofDay.length === 0) return null;
  const low = Math.max(...ofDay.map(({ supporters }) => supporters[0]));
  const high = Math.min(...ofDay.map(({ supporters }) => supporters[1]));
  if (low <= high) return [low, high];
  return ofDay.reduce((last, count) => (count.known >= last.known ? count : last)).supporters;
}
