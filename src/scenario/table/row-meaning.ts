/** What one row of a table means: a stance, a candidacy, that a member takes no part; or why it means nothing. */
import {
  CANDIDACIES,
  EVIDENCE,
  type Candidacy,
  type Evidence,
  type MemberCode,
  type Stance,
} from '../../engine/index.js';
import type { Names } from '../names.js';
import { wordMeant } from '../near-words.js';
import { PLAIN_TEXT, UNSEEN_CHARACTERS } from '../schema/primitives.js';
import { meaningOf, WORD_MEANINGS, type StanceWords } from '../stance-words.js';
import { fold, nearest } from '../suggestion.js';
import type { CellRow } from './cells.js';
import { citedIn, type Cited } from './cited.js';
import { dayIn, type DayColumn } from './day-columns.js';
import { COLUMN_NAMES, type ColumnName } from './headings.js';

/** A cell that was not understood. */
export interface RowRefusal {
  /** As a spreadsheet counts; null: it is no row's fault. */
  readonly row: number | null;
  /** The heading above the cell; null: it is about the whole row. */
  readonly heading: string | null;
  readonly cell: string;
  /** After the cell: "is not a date". */
  readonly why: string;
  readonly suggestion: string | null;
}

/** The columns that hold dates. */
export const DAY_COLUMNS = ['date', 'published', 'known'] as const satisfies readonly ColumnName[];

/** What a row says besides whom it is about. */
export interface RowRecord {
  readonly from: string | null;
  readonly known: string | null;
  readonly source: Cited | null;
  readonly evidence: Evidence | null;
  readonly why: string | null;
  readonly asks: string | null;
  readonly judgement: string | null;
}

/** What a row means. */
export type RowMeaning = { readonly row: number } & (
  | {
      readonly kind: 'stance';
      readonly candidate: string;
      readonly member: MemberCode;
      readonly stance: Stance;
      readonly word: string;
      readonly record: RowRecord;
    }
  | {
      readonly kind: 'candidacy';
      readonly candidate: string;
      readonly status: Candidacy;
      readonly record: RowRecord;
    }
  | { readonly kind: 'absent'; readonly member: MemberCode; readonly word: string }
  /** It says no stance. */
  | { readonly kind: 'silent' }
);

/** What is known of the whole table when a row is read. */
export interface TableKey {
  /** Where each column stands, from 0, with its heading. */
  readonly places: Readonly<Partial<Record<ColumnName, { readonly at: number; readonly heading: string }>>>;
  /** How many columns have a heading. */
  readonly width: number;
  readonly days: Readonly<Record<(typeof DAY_COLUMNS)[number], DayColumn>>;
  readonly words: StanceWords;
  readonly names: Names;
  /** The id of a candidate by a name or id of the table; null: the cells name none, and nobody is named for them. */
  readonly candidateOf: (name: string, id: string) => string | null;
  /** Names that may mean several candidates, with what is said of each. */
  readonly unclear: ReadonlyMap<string, string>;
  /** When sources count as published of which nothing else says it; null: it was not said. */
  readonly asOf: string | null;
}

/** The text of a cell; empty where the row or the table has none. */
export function cellAt({ cells }: CellRow, column: ColumnName, { places }: Pick<TableKey, 'places'>): string {
  const place = places[column];
  return place === undefined ? '' : (cells[place.at] ?? '');
}

/** What `row` means, or every cell of it that is not understood. */
export function meaningOfRow(row: CellRow, key: TableKey): RowMeaning | readonly RowRefusal[] {
  const reader = new RowReader(row, key);
  const meaning = reader.meaning();
  return meaning === null || reader.refusals.length > 0 ? reader.refusals : meaning;
}

/** Reads the cells of one row, and notes those that it does not understand. */
class RowReader {
  readonly refusals: RowRefusal[] = [];

  constructor(
    private readonly row: CellRow,
    private readonly key: TableKey,
  ) {}

  meaning(): RowMeaning | null {
    this.refuseUnreadable();
    const word = this.cell('stance');
    if (word === '') return { kind: 'silent', row: this.row.row };
    const member = this.member();
    return member === null ? this.candidacy(word) : this.stance(member, word);
  }

  private cell(column: ColumnName): string {
    return cellAt(this.row, column, this.key);
  }

  private refuse(column: ColumnName, why: string, suggestion: string | null = null): null {
    const heading = this.key.places[column]?.heading ?? null;
    this.refusals.push({ row: this.row.row, heading, cell: this.cell(column), why, suggestion });
    return null;
  }

  /** Refuses cells beyond the last heading, and characters that no reader can see. */
  private refuseUnreadable(): void {
    const { row, cells } = this.row;
    const beyond = cells.slice(this.key.width).filter((cell) => cell !== '');
    if (beyond.length > 0) {
      const why = `is not below any heading: the row has ${cells.length} cells, and there are ${this.key.width} headings`;
      const suggestion = 'put a cell that has the separator in it in double quotes';
      this.refusals.push({ row, heading: null, cell: beyond[0] ?? '', why, suggestion });
    }
    for (const column of COLUMN_NAMES) {
      const cell = this.cell(column);
      if (cell === '' || PLAIN_TEXT.test(cell)) continue;
      const plain = cell.replace(UNSEEN_CHARACTERS, '');
      this.refuse(column, 'has characters that no reader can see', `write "${plain}"`);
    }
  }

  /** The code of the member; empty: the row names one that is not understood; null: it names none. */
  private member(): MemberCode | null {
    const cell = this.cell('member');
    if (cell === '') return null;
    const match = this.key.names.match(cell);
    if (match.code !== null) return match.code;
    this.refuse('member', match.message.replace(`"${cell}" `, ''), match.suggestion);
    return '';
  }

  private candidate(): string {
    const id = this.key.candidateOf(this.cell('candidate'), this.cell('id'));
    if (id === null) this.refuseCandidate();
    return id ?? '';
  }

  private refuseCandidate(): void {
    const unclear = this.key.unclear.get(this.cell('candidate'));
    if (unclear === undefined)
      this.refuse('candidate', 'names no candidate', '--candidate names the one of such rows');
    else this.refuse('candidate', unclear.replace(/^".*?" /, ''), 'write the whole name');
  }

  private candidacy(word: string): RowMeaning | null {
    const status = CANDIDACIES.find((each) => each === fold(word));
    if (status === undefined) return this.refuse('member', 'names no member');
    const { row } = this.row;
    return { kind: 'candidacy', row, candidate: this.candidate(), status, record: this.record() };
  }

  private stance(member: MemberCode, word: string): RowMeaning | null {
    const { row } = this.row;
    const meaning = meaningOf(word, this.key.words);
    if (meaning === 'absent') return { kind: 'absent', row, member, word };
    const candidate = this.candidate();
    const record = this.record();
    if (meaning === null) {
      const known = [...WORD_MEANINGS, ...Object.values(this.key.words).flat()];
      const near = nearest(word, known);
      const means = near === null ? null : (meaningOf(near, this.key.words) ?? near);
      const meant =
        near === null || means === null
          ? ''
          : `; did you mean "${near}"${means === near ? '' : ` (${means})`}?`;
      return this.refuse(
        'stance',
        'is no stance, and no word that stands for one',
        `--map says what it stands for${meant}`,
      );
    }
    return { kind: 'stance', row, candidate, member, stance: meaning, word, record };
  }

  private record(): RowRecord {
    const [from, published, known] = DAY_COLUMNS.map((column) => this.day(column));
    const text = (column: ColumnName) => this.cell(column) || null;
    return {
      ...{ from: from ?? null, known: known ?? null },
      source: this.source(published ?? null, from ?? null),
      evidence: this.evidence(),
      ...{ why: text('why'), asks: text('asks'), judgement: text('judgement') },
    };
  }

  private day(column: (typeof DAY_COLUMNS)[number]): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const read = dayIn(cell, this.key.days[column]);
    return 'date' in read ? read.date : this.refuse(column, read.why, read.suggestion);
  }

  private source(published: string | null, from: string | null): Cited | null {
    const cells = { source: this.cell('source'), url: this.cell('url') };
    const cited = citedIn({ ...cells, published, date: from ?? this.key.asOf });
    if (cited !== 'undated') return cited;
    const suggestion = 'write it as "Reuters, 2024-03-05", or use --as-of';
    return this.refuse('source', 'has no date, and neither has the row', suggestion);
  }

  private evidence(): Evidence | null {
    const cell = this.cell('evidence');
    if (cell === '') return null;
    const found = EVIDENCE.find((each) => each === fold(cell));
    if (found !== undefined) return found;
    const near = wordMeant(cell, EVIDENCE);
    const suggestion = near === null ? null : `did you mean "${near}"?`;
    return this.refuse('evidence', `is not one of ${EVIDENCE.join(', ')}`, suggestion);
  }
}
