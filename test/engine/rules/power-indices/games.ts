import type { Member } from '../../../../src/engine/case/member.js';
import type { Rule } from '../../../../src/engine/rules/index.js';

/** Of one member: how many coalitions of each size (without it) it turns from losing to winning. */
export type Swings = readonly number[];

/** A voting game reduced to what power indices need. */
export interface Game {
  /** Winning coalitions. */
  readonly winning: number;
  /** One for each member, in their order. */
  readonly swings: readonly Swings[];
}

/** Which coalitions win, by bit mask: those on whose yes, against everyone else's no, `rule` adopts. */
export function winningCoalitions(rule: Rule, members: readonly Member[]): readonly boolean[] {
  return Array.from({ length: 2 ** members.length }, (_, coalition) => {
    const votes = members.map((member, index) => {
      return { member, effect: (coalition >> index) & 1 ? ('for' as const) : ('against' as const) };
    });
    return rule.adopts({ members, votes });
  });
}

/** The game that `rule` makes of `members`, at most some fifteen, from every coalition there is. */
export function gameOf(rule: Rule, members: readonly Member[]): Game {
  const wins = winningCoalitions(rule, members);
  const swings = members.map((_, index) => {
    const bySize = members.map(() => 0);
    wins.forEach((won, coalition) => {
      const without = coalition & ~(1 << index);
      const size = ones(without);
      if (won && coalition !== without && wins[without] === false) bySize[size] = (bySize[size] ?? 0) + 1;
    });
    return bySize;
  });
  return { winning: wins.filter(Boolean).length, swings };
}

/** The weighted game of any size: coalitions counted by size and weight, one member at a time. */
export function weightedGame(weights: readonly number[], quota: number): Game {
  const swings = weights.map((weight, index) => {
    const others = weights.filter((_, other) => other !== index);
    return between(others, quota - weight, quota - 1);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return { winning: sum(between(weights, quota, whole)), swings };
}

/** Coalitions of each size that weigh from `least` to `most`, both inclusive. */
function between(weights: readonly number[], least: number, most: number): Swings {
  const coalitions = weights.reduce<ReadonlyMap<string, number>>(
    (counted, weight) => {
      const next = new Map(counted);
      for (const [key, number] of counted) {
        const [size = 0, heavy = 0] = key.split(' ').map(Number);
        const joined = `${size + 1} ${heavy + weight}`;
        next.set(joined, (next.get(joined) ?? 0) + number);
      }
      return next;
    },
    new Map([['0 0', 1]]),
  );
  const bySize = Array.from({ length: weights.length + 1 }, () => 0);
  for (const [key, number] of coalitions) {
    const [size = 0, heavy = 0] = key.split(' ').map(Number);
    if (heavy >= least && heavy <= most) bySize[size] = (bySize[size] ?? 0) + number;
  }
  return bySize;
}

function ones(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + ones(mask >> 1);
}

/** The sum of `numbers`. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The Shapley value as a fraction in lowest terms. Source: [Shapley-Shubik-1954] */
export function shapley(swings: Swings, size: number): readonly [over: bigint, under: bigint] {
  const over = swings.reduce(
    (total, number, others) =>
      others < size ? total + BigInt(number) * factorial(others) * factorial(size - others - 1) : total,
    0n,
  );
  const divisor = common(over, factorial(size));
  return [over / divisor, factorial(size) / divisor];
}

function factorial(number: number): bigint {
  return number < 2 ? 1n : BigInt(number) * factorial(number - 1);
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? a : common(b, a % b);
}
