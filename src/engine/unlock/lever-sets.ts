/** The smallest sets of levers that reach a goal, cheapest first; levers that can stand in for one another form one set. */
import { leavesOf } from '../case/condition.js';
import type { RuleVerdict } from '../case/expectation.js';
import { entryOf, type Snapshot } from '../case/in-force.js';
import type { Member, MemberCode } from '../case/member.js';
import type { CandidateId } from '../case/candidate.js';
import { applied } from '../change.js';
import { minimalNumbers, type Numbers } from '../minimal-sets.js';
import { ruleOf } from '../rules/index.js';
import { verdictOn } from '../verdict/standings.js';
import { withLevers, type Lever, type Question, type Turning } from './lever.js';

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

/**
 * Levers of one kind: only how many are used matters. Where members can turn further, or a later day comes after an
 * earlier one, several kinds are about the same, the furthest of which holds.
 */
interface Kind {
  readonly levers: readonly Lever[];
  readonly cost: number;
  /** Names what kinds have in common that are about the same. */
  readonly about: string;
}

/**
 * All smallest sets of `levers` that reach the goal, in which no member turns further than it must and no day is later.
 */
export function leverSets(question: Question, levers: readonly Lever[], reaches: Reaches): LeverSets {
  const joinings = levers.filter(bringsMembers);
  const others = levers.filter((lever) => !bringsMembers(lever));
  const found = [
    setsAmong(question, others, reaches),
    ...joinings.map((day) => setsAfter(day, { question, levers: others, earlier: joinings }, reaches)),
  ];
  const sets = found.flatMap((each) => each.sets);
  return {
    sets: sets.sort((a, b) => a.cost - b.cost || sizeOf(a) - sizeOf(b)),
    complete: found.every(({ complete }) => complete),
  };
}

/** Whether members join when a day passes: they may help or be in the way, so that such a day is tried by itself. */
function bringsMembers({ type, changes }: Lever): boolean {
  return type === 'date' && changes.some((change) => change.type === 'member');
}

interface Others {
  readonly question: Question;
  readonly levers: readonly Lever[];
  /** Days on which members join. */
  readonly earlier: readonly Lever[];
}

/** The smallest sets of which this day is a part: none that would do without it, or on a day before. */
function setsAfter(day: Lever, { question, levers, earlier }: Others, reaches: Reaches): LeverSets {
  const { snapshot, candidate } = question;
  // Who joins stays told apart from the others: without the day it is no member.
  const passed = day.changes.filter(({ type }) => type !== 'accession');
  const later = { ...question, snapshot: applied(snapshot, passed) };
  const { sets, complete } = setsAmong(
    later,
    levers.filter(({ type }) => type !== 'date'),
    reaches,
  );
  const before = [...levers, ...earlier].filter(({ type, key }) => type === 'date' && key < day.key);
  const needed = sets.filter((set) => {
    const passes = (days: readonly Lever[]) =>
      reaches(verdictOn(withLevers(snapshot, [...days, ...usedIn(set)]), candidate));
    return !passes([]) && !before.some((other) => passes([other]));
  });
  const withDay = needed.map(({ cost, choices }) => ({
    cost: cost + day.cost,
    choices: [{ choose: 1, levers: [day] }, ...choices],
  }));
  return { sets: withDay, complete };
}

/** The smallest sets of levers of which each brings the goal nearer, or leaves it where it is. */
function setsAmong(question: Question, levers: readonly Lever[], reaches: Reaches): LeverSets {
  const kinds = kindsOf(question, levers);
  const { snapshot, candidate } = question;
  const passes = (numbers: Numbers) => {
    return reaches(verdictOn(withLevers(snapshot, leversBy(kinds, numbers)), candidate));
  };
  const most = kinds.map((kind) => kind.levers.length);
  const { minimal, complete } = minimalNumbers(most, passes);
  const sets = minimal
    .filter((numbers) => !milder(kinds, numbers).some(passes))
    .map((numbers) => setBy(kinds, numbers));
  return { sets, complete };
}

/** The same numbers with one member turned less far, or an earlier day. */
function milder(kinds: readonly Kind[], numbers: Numbers): readonly Numbers[] {
  return kinds.flatMap(({ about }, far) =>
    kinds
      .slice(0, far)
      .flatMap((kind, near) =>
        kind.about === about && Number(numbers[far]) > 0
          ? [numbers.with(far, Number(numbers[far]) - 1).with(near, Number(numbers[near]) + 1)]
          : [],
      ),
  );
}

/** How many levers a set has. */
export function sizeOf({ choices }: LeverSet): number {
  return choices.reduce((sum, { choose }) => sum + choose, 0);
}

/** The first levers of each choice that turn nobody twice: one way to use the set. */
export function usedIn({ choices }: LeverSet): readonly Lever[] {
  return choices.reduce<readonly Lever[]>((used, { levers, choose }) => {
    const free = levers.filter((lever) => !used.some((other) => isTurning(other) && other.key === lever.key));
    return [...used, ...free.slice(0, choose)];
  }, []);
}

function setBy(kinds: readonly Kind[], numbers: Numbers): LeverSet {
  const choices = kinds.flatMap(({ levers }, at): LeverChoice[] => {
    const choose = Number(numbers[at]);
    return choose === 0 ? [] : [{ choose, levers }];
  });
  const cost = kinds.reduce((sum, kind, at) => sum + kind.cost * Number(numbers[at]), 0);
  return { cost, choices };
}

/** The levers that are used when there are that many of each kind; what goes furthest comes first. */
function leversBy(kinds: readonly Kind[], numbers: Numbers): readonly Lever[] {
  const used = new Map<string, number>();
  return [...kinds.entries()].reverse().flatMap(([at, { levers, about }]) => {
    const first = used.get(about) ?? 0;
    const last = first + Number(numbers[at]);
    used.set(about, last);
    return levers.slice(first, last);
  });
}

/** Levers by kind, cheapest first; of one cost in the order in which they come. */
function kindsOf(question: Question, levers: readonly Lever[]): readonly Kind[] {
  const likeness = likenessIn(question, turnedBeside(levers));
  const byKind = new Map<string, Lever[]>();
  for (const lever of levers) {
    const kind = JSON.stringify([lever.type, lever.cost, ...likeness(lever)]);
    byKind.set(kind, [...(byKind.get(kind) ?? []), lever]);
  }
  return [...byKind.values()]
    .map((alike): Kind => {
      const costs = alike.map(({ cost }) => cost);
      const about = JSON.stringify(alike.map(({ type, key }) => [type, type === 'date' ? '' : key]));
      return { cost: Math.max(...costs), levers: alike, about };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** What two levers must have in common to stand in for one another; only those that turn plain members can. */
function likenessIn(
  { snapshot, candidate }: Question,
  turned: readonly MemberCode[],
): (lever: Lever) => readonly unknown[] {
  const figures = figuresThatCount(snapshot);
  const named = new Set([...awaitedMembers(snapshot, candidate), ...turned]);
  return (lever) => {
    if (!isTurning(lever)) return [lever.key];
    const [{ member, from, to }] = lever.changes;
    if (named.has(member) || (from?.liftedBy ?? null) !== null) return [member, to?.stance];
    const joins = entryOf(snapshot.accessions, member) !== null;
    return [
      '',
      to?.stance,
      from?.stance ?? 'undeclared',
      joins,
      ...figures(entryOf(snapshot.members, member)),
    ];
  };
}

function isTurning(lever: Lever): lever is Turning {
  return lever.type === 'stance';
}

/** Members that levers turn which are more than that. */
function turnedBeside(levers: readonly Lever[]): readonly MemberCode[] {
  const others = levers.filter((lever) => !isTurning(lever));
  return others.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.type === 'stance' ? [change.member] : [])),
  );
}

/** Members for whose consent a stance on the candidate waits. */
export function awaitedMembers({ stances }: Snapshot, candidate: CandidateId): readonly MemberCode[] {
  const records = Object.values(entryOf(stances, candidate) ?? {});
  const leaves = records.flatMap(({ liftedBy }) => (liftedBy === null ? [] : leavesOf(liftedBy)));
  return leaves.flatMap((leaf) => ('consents' in leaf ? leaf.consents : []));
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
