/** The questions about one verdict together: what it would take, what would stop it, and how firmly it stands. */
import type { Snapshot } from '../case/in-force.js';
import { robustness, type Robustness } from './robustness.js';
import { unlock, type Unlock, type UnlockOptions } from './unlock.js';

/** What it would take, and the reverse. */
export interface BothWays {
  readonly unlock: Unlock;
  /** What would stop the candidate; null: the goal is not reached as things stand. */
  readonly stop: Unlock | null;
  readonly robustness: Robustness;
}

/** What it would take to reach a goal; where it is reached, what would undo that; and how firmly the verdict stands. @throws As {@link unlock}. */
export function unlockBothWays(snapshot: Snapshot, options: UnlockOptions = {}): BothWays {
  const found = unlock(snapshot, options);
  return {
    unlock: found,
    stop: found.reached ? unlock(snapshot, { ...options, goal: 'blocked' }) : null,
    robustness: robustness(snapshot, { candidate: found.candidate }),
  };
}
