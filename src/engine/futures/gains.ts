/** One race against several others on the same chances: who gains an appointment by a day, and who loses one. */
import { shownValue } from '../case/contract.js';
import {
  addedDiscordance,
  appointedIn,
  countOf,
  discordance,
  type AppointmentQuestion,
  type Discordance,
  type TrialRange,
} from './appointments.js';
import type { Course } from './trial.js';

/** In how many trials a candidate is appointed by a day, as things stand and in other races. */
export interface Gains {
  readonly trials: number;
  readonly before: number;
  /** By race, in order: trials with the appointment on one side only. */
  readonly races: readonly Discordance[];
}

/**
 * Runs the same trials of one race and of others, and counts where the appointment differs.
 *
 * @throws RangeError when the day is no whole number of at least 0, or one of the races is without the candidate.
 */
export function gainsOn(
  [before, ...others]: readonly [Course, ...(readonly Course[])],
  question: AppointmentQuestion,
  range: TrialRange,
): Gains {
  const { day } = question;
  if (!Number.isInteger(day) || day < 0)
    throw new RangeError(`the day must be a whole number of at least 0, got ${shownValue(day)}`);
  const base = appointedIn(before, question, range);
  const races = others.map((course) => discordance(base, appointedIn(course, question, range)));
  return { trials: range.to - range.from, before: countOf(base), races };
}

/** The gains of the trials of both. @throws RangeError when they are not of as many races. */
export function mergedGains(a: Gains, b: Gains): Gains {
  if (a.races.length !== b.races.length) throw new RangeError('gains of different races do not add up');
  const races = a.races.map((one, at) => addedDiscordance(one, b.races[at]!));
  return { trials: a.trials + b.trials, before: a.before + b.before, races };
}
