/** In which trials a candidate is appointed in time, and in which of them only one of two sides has it. */
import type { CandidateId } from '../case/candidate.js';
import { runTrial, type Course } from './trial.js';

/** Whether a candidate is appointed by the end of a day, counted from the reading date, which is day 0. */
export interface AppointmentQuestion {
  readonly candidate: CandidateId;
  readonly day: number;
}

/** A range of trials: from `from`, inclusive, to `to`, exclusive. */
export interface TrialRange {
  readonly from: number;
  readonly to: number;
}

/** Trial by trial: 1 where the candidate is appointed in time, else 0. @throws RangeError when the race is without it. */
export function appointedIn(
  course: Course,
  { candidate, day }: AppointmentQuestion,
  { from, to }: TrialRange,
): Uint8Array {
  const { state } = course;
  const wanted = state.layout.candidateAt.get(candidate);
  if (wanted === undefined) throw new RangeError(`candidate must be one of the race, got ${candidate}`);
  const appointed = new Uint8Array(to - from);
  for (let trial = from; trial < to; trial++) {
    runTrial(course, trial);
    appointed[trial - from] = Number(state.outcome === wanted && state.day <= day);
  }
  return appointed;
}

/** How many trials are 1. */
export function countOf(appointed: Uint8Array): number {
  return appointed.reduce((sum, each) => sum + each, 0);
}

/** In how many of the same trials only one of two sides is 1. */
export interface Discordance {
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** The trials in which only one of two sides is 1. */
export function discordance(before: Uint8Array, after: Uint8Array): Discordance {
  let [onlyBefore, onlyAfter] = [0, 0];
  for (let at = 0; at < before.length; at++) {
    if (before[at]! > after[at]!) onlyBefore += 1;
    else if (before[at]! < after[at]!) onlyAfter += 1;
  }
  return { onlyBefore, onlyAfter };
}

/** The trials of both ranges in which only one side is 1. */
export function addedDiscordance(a: Discordance, b: Discordance): Discordance {
  return { onlyBefore: a.onlyBefore + b.onlyBefore, onlyAfter: a.onlyAfter + b.onlyAfter };
}
