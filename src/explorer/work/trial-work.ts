/** What a worker is asked, and what it answers: trials, possible futures, and what it would take. */
import { futureOf, simulate, type Ensemble, type Future, type Side } from '../../engine/index.js';
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
  | { readonly type: 'unlock'; readonly asked: UnlockAsked };

/** What the work of each type comes to. */
export interface Results {
  readonly trials: Ensemble;
  readonly futures: readonly Future[];
  readonly unlock: Found;
}

/** The result of `task`. */
export type ResultOf<T extends TrialWork> = Results[T['type']];

/** Does `task`. */
export function performed(task: TrialWork): Results[TrialWork['type']] {
  if (task.type === 'unlock') return foundOf(task.asked);
  const { side, seed } = task;
  if (task.type === 'trials') return simulate(side, { seed, from: task.from, to: task.to });
  return Array.from({ length: task.count }, (_, trial) => futureOf(side, seed, trial));
}
