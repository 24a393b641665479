/** The smallest sets of things that together make something true. */

/** The minimal sets that were found. */
export interface MinimalSets<T> {
  /** Each passes the test, and no part of it does; smallest first. */
  readonly sets: readonly (readonly T[])[];
  /** Whether these are all the minimal sets. */
  readonly complete: boolean;
}

/**
 * Sets that are tried at most. Assumed: enough for every set of up to 14 things; about a second.
 */
export const MOST_TRIED = 16_384;

type Test<T> = (chosen: readonly T[]) => boolean;

/**
 * Searches the subsets of `items` by size for the minimal ones that pass the test.
 *
 * Exhaustive while no more than {@link MOST_TRIED} subsets are tried. Beyond that `complete` is false, and the search
 * begins anew with what all of them together cannot do without: as many sets are tried of the others. When nothing was
 * found by then either, the answer is one set that was shrunk from all of them until none can be left out.
 */
export function minimalSets<T>(items: readonly T[], passes: Test<T>): MinimalSets<T> {
  const first = searched(items, passes);
  if (first.complete) return first;
  const needed = items.filter((item) => !passes(without(item, items)));
  const others = items.filter((item) => !needed.includes(item));
  const inOrder = (chosen: readonly T[]) =>
    items.filter((item) => needed.includes(item) || chosen.includes(item));
  const second = needed.length === 0 ? [] : searched(others, (chosen) => passes(inOrder(chosen))).sets;
  const found = second.map(inOrder).reduce<readonly (readonly T[])[]>((sets, set) => {
    const least = shrunk(set, passes);
    return holdsAny(least, sets) ? sets : [...sets, least];
  }, first.sets);
  return { sets: found.length > 0 || !passes(items) ? found : [shrunk(items, passes)], complete: false };
}

function searched<T>(items: readonly T[], passes: Test<T>): MinimalSets<T> {
  const sets: (readonly T[])[] = [];
  let tried = 0;
  for (let size = 0; size <= items.length; size += 1) {
    // What passes alone is in no larger minimal set.
    const open = items.filter((item) => !sets.some((set) => set.length === 1 && set.includes(item)));
    for (const chosen of combinations(open, size)) {
      tried += 1;
      if (tried > MOST_TRIED) return { sets, complete: false };
      if (!holdsAny(chosen, sets) && passes(chosen)) sets.push(chosen);
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

function without<T>(item: T, items: readonly T[]): readonly T[] {
  return items.filter((each) => each !== item);
}

/** `set` less whatever can be left out of it, one after another. */
function shrunk<T>(set: readonly T[], passes: Test<T>): readonly T[] {
  const spare = set.find((item) => passes(without(item, set)));
  return spare === undefined ? set : shrunk(without(spare, set), passes);
}

function holdsAny<T>(set: readonly T[], parts: readonly (readonly T[])[]): boolean {
  return parts.some((part) => part.every((item) => set.includes(item)));
}
