/** How much power a decision rule gives each member, if a yes and a no are all that there is. */
import type { Member, MemberCode } from '../case/member.js';
import type { RuleSpec } from '../case/rule-spec.js';
import { ruleOf, specFrom, type NamedRule, type Rule, type Vote, type YesNo } from '../rules/index.js';
import { gameOfCounting, gameOfSums } from './power-game.js';

/** The power of one member. All of them are exact but for the rounding of the last division. */
export interface MemberPower {
  readonly member: MemberCode;
  /** Of the coalitions of the others, those that lose and win with it. */
  readonly swings: bigint;
  /** The share of them among all coalitions of the others: how likely it decides if each other says yes with a half. Source: [Penrose-1946]. */
  readonly penrose: number;
  /** Its share of all swings; 0: there are none. Source: [Banzhaf-1965]. */
  readonly banzhaf: number;
  /** The share of all orders in which it turns those before it from losing to winning. Source: [Shapley-Shubik-1954]. */
  readonly shapleyShubik: number;
  /** The same as a fraction in lowest terms. */
  readonly exact: readonly [over: bigint, under: bigint];
}

/** The power of the members that take part, by code. */
export interface Power {
  readonly rule: RuleSpec;
  /** The figure of members that the rule adds up; null: it only counts them. */
  readonly figure: YesNo['figure'] | null;
  /** Coalitions on whose yes, against everybody else's no, the rule adopts; and all there are. */
  readonly winning: bigint;
  readonly coalitions: bigint;
  /** Whether all have the same. */
  readonly isEqual: boolean;
  readonly members: readonly MemberPower[];
}

/**
 * The power of those of `members` that take part.
 *
 * @throws RangeError when the rule cannot be applied to the members; when it adds up a figure of theirs and they are more
 * than 52, or their figures differ too much: some 40 that all differ can be counted.
 */
export function power(members: readonly Member[], rule: NamedRule): Power {
  const spec = specFrom(rule);
  const applied = ruleOf(spec);
  const reason = applied.inapplicable(members);
  if (reason !== null)
    throw new RangeError(`the rule ${spec.type} cannot be applied: it lacks ${reason.lacking}`);
  const taking = members
    .filter(({ participates }) => participates)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const asked = applied.yesNo?.(members) ?? null;
  const { winning, swings } =
    asked === null
      ? gameOfCounting(taking.length, leastYes(applied, members, taking))
      : gameOfSums(
          taking.map((member) => Number(member[asked.figure])),
          asked.needs,
        );
  const all = sum(swings.map(sum));
  // Where members are only counted, all of them share what was counted.
  const powers = new Map([...new Set(swings)].map((own) => [own, powerOf(own, all)]));
  return {
    rule: spec,
    figure: asked?.figure ?? null,
    winning,
    coalitions: 1n << BigInt(taking.length),
    isEqual: swings.every((own) => own.every((number, size) => number === swings[0]![size])),
    members: taking.map(({ code }, at) => ({ member: code, ...powers.get(swings[at]!)! })),
  };
}

/** Whether each of the members that take part can stop a decision alone, so that all power indices are alike. */
export function canEachStop(members: readonly Member[], rule: NamedRule): boolean {
  const { adopts } = ruleOf(specFrom(rule));
  const taking = members.filter(({ participates }) => participates);
  return taking.every((against) => {
    const votes = taking.map((member): Vote => ({ member, effect: member === against ? 'against' : 'for' }));
    return !adopts({ members, votes });
  });
}

/** How many must say yes, whoever they are; infinite: all of them are too few. */
function leastYes({ adopts }: Rule, members: readonly Member[], taking: readonly Member[]): number {
  for (let yes = 0; yes <= taking.length; yes++) {
    const votes = taking.map((member, at): Vote => ({ member, effect: at < yes ? 'for' : 'against' }));
    if (adopts({ members, votes })) return yes;
  }
  return Infinity;
}

/** Of one member, from its swings by the size of the coalition without it. */
function powerOf(swings: readonly bigint[], all: bigint): Omit<MemberPower, 'member'> {
  const own = sum(swings);
  const count = swings.length;
  const over = sum(swings.map((number, size) => (number === 0n ? 0n : number * ordersAround(size, count))));
  const exact = lowest(over, factorial(count));
  return {
    swings: own,
    penrose: quotient(own, 1n << BigInt(count - 1)),
    banzhaf: all === 0n ? 0 : quotient(own, all),
    shapleyShubik: quotient(...exact),
    exact,
  };
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((total, number) => total + number, 0n);
}

/** In how many orders of `count` members `before` given ones come before a given one, and the others after it. */
function ordersAround(before: number, count: number): bigint {
  return factorial(before) * factorial(count - before - 1);
}

function factorial(number: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= number; factor++) product *= factor;
  return product;
}

function lowest(over: bigint, under: bigint): readonly [over: bigint, under: bigint] {
  let [divisor, rest] = [under, over];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return [over / divisor, under / divisor];
}

/** Above this a whole number has no place among the floating ones. */
const LARGE = 1n << 1000n;

/** One whole number by another that is at least as large, as a number in [0, 1]. */
function quotient(over: bigint, under: bigint): number {
  let [part, whole] = [over, under];
  while (whole > LARGE) [part, whole] = [part >> 64n, whole >> 64n];
  return Number(part) / Number(whole);
}
