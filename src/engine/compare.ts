/** What differs between two snapshots, and what of it matters to the verdict. */
import type { CandidateId } from './case/candidate.js';
import { leavesOf, type Leaf } from './case/condition.js';
import type { IsoDate } from './case/date.js';
import { consents } from './case/stance.js';
import { applied, changes, type Change } from './change.js';
import { minimalSets } from './minimal-sets.js';
import { entryOf, type Snapshot, type StanceInForce } from './case/in-force.js';
import type { RuleVerdict } from './verdict/judge.js';
import { verdictOn, verdicts, type Assessment, type Standing } from './verdict/standings.js';

/** What differs between two readings, and what of it matters. */
export interface Comparison {
  readonly candidate: CandidateId;
  readonly before: SideVerdict;
  readonly after: SideVerdict;
  /** The changes that verdicts may depend on, on any candidate. */
  readonly changes: readonly Change[];
  /** All other changes: what forecasts alone depend on, and what only says again, or better, what was said. */
  readonly others: readonly Change[];
  /** The minimal sets of changes that turn the verdict of `before` into that of `after`; empty when they are equal. */
  readonly decisive: readonly (readonly Change[])[];
  /** Whether `decisive` holds every minimal set; false when the search reached its bound. */
  readonly complete: boolean;
  /** Those of `changes` that are in none of the sets: the verdict turns, or stays, without them. */
  readonly irrelevant: readonly Change[];
}

/** One side's answer. */
export interface SideVerdict {
  readonly asOf: IsoDate;
  /** `not-named`: nobody had named the candidate by then. */
  readonly verdict: RuleVerdict | 'not-named';
  readonly standing: Standing | null;
}

/**
 * Compares two snapshots: what changed, and the smallest sets of changes that alone turn the verdict on a candidate.
 *
 * Without `candidate` it speaks of the front-runner of `after`, or else of `before`.
 *
 * @throws RangeError when neither side has such a candidate.
 */
export function compare(before: Snapshot, after: Snapshot, candidate?: CandidateId): Comparison {
  const [first, second] = [verdicts(before), verdicts(after)];
  const id = candidate ?? second.frontRunner ?? first.frontRunner;
  const sides = { before: sideOf(first, id), after: sideOf(second, id) };
  if (id === null || (sides.before.standing === null && sides.after.standing === null)) {
    throw new RangeError(`the candidate must be named on one of the sides, got ${id ?? 'no front-runner'}`);
  }
  const all = changes(before, after);
  const bearing = all.filter((change) => bearsOnVerdicts(change, before, after));
  const isTurned = (chosen: readonly Change[]) =>
    verdictOn(chosen.reduce(applied, before), id) === sides.after.verdict;
  const decisive =
    sides.before.verdict === sides.after.verdict
      ? { sets: [], complete: true }
      : minimalSets(bearing.filter(reaches(id, before, after)), isTurned);
  return {
    candidate: id,
    ...sides,
    changes: bearing,
    others: all.filter((change) => !bearing.includes(change)),
    decisive: decisive.sets,
    complete: decisive.complete,
    irrelevant: bearing.filter((change) => !decisive.sets.some((set) => set.includes(change))),
  };
}

function sideOf({ snapshot: { asOf }, standings }: Assessment, id: CandidateId | null): SideVerdict {
  const standing = standings.find((each) => each.id === id) ?? null;
  return { asOf, verdict: standing?.verdict ?? 'not-named', standing };
}

/** Whether a change may turn a verdict on somebody; the others alter words, or the chances alone. */
function bearsOnVerdicts(change: Change, before: Snapshot, after: Snapshot): boolean {
  switch (change.type) {
    case 'stance':
      return differs(change, stanceEffect);
    case 'candidacy':
      return differs(change, (candidate) => [
        candidate?.status ?? null,
        candidate?.status === 'withdrawn' ? candidate.since : null,
      ]);
    case 'concession':
      return differs(change, (concession) => concession?.granted ?? null);
    case 'member':
      return differs(
        change,
        (member) => member && [member.participates, member.permanent, member.weight, member.population],
      );
    case 'rule':
      return true;
    case 'date':
      return [...awaitedDays(before), ...awaitedDays(after)].some(
        (day) => change.from > day !== change.to > day,
      );
    default:
      return false;
  }
}

/** Consent counts since a day, since it may lift others that spoke before; a condition lifts older words alone. */
function stanceEffect(record: StanceInForce | null): unknown {
  if (record === null) return ['undeclared'];
  const { stance, liftedBy, since, restated } = record;
  const day = consents(stance) ? since : liftedBy === null ? null : restated;
  return liftedBy === null && day === null ? [stance] : [stance, liftedBy, day];
}

function differs<T>(
  { from, to }: { readonly from: T; readonly to: T },
  effect: (value: T) => unknown,
): boolean {
  return JSON.stringify(effect(from)) !== JSON.stringify(effect(to));
}

/** The days on whose passing a stance depends. */
function awaitedDays(snapshot: Snapshot): readonly IsoDate[] {
  return Object.keys(snapshot.stances).flatMap((id) =>
    awaited(snapshot, id).flatMap((leaf) => ('after' in leaf ? [leaf.after] : [])),
  );
}

/** Whatever the stances on a candidate wait for. */
function awaited({ stances }: Snapshot, id: CandidateId): readonly Leaf[] {
  return Object.values(entryOf(stances, id) ?? {}).flatMap(({ liftedBy }) =>
    liftedBy === null ? [] : leavesOf(liftedBy).map(({ leaf }) => leaf),
  );
}

/** Whether a change can reach the verdict on one candidate at all. */
function reaches(id: CandidateId, before: Snapshot, after: Snapshot): (change: Change) => boolean {
  const leaves = [...awaited(before, id), ...awaited(after, id)];
  return (change) => {
    if (change.type === 'stance') return change.candidate === id;
    if (change.type === 'candidacy') {
      const { candidate } = change;
      return candidate === id || leaves.some((leaf) => 'withdrawn' in leaf && leaf.withdrawn === candidate);
    }
    if (change.type !== 'concession') return true;
    return leaves.some((leaf) => 'concession' in leaf && leaf.concession === change.concession);
  };
}
