/** What the checks beyond the schema look at. */
import type { Body } from '../../engine/index.js';
import type { Draft } from '../draft.js';
import type { Path } from '../fault.js';
import type { WrittenScenario } from '../schema/scenario.js';

/** All that is right of a scenario, with the body that decides in it. */
export interface Subject {
  readonly draft: Draft<WrittenScenario>;
  /** With the scenario's changes to its members; null: it is not known. */
  readonly body: Body | null;
}

type Cell = NonNullable<WrittenScenario['stances']>[string][string];

/** A stance record as it is written in the file. */
type WrittenRecord = Exclude<Cell, string | readonly unknown[]>;

/** A written record with its place in the document. */
export interface PlacedRecord {
  readonly path: Path;
  readonly candidate: string;
  readonly member: string;
  readonly record: Draft<WrittenRecord>;
}

/** Every stance record of `draft`; a short form is a record with a stance only. */
export function placedRecords({ stances = {} }: Draft<WrittenScenario>): readonly PlacedRecord[] {
  return Object.entries(stances).flatMap(([candidate, row]) =>
    Object.entries(row ?? {}).flatMap(([member, cell]): readonly PlacedRecord[] => {
      const path = ['stances', candidate, member];
      if (typeof cell === 'string') return [{ path, candidate, member, record: { stance: cell } }];
      const isHistory = Array.isArray(cell);
      const records = (isHistory ? cell : [cell]) as readonly (Draft<WrittenRecord> | undefined)[];
      return records.flatMap((record, index) =>
        record ? [{ path: isHistory ? [...path, index] : path, candidate, member, record }] : [],
      );
    }),
  );
}

/** Whether `field` is written, rightly or wrongly. */
export function isWritten<T extends object>(object: T, field: keyof T & string): boolean {
  return Object.hasOwn(object, field);
}

/** Whether `field` is either valid or left out. */
export function isRightOrAbsent<T extends object>(object: T, field: keyof T & string): boolean {
  return object[field] !== undefined || !isWritten(object, field);
}

/** The lowest and the highest number of a total; null: they are not both there. */
export function endsOf(
  total: number | readonly (number | undefined)[] | undefined,
): readonly [number, number] | null {
  const [low, high] = typeof total === 'number' ? [total, total] : (total ?? []);
  return low === undefined || high === undefined ? null : [low, high];
}
