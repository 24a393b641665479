import type { Candidacy, CandidacyRecord, Candidate } from './case/candidate.js';
import type { IsoDate } from './case/date.js';
import { EVIDENCE, type Evidence } from './case/stance.js';

/** From when one looks at a scenario. */
export interface Reading {
  /** The reading date; records that hold from this very day count. */
  readonly asOf: IsoDate;
  /** True: use what held by the date, even if it became known later; false: only what was known by then. */
  readonly hindsight: boolean;
}

/** Something that holds from one day and is known from another; null stands for "always". */
export interface Dated {
  readonly from: IsoDate | null;
  readonly known: IsoDate | null;
}

/** Whether `record` counts at `reading`: it holds by then and, without hindsight, was known by then. */
export function countsAt(record: Dated, { asOf, hindsight }: Reading): boolean {
  const holds = record.from === null || record.from <= asOf;
  return holds && (hindsight || record.known === null || record.known <= asOf);
}

/** Orders records oldest first; of two that hold from the same day the worse evidenced first. */
export function byAge(
  a: Dated & { readonly evidence?: Evidence },
  b: Dated & { readonly evidence?: Evidence },
): number {
  const [left, right] = [a.from ?? '', b.from ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return rank(b.evidence) - rank(a.evidence);
}

function rank(evidence: Evidence | undefined): number {
  return evidence === undefined ? 0 : EVIDENCE.indexOf(evidence);
}

/** The records that count at `reading`, in the order of {@link byAge}; the last one is in force. */
export function recordsAt<T extends Dated>(records: readonly T[], reading: Reading): readonly T[] {
  return records.filter((record) => countsAt(record, reading)).sort(byAge);
}

/**
 * The first day of the unbroken spell at the end of `records` in which `belongs` holds; null: it began before any day
 * on record, or the last record does not belong to it.
 */
export function spellStart<T extends Dated>(
  records: readonly T[],
  belongs: (record: T) => boolean,
): IsoDate | null {
  const lastOther = records.findLastIndex((record) => !belongs(record));
  return records[lastOther + 1]?.from ?? null;
}

/** The candidacy in force at `reading`; null: nobody has named the candidate yet. */
export function candidacyAt(candidate: Candidate, reading: Reading): CandidacyRecord | null {
  return recordsAt(candidate.candidacy, reading).at(-1) ?? null;
}

/** Whether a candidacy of that status is still alive. */
export function isStanding(status: Candidacy): boolean {
  return status !== 'withdrawn';
}
