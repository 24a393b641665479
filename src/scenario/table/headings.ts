/** The columns of a table of stances, and the headings by which each is known. */
import { fold } from '../suggestion.js';

/** What stands in a column, and the headings by which it is known unless `--map` replaces them. */
const TABLE_COLUMNS = {
  /** The member, by code or by name in any language of a NATO member. */
  member: [
    ...['member', 'member state', 'country', 'state', 'nation', 'ally', 'government', 'delegation'],
    ...['voter', 'country name', 'member name', 'capital', 'mitglied', 'land', 'staat', 'membre', 'pays'],
    ...['miembro', 'país', 'estado'],
  ],
  /** The candidate, by name or id. */
  candidate: [
    ...['candidate', 'candidate name', 'name', 'nominee', 'person', 'contender', 'on whom', 'about'],
    ...['kandidat', 'kandidatin', 'candidat', 'candidato', 'candidata'],
  ],
  /** A stance, or a word that stands for one; of a row without a member the status of the candidacy. */
  stance: [
    ...['stance', 'position', 'vote', 'voted', 'view', 'attitude', 'opinion', 'ballot', 'response', 'to'],
    ...['status', 'answer', 'says', 'decision', 'stimme', 'haltung', 'voix', 'voto', 'posición'],
  ],
  /** The day from which it holds, or a month or year. */
  date: [
    ...['date', 'day', 'when', 'since', 'as of', 'holds from', 'from date', 'start', 'start date'],
    ...['on', 'time', 'valid from', 'datum', 'seit', 'fecha'],
  ],
  /** Who published it: words, a web address, or both, and perhaps the date: "Reuters, 2024-03-05". */
  source: [
    ...['source', 'sources', 'publisher', 'outlet', 'citation', 'reference', 'ref', 'media', 'medium'],
    ...['quelle', 'fuente'],
  ],
  /** When the source was published; else the date of the row. */
  published: ['published', 'source date', 'date published', 'publication date', 'date of source', 'reported'],
  /** The web address of the source. */
  url: ['url', 'link', 'address', 'web', 'web address', 'source url', 'source link', 'href'],
  /** Stated, reported, inferred or assumed. */
  evidence: ['evidence', 'grade', 'confidence', 'quality', 'basis', 'certainty'],
  /** The reason, or any note. */
  why: [
    ...['why', 'note', 'notes', 'reason', 'comment', 'comments', 'remark', 'remarks', 'explanation'],
    ...['quote', 'details'],
  ],
  /** What the member wants. */
  asks: ['asks', 'demand', 'demands', 'wants', 'condition', 'request', 'asks for'],
  /** Why this reading of the source can be disputed. */
  judgement: ['judgement', 'judgment', 'caveat', 'caveats'],
  /** When it was public before the source at hand was written; needs a judgement. */
  known: ['known', 'known from', 'public since'],
  /** The id of the candidate; else the last word of the name. */
  id: ['id', 'candidate id', 'key'],
  /** The candidate's own member. */
  home: ['own member', 'nationality', 'home', 'home country', 'candidate country', 'country of candidate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A column that is understood. */
export type ColumnName = keyof typeof TABLE_COLUMNS;

/** Every column, in the order in which an export has them. */
export const COLUMN_NAMES = Object.keys(TABLE_COLUMNS) as readonly ColumnName[];

/** Headings by the column that they mean. */
export type Headings = Readonly<Partial<Record<ColumnName, readonly string[]>>>;

/** The headings that are understood. */
export const HEADINGS: Headings = TABLE_COLUMNS;

/** A column of a table as it was understood. */
export interface FoundColumn {
  readonly column: ColumnName;
  /** As the table has it. */
  readonly heading: string;
  /** From 0. */
  readonly at: number;
}

/** What was made of the first row of a table. */
export interface FoundColumns {
  readonly found: readonly FoundColumn[];
  /** Headings that mean nothing here; their columns are not read. */
  readonly unread: readonly string[];
  /** Columns that two headings mean, with those. */
  readonly doubled: readonly (readonly [column: ColumnName, headings: readonly string[]])[];
}

/** What the cells of the first row mean. */
export function columnsIn(cells: readonly string[], headings: Headings = HEADINGS): FoundColumns {
  const known = COLUMN_NAMES.flatMap((column) =>
    (headings[column] ?? []).map((heading) => [fold(heading), column] as const),
  );
  const byHeading = new Map(known);
  const found = cells.flatMap((heading, at): FoundColumn[] => {
    const column = headingForms(heading)
      .map((form) => byHeading.get(form))
      .find((each) => each !== undefined);
    return column === undefined ? [] : [{ column, heading, at }];
  });
  const places = new Set(found.map(({ at }) => at));
  const unread = cells.filter((heading, at) => heading !== '' && !places.has(at));
  const doubled = COLUMN_NAMES.flatMap((column) => {
    const same = found.filter((each) => each.column === column).map(({ heading }) => heading);
    return same.length > 1 ? [[column, same] as const] : [];
  });
  return { found, unread, doubled };
}

/** A heading as it is compared: as it stands, then without marks and what stands in brackets. */
function headingForms(heading: string): readonly string[] {
  const whole = fold(heading);
  return [whole, fold(whole.replace(/[([].*[)\]]/g, '').replace(/[^\p{L}\p{N} ]/gu, ''))];
}
