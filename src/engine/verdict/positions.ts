/** Where each member stands on a candidate, with conditions solved to their least fixed point. */
import type { CandidateId } from '../case/candidate.js';
import { foldCondition, type Leaf } from '../case/condition.js';
import { daysAfter, type IsoDate } from '../case/date.js';
import type { Member, MemberCode } from '../case/member.js';
import { consents, withholds, type Stance } from '../case/stance.js';
import { entryOf, type Fulfilment, type Snapshot, type StanceInForce } from '../case/in-force.js';

/** Where one member stands on one candidate. */
export interface Position {
  readonly member: Member;
  /** The stance in force, after conditions. */
  readonly stance: Stance;
  /** The record in force; null: nothing is recorded, so the member is undeclared by default. */
  readonly record: StanceInForce | null;
  /**
   * First day of the unbroken spell in which it has consented, withheld or been undeclared, whichever of these its
   * record says; null: it always has.
   */
  readonly since: IsoDate | null;
  /** How the record's condition was met; null: it has none, or none that is met. */
  readonly lifted: Fulfilment | null;
}

/** The positions of all members on one candidate, in alphabetical order of their codes. */
export type Profile = readonly Position[];

/**
 * The positions on `candidate`, every withholding stance whose condition is met turned into `accept`.
 *
 * The least fixed point: consent is granted only on what already stands, so members that wait for one another
 * all stay where they are. A record of the same day as the fulfilment or a later one overrides it: that member
 * knew of it and still withheld.
 */
export function positions(snapshot: Snapshot, candidate: CandidateId): Profile {
  let profile = declaredPositions(snapshot, candidate);
  for (;;) {
    const before = profile;
    const next = before.map((position) => lifted(position, before, snapshot));
    if (next.every((position, index) => position === before[index])) return before;
    profile = next;
  }
}

function declaredPositions({ members, stances }: Snapshot, candidate: CandidateId): Profile {
  const row = entryOf(stances, candidate) ?? {};
  const byCode = Object.values(members).toSorted((a, b) => Number(a.code > b.code) - Number(a.code < b.code));
  return byCode.map((member) => {
    const record = entryOf(row, member.code);
    const stance = record?.stance ?? 'undeclared';
    return { member, stance, record, since: record?.since ?? null, lifted: null };
  });
}

function lifted(position: Position, profile: Profile, snapshot: Snapshot): Position {
  const { record, stance } = position;
  if (record === null || !withholds(stance)) return position;
  const fulfilment = fulfilmentOf(record, snapshot, consentIn(profile));
  return fulfilment === null ? position : { ...position, stance: 'accept', lifted: fulfilment };
}

/** Whether the member said what it said on the day of the fulfilment or later: it knew of it and still withholds. */
export function isSpent({ restated }: Pick<StanceInForce, 'restated'>, { since }: Fulfilment): boolean {
  return since !== null && restated !== null && restated >= since;
}

/** Since when a member has consented; null: it does not. */
export type Consent = (member: MemberCode) => Fulfilment | null;

/** Who consents in `profile`, and since when. */
export function consentIn(profile: Profile): Consent {
  return (code) => {
    const position = profile.find(({ member }) => member.code === code);
    if (position === undefined || !consents(position.stance)) return null;
    return position.lifted ?? { since: position.since };
  };
}

/**
 * Since when the condition of a record has been met, where members consent as `consent` says; null: it has none, or it is
 * not met. What was fulfilled on the day of the record or before does not count by itself.
 */
export function fulfilmentOf(
  record: Pick<StanceInForce, 'liftedBy' | 'restated'>,
  snapshot: Snapshot,
  consent: Consent,
): Fulfilment | null {
  if (record.liftedBy === null) return null;
  const counting = (part: Fulfilment | null) => (part === null || isSpent(record, part) ? null : part);
  const whole = foldCondition<Fulfilment | null>(record.liftedBy, {
    leaf: (leaf) => leafFulfilment(leaf, snapshot, consent),
    all: latest,
    any: (parts) => earliest(parts.map(counting)) ?? (parts.includes(null) ? null : earliest(parts)),
  });
  return counting(whole);
}

/** Since when one part of a condition has been met, whoever waits for it; null: it is not. */
export function leafFulfilment(
  leaf: Leaf,
  { asOf, candidates, concessions }: Snapshot,
  consent: Consent,
): Fulfilment | null {
  if ('consents' in leaf) return latest(leaf.consents.map(consent));
  if ('after' in leaf) return asOf > leaf.after ? { since: daysAfter(leaf.after, 1) } : null;
  if ('concession' in leaf) return entryOf(concessions, leaf.concession)?.granted ?? null;
  const candidate = entryOf(candidates, leaf.withdrawn);
  return candidate?.status === 'withdrawn' ? { since: candidate.since } : null;
}

/**
 * All of them: met when the last of them was; null when one is not. What has no day is assumed, and comes after all that
 * was said: a condition of which a part is merely assumed is never spent.
 */
function latest(parts: readonly (Fulfilment | null)[]): Fulfilment | null {
  const met = parts.flatMap((part) => part ?? []);
  if (met.length < parts.length) return null;
  const days = met.flatMap(({ since }) => since ?? []);
  return { since: days.length < met.length ? null : (days.sort().at(-1) ?? null) };
}

/** Any of them: met when the first of them was; null when none is. */
function earliest(parts: readonly (Fulfilment | null)[]): Fulfilment | null {
  return parts.reduce<Fulfilment | null>(
    (met, part) => (met && part ? ((met.since ?? '') <= (part.since ?? '') ? met : part) : (met ?? part)),
    null,
  );
}
