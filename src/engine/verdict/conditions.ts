import type { CandidacyRecord } from '../case/candidate.js';
import { daysAfter, type IsoDate } from '../case/date.js';
import type { MemberCode } from '../case/member.js';
import type { Fulfilment, Position, Profile } from './position.js';
import { countsAt, recordsAt, spellStart, type Reading } from '../snapshot.js';
import type { Concession, Scenario } from '../case/scenario.js';
import { consents, withholds, type Condition, type StanceRecord } from '../case/stance.js';

/** What conditions are judged against. */
export interface Facts {
  readonly scenario: Scenario;
  readonly reading: Reading;
}

type Consents = (member: MemberCode) => Fulfilment | null;

/**
 * Turns every withholding stance whose condition is met into `accept`.
 *
 * The least fixed point: consent is granted only on what already stands, so members that wait for one another
 * all stay where they are. A record of the same day as the fulfilment or a later one overrides it: that member
 * knew of it and still withheld.
 */
export function lift(declared: Profile, facts: Facts): Profile {
  let profile = declared;
  for (;;) {
    const next = profile.map((position) => lifted(position, { profile, facts }));
    if (next.every((position, index) => position === profile[index])) return profile;
    profile = next;
  }
}

function lifted(position: Position, { profile, facts }: { profile: Profile; facts: Facts }): Position {
  const { record, stance } = position;
  if (!record?.liftedBy || !withholds(stance)) return position;
  const fulfilment = fulfilmentOf(record.liftedBy, facts, consentIn(profile));
  const overridden = isOverridden(record, fulfilment);
  return fulfilment === null || overridden ? position : { ...position, stance: 'accept', lifted: fulfilment };
}

/** Whether the member said what it said on the day of the fulfilment or later: it knew of it and still withholds. */
function isOverridden({ from }: StanceRecord, fulfilment: Fulfilment | null): boolean {
  const since = fulfilment?.since ?? null;
  return since !== null && from !== null && from >= since;
}

function consentIn(profile: Profile): Consents {
  return (code) => {
    const position = profile.find(({ member }) => member.code === code);
    if (position === undefined || !consents(position.stance)) return null;
    return position.lifted ?? { since: position.since };
  };
}

function fulfilmentOf(condition: Condition, facts: Facts, consent: Consents): Fulfilment | null {
  const { scenario, reading } = facts;
  const parts = (conditions: readonly Condition[]) =>
    conditions.map((part) => fulfilmentOf(part, facts, consent));
  if ('all' in condition) return latest(parts(condition.all));
  if ('any' in condition) return earliest(parts(condition.any));
  if ('consents' in condition) return latest(condition.consents.map(consent));
  if ('after' in condition)
    return reading.asOf > condition.after ? { since: daysAfter(condition.after, 1) } : null;
  if ('withdrawn' in condition) return withdrawal(condition.withdrawn, facts);
  return grant(scenario.concessions[condition.concession], reading);
}

function withdrawal(candidate: string, { scenario, reading }: Facts): Fulfilment | null {
  const records = recordsAt(scenario.candidates[candidate]?.candidacy ?? [], reading);
  const isOut = (record: CandidacyRecord | undefined) => record?.status === 'withdrawn';
  return isOut(records.at(-1)) ? { since: spellStart(records, isOut) } : null;
}

/** Whether `concession` is given by the reading, and known to be. */
export function isGranted(concession: Concession | undefined, reading: Reading): boolean {
  if (concession === undefined || concession.granted === null) return false;
  return countsAt({ from: grantedFrom(concession), known: concession.known }, reading);
}

function grantedFrom({ granted }: Concession): IsoDate | null {
  return granted === true ? null : granted;
}

function grant(concession: Concession | undefined, reading: Reading): Fulfilment | null {
  return concession && isGranted(concession, reading) ? { since: grantedFrom(concession) } : null;
}

/** All of them: met when the last of them was; null when one is not. */
function latest(parts: readonly (Fulfilment | null)[]): Fulfilment | null {
  return parts.reduce<Fulfilment | null>(
    (met, part) => (met && part ? ((met.since ?? '') >= (part.since ?? '') ? met : part) : null),
    { since: null },
  );
}

/** Any of them: met when the first of them was; null when none is. */
function earliest(parts: readonly (Fulfilment | null)[]): Fulfilment | null {
  return parts.reduce<Fulfilment | null>(
    (met, part) => (met && part ? ((met.since ?? '') <= (part.since ?? '') ? met : part) : (met ?? part)),
    null,
  );
}

/** The members that wait for one another's consent, in a circle that begins with the first by code. */
export type Deadlock = readonly MemberCode[];

/**
 * The circles of waiting in `profile`: members that still withhold, each of which would be lifted if the members
 * that withhold with it consented, and waits for one of them. Of each such member the shortest circle it is in; ordered
 * by their members.
 */
export function deadlocks(profile: Profile, facts: Facts): readonly Deadlock[] {
  const known = consentIn(profile);
  const waiting = new Map<MemberCode, readonly MemberCode[]>();
  for (const { member, record, stance } of profile) {
    if (record?.liftedBy && withholds(stance)) {
      const liftable = fulfilmentOf(record.liftedBy, facts, (code) => known(code) ?? { since: null });
      if (liftable)
        waiting.set(
          member.code,
          awaited(record.liftedBy).filter((code) => known(code) === null),
        );
    }
  }
  const circles = [...waiting.keys()].flatMap((start) => {
    const circle = circleFrom(start, waiting);
    return circle === null ? [] : fromFirst(circle);
  });
  const unique = new Map(circles.map((circle) => [circle.join(), circle]));
  return [...unique.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** The same circle, begun with its first member by code. */
function fromFirst(circle: Deadlock): readonly Deadlock[] {
  const rotations = circle.map((_, at) => [...circle.slice(at), ...circle.slice(0, at)]);
  return rotations.sort((a, b) => (a.join() < b.join() ? -1 : 1)).slice(0, 1);
}

function awaited(condition: Condition): readonly MemberCode[] {
  if ('consents' in condition) return condition.consents;
  if ('all' in condition) return condition.all.flatMap(awaited);
  if ('any' in condition) return condition.any.flatMap(awaited);
  return [];
}

/** The shortest way from `start` back to itself along who waits for whom; null: there is none. */
function circleFrom(
  start: MemberCode,
  waiting: ReadonlyMap<MemberCode, readonly MemberCode[]>,
): Deadlock | null {
  const ways = new Map<MemberCode, Deadlock>([[start, [start]]]);
  for (const [last, way] of ways) {
    for (const next of waiting.get(last) ?? []) {
      if (next === start) return way;
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return null;
}
