/** From what the rows of a table mean to a scenario document, and back from a place in it to the rows. */
import { lastDayOf } from '../../engine/index.js';
import type { Patch } from '../edit.js';
import { SourceKeys, type Cited } from './cited.js';
import type { TableCandidate } from './names-of-candidates.js';
import type { RowMeaning, RowRecord } from './row-meaning.js';

/** What a table does not tell. */
export interface Untold {
  readonly title: string;
  /** As a scenario names or writes it. */
  readonly body: unknown;
  /** As a scenario writes it; null: consensus. */
  readonly rule: unknown;
  readonly asOf: string;
  readonly termEnds: string | null;
}

/** A document, with the rows behind each of its places: by JSON pointer. */
export interface TableDocument {
  readonly document: Patch;
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

type Spoken = Extract<RowMeaning, { readonly record: RowRecord }>;

/** The candidates of a document: with their own member by id, empty where nothing says so. */
export interface Nominees {
  readonly candidates: readonly TableCandidate[];
  readonly homes: ReadonlyMap<string, string>;
}

/** The document that `meanings` come to. */
export function tableDocument(
  meanings: readonly RowMeaning[],
  { candidates, homes }: Nominees,
  untold: Untold,
): TableDocument {
  const builder = new Builder();
  const spoken = meanings.filter((each): each is Spoken => 'record' in each);
  const byDay = spoken.toSorted((a, b) => Number(dayOf(a) > dayOf(b)) - Number(dayOf(a) < dayOf(b)));
  const named = candidates.filter(({ id }) => spoken.some(({ candidate }) => candidate === id));
  const people = named.map(({ id, name }) => {
    const own = byDay.filter(({ candidate }) => candidate === id);
    const home = homes.get(id);
    builder.note(['candidates', id], own.map(({ row }) => row).slice(0, 1));
    return [
      id,
      { name, ...(home ? { member: home } : {}), candidacy: builder.candidacies(id, own) },
    ] as const;
  });
  const stances = named.map(({ id }) => [id, builder.stances(id, byDay)] as const);
  const absent = meanings.flatMap((each) => (each.kind === 'absent' ? [each] : []));
  for (const { member, row } of absent) builder.note(['members', member], [row]);
  const { rule, termEnds, asOf, title, body } = untold;
  const document = {
    ...{ title, body },
    ...(rule === null ? {} : { rule }),
    asOf,
    ...(termEnds === null ? {} : { termEnds }),
    ...(absent.length === 0
      ? {}
      : { members: Object.fromEntries(absent.map(({ member }) => [member, { participates: false }])) }),
    candidates: Object.fromEntries(people),
    stances: Object.fromEntries(stances.filter(([, row]) => Object.keys(row).length > 0)),
    ...(builder.hasSources() ? { sources: builder.sources } : {}),
  };
  return { document, rows: builder.rows };
}

function dayOf({ record: { from } }: Spoken): string {
  return from === null ? '' : lastDayOf(from);
}

/** Puts records where they belong, and remembers from which rows they came. */
class Builder {
  readonly rows = new Map<string, readonly number[]>();
  private readonly keys = new SourceKeys();

  get sources(): Readonly<Record<string, object>> {
    return this.keys.sources;
  }

  hasSources(): boolean {
    return Object.keys(this.sources).length > 0;
  }

  note(path: readonly (string | number)[], rows: readonly number[]): void {
    const place = placeOf(path);
    this.rows.set(place, [...(this.rows.get(place) ?? []), ...rows]);
  }

  /** A name of whom the table does not say how far the candidacy has come counts as declared. */
  candidacies(id: string, own: readonly Spoken[]): readonly object[] {
    const said = own.filter((each) => each.kind === 'candidacy');
    if (said.length === 0) return [{ status: 'declared' }];
    return said.map(({ row, status, record: { from, known, source, judgement } }, index) => {
      this.note(['candidates', id, 'candidacy', index], [row]);
      return written({ from, known, status, source: this.key(source, row), judgement });
    });
  }

  stances(id: string, byDay: readonly Spoken[]): Readonly<Record<string, unknown>> {
    const cells: Record<string, object[]> = {};
    for (const each of byDay) {
      if (each.kind !== 'stance' || each.candidate !== id) continue;
      const { member, row, stance, record } = each;
      const { from, known, source, evidence, why, asks, judgement } = record;
      const cell = (cells[member] ??= []);
      this.note(['stances', id, member, cell.length], [row]);
      const cited = this.key(source, row);
      cell.push(written({ from, known, stance, why, asks, source: cited, evidence, judgement }));
    }
    return Object.fromEntries(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private key(source: Cited | null, row: number): string | null {
    if (source === null) return null;
    const key = this.keys.keyOf(source);
    this.note(['sources', key], [row]);
    return key;
  }
}

function written(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function placeOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map(String));
}

/** The rows behind the place at `pointer`, or the nearest place around it; none: no row says it. */
export function rowsBehind(pointer: string, rows: TableDocument['rows']): readonly number[] {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = parts.length; length > 0; length -= 1) {
    const found = rows.get(placeOf(parts.slice(0, length)));
    if (found !== undefined) return found;
  }
  return [];
}
