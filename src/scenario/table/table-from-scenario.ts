/** From a scenario to a table of stances, and what of it no table can carry. */
import {
  entryOf,
  groupOf,
  lastDayOf,
  recordsByMember,
  type CandidacyRecord,
  type Candidate,
  type IsoDate,
  type MemberCode,
  type Scenario,
  type StanceRecord,
} from '../../engine/index.js';
import { COLUMN_NAMES, type ColumnName } from './headings.js';

/** A row by column; a column that is left out is empty. */
export type TableRow = Readonly<Partial<Record<ColumnName, string>>>;

/** A scenario as a table. */
export interface ExportedTable {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly TableRow[];
  /** What the table does not carry: how many of what. */
  readonly lost: readonly (readonly [count: number, noun: string])[];
}

/** The stances and candidacies of `scenario`, one row for each member and day: what `import` reads again. */
export function tableFromScenario(scenario: Scenario, only: string | null = null): ExportedTable {
  const candidates = Object.values(scenario.candidates).filter(({ id }) => only === null || id === only);
  const tables = candidates.map((candidate) => rowsOf(candidate, scenario));
  const absent = Object.values(scenario.body.members).filter(({ participates }) => !participates);
  const rows = tables.flatMap((table) => table.rows);
  const silent = absent.filter(({ code }) => !rows.some(({ member }) => member === code));
  return {
    columns: COLUMN_NAMES,
    rows: [...rows, ...silent.map(({ code }) => ({ member: code, stance: 'absent' }))],
    lost: lostIn(scenario, {
      eclipsed: tables.reduce((sum, { eclipsed }) => sum + eclipsed, 0),
      changed: Object.values(scenario.body.members).filter(({ assumed }) => assumed).length - silent.length,
      ids: new Set(candidates.map(({ id }) => id)),
    }),
  };
}

interface CandidateTable {
  readonly rows: readonly TableRow[];
  /** Records that are left out since a table cannot say that another one of the day counts more. */
  readonly eclipsed: number;
}

function rowsOf({ id, name, member: home, candidacy }: Candidate, scenario: Scenario): CandidateTable {
  const who = { candidate: name, id, ...(home === null ? {} : { home }) };
  const candidacies = effective(candidacy).map((record) => ({
    ...{ ...who, stance: record.status },
    ...datesAndSource(record, scenario),
  }));
  const byMember = recordsByMember(scenario.stances[id] ?? {}, scenario);
  const codes = Object.keys(byMember).sort();
  const told = codes.map((code) => toldOf(byMember[code] ?? []));
  const stances = codes.flatMap((code, index) =>
    (told[index]?.records ?? []).map((record) => stanceRow(code, record, { who, scenario })),
  );
  return {
    rows: [...candidacies, ...stances],
    eclipsed: told.reduce((sum, { eclipsed }) => sum + eclipsed, 0),
  };
}

interface Told {
  readonly records: readonly StanceRecord[];
  readonly eclipsed: number;
}

/** The records of a member that ever count, without those that would count for more in a row of its own. */
function toldOf(all: readonly StanceRecord[]): Told {
  const counting = effective(all);
  const records = counting.filter((record, index) =>
    counting.slice(index + 1).every((later) => later.from !== record.from || isOutdone(record, later)),
  );
  return { records, eclipsed: counting.length - records.length };
}

const GRADES = ['stated', 'reported', 'inferred', 'assumed'];

/** Whether in rows of one kind `later` still counts more: it is better founded, or as well and says the same. */
function isOutdone(record: StanceRecord, later: StanceRecord): boolean {
  const [before, after] = [record, later].map(({ evidence }) => GRADES.indexOf(evidence));
  return Number(after) < Number(before) || (after === before && later.stance === record.stance);
}

/** Of records of one day only those that count on some day: a later one that is known no later hides an earlier one. */
function effective<T extends StanceRecord | CandidacyRecord>(records: readonly T[]): readonly T[] {
  return records.filter(
    ({ from, known }, index) =>
      !records.slice(index + 1).some((later) => later.from === from && (later.known ?? '') <= (known ?? '')),
  );
}

function stanceRow(
  member: MemberCode,
  record: StanceRecord,
  { who, scenario }: { readonly who: TableRow; readonly scenario: Scenario },
): TableRow {
  const { stance, evidence, why, asks } = record;
  return {
    ...{ member, ...who, stance, evidence },
    ...datesAndSource(record, scenario),
    ...filled({ why, asks }),
  };
}

function datesAndSource(
  { from, known, source, judgement }: CandidacyRecord | StanceRecord,
  { sources }: Scenario,
): TableRow {
  const cited = source === null ? null : entryOf(sources, source);
  const usual: IsoDate | null = cited === null ? from : lastDayOf(cited.date);
  return filled({
    date: from,
    source: cited?.publisher ?? null,
    published: cited?.date ?? null,
    url: cited?.url ?? null,
    judgement,
    known: known === usual ? null : known,
  });
}

function filled(cells: Readonly<Partial<Record<ColumnName, string | null>>>): TableRow {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));
}

interface LostBesides {
  readonly eclipsed: number;
  readonly changed: number;
  readonly ids: ReadonlySet<string>;
}

function lostIn(scenario: Scenario, { eclipsed, changed, ids }: LostBesides): ExportedTable['lost'] {
  const rows = Object.entries(scenario.stances).filter(([id]) => ids.has(id));
  const cells = rows.flatMap(([, row]) => Object.entries(row));
  const records = cells.flatMap(([, all]) => all);
  const collective = cells.flatMap(([key, all]) => (groupOf(key, scenario) === null ? [] : all));
  const { counts, concessions, levers = {}, blocs, events, outcome, model, expect, incumbent } = scenario;
  const amounts: ExportedTable['lost'] = [
    [collective.length, 'record about several members, which became a row for each'],
    [eclipsed, 'record that another one of the same day outweighs'],
    [records.filter(({ liftedBy }) => liftedBy !== null).length, 'condition'],
    [records.filter(({ salience }) => salience !== null).length, 'salience'],
    [records.filter(({ decision }) => decision === true).length, 'decision of the body'],
    [counts.length, 'reported total'],
    [Object.keys(concessions).length, 'concession'],
    [Object.keys(levers).length, 'lever'],
    [Object.keys(blocs).length, 'bloc'],
    [events.length, 'event'],
    [changed, 'change of a member'],
    [Object.keys(model).length, 'parameter of the model'],
    [expect.length, 'expectation'],
    [incumbent === null ? 0 : 1, 'incumbent'],
    [outcome === null ? 0 : 1, 'outcome'],
    [scenario.recorded === undefined ? 0 : 1, 'record from before a what-if'],
  ];
  return amounts.filter(([count]) => count > 0);
}
