/** The two kinds of time: a record holds from one day and is known from another. */
import { EVIDENCE, type Evidence } from '../case/stance.js';
import type { IsoDate } from '../case/date.js';

/** From when one looks at a scenario. */
export interface Reading {
  /** The reading date; what holds from this very day counts. */
  readonly asOf: IsoDate;
  /** True: use what held by the date, even if it became known later; false: only what was known by then. */
  readonly hindsight: boolean;
}

/** Something that holds from one day and is known from another; null stands for "always". */
export interface Dated {
  readonly from: IsoDate | null;
  readonly known: IsoDate | null;
}

/** Whether something holds and is known at `reading`. */
export function countsAt({ from, known }: Dated, reading: Reading): boolean {
  return (from === null || from <= reading.asOf) && isKnownAt(known, reading);
}

/** Whether what is known from a day on is known at `reading`. */
export function isKnownAt(known: IsoDate | null, { asOf, hindsight }: Reading): boolean {
  return hindsight || known === null || known <= asOf;
}

/** Orders records oldest first; of two that hold from the same day the worse evidenced first. */
export function byAge(
  a: Dated & { readonly evidence?: Evidence },
  b: Dated & { readonly evidence?: Evidence },
): number {
  return byDay(a, b) || byEvidence(a, b);
}

/** Orders records by the day from which they hold, oldest first. */
export function byDay(a: Dated, b: Dated): number {
  const [left, right] = [a.from ?? '', b.from ?? ''];
  return Number(left > right) - Number(left < right);
}

/** Orders records by their evidence, worst first. */
export function byEvidence(a: { readonly evidence?: Evidence }, b: { readonly evidence?: Evidence }): number {
  return rank(b.evidence) - rank(a.evidence);
}

function rank(evidence: Evidence | undefined): number {
  return evidence === undefined ? 0 : EVIDENCE.indexOf(evidence);
}

/**
 * The last of `ordered` that counts, and since when all up to it have been like it; null: none counts. Of several from
 * one day the last alone was ever in force.
 */
export function inForce<T extends Dated>(
  ordered: readonly T[],
  reading: Reading,
  isAlike: (a: T, b: T) => boolean,
): { readonly record: T; readonly since: IsoDate | null } | null {
  const counting = ordered
    .filter((record) => countsAt(record, reading))
    .filter(({ from }, index, all) => all[index + 1]?.from !== from);
  const record = counting.at(-1);
  if (record === undefined) return null;
  const lastOther = counting.findLastIndex((other) => !isAlike(other, record));
  return { record, since: counting[lastOther + 1]?.from ?? null };
}
