/** What a lever is, and the question in which it is one. */
import type { CandidateId } from '../case/candidate.js';
import { entryOf, type ById, type Snapshot } from '../case/in-force.js';
import type { Scenario } from '../case/scenario.js';
import { applied, type Change, type StanceChange } from '../change.js';

/** One thing that can be done. */
export interface Lever {
  /**
   * `stance`: a member takes another stance; `concession`: one on record is given; `withdrawal`: a rival gives up;
   * `date`: a day passes while all else stays as it is; `total`: the members against whom nobody has named give in;
   * `listed`: what the scenario lists.
   */
  readonly type: 'stance' | 'concession' | 'withdrawal' | 'date' | 'total' | 'listed';
  /** A member's code, the id of a concession, of a rival or of a listed lever, a day; for a total the candidate. */
  readonly key: string;
  /** At least 0, in units of the scenario's own. */
  readonly cost: number;
  /** What it changes in a snapshot. */
  readonly changes: readonly Change[];
}

/** A lever that turns one member. */
export interface Turning extends Lever {
  readonly type: 'stance';
  readonly changes: readonly [StanceChange];
}

/** What is to be brought about: nobody stands in the way, consent is established, or somebody stands in the way. */
export const GOALS = ['unblocked', 'adopted', 'blocked'] as const;

/** One of {@link GOALS}. */
export type Goal = (typeof GOALS)[number];

/** What the levers are looked for in. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly candidate: CandidateId;
  readonly goal: Goal;
  /** Costs that replace the usual ones: by a lever's key, or by the stance from which members turn. */
  readonly costs: ById<number>;
  /** What the scenario lists. */
  readonly listed: ListedLevers;
}

/** What a scenario lists of what can be done. */
export type ListedLevers = Pick<Scenario, 'levers' | 'concessions'>;

/** The cost of a lever: as asked for its key, or as is usual. */
export function costOf({ costs }: Question, key: string, usual: number): number {
  return entryOf(costs, key) ?? usual;
}

/** The snapshot with `levers` used. What is listed comes last: it turns members as far as the rule asks for. */
export function withLevers(snapshot: Snapshot, levers: readonly Lever[]): Snapshot {
  const inOrder = levers.toSorted((a, b) => Number(a.type === 'listed') - Number(b.type === 'listed'));
  return applied(
    snapshot,
    inOrder.flatMap(({ changes }) => changes),
  );
}
