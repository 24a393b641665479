/** The state of a trial of the oracle, and what follows from it at once: who withholds, who is free, who is eligible. */
import type { Entrant, Participant, Race, Wait } from '../../src/engine/futures/race.js';
import type { Parameters } from '../../src/engine/futures/parameters.js';
import { effectOf, type Room, type Rule } from '../../src/engine/rules/index.js';
import type { Chance } from './chance.js';
import type { Attitude } from './opening.js';

/** How a trial will end, as soon as that is certain. */
export interface End {
  readonly outcome: string;
  /** In days; after the last day where the race ends before. */
  readonly at: number;
}

/** The state of a trial. */
export interface World {
  readonly race: Race;
  readonly parameters: Parameters;
  readonly chance: Chance;
  readonly rule: Rule;
  readonly attitudes: ReadonlyMap<string, readonly Attitude[]>;
  /** Those by which somebody withholds, or has, or will as a member. */
  readonly withheld: readonly Attitude[];
  readonly given: Set<string>;
  readonly gone: Set<string>;
  /** Days from eligibility to choice, unless that falls on the same day. */
  readonly delay: number;
  readonly isSameDay: boolean;
  readonly eligibleSince: Map<string, number>;
  time: number;
  isRipe: boolean;
  /** Null: it goes on. */
  end: End | null;
}

/** Turns every stance whose condition is met, until nothing moves, and notes who is eligible from now on. */
export function settle(world: World): void {
  for (let moved = true; moved;) {
    const met = world.withheld.filter((attitude) => isLifted(attitude, world));
    for (const attitude of met) attitude.cameRound = world.time;
    moved = met.length > 0;
  }
  const eligible = eligibleIn(world).map(({ id }) => id);
  for (const { id } of world.race.candidates) {
    if (!eligible.includes(id)) world.eligibleSince.delete(id);
    else if (!world.eligibleSince.has(id)) world.eligibleSince.set(id, world.time);
  }
}

/** The moment after the opening: before anything that is drawn, and on day 1. */
const AT_ONCE = Number.EPSILON;

/** When somebody is chosen who has been eligible, or agreed on, from a time on. */
export function choiceOf({ delay, isSameDay }: World, since: number, isFresh = false): number {
  if (!isSameDay) return since + delay;
  if (since > 0) return since;
  return isFresh ? AT_ONCE : delay;
}

function isLifted(attitude: Attitude, world: World): boolean {
  if (attitude.cameRound !== null) return false;
  if (attitude.isSponsor) {
    const { code } = attitude.member.member;
    const own = world.race.candidates.filter(({ home, isDeclared }) => home === code && isDeclared);
    return own.every(({ id }) => world.gone.has(id));
  }
  return attitude.wait !== null && isMet(attitude.wait, attitude.candidate, world);
}

function isMet(wait: Wait, candidate: Entrant, world: World): boolean {
  if ('all' in wait) return wait.all.every((part) => isMet(part, candidate, world));
  if ('any' in wait) return wait.any.some((part) => isMet(part, candidate, world));
  if ('day' in wait) return world.time >= wait.day;
  if ('concession' in wait) return world.given.has(wait.concession);
  if ('withdrawn' in wait) return world.gone.has(wait.withdrawn);
  const consenting = attitudesIn(world, candidate).filter(
    (each) => each.member.joins <= world.time && !withholds(each, world),
  );
  return wait.consents.every((code) => consenting.some(({ member }) => member.member.code === code));
}

/** All attitudes to a candidate. */
export function attitudesIn(world: World, { id }: Entrant): readonly Attitude[] {
  return world.attitudes.get(id) ?? [];
}

/** Whether a member counts by now and keeps back its consent. */
export function withholds({ member, withheld, cameRound }: Attitude, { time }: World): boolean {
  return withheld && cameRound === null && member.joins <= time;
}

/** Who could be chosen if it stayed so long enough. */
function eligibleIn(world: World): readonly Entrant[] {
  if (!world.isRipe) return [];
  const standing = standingIn(world);
  if (standing.length === 0) {
    return world.race.candidates.filter((one) => isNamed(one, world) && isFree(one, world));
  }
  const most = Math.max(...standing.map(({ backing }) => backing));
  return standing.filter((one) => (one.backing === most || one.isAdopted) && isFree(one, world));
}

/** Who stands. */
export function standingIn({ race, gone }: World): readonly Entrant[] {
  return race.candidates.filter(({ id, status }) => status === 'stands' && !gone.has(id));
}

/** Whether it is a name on record that has not given up. */
export function isNamed({ id, status }: Entrant, { gone }: World): boolean {
  return status === 'named' && !gone.has(id);
}

/** Whether the rule adopts: what withholds is against, what has come round accepts, the rest is as recorded or for. */
export function isFree(candidate: Entrant, world: World): boolean {
  const vote = (attitude: Attitude) => {
    if (withholds(attitude, world)) return 'against';
    return effectOf(attitude.cameRound === null ? (attitude.recorded ?? 'undeclared') : 'accept', 'for');
  };
  return world.rule.adopts(roomOf(candidate, world, vote));
}

type Vote = Room['votes'][number]['effect'];

/** The room, each member with the vote that it is given. */
export function roomOf(candidate: Entrant, world: World, vote: (attitude: Attitude) => Vote): Room {
  const isIn = ({ joins }: Participant) => joins <= world.time;
  const voting = attitudesIn(world, candidate).filter(({ member }) => isIn(member));
  return {
    members: world.race.members.filter(isIn).map(({ member }) => member),
    votes: voting.map((attitude) => ({ member: attitude.member.member, effect: vote(attitude) })),
  };
}
