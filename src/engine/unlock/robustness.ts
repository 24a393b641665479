/** How firmly a verdict stands: how many slips it survives, and on which records it rests. */
import type { CandidateId } from '../case/candidate.js';
import { leavesOf } from '../case/condition.js';
import { checkOptions, type KnownOptions } from '../case/contract.js';
import { entryOf, type Snapshot, type StanceInForce } from '../case/in-force.js';
import { STANCES } from '../case/stance.js';
import { applied, type Change } from '../change.js';
import { EFFECTS } from '../rules/index.js';
import { verdictOn, type Standing } from '../verdict/standings.js';
import { awaitedMembers, leverSets, type LeverSet, type Reaches } from './lever-sets.js';
import type { Goal } from './lever.js';
import { silenceMayBeMore, slips } from './turnings.js';
import { standingIn } from './unlock.js';

/** How firmly a verdict stands. */
export interface Robustness {
  readonly candidate: CandidateId;
  readonly standing: Standing;
  /**
   * The smallest number of steps that turn the verdict: one step moves one member one place on the ladder of stances,
   * all others as they are. Null: no number does.
   */
  readonly steps: number | null;
  /** Whether `steps` is the smallest there is; false: the search reached its bound. */
  readonly complete: boolean;
  /** The sets of that many steps. */
  readonly slips: readonly LeverSet[];
  /** Records without which, or with which one step higher or lower, the verdict would be another; by themselves. */
  readonly single: readonly LoadBearing[];
  /** Pairs of records of which neither is in `single`, while both together would turn the verdict. */
  readonly pairs: readonly (readonly [LoadBearing, LoadBearing])[];
}

/** A record that a verdict rests on. */
export interface LoadBearing {
  /** What it is about: the change that its loss comes to. */
  readonly record: RecordChange;
  /** What about it would turn the verdict: that it is not so at all, or that it is one step off. */
  readonly by: readonly ('loss' | 'error')[];
}

/** A change that takes a record away. */
export type RecordChange = Extract<
  Change,
  { readonly type: 'stance' | 'candidacy' | 'concession' | 'total' }
>;

const OPTIONS: KnownOptions<{ readonly candidate?: CandidateId | undefined }> = { candidate: ['string'] };

/**
 * How firmly the verdict on a candidate stands.
 *
 * @throws As `unlock`.
 */
export function robustness(
  snapshot: Snapshot,
  options: { readonly candidate?: CandidateId | undefined } = {},
): Robustness {
  checkOptions('robustness', options, OPTIONS);
  const standing = standingIn(snapshot, options.candidate);
  const candidate = standing.id;
  const { steps, complete, sets } = fewestSlips(snapshot, standing);
  return { candidate, standing, steps, complete, slips: sets, ...loadBearing(snapshot, standing) };
}

interface Turn {
  readonly direction: 'up' | 'down';
  /** Whether it is about consent for certain, or about a block. */
  readonly goal: Goal;
  readonly reaches: Reaches;
}

/** In which direction slips may turn a verdict, and what they must reach. */
const TURNS: Readonly<Record<string, readonly Turn[]>> = {
  blocked: [{ direction: 'up', goal: 'unblocked', reaches: (verdict) => verdict !== 'blocked' }],
  open: [
    { direction: 'up', goal: 'adopted', reaches: (verdict) => verdict === 'adopted' },
    { direction: 'down', goal: 'blocked', reaches: (verdict) => verdict === 'blocked' },
  ],
  adopted: [{ direction: 'down', goal: 'adopted', reaches: (verdict) => verdict !== 'adopted' }],
};

function fewestSlips(
  snapshot: Snapshot,
  { id, verdict }: Standing,
): { readonly steps: number | null; readonly complete: boolean; readonly sets: readonly LeverSet[] } {
  const found = (TURNS[verdict] ?? []).map(({ direction, goal, reaches }) => {
    const question = { snapshot, candidate: id, goal, costs: {}, listed: { concessions: {} } };
    const { sets, complete } = leverSets(question, slips(question, direction), reaches);
    // A step that is passed over for what it does to the decision might still lift the stance of somebody who waits for it.
    const isWhole = !silenceMayBeMore(question) || awaitedMembers(snapshot, id).length === 0;
    return { sets, complete: complete && isWhole };
  });
  const sets = found.flatMap((each) => each.sets);
  const steps = sets.length === 0 ? null : Math.min(...sets.map(({ cost }) => cost));
  return {
    steps,
    complete: found.every(({ complete }) => complete),
    sets: sets.filter(({ cost }) => cost === steps),
  };
}

/** What a record may turn out to be: one change for its loss, others for errors. */
interface Doubt {
  readonly record: RecordChange;
  readonly loss: Change;
  readonly errors: readonly Change[];
}

function loadBearing(snapshot: Snapshot, { id, verdict }: Standing): Pick<Robustness, 'single' | 'pairs'> {
  const doubts = doubtsIn(snapshot, id);
  const turns = (...changes: readonly Change[]) => verdictOn(applied(snapshot, changes), id) !== verdict;
  const single = doubts.flatMap((doubt) => bearing(doubt, turns));
  const alone = new Set(single.map(({ record }) => record));
  const others = doubts.filter(({ record }) => !alone.has(record));
  const pairs = others.flatMap((first, at) =>
    others.slice(at + 1).flatMap((second): Robustness['pairs'][number][] => {
      const [one] = bearing(first, (change) => waysOf(second).some((other) => turns(change, other)));
      const [two] = bearing(second, (change) => waysOf(first).some((other) => turns(change, other)));
      return one === undefined || two === undefined ? [] : [[one, two]];
    }),
  );
  return { single, pairs };
}

function waysOf({ loss, errors }: Doubt): readonly Change[] {
  return [loss, ...errors];
}

/** The record with what about it turns the verdict; none when nothing does. */
function bearing(
  { record, loss, errors }: Doubt,
  turns: (change: Change) => boolean,
): readonly LoadBearing[] {
  const by = [
    ...(turns(loss) ? (['loss'] as const) : []),
    ...(errors.some((error) => turns(error)) ? (['error'] as const) : []),
  ];
  return by.length === 0 ? [] : [{ record, by }];
}

/** Every record that bears on the candidate: stances, totals, concessions given and rivals that are out. */
function doubtsIn(snapshot: Snapshot, candidate: CandidateId): readonly Doubt[] {
  const { members, totals, concessions, candidates } = snapshot;
  const row = Object.entries(entryOf(snapshot.stances, candidate) ?? {});
  const ofStances = row
    .filter(([member]) => entryOf(members, member)?.participates)
    .map(([member, from]): Doubt => {
      const record = { type: 'stance', candidate, member, from, to: null } as const;
      return { record, loss: record, errors: stepsOff(from).map((to): Change => ({ ...record, to })) };
    });
  const leaves = row.flatMap(([, { liftedBy }]) => (liftedBy === null ? [] : leavesOf(liftedBy)));
  const known = entryOf(totals, candidate);
  return [
    ...ofStances,
    ...(known === null ? [] : [lost({ type: 'total', candidate, from: known, to: null })]),
    ...Object.entries(concessions).flatMap(([concession, from]): Doubt[] =>
      from.granted !== null && leaves.some((leaf) => 'concession' in leaf && leaf.concession === concession)
        ? [lost({ type: 'concession', concession, from, to: { ...from, granted: null } })]
        : [],
    ),
    ...Object.entries(candidates).flatMap(([rival, from]): Doubt[] =>
      from.status === 'withdrawn' && leaves.some((leaf) => 'withdrawn' in leaf && leaf.withdrawn === rival)
        ? [lost({ type: 'candidacy', candidate: rival, from, to: { ...from, status: 'mentioned' } })]
        : [],
    ),
  ];
}

function lost(record: RecordChange): Doubt {
  return { record, loss: record, errors: [] };
}

/** The record one place higher and lower on the ladder, as far as a rule sees the difference. */
function stepsOff(record: StanceInForce): readonly StanceInForce[] {
  const at = STANCES.indexOf(record.stance);
  const near = [STANCES[at - 1], STANCES[at + 1]];
  return near.flatMap((stance) =>
    stance === undefined || EFFECTS[stance] === EFFECTS[record.stance] ? [] : [{ ...record, stance }],
  );
}
