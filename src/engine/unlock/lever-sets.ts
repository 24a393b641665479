/** The smallest sets of levers that reach a goal, cheapest first; levers that can stand in for one another form one set. */
import { leavesOf } from '../case/condition.js';
import { entryOf, type Snapshot } from '../case/in-force.js';
import type { Member, MemberCode } from '../case/member.js';
import type { CandidateId } from '../case/candidate.js';
import { applied } from '../change.js';
import { minimalNumbers, type Numbers } from '../minimal-sets.js';
import { ruleOf } from '../rules/index.js';
import type { RuleVerdict } from '../verdict/judge.js';
import { verdictOn } from '../verdict/standings.js';
import type { Lever, Question, Turning } from './lever.js';

/** Any `choose` of these levers, which cost the same and can stand in for one another; usually there is one. */
export interface LeverChoice {
  readonly choose: number;
  /** In alphabetical order of their keys; as many as `choose` or more. */
  readonly levers: readonly Lever[];
}

/** Levers that reach a goal together, while no part of them does. */
export interface LeverSet {
  readonly cost: number;
  readonly choices: readonly LeverChoice[];
}

/** The smallest sets. */
export interface LeverSets {
  /** Cheapest first; of one cost smaller sets first. */
  readonly sets: readonly LeverSet[];
  /** Whether these are all of them. */
  readonly complete: boolean;
}

/** What a set must bring about: a verdict that passes. */
export type Reaches = (verdict: RuleVerdict | 'not-named') => boolean;

/** Levers of one kind: only how many are used matters. Of members that can turn further, several kinds share the members. */
interface Kind {
  readonly levers: readonly Lever[];
  readonly cost: number;
  /** Names the members that kinds share. */
  readonly members: string;
}

/**
 * All smallest sets of `levers` that reach the goal, in which no member turns further than it must. Each lever must
 * bring the goal nearer, or leave it where it is.
 */
export function leverSets(question: Question, levers: readonly Lever[], reaches: Reaches): LeverSets {
  const kinds = kindsOf(question, levers);
  const { snapshot, candidate } = question;
  const passes = (numbers: Numbers) => {
    const changes = leversBy(kinds, numbers).flatMap((lever) => lever.changes);
    return reaches(verdictOn(applied(snapshot, changes), candidate));
  };
  const most = kinds.map((kind) => kind.levers.length);
  const { minimal, complete } = minimalNumbers(most, passes);
  const sets = minimal
    .filter((numbers) => !milder(kinds, numbers).some(passes))
    .map((numbers) => setBy(kinds, numbers));
  return { sets: sets.sort((a, b) => a.cost - b.cost || sizeOf(a) - sizeOf(b)), complete };
}

/** The same numbers with one member turned less far. */
function milder(kinds: readonly Kind[], numbers: Numbers): readonly Numbers[] {
  return kinds.flatMap(({ members }, far) =>
    kinds
      .slice(0, far)
      .flatMap((kind, near) =>
        kind.members === members && Number(numbers[far]) > 0
          ? [numbers.with(far, Number(numbers[far]) - 1).with(near, Number(numbers[near]) + 1)]
          : [],
      ),
  );
}

/** How many levers a set has. */
export function sizeOf({ choices }: LeverSet): number {
  return choices.reduce((sum, { choose }) => sum + choose, 0);
}

/** The first levers of each choice: one way to use the set. */
export function usedIn({ choices }: LeverSet): readonly Lever[] {
  return choices.flatMap(({ levers, choose }) => levers.slice(0, choose));
}

function setBy(kinds: readonly Kind[], numbers: Numbers): LeverSet {
  const choices = kinds.flatMap(({ levers }, at): LeverChoice[] => {
    const choose = Number(numbers[at]);
    return choose === 0 ? [] : [{ choose, levers }];
  });
  const cost = kinds.reduce((sum, kind, at) => sum + kind.cost * Number(numbers[at]), 0);
  return { cost, choices };
}

/** The levers that are used when there are that many of each kind; members turn the furthest first. */
function leversBy(kinds: readonly Kind[], numbers: Numbers): readonly Lever[] {
  const used = new Map<string, number>();
  return [...kinds.entries()].reverse().flatMap(([at, { levers, members }]) => {
    const first = used.get(members) ?? 0;
    const last = first + Number(numbers[at]);
    used.set(members, last);
    return levers.slice(first, last);
  });
}

/** Levers by kind, cheapest first; of one cost in the order in which they come. */
function kindsOf(question: Question, levers: readonly Lever[]): readonly Kind[] {
  const likeness = likenessIn(question);
  const byKind = new Map<string, Lever[]>();
  for (const lever of levers) {
    const kind = JSON.stringify([lever.type, lever.cost, ...likeness(lever)]);
    byKind.set(kind, [...(byKind.get(kind) ?? []), lever]);
  }
  return [...byKind.values()]
    .map((alike): Kind => {
      const costs = alike.map(({ cost }) => cost);
      const members = JSON.stringify(alike.map(({ type, key }) => [type, key]));
      return { cost: Math.max(...costs), levers: alike, members };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** What two levers must have in common to stand in for one another; only those that turn plain members can. */
function likenessIn({ snapshot, candidate }: Question): (lever: Lever) => readonly unknown[] {
  const figures = figuresThatCount(snapshot);
  const named = awaitedMembers(snapshot, candidate);
  return (lever) => {
    if (!isTurning(lever)) return [lever.key];
    const [{ member, from, to }] = lever.changes;
    if (named.has(member) || (from?.liftedBy ?? null) !== null) return [member, to?.stance];
    return ['', to?.stance, from?.stance ?? 'undeclared', ...figures(entryOf(snapshot.members, member))];
  };
}

function isTurning(lever: Lever): lever is Turning {
  return lever.type === 'stance';
}

/** Members for whose consent a stance on the candidate waits. */
function awaitedMembers({ stances }: Snapshot, candidate: CandidateId): ReadonlySet<MemberCode> {
  const records = Object.values(entryOf(stances, candidate) ?? {});
  const leaves = records.flatMap(({ liftedBy }) => (liftedBy === null ? [] : leavesOf(liftedBy)));
  return new Set(leaves.flatMap(({ leaf }) => ('consents' in leaf ? leaf.consents : [])));
}

/** The figures of a member that the rule looks at. */
function figuresThatCount({ rule, members }: Snapshot): (member: Member | null) => readonly unknown[] {
  const all = Object.values(members);
  const counted = (['weight', 'population'] as const).filter(
    (figure) =>
      ruleOf(rule).inapplicable(all.map((member) => ({ ...member, [figure]: null })))?.lacking === figure,
  );
  return (member) => [member?.permanent, ...counted.map((figure) => member?.[figure])];
}
