import type { Path } from '../fault.js';
import type { Document } from '../schema/scenario.js';

type Cell = NonNullable<Document['stances']>[string][string];

/** A stance record as it is written in the file. */
export type WrittenRecord = Exclude<Cell, string | readonly unknown[]>;

/** A written record with its place in the document. */
export interface PlacedRecord {
  readonly path: Path;
  readonly candidate: string;
  readonly member: string;
  readonly record: WrittenRecord;
}

/** Every stance record of `document`; a short form is a record with a stance only. */
export function placedRecords({ stances = {} }: Document): readonly PlacedRecord[] {
  return Object.entries(stances).flatMap(([candidate, row]) =>
    Object.entries(row).flatMap(([member, cell]) => {
      const path = ['stances', candidate, member];
      if (Array.isArray(cell)) {
        return cell.map((record, index) => ({ path: [...path, index], candidate, member, record }));
      }
      return [{ path, candidate, member, record: typeof cell === 'string' ? { stance: cell } : cell }];
    }),
  );
}
