/** The game that a rule makes of members that say yes or no: which coalitions win, and who turns them. */
import type { YesNo } from '../rules/index.js';
import { coalitionsOf, reachingOf, type Coalitions } from './coalitions.js';

/** What power indices are taken from. */
export interface PowerGame {
  /** Winning coalitions. */
  readonly winning: bigint;
  /** By member and size: how many coalitions without it lose, and win with it. */
  readonly swings: readonly (readonly bigint[])[];
}

/** The game of `count` members in which any `least` of them win. */
export function gameOfCounting(count: number, least: number): PowerGame {
  const sizes = Array.from({ length: count + 1 }, (_, size) => size);
  const swings = sizes.slice(1).map((size) => (size === least ? choices(count - 1, size - 1) : 0n));
  const winning = sizes.filter((size) => size >= least).map((size) => choices(count, size));
  return {
    winning: winning.reduce((all, number) => all + number, 0n),
    swings: sizes.slice(1).map(() => swings),
  };
}

/** In how many ways `some` of `count` can be chosen. */
function choices(count: number, some: number): bigint {
  let ways = 1n;
  for (let at = 1n; at <= some; at++) ways = (ways * (BigInt(count) - at + 1n)) / at;
  return ways;
}

/** Members that are counted by their figures. 2⁵² coalitions of the others are the most that are counted exactly. */
const MOST_MEMBERS = 52;

/** The game of members with these figures, in which a coalition wins that meets one of `needs`. @throws RangeError as {@link coalitionsOf}, or when they are more than 52. */
export function gameOfSums(figures: readonly number[], needs: YesNo['needs']): PowerGame {
  const count = figures.length;
  if (count > MOST_MEMBERS)
    throw new RangeError(`members with figures must be at most ${MOST_MEMBERS}, got ${count}`);
  // One more than there are sizes: a member is added to the largest coalition of the others.
  const least = Array.from({ length: count + 2 }, (_, size) => sumNeeded(needs, size));
  const half = count >> 1;
  const [first, second] = [figures.slice(0, half), figures.slice(half)];
  const [one, other] = [coalitionsOf(first), coalitionsOf(second)];
  const swings = figures.map((figure, at) => {
    const others: readonly [Coalitions, Coalitions] =
      at < half
        ? [coalitionsOf(first.toSpliced(at, 1)), other]
        : [one, coalitionsOf(second.toSpliced(at - half, 1))];
    return swingsOf(figure, others, least);
  });
  const winning = reachingOf(one, other, least).map(BigInt);
  return { winning: winning.reduce((all, number) => all + number, 0n), swings };
}

/** Of the sum that a coalition of a size must reach; infinite: none is enough. */
function sumNeeded(needs: YesNo['needs'], size: number): number {
  return Math.min(Infinity, ...needs.map(({ members, sum }) => (members <= size ? sum : Infinity)));
}

/** Coalitions of the others that win with a member, less those that win without: what wins stays winning when it grows. */
function swingsOf(
  figure: number,
  [one, other]: readonly [Coalitions, Coalitions],
  least: readonly number[],
): readonly bigint[] {
  const without = reachingOf(one, other, least);
  const withIt = least.slice(1).map((sum) => sum - figure);
  return reachingOf(one, other, withIt).map((number, size) => BigInt(number - without[size]!));
}
