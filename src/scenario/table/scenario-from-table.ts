/** From a table of stances to a scenario, with a report of what was understood and what was not. */
import { lastDayOf } from '../../engine/index.js';
import type { WordMeaning } from '../stance-words.js';
import { agreement, type LeftOut } from './agreement.js';
import type { CellRow, Separator, TableFault } from './cells.js';
import { HEADINGS, type FoundColumns } from './headings.js';
import type { TableCandidate, TableCandidates } from './names-of-candidates.js';
import { meaningOfRow, type RowRefusal, type RowMeaning, type TableKey } from './row-meaning.js';
import { tableDocument } from './table-document.js';
import { validated, type Validated } from './validated.js';
import { columnFault, tableKeyOf, tableIn, type TableOptions, type WholeKey } from './whole-table.js';

/** A word of the table, what it was taken for, and in how many rows. */
export interface UsedWord {
  readonly word: string;
  readonly meaning: WordMeaning;
  readonly rows: number;
}

/** What was made of a table. */
export interface Imported {
  readonly separator: Separator;
  readonly columns: FoundColumns;
  /** Rows below the headings that are not blank. */
  readonly rows: number;
  /** How many of them are in the scenario. */
  readonly understood: number;
  readonly days: TableKey['days'];
  readonly words: readonly UsedWord[];
  readonly candidates: TableCandidates['candidates'];
  readonly alike: TableCandidates['alike'];
  /** Ids of those who count as declared, since no row says how far the candidacy has come. */
  readonly assumedDeclared: readonly string[];
  /** Sources of which nothing but the row says when they were published. */
  readonly datedByRow: number;
  readonly leftOut: readonly LeftOut[];
  readonly refusals: readonly RowRefusal[];
  /** The reading date; null: neither the table nor an option says one. */
  readonly asOf: string | null;
  /** What all rows but those refused come to; null: nothing. */
  readonly document: Readonly<Record<string, unknown>> | null;
}

/** Reads `text` as a table of stances. */
export function scenarioFromTable(text: string, options: TableOptions): Imported | TableFault {
  const { separator, columns, rows } = tableIn(text, options.headings ?? HEADINGS);
  if ('hint' in rows) return rows;
  const [top = { row: 1, cells: [] }, ...below] = rows;
  const fault = columnFault(columns, options, top.row);
  if (fault !== null) return fault;
  const whole = tableKeyOf(below, { columns, width: top.cells.length }, options);
  const { understood, refusals } = rowsRead(below, whole);
  const agreed = agreement(understood);
  const asOf = options.asOf ?? latestDay(agreed.kept);
  const { kept, document, ...late } = checked(agreed.kept, whole, { ...options, asOf });
  return {
    ...{ separator, columns, rows: below.length, days: whole.key.days, leftOut: agreed.leftOut, asOf },
    ...{ understood: kept.length, words: usedWords(understood), alike: whole.people.alike },
    ...whoIsNamed(whole.people.candidates, kept),
    datedByRow: datedByRow(kept),
    refusals: [...refusals, ...agreed.refusals, ...late.refusals],
    document: kept.length === 0 ? null : document,
  };
}

interface RowsRead {
  readonly understood: readonly RowMeaning[];
  readonly refusals: readonly RowRefusal[];
}

function rowsRead(rows: readonly CellRow[], { key, refusals: faulty }: WholeKey): RowsRead {
  const read = rows.map((row) => meaningOfRow(row, key));
  const refused = new Set(faulty.map(({ row }) => row));
  return {
    understood: read.flatMap((each) => ('kind' in each && !refused.has(each.row) ? [each] : [])),
    refusals: [...faulty, ...read.flatMap((each) => ('kind' in each ? [] : each))],
  };
}

/** What the program finds of the rows together; nothing as long as no reading date is known. */
function checked(
  kept: readonly RowMeaning[],
  { people: { candidates }, homes }: WholeKey,
  { asOf, body, ...options }: TableOptions,
): Validated {
  if (asOf === null) return { kept, document: null, refusals: [] };
  const untold = { ...options, body: body.written, asOf };
  return validated(kept, (rows) => tableDocument(rows, { candidates, homes }, untold));
}

function usedWords(meanings: readonly RowMeaning[]): readonly UsedWord[] {
  const used = new Map<string, UsedWord>();
  for (const each of meanings) {
    if (each.kind !== 'stance' && each.kind !== 'absent') continue;
    const word = each.word.toLowerCase();
    const meaning = each.kind === 'stance' ? each.stance : each.kind;
    used.set(word, { word, meaning, rows: (used.get(word)?.rows ?? 0) + 1 });
  }
  return [...used.values()];
}

function whoIsNamed(
  candidates: readonly TableCandidate[],
  kept: readonly RowMeaning[],
): Pick<Imported, 'candidates' | 'assumedDeclared'> {
  const named = candidates.filter(({ id }) =>
    kept.some((each) => 'candidate' in each && each.candidate === id),
  );
  const assumed = named.filter(
    ({ id }) => !kept.some((each) => each.kind === 'candidacy' && each.candidate === id),
  );
  return { candidates: named, assumedDeclared: assumed.map(({ id }) => id) };
}

function datedByRow(kept: readonly RowMeaning[]): number {
  const sources = kept.flatMap((each) =>
    'record' in each && each.record.source?.isDatedByRow ? [each.record.source] : [],
  );
  return new Set(sources.map((source) => JSON.stringify(source))).size;
}

function latestDay(kept: readonly RowMeaning[]): string | null {
  const dates = kept.flatMap((each) =>
    'record' in each ? [each.record.from, each.record.source?.date ?? null] : [],
  );
  return (
    dates
      .filter((date) => date !== null)
      .map(lastDayOf)
      .sort()
      .at(-1) ?? null
  );
}
