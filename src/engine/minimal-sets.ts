/** The minimal sets of things that together pass a test, all of them, with a certificate that there are no others. */

/** The minimal sets that were found. */
export interface MinimalSets<T> {
  /** Each passes the test, and no part of it does; smallest first, then in the order of the items. */
  readonly sets: readonly (readonly T[])[];
  /** Whether these are all the minimal sets. */
  readonly complete: boolean;
}

/** How many of each kind of thing, in the order of the kinds. */
export type Numbers = readonly number[];

/** The minimal numbers that were found. */
export interface MinimalNumbers {
  /** Each passes the test, and nothing that is less of one kind and more of none does; in the order in which they were found. */
  readonly minimal: readonly Numbers[];
  /** Whether these are all of them. */
  readonly complete: boolean;
}

/** Tests that are made at most. Assumed: about a second of verdicts on 32 members. */
export const MOST_TRIED = 16_384;

/**
 * Every minimal set of `items` that passes a monotone test: one that a set still passes when it grows.
 *
 * A test that some items only harm is monotone without them: `harmful` items are in no set, and never in the way.
 * Otherwise as {@link minimalNumbers}, with one of each.
 */
export function minimalSets<T>(
  items: readonly T[],
  test: (chosen: readonly T[]) => boolean,
  harmful: readonly T[] = [],
): MinimalSets<T> {
  const helpful = items.filter((item) => !harmful.includes(item));
  const chosenBy = (numbers: Numbers) => helpful.filter((_, at) => numbers[at] === 1);
  const one = helpful.map(() => 1);
  const { minimal, complete } = minimalNumbers(one, (numbers) => test(chosenBy(numbers)));
  return { sets: inOrder(minimal.map(chosenBy), helpful), complete };
}

/**
 * The minimal numbers of things that pass a monotone test, of kinds of which there are `most`: things of a kind can
 * stand in for one another, so that only how many there are matters.
 *
 * Minimal numbers are found one by one. What is as much as can be had without reaching any of those that were found is
 * tried: if it passes, a new one lies in it; when nothing of that sort passes, there is none left to find. So the tests
 * that fail are the certificate. Of kinds with one thing each this is the search for minimal sets.
 *
 * Nothing more than {@link MOST_TRIED} tests is made; `complete` is false where that was not enough. Each number is
 * made small from the last kind to the first, so that what should be spared comes last.
 *
 * Source: [GurvichKhachiyan1999]; [BorosEtAl2002] for numbers.
 */
export function minimalNumbers(most: Numbers, test: (numbers: Numbers) => boolean): MinimalNumbers {
  const found: Numbers[] = [];
  const certified: Numbers[] = [];
  const triesEach = most.reduce((sum, each) => sum + halvingsOf(each), 0);
  let open: readonly Numbers[] = [most];
  let tried = 0;
  const passes = (numbers: Numbers) => {
    tried += 1;
    return test(numbers);
  };
  while (open.length > 0 && tried + triesEach < MOST_TRIED && certified.length < MOST_TRIED) {
    const [next = most, ...rest] = open;
    if (passes(next)) {
      const least = shrunk(next, passes);
      found.push(least);
      open = withoutReaching(least, open, certified);
    } else {
      certified.push(next);
      open = rest;
    }
  }
  return { minimal: found, complete: open.length === 0 };
}

/** `numbers` made as small as it can be, one kind after another, the last first. */
function shrunk(numbers: Numbers, passes: (numbers: Numbers) => boolean): Numbers {
  let least = numbers;
  for (const [kind, highest] of [...numbers.entries()].reverse()) {
    least = least.with(
      kind,
      leastThat((count) => passes(least.with(kind, count)), -1, highest),
    );
  }
  return least;
}

/** How many tests it takes at most to find a number from 0 to `most`. */
function halvingsOf(most: number): number {
  return 32 - Math.clz32(most);
}

/** The least whole number above `failing` that passes, when `passing` does. */
function leastThat(passes: (count: number) => boolean, failing: number, passing: number): number {
  let [below, enough] = [failing, passing];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (passes(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

function isWithin(a: Numbers, b: Numbers): boolean {
  return a.every((count, kind) => count <= Number(b[kind]));
}

/**
 * The open numbers cut down so that none reaches `least` any more, each as large as can be. Those that were certified
 * fail, so they do not reach it.
 */
function withoutReaching(
  least: Numbers,
  open: readonly Numbers[],
  certified: readonly Numbers[],
): readonly Numbers[] {
  const apart = open.filter((each) => !isWithin(least, each));
  const known = [...certified, ...apart];
  const cut = open
    .filter((each) => isWithin(least, each))
    .flatMap((each) =>
      [...least.entries()].flatMap(([kind, count]) => (count > 0 ? [each.with(kind, count - 1)] : [])),
    )
    .filter((each) => !known.some((other) => isWithin(each, other)));
  const largest = cut.filter((each, at) => !cut.some((other, place) => isInside(each, other, at > place)));
  return [...apart, ...largest];
}

/** Whether `a` lies in `b`, and is no equal that should be kept. */
function isInside(a: Numbers, b: Numbers, isLater: boolean): boolean {
  return isWithin(a, b) && (isLater || !isWithin(b, a));
}

/** Smaller sets first; of one size those with earlier items, as words whose letters are the places of the items. */
function inOrder<T>(sets: readonly (readonly T[])[], items: readonly T[]): readonly (readonly T[])[] {
  return sets
    .map((set) => ({ set, word: String.fromCharCode(...set.map((item) => items.indexOf(item))) }))
    .sort((a, b) => a.set.length - b.set.length || (a.word < b.word ? -1 : 1))
    .map(({ set }) => set);
}
