import { BODIES } from '../../../src/scenario/index.js';
import { scenarioFromTable, type Imported, type TableOptions } from '../../../src/scenario/table/index.js';

const { nato } = BODIES;
if (nato === undefined) throw new Error('NATO ships');

const OPTIONS: TableOptions = {
  ...{ title: 'T', body: { body: nato, written: 'nato' }, rule: null, asOf: null, termEnds: null },
  ...{ candidate: null, order: null, headings: null, words: null },
};

/** What is made of a table of those lines. */
export function read(lines: readonly string[], options: Partial<TableOptions> = {}): Imported {
  const imported = scenarioFromTable(lines.join('\n'), { ...OPTIONS, ...options });
  if ('hint' in imported) throw new Error(`${imported.line}: ${imported.message}`);
  return imported;
}

/** Why those lines are no table. */
export function faultOf(lines: readonly string[], options: Partial<TableOptions> = {}): string {
  const imported = scenarioFromTable(lines.join('\n'), { ...OPTIONS, ...options });
  return 'hint' in imported ? `${imported.line}: ${imported.message}` : 'none';
}

/** The cells of the first candidate: member, then stance and day. */
export function stancesIn({ document }: Imported): Record<string, string> {
  const { stances = {} } = (document ?? {}) as { stances?: Record<string, Record<string, Written[]>> };
  const [row = {}] = Object.values(stances);
  return Object.fromEntries(
    Object.entries(row).map(([code, records]) => [
      code,
      records.map(({ stance, from }) => (from === undefined ? stance : `${stance} ${from}`)).join(', '),
    ]),
  );
}

interface Written {
  readonly stance: string;
  readonly from?: string;
}

/** The cells that were refused, with the reasons. */
export const refusedIn = ({ refusals }: Imported) =>
  refusals.map(({ row, heading, cell, why }) => [row, heading, cell, why]);
