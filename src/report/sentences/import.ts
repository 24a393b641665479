/** What was understood of a table, and what was not, row by row. */
import type { RuleSpec } from '../../engine/index.js';
import type { Document, Item } from '../document.js';
import { ruleTitle } from './rule.js';
import { counted, sentenceList } from './words.js';

/** A row of a table that is not in the scenario; null: no row, but the whole. */
interface RefusedCell {
  readonly row: number | null;
  readonly heading: string | null;
  readonly cell: string;
  readonly why: string;
  readonly suggestion: string | null;
}

/** How the dates of a column were read. */
interface ReportedDays {
  readonly order: 'day-first' | 'month-first' | null;
  readonly shownBy: { readonly row: number; readonly cell: string } | null;
  readonly either: number;
}

/** What was made of a table. */
export interface ImportReport {
  readonly name: string;
  readonly separator: string;
  readonly columns: {
    readonly found: readonly { readonly column: string; readonly heading: string }[];
    readonly unread: readonly string[];
  };
  readonly rows: number;
  readonly understood: number;
  readonly days: Readonly<Record<string, ReportedDays>>;
  readonly words: readonly { readonly word: string; readonly meaning: string; readonly rows: number }[];
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly called: readonly string[];
  }[];
  readonly alike: readonly (readonly [string, string])[];
  readonly assumedDeclared: readonly string[];
  readonly datedByRow: number;
  readonly leftOut: readonly { readonly row: number; readonly why: string }[];
  readonly refusals: readonly RefusedCell[];
  readonly asOf: string | null;
  readonly isAsOfAsked: boolean;
  readonly body: string;
  /** Null: nobody asked for one, and it is consensus. */
  readonly rule: RuleSpec | null;
}

/** The whole report of a table. */
export function importDocument(report: ImportReport): Document {
  const { name, rows, understood, refusals, leftOut } = report;
  const refused = new Set(refusals.map(({ row }) => row)).size;
  const told = [
    `${understood} understood`,
    ...(leftOut.length > 0 ? [`${leftOut.length} left out`] : []),
    `${refused} refused`,
  ];
  const words = `${name}: ${counted(rows, 'row')}, ${told.join(', ')}.`;
  const items = [...readAs(report), ...assumed(report), ...leftOutItems(report)];
  return [
    { type: 'paragraph', words },
    { type: 'list', items },
    ...(refusals.length === 0 ? [] : [{ type: 'list' as const, items: refusals.map(refusedItem) }]),
  ];
}

function readAs({ columns, separator, days, words, candidates, alike }: ReportedTable): readonly Item[] {
  const meant = columns.found.map(({ column, heading }) => `"${heading}" ${column}`);
  const headings = new Map(columns.found.map(({ column, heading }) => [column, heading]));
  const said = candidates.map(({ id, name, called }) => {
    const others = called.filter((call) => call !== name && call !== id);
    return `${name} (${id})${others.length === 0 ? '' : `, also called ${others.join(', ')}`}`;
  });
  return [
    { words: `Cells are separated by ${separator}. Columns: ${meant.join(', ')}.` },
    ...columns.unread.map((heading) => ({ words: `The column "${heading}" is not read.` })),
    ...Object.entries(days).flatMap(([column, read]) => orderItem(headings.get(column) ?? column, read)),
    ...words.map(({ word, meaning, rows }) => ({
      words: `"${word}" is read as ${meaning === 'absent' ? 'taking no part' : meaning} (${counted(rows, 'row')}).`,
    })),
    ...(said.length === 0 ? [] : [{ words: `Candidates: ${said.join('; ')}.` }]),
    ...alike.map(([name, other]) => ({
      words: `"${name}" and "${other}" are taken for two candidates; if they are one, write one name.`,
    })),
  ];
}

type ReportedTable = Pick<ImportReport, 'columns' | 'separator' | 'days' | 'words' | 'candidates' | 'alike'>;

function orderItem(heading: string, { order, shownBy, either }: ReportedDays): readonly Item[] {
  if (order === null || either === 0) return [];
  const why = shownBy === null ? 'as asked' : `as row ${shownBy.row} shows ("${shownBy.cell}")`;
  return [
    { words: `Dates under "${heading}" have the ${order === 'day-first' ? 'day' : 'month'} first, ${why}.` },
  ];
}

/** What the table does not tell. */
function assumed(report: ImportReport): readonly Item[] {
  const { body, rule, asOf, isAsOfAsked, assumedDeclared, datedByRow } = report;
  const read = asOf === null ? '' : `, read on ${asOf}${isAsOfAsked ? '' : ', the latest date of the table'}`;
  return [
    { words: `Who decides: ${body}, by ${ruleTitle(rule ?? { type: 'consensus' })}${read}.` },
    ...(assumedDeclared.length === 0
      ? []
      : [
          {
            words: `No row says how far a candidacy has come of ${sentenceList(assumedDeclared)}: counted as declared.`,
          },
        ]),
    ...(datedByRow === 0
      ? []
      : [
          {
            words: `${counted(datedByRow, 'source')} without a date of publication: dated as the rows that cite them.`,
          },
        ]),
  ];
}

function leftOutItems({ leftOut }: ImportReport): readonly Item[] {
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return reasons.map((why) => {
    const rows = leftOut.filter((each) => each.why === why).map(({ row }) => String(row));
    return { words: `Left out: row${rows.length === 1 ? '' : 's'} ${sentenceList(rows)}: ${why}.` };
  });
}

function refusedItem({ row, heading, cell, why, suggestion }: RefusedCell): Item {
  const place = [row === null ? 'the table' : `row ${row}`, ...(heading === null ? [] : [heading])].join(
    ', ',
  );
  const words = [
    { text: `${place}:`, tone: 'strong' as const },
    ` ${cell === '' || why.startsWith(cell) ? '' : `"${cell}" `}${why}`,
  ];
  return { words, ...(suggestion === null ? {} : { details: [['help', suggestion] as const] }) };
}
