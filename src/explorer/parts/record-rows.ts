/** The records of a case as rows, to be searched, sorted and saved. */
import type { Scenario, StanceRecord } from '../../engine/index.js';
import { byName, candidateName, citation, csvOf, memberName } from '../../report/index.js';
import { PLACES } from '../../report/svg/index.js';

/** The columns of the table of records. */
export const RECORD_COLUMNS = ['date', 'member', 'candidate', 'stance', 'why', 'evidence'] as const;

/** One of {@link RECORD_COLUMNS}. */
export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/** One record. */
export interface RecordRow extends Readonly<Record<RecordColumn, string>> {
  readonly record: StanceRecord;
  /** Publisher and date of its source, and where it can be read. */
  readonly cited: { readonly text: string; readonly url?: string | null } | null;
}

/** Every record on every candidate. */
export function recordRows(scenario: Scenario): readonly RecordRow[] {
  return Object.entries(scenario.stances).flatMap(([candidate, rows]) =>
    Object.entries(rows).flatMap(([member, records]) =>
      records.map((record): RecordRow => ({
        date: record.from ?? 'throughout',
        member: member === '*' ? 'everyone' : memberName(member, scenario),
        candidate: candidateName(candidate, scenario),
        stance: PLACES[record.stance].words,
        why: record.why ?? '',
        evidence: record.evidence,
        record,
        cited: citation(record.source, scenario),
      })),
    ),
  );
}

/** The rows in which every word of `search` stands. */
export function foundRows(rows: readonly RecordRow[], search: string): readonly RecordRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const columns = RECORD_COLUMNS.map((column) => row[column]);
    const text = [...columns, row.record.asks ?? '', row.cited?.text ?? ''].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** In which order rows stand. */
export interface RowOrder {
  readonly by: RecordColumn;
  readonly isDown: boolean;
}

/** `rows` in an order; rows that are alike in it by member. */
export function orderedRows(rows: readonly RecordRow[], { by, isDown }: RowOrder): readonly RecordRow[] {
  return rows.toSorted((a, b) => byName(a[by], b[by]) * (isDown ? -1 : 1) || byName(a.member, b.member));
}

/** `rows` as comma-separated values. */
export function recordsCsv(rows: readonly RecordRow[]): string {
  return csvOf(
    [...RECORD_COLUMNS, 'known', 'source', 'url'].join(','),
    rows.map(({ record, cited, ...row }) => [
      ...RECORD_COLUMNS.map((column) => row[column]),
      record.known,
      cited?.text ?? null,
      cited?.url ?? null,
    ]),
  );
}
