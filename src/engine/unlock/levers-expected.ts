/** Whether what is expected of levers and slips holds. */
import type { Robustness } from './robustness.js';
import { sizeOf } from './lever-sets.js';
import type { Unlock, Way } from './unlock.js';

/**
 * Whether the levers with these keys are one of the smallest sets: for each choice as many of its levers as it takes,
 * and nothing else.
 */
export function isWay({ ways }: Pick<Unlock, 'ways'>, keys: readonly string[]): boolean {
  const named = new Set(keys);
  return ways.some((way) => sizeOf(way) === named.size && countIn(way, named) === named.size);
}

/** How many of the named levers are in a way, if each choice has as many as it takes. */
function countIn({ choices }: Way, named: ReadonlySet<string>): number {
  const taken = choices.map(({ choose, levers }) => {
    const here = levers.filter(({ key }) => named.has(key)).length;
    return here === choose ? here : Number.NaN;
  });
  return taken.reduce((sum, count) => sum + count, 0);
}

/** Slips that the verdict survives, whichever they are; infinite: any number. */
export function slipsSurvived({ steps }: Pick<Robustness, 'steps'>): number {
  return steps === null ? Infinity : steps - 1;
}
