/** From a case with all its dates to the case as it stood on one day. */
import type { CandidacyRecord, Candidate } from './case/candidate.js';
import { leavesOf } from './case/condition.js';
import { checkOptions, type KnownOptions } from './case/contract.js';
import { calendarDay, daysAfter, type IsoDate } from './case/date.js';
import type {
  Accession,
  ById,
  CandidacyInForce,
  ConcessionInForce,
  EventInForce,
  Snapshot,
  StanceInForce,
} from './case/in-force.js';
import { membersOn, timesIn, type Member, type MemberCode } from './case/member.js';
import type { Concession, Scenario } from './case/scenario.js';
import { sideOf, type StanceRecord } from './case/stance.js';
import { checkScenario } from './case/well-formed.js';
import { specFrom, type NamedRule } from './rules/index.js';
import { awaitedAt, decisionAt, isRipeAt } from './snapshot/on-record.js';
import { recordsByMember } from './snapshot/reach.js';
import { byAge, countsAt, inForce, isKnownAt, type Dated, type Reading } from './snapshot/reading.js';
import { totalsAt } from './snapshot/totals.js';

/** How a scenario is read where it is not read as it says itself. */
export interface ReadingOptions {
  /** Default: the scenario's reading date. */
  readonly asOf?: IsoDate | undefined;
  /** Default: false. */
  readonly hindsight?: boolean | undefined;
  /** By name or with its parameter; default: the scenario's rule. */
  readonly rule?: NamedRule | undefined;
}

/** The options of a reading, for {@link checkOptions}. */
export const READING_OPTIONS: KnownOptions<ReadingOptions> = {
  asOf: ['string'],
  hindsight: ['boolean'],
  rule: ['string', 'object'],
};

/**
 * Reads `scenario` on one day.
 *
 * @example
 * ```ts
 * const may = snapshot(loadScenario('2024-rutte'), { asOf: '2024-05-01' });
 * ```
 *
 * @throws TypeError when it is no scenario, or an option is unknown; RangeError when the date is not a calendar day,
 * when there is no such rule, or when the scenario has a word, a member or a candidate that nothing knows.
 */
export function snapshot(scenario: Scenario, options: ReadingOptions = {}): Snapshot {
  checkScenario(scenario);
  checkOptions('snapshot', options, READING_OPTIONS);
  const { asOf = scenario.asOf, hindsight = false, rule = scenario.rule } = options;
  return uncheckedSnapshot({ ...scenario, rule: specFrom(rule) }, { asOf: calendarDay(asOf), hindsight });
}

/**
 * Reads a scenario that may still name what it does not have, since the faults of its file are being looked for.
 * Everything else reads with {@link snapshot}.
 */
export function uncheckedSnapshot(scenario: Scenario, reading: Reading): Snapshot {
  const members = membersOn(scenario.body, reading.asOf);
  const events = eventsAt(scenario, reading);
  return {
    asOf: reading.asOf,
    rule: scenario.rule,
    members: Object.fromEntries(members.map((member) => [member.code, undated(member)])),
    accessions: accessionsAt(scenario, reading, events),
    candidates: mapped(scenario.candidates, (candidate) => candidacyAt(candidate, reading)),
    stances: mapped(scenario.stances, (row) => stancesAt(row, scenario, reading)),
    totals: mapped(scenario.candidates, ({ id }) => totalsAt(scenario, id, reading)),
    concessions: mapped(scenario.concessions, (concession) => concessionAt(concession, reading)),
    blocs: scenario.blocs,
    events: Object.fromEntries(events.map((event) => [`${event.date} ${event.type} ${event.what}`, event])),
    termEnds: scenario.termEnds,
    incumbent: scenario.incumbent,
    model: scenario.model,
    principals: principalsOf(scenario),
    decision: decisionAt(scenario, reading),
    isRipe: isRipeAt(scenario, reading),
    awaited: awaitedAt(scenario, reading),
  };
}

/** `record` with each value changed; entries whose change is null are left out. */
function mapped<T, U>(record: ById<T>, change: (value: T) => U | null): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const changed = change(value);
      return changed === null ? [] : [[key, changed]];
    }),
  );
}

function stancesAt(
  row: ById<readonly StanceRecord[]>,
  scenario: Scenario,
  reading: Reading,
): ById<StanceInForce> | null {
  const stances = mapped(recordsByMember(row, scenario), (records) => stanceAt(records, reading));
  return Object.keys(stances).length === 0 ? null : stances;
}

function stanceAt(records: readonly StanceRecord[], reading: Reading): StanceInForce | null {
  const found = inForce(records, reading, (a, b) => sideOf(a.stance) === sideOf(b.stance));
  if (found === null) return null;
  const { from, known: _known, except: _except, decision: _decision, ...said } = found.record;
  return { ...said, since: found.since, restated: from };
}

function candidacyAt({ id, name, member, candidacy }: Candidate, reading: Reading): CandidacyInForce | null {
  const isAlike = (a: CandidacyRecord, b: CandidacyRecord) => a.status === b.status;
  const found = inForce(candidacy.toSorted(byAge), reading, isAlike);
  return found && { id, name, member, status: found.record.status, since: found.since };
}

function concessionAt(concession: Concession, reading: Reading): ConcessionInForce | null {
  const { granted, known, ...rest } = concession;
  if (!isKnownAt(known, reading)) return null;
  const dates = datesOf(concession);
  const isGranted = granted !== null && countsAt(dates, reading);
  return { ...rest, granted: isGranted ? { since: dates.from } : null };
}

function datesOf({ granted, known }: Concession): Dated {
  return { from: granted === true ? null : granted, known };
}

function eventsAt({ events }: Scenario, reading: Reading): readonly EventInForce[] {
  const known = events.filter((event) => isKnownAt(event.known, reading));
  return known.map(({ known: since, ...event }) => ({
    ...event,
    assumed: event.type === 'milestone' && since === null && event.source === null,
  }));
}

/** Those that the scenario names, or else the body, or else the permanent members. */
function principalsOf({ principals, body }: Scenario): readonly MemberCode[] {
  const permanent = Object.values(body.members).filter((member) => member.permanent);
  return (principals ?? body.principals ?? permanent.map(({ code }) => code)).toSorted();
}

function undated({ earlier: _earlier, ...member }: Member): Member {
  return { ...member, joined: null, left: null };
}

/** Members of a later day whose accession on that day is an event that was known. */
function accessionsAt(
  { body }: Scenario,
  { asOf }: Reading,
  events: readonly EventInForce[],
): Record<MemberCode, Accession> {
  const expected = new Set(events.filter(({ type }) => type === 'membership').map(({ date }) => date));
  const coming = Object.values(body.members).flatMap((member) =>
    timesIn(member).flatMap(({ joined }): Accession[] =>
      joined !== null && joined > asOf && expected.has(joined)
        ? [{ member: undated(member), on: joined }]
        : [],
    ),
  );
  return Object.fromEntries(coming.map((accession) => [accession.member.code, accession]));
}

/**
 * Every day on which the stances, candidacies, concessions, members or votes against of a snapshot may differ from
 * those of the day before, oldest first. Members came and went long before the race, and will long after it: of them only what happens
 * from the first day of the race, or from `start`, to its last day, its reading date or `until` is listed.
 */
export function turningDays(
  scenario: Scenario,
  {
    hindsight = false,
    start,
    until,
  }: {
    readonly hindsight?: boolean | undefined;
    readonly start?: IsoDate | undefined;
    readonly until?: IsoDate | undefined;
  },
): readonly IsoDate[] {
  checkScenario(scenario);
  const stances = Object.values(scenario.stances).flatMap((row) => Object.values(row).flat());
  const dated: readonly Dated[] = [
    ...Object.values(scenario.candidates).flatMap(({ candidacy }) => candidacy),
    ...stances,
    ...Object.values(scenario.concessions).map(datesOf),
    ...scenario.counts.flatMap(({ date, known, against }) => (against ? [{ from: date, known }] : [])),
  ];
  const passing = stances.flatMap(({ liftedBy }) => (liftedBy === null ? [] : leavesOf(liftedBy)));
  const own = [
    ...dated.map(({ from, known }) => laterOf(from, hindsight ? null : known)),
    ...passing.map((leaf) => ('after' in leaf ? daysAfter(leaf.after, 1) : null)),
  ].filter((day) => day !== null);
  const { asOf, outcome } = scenario;
  const end = outcome !== null && 'on' in outcome ? outcome.on : asOf;
  const [first = asOf] = [start ?? [], own.length === 0 ? asOf : own].flat().sort();
  const [last = asOf] = [...own, asOf, end, until ?? asOf].sort().reverse();
  const times = Object.values(scenario.body.members).flatMap(timesIn);
  const members = times.flatMap(({ joined, left }) => [joined, left]);
  const during = members.filter((day): day is IsoDate => day !== null && day >= first && day <= last);
  return [...new Set([...own, ...during])].sort();
}

function laterOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return (a ?? '') > (b ?? '') ? a : b;
}
