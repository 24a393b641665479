/** Whether what is expected of levers and slips holds. */
import type { Robustness } from './robustness.js';
import { sizeOf, type LeverChoice } from './lever-sets.js';
import type { Unlock } from './unlock.js';

/**
 * Whether the levers with these keys are one of the smallest sets: for each choice as many of its levers as it takes,
 * none for two choices, and nothing else.
 */
export function isWay({ ways }: Pick<Unlock, 'ways'>, keys: readonly string[]): boolean {
  const named = [...new Set(keys)];
  return ways.some((way) => sizeOf(way) === named.length && areTaken(named, way.choices));
}

/** Whether each of the keys can be a lever of a choice that takes one more. */
function areTaken([key, ...others]: readonly string[], choices: readonly LeverChoice[]): boolean {
  if (key === undefined) return true;
  return choices.some(
    ({ choose, levers }, at) =>
      choose > 0 &&
      levers.some((lever) => lever.key === key) &&
      areTaken(others, choices.with(at, { choose: choose - 1, levers })),
  );
}

/** Slips that the verdict survives, whichever they are; infinite: any number. */
export function slipsSurvived({ steps }: Pick<Robustness, 'steps'>): number {
  return steps === null ? Infinity : steps - 1;
}
