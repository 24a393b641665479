/** What it would take to free a candidate, to establish consent, or to stop one who is free. */
import type { CandidateId } from '../case/candidate.js';
import { leavesOf, type Leaf } from '../case/condition.js';
import { checkOptions, checkWord, shownValue, type KnownOptions } from '../case/contract.js';
import type { ById, Snapshot } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import { sideOf } from '../case/stance.js';
import type { Deadlock } from '../verdict/deadlocks.js';
import { consentIn, leafFulfilment, positions } from '../verdict/positions.js';
import { verdictOn, verdicts, type Standing } from '../verdict/standings.js';
import { leverSets, sizeOf, usedIn, type LeverSet, type Reaches } from './lever-sets.js';
import { GOALS, withLevers, type Goal, type Lever, type ListedLevers, type Question } from './lever.js';
import { helpfulLevers } from './levers.js';
import { stoppingLevers } from './turnings.js';

/** What is asked, and within which bounds. */
export interface UnlockOptions {
  /** Default: the front-runner. */
  readonly candidate?: CandidateId | undefined;
  /** Default: `unblocked`. */
  readonly goal?: Goal | undefined;
  /** What the scenario lists: its levers, and what concessions cost of which nothing but the demand is known; default: nothing. */
  readonly listed?: ListedLevers | undefined;
  /** Costs that replace the usual ones: by a lever's key, or by the stance from which members turn. */
  readonly costs?: ById<number> | undefined;
  /** Only sets that cost at most that much, inclusive. */
  readonly maxCost?: number | undefined;
  /** Only sets of at most that many levers, inclusive. */
  readonly maxSize?: number | undefined;
  /** Whether members turn of themselves; default: true. */
  readonly moves?: boolean | undefined;
}

const OPTIONS: KnownOptions<UnlockOptions> = {
  candidate: ['string'],
  goal: ['string'],
  listed: ['object'],
  costs: ['object'],
  maxCost: ['number'],
  maxSize: ['number'],
  moves: ['boolean'],
};

/** Why a member no longer withholds, or no longer keeps silent, once a set is used. */
export interface WayReason {
  readonly member: MemberCode;
  /** What it waited for that has come about; empty: it turns of itself. */
  readonly because: readonly Leaf[];
}

/** A set of levers with what it does. */
export interface Way extends LeverSet {
  /** By member, in alphabetical order; where any of several will do, of the first of them. */
  readonly reasons: readonly WayReason[];
  /** How the candidate stands with it. */
  readonly leads: {
    readonly verdict: ReturnType<typeof verdictOn>;
    /** In alphabetical order. */
    readonly undeclared: readonly MemberCode[];
  };
}

/** What stands against a candidate with every lever used. */
export interface Obstacle {
  readonly verdict: Standing['verdict'];
  readonly blockers: readonly MemberCode[];
  readonly unnamed: number;
  readonly deadlocks: readonly Deadlock[];
}

/** What it would take. */
export interface Unlock {
  readonly candidate: CandidateId;
  readonly goal: Goal;
  /** As things stand. */
  readonly standing: Standing;
  /** Whether the goal is reached as things stand; there is nothing to do then. */
  readonly reached: boolean;
  /** All that can be done, of the kinds that were asked for. */
  readonly levers: readonly Lever[];
  /** All smallest sets within the bounds, cheapest first. */
  readonly ways: readonly Way[];
  /** Whether no bound left any out: neither the limits that were given nor that of the search. */
  readonly complete: boolean;
  /** Null: something can be done, or need not be. */
  readonly obstacle: Obstacle | null;
}

const REACHES: Readonly<Record<Goal, Reaches>> = {
  unblocked: (verdict) => verdict === 'open' || verdict === 'adopted',
  adopted: (verdict) => verdict === 'adopted',
  blocked: (verdict) => verdict === 'blocked',
};

/**
 * All smallest sets of levers after which `goal` is reached. Conditions follow by themselves: one withdrawal may lift
 * several members, and their consent others.
 *
 * @throws TypeError when it is no snapshot or an option is unknown; RangeError when there is no such candidate, no
 * front-runner to speak of, or a cost or a bound is below 0.
 */
export function unlock(snapshot: Snapshot, options: UnlockOptions = {}): Unlock {
  checkOptions('unlock', options, OPTIONS);
  const { goal = 'unblocked', costs = {}, maxCost, maxSize } = options;
  checkWord('the goal', goal, GOALS);
  checkNumbers({ ...costs, maxCost, maxSize });
  const standing = standingIn(snapshot, options.candidate);
  const { candidate, ...found } = { candidate: standing.id, goal, standing };
  const { listed = { concessions: {} } } = options;
  const question: Question = { snapshot, candidate, goal, costs, listed };
  const reached = REACHES[goal](standing.verdict);
  const levers = leversFor(question, options);
  if (reached) return { candidate, ...found, reached, levers, ways: [], complete: true, obstacle: null };
  return { candidate, ...found, reached, levers, ...waysOf(question, levers, options) };
}

function leversFor(question: Question, { moves = true }: UnlockOptions): readonly Lever[] {
  const all = question.goal === 'blocked' ? stoppingLevers(question) : helpfulLevers(question);
  return moves ? all : all.filter(({ type }) => type !== 'stance');
}

function waysOf(
  question: Question,
  levers: readonly Lever[],
  options: UnlockOptions,
): Pick<Unlock, 'ways' | 'complete' | 'obstacle'> {
  const { moves = true } = options;
  const { sets, complete } = leverSets(question, levers, REACHES[question.goal]);
  const kept = sets.filter((set) => isWithin(set, options));
  const isCut = kept.length < sets.length || !moves;
  const effectOf = effectsIn(question);
  return {
    ways: kept.map((set) => ({ ...set, ...effectOf(usedIn(set)) })),
    complete: complete && !isCut,
    obstacle: sets.length > 0 ? null : obstacleOf(question, levers),
  };
}

/** Checks costs and bounds. @throws RangeError when one is no number of at least 0. */
function checkNumbers(numbers: ById<number | undefined>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (value !== undefined && !(value >= 0))
      throw new RangeError(`${name} must be a number of at least 0, got ${shownValue(value)}`);
  }
}

/** Whom the question is about. @throws RangeError when there is nobody. */
export function standingIn(snapshot: Snapshot, candidate: CandidateId | undefined): Standing {
  const { standings, frontRunner } = verdicts(snapshot);
  const id = candidate ?? frontRunner;
  const standing = standings.find((each) => each.id === id);
  if (standing !== undefined) return standing;
  const named = standings.map((each) => each.id).join(', ') || 'nobody';
  throw new RangeError(
    id === null
      ? `there is no front-runner; name a candidate of: ${named}`
      : `${id} has not been named; named so far: ${named}`,
  );
}

function isWithin(set: LeverSet, { maxCost = Infinity, maxSize = Infinity }: UnlockOptions): boolean {
  return set.cost <= maxCost && sizeOf(set) <= maxSize;
}

type WayEffect = Pick<Way, 'reasons' | 'leads'>;

/** Tells who comes round when levers are used, or is stopped from it, and why, and how the candidate stands then. */
function effectsIn({ snapshot, candidate }: Question): (levers: readonly Lever[]) => WayEffect {
  const profile = positions(snapshot, candidate);
  const before = new Map(profile.map(({ member, stance }) => [member.code, stance]));
  const consentBefore = consentIn(profile);
  return (levers) => {
    const after = withLevers(snapshot, levers);
    const profileAfter = positions(after, candidate);
    const consentAfter = consentIn(profileAfter);
    const isNew = (leaf: Leaf) =>
      leafFulfilment(leaf, snapshot, consentBefore) === null &&
      leafFulfilment(leaf, after, consentAfter) !== null;
    const reasons = profileAfter.flatMap(({ member, stance, record, lifted }): WayReason[] => {
      if (sideOf(stance) === sideOf(before.get(member.code) ?? 'undeclared')) return [];
      if (lifted === null || !record?.liftedBy) return [{ member: member.code, because: [] }];
      const leaves = leavesOf(record.liftedBy);
      return [{ member: member.code, because: leaves.filter(isNew) }];
    });
    const silent = profileAfter.filter(
      ({ member, stance }) => member.participates && stance === 'undeclared',
    );
    const undeclared = silent.map(({ member }) => member.code);
    return { reasons, leads: { verdict: verdictOn(after, candidate), undeclared } };
  };
}

function obstacleOf({ snapshot, candidate }: Question, levers: readonly Lever[]): Obstacle {
  const after = withLevers(snapshot, levers);
  const { verdict, blockers, unnamed, deadlocks } = standingIn(after, candidate);
  return { verdict, blockers, unnamed, deadlocks };
}
