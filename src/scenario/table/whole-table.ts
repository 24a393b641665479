/** What is known of a whole table: its separator, its columns, the order in its dates, its candidates. */
import type { Body } from '../../engine/index.js';
import type { DateOrder } from '../dates-meant.js';
import { namesOf } from '../names.js';
import { STANCE_WORDS, type StanceWords } from '../stance-words.js';
import { cellRows, SEPARATORS, type CellRow, type Separator, type TableFault } from './cells.js';
import { dayColumn } from './day-columns.js';
import { columnsIn, type FoundColumns, type Headings } from './headings.js';
import { candidatesIn, type TableCandidates } from './names-of-candidates.js';
import { cellAt, DAY_COLUMNS, type RowRefusal, type TableKey } from './row-meaning.js';
import type { Untold } from './table-document.js';

/** How a table is read, and what it does not tell. */
export interface TableOptions extends Omit<Untold, 'asOf' | 'body'> {
  /** The body whose members decide, and how a scenario names or writes it. */
  readonly body: { readonly body: Body; readonly written: unknown };
  /** Null: the latest date of the table. */
  readonly asOf: string | null;
  /** The candidate of rows that name none; null: there are to be no such rows. */
  readonly candidate: string | null;
  /** Null: what the dates themselves show. */
  readonly order: DateOrder | null;
  /** Null: {@link HEADINGS}. */
  readonly headings: Headings | null;
  /** Null: {@link STANCE_WORDS}. */
  readonly words: StanceWords | null;
}

/** A table with the separator and the columns that its first row shows. */
export interface ReadTable {
  readonly separator: Separator;
  readonly columns: FoundColumns;
  readonly rows: readonly CellRow[] | TableFault;
}

/** The table with the separator that makes most sense of its first row. */
export function tableIn(text: string, headings: Headings): ReadTable {
  const tried = (Object.keys(SEPARATORS) as Separator[]).map((separator) => {
    const rows = cellRows(text, separator);
    const top = 'hint' in rows ? firstRow(text, separator) : rows[0];
    return { separator, rows, cells: top?.cells ?? [], columns: columnsIn(top?.cells ?? [], headings) };
  });
  const [best] = tried.toSorted(
    (a, b) => b.columns.found.length - a.columns.found.length || b.cells.length - a.cells.length,
  );
  if (best === undefined) throw new RangeError('a table needs a separator, got none');
  return best;
}

/** The first row of a text of which a later row is faulty. */
function firstRow(text: string, separator: Separator): CellRow | undefined {
  const rows = cellRows(text.replace(/^\s+/, '').split(/[\r\n]/, 1)[0] ?? '', separator);
  return 'hint' in rows ? undefined : rows[0];
}

/** What is wrong with the headings; null: nothing. */
export function columnFault(
  { found, doubled }: FoundColumns,
  { candidate }: TableOptions,
  line: number,
): TableFault | null {
  const [twice] = doubled;
  if (twice !== undefined) {
    const [column, same] = twice;
    const message = `two columns mean the ${column}: ${same.map((each) => `"${each}"`).join(' and ')}`;
    return { line, message, hint: 'remove one, or say with --map what each is' };
  }
  const has = (column: string) =>
    found.some((each) => each.column === column) ||
    (column === 'candidate' && (candidate !== null || found.some((each) => each.column === 'id')));
  const missing = ['member', 'candidate', 'stance'].filter((column) => !has(column));
  if (missing.length === 0) return null;
  const message = `no column is headed as ${missing.join(' or ')}`;
  const names =
    missing.includes('candidate') && missing.length === 1
      ? '; or name the candidate of all rows with --candidate'
      : '';
  return {
    line,
    message,
    hint: `the first row has the headings; import --explain prints those that are understood${names}`,
  };
}

/** All that rows are read with. */
export interface WholeKey {
  readonly key: TableKey;
  readonly people: TableCandidates;
  readonly homes: ReadonlyMap<string, string>;
  readonly refusals: readonly RowRefusal[];
}

/** What is known of the whole table before its rows are read. */
export function tableKeyOf(
  rows: readonly CellRow[],
  { columns, width }: { readonly columns: FoundColumns; readonly width: number },
  options: TableOptions,
): WholeKey {
  const places = Object.fromEntries(
    columns.found.map(({ column, at, heading }) => [column, { at, heading }]),
  );
  const cells = (column: Parameters<typeof cellAt>[1]) =>
    rows.map((row) => ({ row: row.row, cell: cellAt(row, column, { places }) }));
  const days = Object.fromEntries(
    DAY_COLUMNS.map((column) => [column, dayColumn(cells(column), options.order)]),
  ) as TableKey['days'];
  const ids = cells('id');
  const named = cells('candidate').map(({ cell }, index) => ({
    name: cell || (ids[index]?.cell ? '' : (options.candidate ?? '')),
    id: ids[index]?.cell ?? '',
  }));
  const people = candidatesIn(named);
  const byCall = new Map(people.candidates.flatMap(({ id, called }) => called.map((call) => [call, id])));
  const key: TableKey = {
    ...{ places, width, days, asOf: options.asOf, unclear: people.unclear },
    words: options.words ?? STANCE_WORDS,
    names: namesOf(options.body.body),
    candidateOf: (name, id) => id || (byCall.get(name || (options.candidate ?? '')) ?? null),
  };
  return { key, people, ...homesOf(rows, key) };
}

/** The candidates' own members, as the rows that name them say. */
function homesOf(rows: readonly CellRow[], key: TableKey): Pick<WholeKey, 'homes' | 'refusals'> {
  const homes = new Map<string, string>();
  const refusals: RowRefusal[] = [];
  for (const row of rows) {
    const cell = cellAt(row, 'home', key);
    const id = key.candidateOf(cellAt(row, 'candidate', key), cellAt(row, 'id', key));
    if (cell === '' || id === null) continue;
    const match = key.names.match(cell);
    const before = homes.get(id);
    const heading = key.places.home?.heading ?? null;
    if (match.code === null)
      refusals.push({
        row: row.row,
        heading,
        cell,
        why: match.message.replace(`"${cell}" `, ''),
        suggestion: match.suggestion,
      });
    else if (before !== undefined && before !== match.code)
      refusals.push({
        row: row.row,
        heading,
        cell,
        why: `is not ${before}, which an earlier row says of the same candidate`,
        suggestion: null,
      });
    else homes.set(id, match.code);
  }
  return { homes, refusals };
}
