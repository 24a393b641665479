/** The rows of a table that make a valid scenario. */
import { resolution } from '../resolution.js';
import type { RowRefusal, RowMeaning } from './row-meaning.js';
import { rowsBehind, type TableDocument } from './table-document.js';

/** Rows that make a valid scenario, and the others. */
export interface Validated {
  readonly kept: readonly RowMeaning[];
  readonly document: Readonly<Record<string, unknown>> | null;
  readonly refusals: readonly RowRefusal[];
}

/** The document of the rows that make a valid one; of the others what the program finds wrong with them. */
export function validated(
  meanings: readonly RowMeaning[],
  make: (kept: readonly RowMeaning[]) => TableDocument,
): Validated {
  let kept = meanings;
  const refusals: RowRefusal[] = [];
  for (;;) {
    const { document, rows } = make(kept);
    const { faults } = resolution({ name: 'table', text: JSON.stringify(document) }, () => ({
      refused: 'a table extends nothing',
    }));
    if (faults.length === 0) return { kept, document, refusals };
    const behind = faults.map((fault) => ({ fault, rows: rowsBehind(fault.pointer, rows) }));
    for (const { fault, rows: numbers } of behind) {
      const row = numbers.length === 0 ? [null] : numbers;
      refusals.push(
        ...row.map((each) => ({
          row: each,
          heading: null,
          cell: '',
          why: fault.message,
          suggestion: fault.suggestion,
        })),
      );
    }
    const faulty = new Set(behind.flatMap((each) => each.rows));
    const rest = kept.filter(({ row }) => !faulty.has(row));
    if (rest.length === kept.length) return { kept, document: null, refusals };
    kept = rest;
  }
}
