/** The qualified majority of the Council of the European Union. */
import type { Member } from '../case/member.js';
import type { Room, Rule, YesNo } from './rule.js';
import { emptyRoom, lacking, total, votesThat } from './tally.js';

/** A share as a fraction, so that a threshold is compared without rounding. */
interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** 55 % of the members. Source: [TEU-16](4) */
const MEMBERS_NEEDED: Fraction = { over: 11, under: 20 };

/** 65 % of the population. Source: [TEU-16](4) */
const POPULATION_NEEDED: Fraction = { over: 13, under: 20 };

/** 35 % of the population, which a blocking minority must exceed. Source: [TFEU-238](3)(a) */
const POPULATION_LEFT: Fraction = { over: 7, under: 20 };

/** The least size of a blocking minority when all members take part. Source: [TEU-16](4) */
const BLOCKING_MINORITY = 4;

/**
 * The qualified majority of the Council of the European Union: 55 % of the members that take part, with 65 %
 * of their population. Few large members cannot stop it: unless those that do not vote yes are as many as a
 * blocking minority must have, the population is deemed to be reached.
 *
 * Source: [TEU-16](4); [TFEU-238](3)(a) when some members take no part. Assumed: the shares alone are used,
 * without the Union's "at least fifteen" members, which adds nothing to 55 % in a body of 26 or more; and
 * 55 % of the members are needed in any case, which is stricter than the text only when fewer than seven
 * members take part.
 */
export const qualifiedMajority: Rule = {
  source: 'TEU-16',
  stoppedBy: ['abstains', 'against'],
  inapplicable: (members) => emptyRoom(members) ?? lacking(members, 'population'),
  yesNo: yesNoOf,
  adopts: (room) => enoughMembers(room) && (enoughPopulation(room) || tooFewToBlock(room)),
};

function enoughMembers({ votes }: Room): boolean {
  return compared(votesThat(votes, 'for').length, MEMBERS_NEEDED, votes.length) >= 0;
}

function enoughPopulation({ votes }: Room): boolean {
  const yes = votesThat(votes, 'for').map(({ member }) => member);
  const all = votes.map(({ member }) => member);
  return compared(total(yes, 'population'), POPULATION_NEEDED, total(all, 'population')) >= 0;
}

function tooFewToBlock({ members, votes }: Room): boolean {
  const notYes = votes.length - votesThat(votes, 'for').length;
  const taking = votes.map(({ member }) => member);
  return notYes < blockingMinority(members, taking);
}

/** How many a blocking minority must be. */
function blockingMinority(members: readonly Member[], taking: readonly Member[]): number {
  return taking.length === members.length ? BLOCKING_MINORITY : smallestBlockers(taking) + 1;
}

function yesNoOf(members: readonly Member[]): YesNo {
  const taking = members.filter(({ participates }) => participates);
  const enough = leastOf(MEMBERS_NEEDED, taking.length);
  const unstoppable = taking.length - blockingMinority(members, taking) + 1;
  return {
    figure: 'population',
    needs: [
      { members: enough, sum: leastOf(POPULATION_NEEDED, total(taking, 'population')) },
      { members: Math.max(enough, unstoppable), sum: 0 },
    ],
  };
}

/** The least whole number that is at least a share of `whole`. */
function leastOf({ over, under }: Fraction, whole: number): number {
  return Math.ceil((whole * over) / under);
}

/** The least number of members with more than 35 % of the population: the largest ones, until they exceed it. */
function smallestBlockers(members: readonly Member[]): number {
  const largestFirst = [...members].sort((a, b) => total([b], 'population') - total([a], 'population'));
  const whole = total(members, 'population');
  const last = largestFirst.findIndex(
    (_, index) => compared(total(largestFirst.slice(0, index + 1), 'population'), POPULATION_LEFT, whole) > 0,
  );
  return last + 1;
}

/** Below 0 when `part` is less than that fraction of `whole`, 0 when exactly that, above 0 when more. */
function compared(part: number, { over, under }: Fraction, whole: number): number {
  return part * under - whole * over;
}
