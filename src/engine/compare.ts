/** What differs between two snapshots, and what of it matters to the verdict. */
import type { CandidateId } from './case/candidate.js';
import { leavesOf, type Leaf } from './case/condition.js';
import type { IsoDate } from './case/date.js';
import type { RuleVerdict } from './case/expectation.js';
import { consents } from './case/stance.js';
import { applied, changes, type Change, type StanceChange } from './change.js';
import { effectOf } from './rules/index.js';
import { minimalSets } from './minimal-sets.js';
import {
  entryOf,
  unnamedAgainst,
  type ConcessionInForce,
  type Snapshot,
  type StanceInForce,
} from './case/in-force.js';
import { verdictOn, verdicts, type Assessment, type Standing } from './verdict/standings.js';

/** What differs between two readings, and what of it matters. */
export interface Comparison {
  readonly candidate: CandidateId;
  readonly before: SideVerdict;
  readonly after: SideVerdict;
  /** The changes that verdicts may depend on, on any candidate. */
  readonly changes: readonly Change[];
  /** All other changes: what forecasts alone depend on, and what only repeats a stance or gives better evidence for it. */
  readonly others: readonly Change[];
  /** What the sets in `decisive` bring about; null: the verdict is the same on both sides. */
  readonly turn: Turn | null;
  /** The minimal sets of changes that bring it about, made to `before` alone; empty when the verdicts are equal. */
  readonly decisive: readonly (readonly Change[])[];
  /** Whether `decisive` holds every minimal set; false when the search reached its bound. */
  readonly complete: boolean;
  /** Those of `changes` that are in none of the sets: the verdict turns, or stays, without them. */
  readonly irrelevant: readonly Change[];
}

/**
 * The line that lies between two verdicts. From `blocked` to anything better it is that nobody stands in the way any
 * more, whether or not consent is established already; the same holds in the other direction. Where the verdicts are not on this scale, `other`: exactly
 * the verdict of the other side.
 */
export type Turn = 'unblocked' | 'blocked' | 'adopted' | 'no-longer-adopted' | 'other';

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
 * @example
 * ```ts
 * const race = loadScenario('2024-rutte');
 * const { decisive } = compare(snapshot(race), snapshot(race, { asOf: '2024-06-21' }));
 * ```
 *
 * @throws RangeError when neither side has such a candidate.
 */
export function compare(before: Snapshot, after: Snapshot, candidate?: CandidateId): Comparison {
  const [first, second] = [verdicts(before), verdicts(after)];
  const id = candidate ?? second.frontRunner ?? first.frontRunner;
  const sides = { before: sideVerdictOf(first, id), after: sideVerdictOf(second, id) };
  if (id === null || (sides.before.standing === null && sides.after.standing === null)) {
    throw new RangeError(`the candidate must be named on one of the sides, got ${id ?? 'no front-runner'}`);
  }
  const all = changes(before, after);
  const bearing = all.filter((change) => bearsOnVerdicts(change, before, after));
  const turn = turnOf(sides.before.verdict, sides.after.verdict);
  const reaching = bearing.filter(reaches(id, before, after));
  const decisive =
    turn === null
      ? { sets: [], complete: true }
      : minimalSets(
          reaching,
          (chosen) => BEYOND[turn](verdictOn(applied(before, chosen), id), sides.after.verdict),
          harmful(reaching, turn),
        );
  const [bears, needed] = [new Set(bearing), new Set(decisive.sets.flat())];
  return {
    candidate: id,
    ...sides,
    turn,
    changes: bearing,
    others: all.filter((change) => !bears.has(change)),
    decisive: decisive.sets,
    complete: decisive.complete,
    irrelevant: bearing.filter((change) => !needed.has(change)),
  };
}

/** The line between two verdicts; null: they are the same. */
function turnOf(from: SideVerdict['verdict'], to: SideVerdict['verdict']): Turn | null {
  if (from === to) return null;
  const [before, after] = [ORDERED.indexOf(from), ORDERED.indexOf(to)];
  if (before < 0 || after < 0) return 'other';
  if (before === 0) return 'unblocked';
  if (after === 0) return 'blocked';
  return after > before ? 'adopted' : 'no-longer-adopted';
}

const ORDERED: readonly SideVerdict['verdict'][] = ['blocked', 'open', 'adopted'];

/** Whether a verdict lies beyond the line; `other` is the verdict of the other side. */
const BEYOND: Readonly<Record<Turn, (verdict: string, other: string) => boolean>> = {
  unblocked: (verdict) => verdict === 'open' || verdict === 'adopted',
  blocked: (verdict) => verdict === 'blocked',
  adopted: (verdict) => verdict === 'adopted',
  'no-longer-adopted': (verdict) => verdict === 'open' || verdict === 'blocked',
  other: (verdict, other) => verdict === other,
};

/** The changes that can only work against what is to be brought about. */
function harmful(reaching: readonly Change[], turn: Turn): readonly Change[] {
  if (turn === 'other') return [];
  const isUp = turn === 'unblocked' || turn === 'adopted';
  // Whether somebody stands in the way is asked with every unknown for, whether consent is established with every one against.
  const unknownAs = turn === 'unblocked' || turn === 'blocked' ? 'for' : 'against';
  return reaching.filter((change) => {
    if (change.type === 'concession')
      return isGiven(change.from) !== isGiven(change.to) && isGiven(change.from) === isUp;
    if (change.type !== 'stance') return false;
    const [worse, better] = isUp ? [change.to, change.from] : [change.from, change.to];
    // What is lifted by something may be stronger than it looks.
    const isPlain = (worse?.liftedBy ?? null) === null;
    return isPlain && strength(worse, unknownAs) < strength(better, unknownAs);
  });
}

/** Whether a concession has been given, which can only help a candidate. */
function isGiven(concession: ConcessionInForce | null): boolean {
  return concession !== null && concession.granted !== null;
}

/** How much a stance helps a candidate. */
function strength(record: StanceInForce | null, unknownAs: 'for' | 'against'): number {
  return STRENGTH[effectOf(record?.stance ?? 'undeclared', unknownAs)];
}

const STRENGTH = { for: 2, abstains: 1, against: 0 } as const;

function sideVerdictOf({ snapshot: { asOf }, standings }: Assessment, id: CandidateId | null): SideVerdict {
  const standing = standings.find((each) => each.id === id) ?? null;
  return { asOf, verdict: standing?.verdict ?? 'not-named', standing };
}

/** Whether a change may turn a verdict on somebody; the others alter words, or the chances alone. */
function bearsOnVerdicts(change: Change, before: Snapshot, after: Snapshot): boolean {
  switch (change.type) {
    case 'stance':
      return isOfMember(change, before, after) && differs(change, stanceEffect);
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
    case 'total':
      return differs(change, (totals) => unnamedAgainst(totals ?? []));
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

/** Whether a stance is one of a member, on one of the sides at least: what anybody else says decides nothing. */
function isOfMember({ member }: StanceChange, before: Snapshot, after: Snapshot): boolean {
  return entryOf(before.members, member) !== null || entryOf(after.members, member) !== null;
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
    liftedBy === null ? [] : leavesOf(liftedBy),
  );
}

/** Whether a change can reach the verdict on one candidate at all. */
function reaches(id: CandidateId, before: Snapshot, after: Snapshot): (change: Change) => boolean {
  const leaves = [...awaited(before, id), ...awaited(after, id)];
  return (change) => {
    if (change.type === 'stance' || change.type === 'total') return change.candidate === id;
    if (change.type === 'candidacy') {
      const { candidate } = change;
      return candidate === id || leaves.some((leaf) => 'withdrawn' in leaf && leaf.withdrawn === candidate);
    }
    if (change.type !== 'concession') return true;
    return leaves.some((leaf) => 'concession' in leaf && leaf.concession === change.concession);
  };
}
