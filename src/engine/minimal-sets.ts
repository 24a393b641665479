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

type Turns = (chosen: readonly Change[]) => boolean;

/**
 * Searches the subsets of `changes` by size for the minimal ones that `turns` accepts.
 *
 * Exhaustive while no more than {@link MOST_TRIED} subsets are tried. Beyond that `complete` is false, and the search
 * begins anew with what all changes together cannot do without: as many sets are tried of the others. When nothing was
 * found by then either, the answer is one set that was shrunk from all changes until none can be left out.
 */
export function decisiveSets(changes: readonly Change[], turns: Turns): Decisive {
  const first = searched(changes, turns);
  if (first.complete) return first;
  const needed = changes.filter((change) => !turns(without(change, changes)));
  const others = changes.filter((change) => !needed.includes(change));
  const inOrder = (chosen: readonly Change[]) =>
    changes.filter((change) => needed.includes(change) || chosen.includes(change));
  const second = needed.length === 0 ? [] : searched(others, (chosen) => turns(inOrder(chosen))).sets;
  const found = second.map(inOrder).reduce<Decisive['sets']>((sets, set) => {
    const least = shrunk(set, turns);
    return holdsAny(least, sets) ? sets : [...sets, least];
  }, first.sets);
  return { sets: found.length > 0 || !turns(changes) ? found : [shrunk(changes, turns)], complete: false };
}

function searched(changes: readonly Change[], turns: Turns): Decisive {
  const sets: (readonly Change[])[] = [];
  let tried = 0;
  for (let size = 0; size <= changes.length; size += 1) {
    // What turns the verdict alone is in no larger minimal set.
    const open = changes.filter((change) => !sets.some((set) => set.length === 1 && set.includes(change)));
    for (const chosen of combinations(open, size)) {
      tried += 1;
      if (tried > MOST_TRIED) return { sets, complete: false };
      if (!holdsAny(chosen, sets) && turns(chosen)) sets.push(chosen);
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

function without(change: Change, changes: readonly Change[]): readonly Change[] {
  return changes.filter((each) => each !== change);
}

/** `set` less whatever can be left out of it, one change after another. */
function shrunk(set: readonly Change[], turns: Turns): readonly Change[] {
  const spare = set.find((change) => turns(without(change, set)));
  return spare === undefined ? set : shrunk(without(spare, set), turns);
}

function holdsAny(set: readonly Change[], parts: readonly (readonly Change[])[]): boolean {
  return parts.some((part) => part.every((change) => set.includes(change)));
}
