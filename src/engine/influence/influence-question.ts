/** What is asked about who matters, and the same case with the consent of some of the holdouts. */
import type { CandidateId } from '../case/candidate.js';
import { daysBetween, type IsoDate } from '../case/date.js';
import type { Snapshot } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { applied, supposed } from '../change.js';
import type { Parameters } from '../futures/parameters.js';
import { raceOf } from '../futures/race-of.js';
import { courseOf, runTrial, type Course } from '../futures/trial.js';
import { runKey, stream, type Stream } from '../random/stream.js';
import { mayHold } from './may-hold.js';
import { playersIn, type Coalition } from './trial-game.js';

/** Who matters for a candidate to be appointed by a day: plain data, which travels to threads. */
export interface InfluenceQuestion {
  readonly snapshot: Snapshot;
  readonly candidate: CandidateId;
  /** The day by which it is to be appointed, inclusive. */
  readonly by: IsoDate;
  readonly parameters: Parameters;
  readonly seed: string;
}

/** A question laid out for its trials. */
export interface InfluenceCourse {
  /** Who may hold out, by code. */
  readonly holdouts: readonly MemberCode[];
  /** The place of each of them among the members of the race. */
  readonly members: readonly number[];
  /** The candidate by index. */
  readonly candidate: number;
  /** The last day of the question, from the reading date; at most the last that is simulated. */
  readonly day: number;
  /** The race as it is. */
  readonly today: Course;
  /** One slot for each holdout: in which order they are asked. */
  readonly lots: Stream;
  /** The day on which the candidate is appointed in a trial if these consent today; infinite: it is not. */
  readonly dayWith: (coalition: Coalition, trial: number) => number;
}

/**
 * Lays a question out.
 *
 * @throws RangeError when nobody has named the candidate, the day is before the reading date, the rule cannot be applied,
 * or the seed is empty.
 */
export function layInfluence(question: InfluenceQuestion): InfluenceCourse {
  const { snapshot, candidate: id, by, parameters, seed } = question;
  const left = daysBetween(snapshot.asOf, by);
  if (left < 0) throw new RangeError(`by must not be before the reading date ${snapshot.asOf}, got ${by}`);
  const today = courseOf({ race: raceOf(snapshot), parameters }, seed);
  const { layout } = today.state;
  const candidate = layout.candidateAt.get(id);
  if (candidate === undefined) throw new RangeError(`nobody has named ${id} by ${snapshot.asOf}`);
  const members = mayHold(layout, candidate);
  const holdouts = members.map((at) => layout.race.members[at]!.member.code);
  const courses = coursesOf(question, holdouts, today);
  const dayWith = (coalition: Coalition, trial: number) => {
    const course = courses(coalition);
    runTrial(course, trial);
    const { outcome, day } = course.state;
    return outcome === candidate ? day : Infinity;
  };
  const lots = stream(
    runKey(seed),
    holdouts.map((code) => ['asked', code, id]),
  );
  return { holdouts, members, candidate, day: Math.min(left, layout.race.days), today, lots, dayWith };
}

/** Courses that are kept. Assumed: some megabytes; those of single members are needed in every trial. */
const KEPT = 512;

/** The course of each coalition, laid out when it is first needed. */
function coursesOf(
  { snapshot, candidate, parameters, seed }: InfluenceQuestion,
  holdouts: readonly MemberCode[],
  today: Course,
): (coalition: Coalition) => Course {
  const kept = new Map<Coalition, Course>();
  return (coalition) => {
    if (coalition === 0n) return today;
    const found = kept.get(coalition);
    if (found !== undefined) return found;
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    const codes = playersIn(coalition, holdouts.length).map((at) => holdouts[at]!);
    const course = courseOf({ race: raceOf(agreed(snapshot, candidate, codes)), parameters }, seed);
    kept.set(coalition, course);
    return course;
  };
}

/** The snapshot in which all of `codes` support the candidate; nothing else is changed. */
function agreed(snapshot: Snapshot, candidate: CandidateId, codes: readonly MemberCode[]): Snapshot {
  return applied(
    snapshot,
    codes.map((member) => supposed(snapshot, { candidate, member, stance: 'support' })),
  );
}
