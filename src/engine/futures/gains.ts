/** One race against several others on the same chances: who gains an appointment by a day, and who loses one. */
import { shownValue } from '../case/contract.js';
import type { CandidateId } from '../case/candidate.js';
import type { State } from './state.js';
import { runTrial, type Course } from './trial.js';

/** What is counted: whether this candidate has been appointed by a day of the race, inclusive; 0 is the reading date. */
export interface AppointmentBy {
  readonly candidate: CandidateId;
  readonly day: number;
}

/** In how many trials a candidate is appointed by a day, as things stand and in other races. */
export interface Gains {
  readonly trials: number;
  readonly before: number;
  /** By race, in order: trials with the appointment on one side only. */
  readonly races: readonly { readonly onlyBefore: number; readonly onlyAfter: number }[];
}

/**
 * Runs the same trials of one race and of others, and counts where the appointment differs.
 *
 * @throws RangeError when the day is no whole number of at least 0.
 */
export function gainsOn(
  [before, ...others]: readonly [Course, ...(readonly Course[])],
  { candidate, day }: AppointmentBy,
  { from, to }: { readonly from: number; readonly to: number },
): Gains {
  if (!Number.isInteger(day) || day < 0)
    throw new RangeError(`the day must be a whole number of at least 0, got ${shownValue(day)}`);
  const races = others.map(() => ({ onlyBefore: 0, onlyAfter: 0 }));
  const has = (course: Course, trial: number) => {
    runTrial(course, trial);
    return isAppointed(course.state, candidate, day);
  };
  let appointed = 0;
  for (let trial = from; trial < to; trial++) {
    const was = has(before, trial);
    if (was) appointed += 1;
    for (const [at, counts] of races.entries()) {
      const is = has(others[at]!, trial);
      if (was !== is) counts[is ? 'onlyAfter' : 'onlyBefore'] += 1;
    }
  }
  return { trials: to - from, before: appointed, races };
}

function isAppointed({ outcome, day, layout }: State, candidate: CandidateId, by: number): boolean {
  return day <= by && layout.race.candidates[outcome]?.id === candidate;
}

/** The gains of the trials of both. @throws RangeError when they are not of as many races. */
export function mergedGains(a: Gains, b: Gains): Gains {
  if (a.races.length !== b.races.length) throw new RangeError('gains of different races do not add up');
  const races = a.races.map((one, at) => ({
    onlyBefore: one.onlyBefore + b.races[at]!.onlyBefore,
    onlyAfter: one.onlyAfter + b.races[at]!.onlyAfter,
  }));
  return { trials: a.trials + b.trials, before: a.before + b.before, races };
}
