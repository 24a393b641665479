/** What a forecast may hang on, each thing with its two ends: parameters, and the records on candidates. */
import { stands, type CandidateId } from '../case/candidate.js';
import { entryOf, type Snapshot, type StanceInForce } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { consents, EVIDENCE, STANCES, withholds, type Evidence, type Stance } from '../case/stance.js';
import { applied } from '../change.js';
import type { ParameterName } from '../futures/parameters.js';
import { raceOf } from '../futures/race-of.js';
import type { Race } from '../futures/race.js';
import type { Side } from '../futures/trial.js';
import { kindOfRace } from './kind-of-race.js';
import type { ParameterPosterior } from './posterior.js';

/** One end of a factor. */
export interface FactorEnd<T> {
  readonly to: T;
  /** What is simulated there; null: the model reads no difference. */
  readonly side: Side | null;
}

/** The two ends of a factor; null: it is at this end already. */
interface Ends<T> {
  readonly now: T;
  readonly low: FactorEnd<T> | null;
  readonly high: FactorEnd<T> | null;
}

/** Whose record it is: each of these by itself, which is the same to the model. By code. */
interface Recorded {
  readonly candidate: CandidateId;
  readonly members: readonly MemberCode[];
}

/** Something that a forecast may hang on. Of a stance the low end is softer, of evidence it is worse. */
export type Factor =
  ({ readonly type: 'parameter'; readonly name: ParameterName } & Ends<number>) | RecordFactor;

/** Something about a record that a forecast may hang on. */
type RecordFactor =
  | ({ readonly type: 'stance' } & Recorded & Ends<Stance>)
  | ({ readonly type: 'evidence' } & Recorded & Ends<Evidence>);

/** What a forecast is about. */
export interface SensitivitySubject {
  readonly snapshot: Snapshot;
  readonly posterior: ParameterPosterior;
}

/**
 * Every parameter that is not held, over its interval, and every record in force of a member that takes part: its stance
 * softer and firmer, its evidence worse and better, as far as to the next step that the model tells from what is on record;
 * where there is none, one step. What else a record says stays. Records that are one to the model are one factor.
 *
 * Assumed: a member that did not consent and is softer has moved on the reading date, as with a what-if; so it never makes
 * an appointment later. A firmer one has said so all along.
 *
 * @throws RangeError as {@link raceOf}.
 */
export function factorsOf({ snapshot, posterior }: SensitivitySubject): readonly Factor[] {
  const race = raceOf(snapshot);
  const taking = new Set(race.members.flatMap(({ member }) => (member.participates ? [member.code] : [])));
  const sideOf = sidesOf(race, posterior);
  const records = Object.keys(snapshot.candidates).flatMap((candidate) =>
    Object.entries(entryOf(snapshot.stances, candidate) ?? {})
      .filter(([member]) => taking.has(member))
      .flatMap(([member, record]) => recordFactors({ candidate, member, record }, snapshot, sideOf)),
  );
  return [...parameterFactors(race, posterior), ...alikeTogether(records)];
}

function parameterFactors(race: Race, { values, laws }: ParameterPosterior): readonly Factor[] {
  return laws.map(({ name, value, interval: [low, high] }): Factor => {
    const end = (to: number): FactorEnd<number> => ({
      to,
      side: { race, parameters: { ...values, [name]: to } },
    });
    return { type: 'parameter', name, now: value, low: end(low), high: end(high) };
  });
}

/** The side of a changed race, one for all of a kind; null: it is of the kind that it was. */
type SideOf = (changed: Race) => Side | null;

function sidesOf(race: Race, { values: parameters }: ParameterPosterior): SideOf {
  const known = new Map<string, Side | null>([[kindOfRace(race), null]]);
  return (changed) => {
    const kind = kindOfRace(changed);
    if (!known.has(kind)) known.set(kind, { race: changed, parameters });
    return known.get(kind)!;
  };
}

/** A record in force, and whose it is. */
interface Held {
  readonly candidate: CandidateId;
  readonly member: MemberCode;
  readonly record: StanceInForce;
}

function recordFactors(held: Held, snapshot: Snapshot, sideOf: SideOf): readonly RecordFactor[] {
  const { candidate, member, record } = held;
  const { stance, evidence } = record;
  const said = (change: Partial<StanceInForce>) => sideOf(raceOf(withRecord(snapshot, held, change)));
  // One that gives way does so on the reading date.
  const moved: Partial<StanceInForce> = consents(stance) ? {} : { evidence: 'assumed' };
  const [at, place] = [STANCES.indexOf(stance), EVIDENCE.indexOf(evidence)];
  return [
    {
      ...{ type: 'stance', candidate, members: [member], now: stance },
      low: endAt(STANCES.slice(0, at).reverse(), (to) => said({ ...moved, stance: to })),
      high: endAt(STANCES.slice(at + 1), (to) => said({ stance: to })),
    },
    {
      ...{ type: 'evidence', candidate, members: [member], now: evidence },
      // Grades are listed best first.
      low: endAt(EVIDENCE.slice(place + 1), (to) => said({ evidence: to })),
      high: endAt(EVIDENCE.slice(0, place).reverse(), (to) => said({ evidence: to })),
    },
  ];
}

/** The first of some steps that the model tells from what is on record, else the first; null: there is none. */
function endAt<T>(steps: readonly T[], sideAt: (to: T) => Side | null): FactorEnd<T> | null {
  for (const to of steps) {
    const side = sideAt(to);
    if (side !== null) return { to, side };
  }
  const [first] = steps;
  return first === undefined ? null : { to: first, side: null };
}

/** The snapshot with another record in force. What is ever on record stays so: it may make a race ripe, and never unripe. */
function withRecord(
  snapshot: Snapshot,
  { candidate, member, record }: Held,
  change: Partial<StanceInForce>,
): Snapshot {
  const { candidates, isRipe } = snapshot;
  const to = { ...record, ...change };
  const isContested = withholds(to.stance) || to.evidence === 'assumed';
  const isRipeNow = isRipe || (isContested && stands(candidates[candidate]!.status));
  return applied(snapshot, [
    { type: 'stance', candidate, member, from: record, to },
    { type: 'ripe', from: isRipe, to: isRipeNow },
  ]);
}

/** Factors that say the same of several members, each by itself, as one. */
function alikeTogether(factors: readonly RecordFactor[]): readonly RecordFactor[] {
  const sides = new Map<Side | null, number>();
  const shownEnd = (end: FactorEnd<unknown> | null) => {
    if (end === null) return end;
    if (!sides.has(end.side)) sides.set(end.side, sides.size);
    return [end.to, sides.get(end.side)];
  };
  const together = new Map<string, RecordFactor>();
  for (const factor of factors) {
    const { type, candidate, members, now, low, high } = factor;
    const key = JSON.stringify([type, candidate, now, shownEnd(low), shownEnd(high)]);
    const known = together.get(key)?.members ?? [];
    together.set(key, { ...factor, members: [...known, ...members].sort() });
  }
  return [...together.values()];
}
