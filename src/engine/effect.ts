/** Whether a change to a scenario can be seen on a day, and if not, why. */
import type { CandidateId } from './case/candidate.js';
import { leavesOf } from './case/condition.js';
import type { IsoDate } from './case/date.js';
import { entryOf, type Snapshot } from './case/in-force.js';
import type { MemberCode } from './case/member.js';
import type { Scenario } from './case/scenario.js';
import { changes, type Change } from './change.js';
import { raceOf } from './futures/race-of.js';
import { snapshot, turningDays } from './snapshot.js';
import type { Reading } from './snapshot/reading.js';
import { consentIn, leafFulfilment, type Position } from './verdict/positions.js';
import { verdicts, type Standing } from './verdict/standings.js';

/** Why a change cannot be seen; `already`: it says what was so without it. */
export type NoEffect =
  | { readonly why: 'later'; readonly from: IsoDate }
  | { readonly why: 'not-a-member'; readonly member: MemberCode }
  | { readonly why: 'not-named'; readonly candidate: CandidateId }
  | { readonly why: 'not-awaited'; readonly concession: string }
  | { readonly why: 'already' };

/** A scenario before and after a change. */
export interface Edited {
  readonly before: Scenario;
  readonly after: Scenario;
}

/** Whether two snapshots, which differ, differ in what somebody asks about. */
export type Sees = (before: Snapshot, after: Snapshot) => boolean;

/** Why the change from one scenario to another cannot be seen at any of the readings; null: it can. */
export function noEffect(
  { before, after }: Edited,
  readings: readonly Reading[],
  sees: Sees,
): NoEffect | null {
  const differing = readings
    .map((reading) => ({ was: snapshot(before, reading), is: snapshot(after, reading) }))
    .map(({ was, is }) => ({ was, is, all: changes(was, is) }))
    .filter(({ all }) => all.length > 0);
  const last = readings.at(-1);
  if (last === undefined || differing.some(({ was, is }) => sees(was, is))) return null;
  const [first] = differing;
  if (first !== undefined) return reasonOf(first.all, first.is);
  const from = firstDay({ before, after }, last);
  return from === null ? { why: 'already' } : { why: 'later', from };
}

/** Whether the verdicts of two snapshots differ, or the positions, conditions and rule that they rest on. */
export const inVerdicts: Sees = (before, after) => outline(before) !== outline(after);

/** Whether two snapshots are different races to simulate. */
export const inRace: Sees = (before, after) =>
  JSON.stringify(raceOf(before)) !== JSON.stringify(raceOf(after));

function outline(read: Snapshot): string {
  const standings = verdicts(read).standings.map(({ id, candidacy, verdict, blockers, unnamed, profile }) => [
    id,
    candidacy,
    verdict,
    blockers,
    unnamed,
    profile.map((position) => [
      position.stance,
      position.member.participates,
      ...saidBy(position, profile, read),
    ]),
  ]);
  return JSON.stringify([read.rule, standings]);
}

/** What a member says, and which of the things that it waits for have come about. */
function saidBy({ record }: Position, profile: Standing['profile'], read: Snapshot): readonly unknown[] {
  const { stance = 'undeclared', liftedBy = null } = record ?? {};
  const leaves = liftedBy === null ? [] : leavesOf(liftedBy);
  const met = leaves.map((leaf) => leafFulfilment(leaf, read, consentIn(profile)) !== null);
  return [stance, liftedBy, met];
}

/** The first day after `last` on which the change comes to anything; null: there is none. */
function firstDay({ before, after }: Edited, { asOf, hindsight }: Reading): IsoDate | null {
  const days = [before, after].flatMap((scenario) => turningDays(scenario, { hindsight }));
  const later = [...new Set(days)].filter((day) => day > asOf).sort();
  const isDay = (day: IsoDate) => {
    const reading = { asOf: day, hindsight };
    return changes(snapshot(before, reading), snapshot(after, reading)).length > 0;
  };
  return later.find(isDay) ?? null;
}

function reasonOf(all: readonly Change[], read: Snapshot): NoEffect {
  const reasons = all.map((change) => outOfPlay(change, read));
  return reasons.find((reason) => reason !== null) ?? { why: 'already' };
}

/** Why what a change is about has no part in the race on the day; null: it has. */
function outOfPlay(change: Change, { members, candidates }: Snapshot): NoEffect | null {
  switch (change.type) {
    case 'stance': {
      const { member, candidate } = change;
      if (entryOf(members, member) === null) return { why: 'not-a-member', member };
      return entryOf(candidates, candidate) === null ? { why: 'not-named', candidate } : null;
    }
    case 'accession':
      return { why: 'not-a-member', member: change.member };
    case 'concession':
      return { why: 'not-awaited', concession: change.concession };
    default:
      return null;
  }
}
