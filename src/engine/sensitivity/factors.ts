/** What a forecast may hang on, each thing with its two ends: parameters, and the records on a candidate. */
import { stands, type CandidateId } from '../case/candidate.js';
import { entryOf, type Snapshot, type StanceInForce } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { consents, EVIDENCE, STANCES, withholds, type Evidence, type Stance } from '../case/stance.js';
import { applied } from '../change.js';
import type { ParameterName } from '../futures/parameters.js';
import { raceOf } from '../futures/race-of.js';
import type { Race } from '../futures/race.js';
import type { Side } from '../futures/trial.js';
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

/** Something that a forecast may hang on. Of a stance the low end is softer, of evidence it is worse. */
export type Factor =
  | ({ readonly type: 'parameter'; readonly name: ParameterName } & Ends<number>)
  | ({ readonly type: 'stance'; readonly member: MemberCode } & Ends<Stance>)
  | ({ readonly type: 'evidence'; readonly member: MemberCode } & Ends<Evidence>);

/** What a forecast is about. */
export interface SensitivitySubject {
  readonly snapshot: Snapshot;
  readonly candidate: CandidateId;
  readonly posterior: ParameterPosterior;
}

/**
 * Every parameter that is not held, over its interval, and every record in force on the candidate of a member that takes
 * part: its stance one step softer and firmer, its evidence one grade worse and better. What else a record says stays.
 *
 * Assumed: a member that did not consent and is softer has moved on the reading date, as with a what-if; so it never makes
 * the appointment later. A firmer one has said so all along.
 *
 * @throws RangeError when nobody has named the candidate; besides as {@link raceOf}.
 */
export function factorsOf(subject: SensitivitySubject): readonly Factor[] {
  const { snapshot, candidate, posterior } = subject;
  if (entryOf(snapshot.candidates, candidate) === null)
    throw new RangeError(`nobody has named ${candidate} by ${snapshot.asOf}`);
  const race = raceOf(snapshot);
  const taking = new Set(race.members.filter(({ member }) => member.participates).map(codeOf));
  const records = Object.entries(entryOf(snapshot.stances, candidate) ?? {})
    .filter(([member]) => taking.has(member))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const sideOf = sidesOf(race, posterior);
  return [
    ...parameterFactors(race, posterior),
    ...records.flatMap((whose) => recordFactors(whose, subject, sideOf)),
  ];
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

/** The side of a changed race, one for all that are alike; null: it is as it was. */
type SideOf = (changed: Race) => Side | null;

function sidesOf(race: Race, { values: parameters }: ParameterPosterior): SideOf {
  const now = JSON.stringify(race);
  const known = new Map<string, Side>();
  return (changed) => {
    const text = JSON.stringify(changed);
    if (text === now) return null;
    const side = known.get(text) ?? { race: changed, parameters };
    known.set(text, side);
    return side;
  };
}

function recordFactors(
  [member, record]: readonly [MemberCode, StanceInForce],
  { snapshot, candidate }: SensitivitySubject,
  sideOf: SideOf,
): readonly Factor[] {
  const { stance: now, evidence } = record;
  const end = <T>(to: T, said: Partial<StanceInForce>): FactorEnd<T> => ({
    to,
    side: sideOf(raceOf(withRecord(snapshot, { candidate, member }, { ...record, ...said }))),
  });
  const step = (stance: Stance | undefined, more: Partial<StanceInForce> = {}) =>
    stance === undefined ? null : end(stance, { ...more, stance });
  const grade = (to: Evidence | undefined) => (to === undefined ? null : end(to, { evidence: to }));
  const [at, place] = [STANCES.indexOf(now), EVIDENCE.indexOf(evidence)];
  const moved: Partial<StanceInForce> = consents(now) ? {} : { evidence: 'assumed' };
  return [
    { type: 'stance', member, now, low: step(STANCES[at - 1], moved), high: step(STANCES[at + 1]) },
    {
      type: 'evidence',
      member,
      now: evidence,
      // Grades are listed best first.
      low: grade(EVIDENCE[place + 1]),
      high: grade(EVIDENCE[place - 1]),
    },
  ];
}

function codeOf({ member }: Race['members'][number]): MemberCode {
  return member.code;
}

/** The snapshot with another record in force. What is ever on record stays so: it may make a race ripe, and never unripe. */
function withRecord(
  snapshot: Snapshot,
  whose: { readonly candidate: CandidateId; readonly member: MemberCode },
  to: StanceInForce,
): Snapshot {
  const { candidates, isRipe } = snapshot;
  const isContested = withholds(to.stance) || to.evidence === 'assumed';
  const isRipeNow = isRipe || (isContested && stands(candidates[whose.candidate]!.status));
  return applied(snapshot, [
    { type: 'stance', ...whose, from: null, to },
    { type: 'ripe', from: isRipe, to: isRipeNow },
  ]);
}
