/** What would turn a withholding stance into consent, and the one way to walk over it. */
import type { IsoDate } from './date.js';
import type { MemberCode } from './member.js';

/** One thing that may happen: a concession is given, a candidate is out, members consent, a day has passed. */
export type Leaf =
  | { readonly concession: string }
  | { readonly withdrawn: string }
  | { readonly consents: readonly MemberCode[] }
  | { readonly after: IsoDate };

/** What would turn a withholding stance into `accept`: one leaf, or several joined by `all` and `any`. */
export type Condition =
  Leaf | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** What to make of each kind of part, from the leaves upwards. */
export interface ConditionFold<T> {
  readonly leaf: (leaf: Leaf) => T;
  readonly all: (parts: readonly T[]) => T;
  readonly any: (parts: readonly T[]) => T;
}

/** What `fold` makes of `condition`, each part before the whole; every walk over a condition is one of these. */
export function foldCondition<T>(condition: Condition, fold: ConditionFold<T>): T {
  if ('all' in condition) return fold.all(condition.all.map((part) => foldCondition(part, fold)));
  if ('any' in condition) return fold.any(condition.any.map((part) => foldCondition(part, fold)));
  return fold.leaf(condition);
}

/** Every leaf of `condition`, in the order in which they are written. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  return foldCondition<readonly Leaf[]>(condition, {
    leaf: (leaf) => [leaf],
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
  });
}
