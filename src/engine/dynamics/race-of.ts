/** The race that a snapshot describes: what the simulation starts from. */
import { daysAfter, daysBetween, type IsoDate } from '../case/date.js';
import type { Member } from '../case/member.js';
import { consents } from '../case/stance.js';
import {
  agreedSupport,
  entryOf,
  milestonesAhead,
  type CandidacyInForce,
  type Snapshot,
} from '../case/in-force.js';
import { checkSnapshot } from '../case/well-formed.js';
import { positions, type Position } from '../verdict/positions.js';
import { ballotOf } from './ballot.js';
import { waysOf, type Circumstances } from './clauses.js';
import type { Contender, Participant, Race, StartStance } from './race.js';

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
  leading: 'declared',
  declared: 'declared',
  withdrawn: 'out',
} as const;

/**
 * The race that a snapshot describes: what {@link simulate} starts from.
 *
 * Members that take no part are left out. A candidate with the incumbent's own name stands for extension: it does not
 * run, but a red line on it rules extension out.
 *
 * @throws TypeError when it is no snapshot; RangeError when the term has ended by the reading date, or the rule cannot
 * be applied to the members.
 */
export function raceOf(snapshot: Snapshot): Race {
  checkSnapshot(snapshot);
  const days = daysLeft(snapshot);
  const horizon = days === null ? OPEN_HORIZON : Math.ceil(days / WEEK);
  const members = participants(snapshot, horizon);
  const codes = new Set(members.map(({ code }) => code));
  const incumbent = snapshot.incumbent?.name;
  const running = Object.values(snapshot.candidates).filter(({ name }) => name !== incumbent);
  return {
    members,
    candidates: running.map((candidate) => contenderOf(candidate, snapshot, codes)),
    blocs: Object.values(snapshot.blocs),
    quad: (snapshot.blocs[QUAD] ?? []).filter((code) => codes.has(code)),
    milestones: milestonesAhead(snapshot)
      .filter((date) => date > snapshot.asOf)
      .map((date) => daysBetween(snapshot.asOf, date) / WEEK),
    termEnds: days === null ? null : days / WEEK,
    horizon,
    extendable: (snapshot.incumbent?.extendable ?? false) && !refusesExtension(snapshot),
    ballot: ballotOf(snapshot.rule, electorate(snapshot, codes)),
  };
}

/** Days to the end of the term; null: it is open. */
function daysLeft({ termEnds, asOf }: Snapshot): number | null {
  if (termEnds === null) return null;
  const days = daysBetween(asOf, termEnds);
  if (days < 1) throw new RangeError(`the term must end after ${asOf}, got ${termEnds}`);
  return days;
}

/** Who takes part on the reading date, and whose accession within the horizon is known to come. */
function participants({ members, accessions, asOf }: Snapshot, horizon: number): readonly Participant[] {
  const present = Object.values(members).map((member) => ({ member, days: 0 }));
  const coming = Object.values(accessions).map(({ member, on }) => ({ member, days: daysBetween(asOf, on) }));
  return [...present, ...coming]
    .filter(({ member, days }) => member.participates && days <= WEEK * horizon)
    .map(({ member: { code }, days }) => ({ code, fromWeek: Math.ceil(days / WEEK) }));
}

/** The members of the race, and those that take no part. */
function electorate({ members, accessions }: Snapshot, taking: ReadonlySet<string>): readonly Member[] {
  const all = [...Object.values(members), ...Object.values(accessions).map(({ member }) => member)];
  return all.filter(({ code, participates }) => taking.has(code) || !participates);
}

function contenderOf(
  { id, member, status }: CandidacyInForce,
  snapshot: Snapshot,
  codes: ReadonlySet<string>,
): Contender {
  const present = positions(snapshot, id).filter((position) => codes.has(position.member.code));
  const circumstances: Circumstances = {
    snapshot,
    consenting: new Set(present.filter(({ stance }) => consents(stance)).map((each) => each.member.code)),
    members: codes,
  };
  return {
    id,
    home: member !== null && codes.has(member) ? member : null,
    status: STATUS[status],
    stances: present.flatMap((position) => startOf(position, circumstances)),
    count: agreedSupport(entryOf(snapshot.totals, id) ?? []),
  };
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
      concession: named ?? concessionFor(member.code, circumstances.snapshot),
      meetsRedline: named !== undefined,
      conditional: record.liftedBy !== null,
    },
  ];
}

/** A concession to the member that is on record, has not been given, and is named by no condition of its own. */
function concessionFor(code: string, { concessions }: Snapshot): string | null {
  const open = Object.values(concessions).find(({ to, granted }) => to.includes(code) && granted === null);
  return open?.id ?? null;
}

function refusesExtension(snapshot: Snapshot): boolean {
  const { incumbent, candidates } = snapshot;
  const extension = Object.values(candidates).find(({ name }) => name === incumbent?.name);
  return (
    extension !== undefined && positions(snapshot, extension.id).some(({ stance }) => stance === 'redline')
  );
}

/** The last day of week `week` of a race that is read on `asOf`, and never later than the end of the term. */
export function endOfWeek(
  week: number,
  { asOf, termEnds }: { readonly asOf: IsoDate; readonly termEnds: IsoDate | null },
): IsoDate {
  const day = daysAfter(asOf, week * WEEK);
  return termEnds !== null && day > termEnds ? termEnds : day;
}
