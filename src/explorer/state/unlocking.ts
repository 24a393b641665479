/** What it would take, as changes that a reader can make. */
import {
  unlock,
  usedIn,
  type Change,
  type Goal,
  type Lever,
  type Snapshot,
  type Unlock,
  type UnlockOptions,
} from '../../engine/index.js';
import type { Choice } from '../../scenario/index.js';
import type { Read } from './read.js';

/** What is asked of a snapshot. */
export interface UnlockAsked {
  readonly snapshot: Snapshot;
  readonly options: UnlockOptions;
}

/** What is to be found out: how a candidate who is blocked comes free, is agreed on, or could still be stopped; null: nothing. */
export function unlockAsked({ standing, report, scenario }: Read): UnlockAsked | null {
  const goal = standing === null ? undefined : GOALS_AFTER[standing.verdict];
  if (standing === null || goal === undefined) return null;
  const { levers, concessions } = scenario;
  const options = { candidate: standing.id, goal, listed: { levers, concessions } };
  return { snapshot: report.assessment.snapshot, options };
}

const GOALS_AFTER: Readonly<Record<string, Goal>> = {
  blocked: 'unblocked',
  open: 'adopted',
  adopted: 'blocked',
};

/** The answer to what was asked. */
export function unlocked({ snapshot, options }: UnlockAsked): Unlock {
  return unlock(snapshot, options);
}

/** A way as changes of the case; null: a part of it is no change that can be made on a page. */
export function choicesOf({ choices }: Unlock['ways'][number]): readonly Choice[] | null {
  const made = usedIn({ cost: 0, choices }).map(choicesOfLever);
  return made.includes(null) ? null : made.flatMap((each) => each ?? []);
}

function choicesOfLever({ changes }: Lever): readonly Choice[] | null {
  const made = changes.map(choiceOf);
  return made.includes(null) ? null : made.flatMap((each) => each ?? []);
}

/** A change as a choice; members that join on a day come with it. Null: there is none for it. */
function choiceOf(change: Change): Choice | readonly [] | null {
  switch (change.type) {
    case 'stance': {
      const { member, candidate, to } = change;
      return to === null ? null : { type: 'stance', member, candidate, stance: to.stance, date: null };
    }
    case 'concession':
      return { type: 'concession', concession: change.concession, date: null };
    case 'candidacy':
      return { type: 'withdrawal', candidate: change.candidate, date: null };
    case 'date':
      return { type: 'date', asOf: change.to };
    case 'member':
    case 'accession':
      return [];
    default:
      return null;
  }
}
