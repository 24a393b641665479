/** From the text of a table to rows of cells: comma, semicolon or tab, with cells in quotes where they need them. */
import { CsvError, parse, type CsvErrorCode } from 'csv-parse/sync';

/** What may stand between two cells. */
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** One of {@link SEPARATORS}. */
export type Separator = keyof typeof SEPARATORS;

/** A row with its number as a spreadsheet counts: that of the headings is 1, unless blank rows stand above them. */
export interface CellRow {
  readonly row: number;
  /** Without blanks around them and without what keeps a spreadsheet from running them. */
  readonly cells: readonly string[];
}

/** A text that is no table, and where. */
export interface TableFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

const WORDS: Readonly<Partial<Record<CsvErrorCode | 'INVALID_OPENING_QUOTE', readonly [string, string]>>> = {
  CSV_QUOTE_NOT_CLOSED: ['a cell begins with a quote that is never closed', 'close it with a double quote'],
  CSV_INVALID_CLOSING_QUOTE: [
    'something stands behind the quote that closes a cell',
    'write a double quote inside a quoted cell twice',
  ],
  INVALID_OPENING_QUOTE: [
    'a double quote stands in a cell that does not begin with one',
    'put the whole cell in double quotes, and write the quote inside it twice',
  ],
};

/** The rows of `text` that are not blank; or what is wrong with it. */
export function cellRows(text: string, separator: Separator): readonly CellRow[] | TableFault {
  try {
    const rows = parse(text, {
      delimiter: SEPARATORS[separator],
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
    return rows
      .map((cells, index) => ({ row: index + 1, cells: cells.map(plainCell) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return faultOf(error, text);
  }
}

function faultOf({ code, lines, ...place }: CsvError, text: string): TableFault {
  const [message, hint] = WORDS[code] ?? [code, 'see RFC 4180'];
  // Of a quote that is never closed the parser counts lines to the end of the text, but bytes to the last whole cell.
  const before = new TextEncoder().encode(text).subarray(0, Number(place.bytes));
  const line =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? new TextDecoder().decode(before).split(/\r\n|\n|\r/).length
      : Number(lines);
  return { line, message, hint };
}

/** Stands before what a spreadsheet would run, as the program itself writes such a cell. */
const GUARD = "'";

function plainCell(cell: string): string {
  const plain = cell.replace(/\s+/g, ' ').trim();
  return /^''*[=+\-@]/.test(plain) ? plain.slice(GUARD.length) : plain;
}
