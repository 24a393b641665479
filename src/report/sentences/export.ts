/** A scenario as a table of stances, and what the table does not carry. */
import type { Document } from '../document.js';
import type { ExportReport } from '../export-report.js';
import { counted, sentenceList } from './words.js';

/** The columns that a line of a terminal has room for. */
const SHOWN = ['member', 'candidate', 'stance', 'date', 'source', 'evidence'];

/** The rows, with the columns that matter most. */
export function exportDocument({ rows }: ExportReport): Document {
  const columns = SHOWN.map((title) => ({ title }));
  return [
    {
      type: 'table',
      columns,
      rows: rows.map((row) => SHOWN.map((column) => row[column] ?? '')),
      divisible: true,
    },
  ];
}

/** What a table does not carry, as a sentence with a line end; nothing where it carries all. */
export function lostText(lost: ExportReport['lost']): string {
  const [first, ...others] = lost.map(([count, noun]) => {
    const [thing = '', ...clause] = noun.split(/(?=, which| that | of | from | about )/);
    return `${counted(count, thing)}${clause.join('')}`;
  });
  if (first === undefined) return '';
  return `the table does not carry: ${sentenceList([first, ...others])}\n`;
}
