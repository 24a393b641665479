import type { Change } from './change.js';

/** The smallest sets of changes that turn a verdict. */
export interface Decisive {
  /** Each turns the verdict, and no part of it does; smallest first. */
  readonly sets: readonly (readonly Change[])[];
  /** Whether these are all the minimal sets. */
  readonly complete: boolean;
}

/**
 * Sets of changes that are tried at most. Assumed: enough for every set of up to 14 changes; about a second.
 */
export const MOST_TRIED = 16_384;

/**
 * Searches the subsets of `changes` by size for the minimal ones that `turns` accepts.
 *
 * Exhaustive while no more than {@link MOST_TRIED} subsets are tried. Beyond that `complete` is false, and when
 * nothing was found by then the answer is one set that was shrunk from all changes until none can be left out.
 */
export function decisiveSets(
  changes: readonly Change[],
  turns: (chosen: readonly Change[]) => boolean,
): Decisive {
  const sets: (readonly Change[])[] = [];
  let tried = 0;
  for (let size = 1; size <= changes.length; size += 1) {
    // What turns the verdict alone is in no larger minimal set.
    const open = changes.filter((change) => !sets.some((set) => set.length === 1 && set.includes(change)));
    for (const chosen of combinations(open, size)) {
      tried += 1;
      if (tried > MOST_TRIED)
        return { sets: sets.length > 0 ? sets : shrunk(changes, turns), complete: false };
      const isMinimal = !sets.some((set) => set.every((change) => chosen.includes(change)));
      if (isMinimal && turns(chosen)) sets.push(chosen);
    }
  }
  return { sets, complete: true };
}

function* combinations<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (const [index, item] of items.entries()) {
    if (size > 0) for (const rest of combinations(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}

function shrunk(
  changes: readonly Change[],
  turns: (chosen: readonly Change[]) => boolean,
): readonly (readonly Change[])[] {
  if (!turns(changes)) return [];
  const least = changes.reduce<readonly Change[]>((kept, change) => {
    const without = kept.filter((each) => each !== change);
    return turns(without) ? without : kept;
  }, changes);
  return [least];
}
