/**
 * Coalitions counted by how many members they have and by how much of a figure: a generating function in two variables,
 * whose terms are kept in lists. Counts are exact below 2⁵³. Source: [Bilbao-2002] counts by weight so.
 */

/** The coalitions of one size: each sum that occurs, ascending, and how many have it or more. */
interface Sums {
  readonly sums: readonly number[];
  readonly reaching: readonly number[];
}

/** By size. */
export type Coalitions = readonly Sums[];

/** Sums of a size that are kept. Assumed: some seconds of work; half of 40 members that all differ have 184 756 at most. */
const MOST_SUMS = 200_000;

/** All coalitions of members with these figures. @throws RangeError when there are too many sums to be counted. */
export function coalitionsOf(figures: readonly number[]): Coalitions {
  return figures.reduce<Coalitions>(joined, [{ sums: [0], reaching: [1] }]);
}

const NONE: Sums = { sums: [], reaching: [] };

/** The coalitions without and with one more member. */
function joined(coalitions: Coalitions, figure: number): Coalitions {
  return Array.from({ length: coalitions.length + 1 }, (_, size) =>
    merged(coalitions[size] ?? NONE, coalitions[size - 1] ?? NONE, figure),
  );
}

/** The coalitions of one size: those of before, and those to which a member is added. From the largest sum down. */
function merged(without: Sums, smaller: Sums, figure: number): Sums {
  const sums: number[] = [];
  const reaching: number[] = [];
  let [a, b] = [without.sums.length - 1, smaller.sums.length - 1];
  while (a >= 0 || b >= 0) {
    const [left, right] = [without.sums[a] ?? -1, (smaller.sums[b] ?? Number.NEGATIVE_INFINITY) + figure];
    const sum = Math.max(left, right);
    if (left === sum) a -= 1;
    if (right === sum) b -= 1;
    sums.push(sum);
    reaching.push((without.reaching[a + 1] ?? 0) + (smaller.reaching[b + 1] ?? 0));
  }
  if (sums.length > MOST_SUMS) {
    throw new RangeError(`members must have at most ${MOST_SUMS} different sums of a size, got more`);
  }
  return { sums: sums.reverse(), reaching: reaching.reverse() };
}

/**
 * Of two groups of members: how many coalitions of each size, taken from both, reach the sum that `least` asks of that
 * size. Neither is ever laid out as a whole, so that 2ⁿ coalitions take the time of some 2^(n/2).
 */
export function reachingOf(one: Coalitions, other: Coalitions, least: readonly number[]): readonly number[] {
  const found = Array.from({ length: one.length + other.length - 1 }, () => 0);
  one.forEach((left, few) => {
    other.forEach((right, more) => {
      found[few + more]! += pairsReaching(left, right, least[few + more]!);
    });
  });
  return found;
}

function pairsReaching(left: Sums, right: Sums, least: number): number {
  let pairs = 0;
  let place = right.sums.length;
  for (let at = 0; at < left.sums.length; at++) {
    while (place > 0 && left.sums[at]! + right.sums[place - 1]! >= least) place -= 1;
    const having = left.reaching[at]! - (left.reaching[at + 1] ?? 0);
    pairs += having * (right.reaching[place] ?? 0);
  }
  return pairs;
}
