/** The minimal sets of things that together pass a test, all of them, with a certificate that there are no others. */

/** The minimal sets that were found. */
export interface MinimalSets<T> {
  /** Each passes the test, and no part of it does; smallest first, then in the order of the items. */
  readonly sets: readonly (readonly T[])[];
  /** Whether these are all the minimal sets. */
  readonly complete: boolean;
}

/** Tests that are made at most. Assumed: about a second of verdicts on 32 members. */
export const MOST_TRIED = 16_384;

/**
 * Every minimal set of `items` that passes a monotone test: one that a set still passes when it grows.
 *
 * Sets are found one by one. What meets every set found so far, and is minimal in that (a transversal), is left out of
 * the items: if the rest passes, a new minimal set lies in it; when no rest passes, there is none left to find. So the
 * tests that fail are the certificate.
 *
 * A test that some items only harm is monotone without them: `harmful` items are in no set, and never in the way.
 * Nothing more than {@link MOST_TRIED} tests is made; `complete` is false where that was not enough.
 *
 * Source: [GurvichKhachiyan1999].
 */
export function minimalSets<T>(
  items: readonly T[],
  test: (chosen: readonly T[]) => boolean,
  harmful: readonly T[] = [],
): MinimalSets<T> {
  const helpful = items.filter((item) => !harmful.includes(item));
  const chosenBy = (mask: Mask) => helpful.filter((_, at) => holds(mask, at));
  const all = (1n << BigInt(helpful.length)) - 1n;
  const found: Mask[] = [];
  let open: readonly Mask[] = [0n];
  const certified: Mask[] = [];
  let tried = 0;
  const passes = (mask: Mask) => {
    tried += 1;
    return test(chosenBy(mask));
  };
  while (open.length > 0 && tried + helpful.length < MOST_TRIED && certified.length < MOST_TRIED) {
    const [transversal = 0n, ...rest] = open;
    const left = all & ~transversal;
    if (passes(left)) {
      const least = shrunk(left, passes);
      found.push(least);
      open = transversalsWith(open, certified, least);
    } else {
      certified.push(transversal);
      open = rest;
    }
  }
  return { sets: inOrder(found.map(chosenBy), helpful), complete: open.length === 0 };
}

/** A set of items: the bit of each is set. */
type Mask = bigint;

function holds(mask: Mask, at: number): boolean {
  return ((mask >> BigInt(at)) & 1n) === 1n;
}

function meets(a: Mask, b: Mask): boolean {
  return (a & b) !== 0n;
}

/** `set` without the items that it can do without, tried one after another, the last first. */
function shrunk(set: Mask, passes: (mask: Mask) => boolean): Mask {
  let least = set;
  for (const bit of bitsOf(set).toReversed()) if (passes(least & ~bit)) least &= ~bit;
  return least;
}

function bitsOf(mask: Mask): readonly Mask[] {
  const bits: Mask[] = [];
  for (let bit = 1n; bit <= mask; bit <<= 1n) if (meets(mask, bit)) bits.push(bit);
  return bits;
}

/** The open transversals once `set` must be met too. Those that were certified meet it already, since it passes. */
function transversalsWith(open: readonly Mask[], certified: readonly Mask[], set: Mask): readonly Mask[] {
  const meeting = open.filter((each) => meets(each, set));
  const known = [...certified, ...meeting];
  const grown = open
    .filter((each) => !meets(each, set))
    .flatMap((each) => bitsOf(set).map((bit) => each | bit))
    .filter((each) => !known.some((other) => (other & each) === other));
  return [...meeting, ...grown];
}

/** Smaller sets first; of one size those with earlier items, as words whose letters are the places of the items. */
function inOrder<T>(sets: readonly (readonly T[])[], items: readonly T[]): readonly (readonly T[])[] {
  return sets
    .map((set) => ({ set, word: String.fromCharCode(...set.map((item) => items.indexOf(item))) }))
    .sort((a, b) => a.set.length - b.set.length || (a.word < b.word ? -1 : 1))
    .map(({ set }) => set);
}
