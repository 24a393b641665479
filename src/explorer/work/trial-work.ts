/** What a worker is asked, and what it answers: trials, possible futures, and what it would take. */
import {
  courseOf,
  futureOf,
  gainsOn,
  simulate,
  type AppointmentQuestion,
  type Ensemble,
  type Future,
  type Gains,
  type Side,
} from '../../engine/index.js';
import { foundOf, type Found, type UnlockAsked } from '../state/unlocking.js';

/** Work for a worker; the same work gives the same answer, whoever does it. */
export type TrialWork =
  | {
      readonly type: 'trials';
      readonly side: Side;
      readonly seed: string;
      /** First trial, inclusive, and last, exclusive. */
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly type: 'futures';
      readonly side: Side;
      readonly seed: string;
      /** The futures of the trials 0 to `count`, exclusive. */
      readonly count: number;
    }
  | {
      readonly type: 'gains';
      readonly before: Side;
      readonly others: readonly Side[];
      readonly by: AppointmentQuestion;
      readonly seed: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'unlock'; readonly asked: UnlockAsked };

/** What the work of each type comes to. */
export interface Results {
  readonly trials: Ensemble;
  readonly futures: readonly Future[];
  readonly gains: Gains;
  readonly unlock: Found;
}

/** The result of `task`. */
export type ResultOf<T extends TrialWork> = Results[T['type']];

/** Does `task`. */
export function performed(task: TrialWork): Results[TrialWork['type']] {
  if (task.type === 'unlock') return foundOf(task.asked);
  if (task.type === 'gains') {
    const { before, others, by, seed, from, to } = task;
    const courses = [courseOf(before, seed), ...others.map((other) => courseOf(other, seed))] as const;
    return gainsOn(courses, by, { from, to });
  }
  const { side, seed } = task;
  if (task.type === 'trials') return simulate(side, { seed, from: task.from, to: task.to });
  return Array.from({ length: task.count }, (_, trial) => futureOf(side, seed, trial));
}
