/** What it would take, as changes that a reader can make. */
import {
  unlock,
  unlockBothWays,
  usedIn,
  type BothWays,
  type Unlock,
  type UnlockOptions,
  type Snapshot,
} from '../../engine/index.js';
import type { Read } from './read.js';

/** What is asked of a snapshot. */
export interface UnlockAsked {
  readonly snapshot: Snapshot;
  readonly options: UnlockOptions;
}

/** What was found out about a verdict. */
export type Found = BothWays & {
  /** What would settle it, where nobody stands in the way yet nothing is settled; null: it is, or somebody does. */
  readonly settle: Unlock | null;
};

/** What is to be found out about the candidate; null: there is none, or nothing can be done about the verdict. */
export function unlockAsked({ standing, report, scenario }: Read): UnlockAsked | null {
  if (standing === null || !['blocked', 'open', 'adopted'].includes(standing.verdict)) return null;
  const { levers, concessions } = scenario;
  return {
    snapshot: report.assessment.snapshot,
    options: { candidate: standing.id, listed: { levers, concessions } },
  };
}

/** The answer to what was asked: that of the command line, with what would settle an open race. */
export function foundOf({ snapshot, options }: UnlockAsked): Found {
  const found = unlockBothWays(snapshot, options);
  const isOpen = found.unlock.standing.verdict === 'open';
  return { ...found, settle: isOpen ? unlock(snapshot, { ...options, goal: 'adopted' }) : null };
}

/** The ways that a reader looks for first: out of a block, to an agreement, or into a block. */
export function soughtIn({ unlock: found, settle, stop }: Found): Unlock {
  return settle ?? stop ?? found;
}

/** Whether time passes in a way. */
export function isWaiting(way: Unlock['ways'][number]): boolean {
  return usedIn(way).some(({ type }) => type === 'date');
}

/** Whether the page can show the world with a way: with hindsight, days that are known already cannot pass. */
export function canBeShown(way: Unlock['ways'][number], { hindsight }: Read['reading']): boolean {
  return !hindsight || !isWaiting(way);
}
