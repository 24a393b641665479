import {
  byAge,
  lastDayOf,
  specOf,
  type Body,
  type Candidate,
  type Concession,
  type Condition,
  type ReportedTotal,
  type Expectation,
  type IsoDate,
  type Member,
  type RaceEvent,
  type RuleSpec,
  type Scenario,
  type Source,
  type StanceRecord,
} from '../engine/index.js';
import type { Document } from './schema/scenario.js';

type WrittenRecord = Extract<Cell, readonly unknown[]>[number];
type Cell = NonNullable<Document['stances']>[string][string];
type WrittenExpectation = NonNullable<Document['expect']>[number];

/** The scenario that a sound document describes: short forms spelled out, defaults filled in, records oldest first. */
export function normalised(document: Document, body: Body): Scenario {
  const sources = mapped(document.sources, ({ publisher, date, url = null }): Source => ({
    publisher,
    date,
    url,
  }));
  return {
    title: document.title,
    body: changedBody(body, document.members),
    rule: normalRule(document.rule ?? 'consensus'),
    asOf: document.asOf,
    termEnds: document.termEnds ?? null,
    incumbent: document.incumbent ? filled(NO_INCUMBENT, document.incumbent) : null,
    candidates: mapped(document.candidates, (candidate, id) =>
      normalCandidate({ ...candidate, id }, sources),
    ),
    stances: mapped(document.stances, (row) => mapped(row, (cell) => recordsOf(cell, sources))),
    counts: (document.counts ?? []).map((count) => normalCount(count, sources)).sort(byDate),
    concessions: mapped(document.concessions, (written, id) => normalConcession({ ...written, id }, sources)),
    blocs: mapped(document.blocs, (members) => [...members].sort()),
    events: (document.events ?? []).map((event) => normalEvent(event, sources)).sort(byDate),
    sources,
    inSample: document.inSample ?? null,
    model: { ...document.model } as Scenario['model'],
    expect: (document.expect ?? []).map(normalExpectation),
  };
}

const NO_INCUMBENT = { member: null, extendable: false };

type Filled<D, W> = Omit<W, keyof D> & {
  [K in keyof D]: D[K] | (K extends keyof W ? Exclude<W[K], undefined> : never);
};

/** `written` with the defaults of the fields that it leaves out; JSON knows no undefined, so what is there has a value. */
function filled<D extends object, W extends object>(defaults: D, written: W): Filled<D, W> {
  return { ...defaults, ...written };
}

function mapped<T, U>(
  record: Record<string, T> | undefined,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]));
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
  return a.date === b.date ? 0 : a.date < b.date ? -1 : 1;
}

/** The first day on which what `source` says is known; null: there is no such source. */
function knownFrom(sources: Record<string, Source>, source: string | undefined): IsoDate | null {
  const cited = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
  return cited ? lastDayOf(cited.date) : null;
}

function changedBody(body: Body, changes: Document['members']): Body {
  const members = mapped(body.members, (member): Member => {
    const change = changes?.[member.code];
    return change ? ({ ...member, ...change, assumed: true } as Member) : member;
  });
  return { ...body, members };
}

/** A rule as it is written, with its parameters spelled out. */
function normalRule(rule: NonNullable<Document['rule']>): RuleSpec {
  return typeof rule === 'string' ? specOf(rule) : rule;
}

function normalCandidate(
  written: Document['candidates'][string] & { readonly id: string },
  sources: Record<string, Source>,
): Candidate {
  const candidacy = written.candidacy.map(({ from, status, source, judgement }) => ({
    from: from ?? null,
    known: knownFrom(sources, source) ?? from ?? null,
    status,
    source: source ?? null,
    judgement: judgement ?? null,
  }));
  return {
    id: written.id,
    name: written.name,
    member: written.member ?? null,
    candidacy: candidacy.sort(byAge),
  };
}

/** The records of a stance cell in any of its three forms, oldest first. */
function recordsOf(cell: Cell, sources: Record<string, Source>): readonly StanceRecord[] {
  const written: readonly WrittenRecord[] =
    typeof cell === 'string' ? [{ stance: cell }] : Array.isArray(cell) ? cell : [cell];
  return written.map((record) => normalRecord(record, sources)).sort(byAge);
}

const UNSAID = { from: null, why: null, asks: null, source: null, judgement: null, salience: null };

function normalRecord(record: WrittenRecord, sources: Record<string, Source>): StanceRecord {
  const spelled = filled(UNSAID, record);
  return {
    ...spelled,
    known: knownFrom(sources, record.source) ?? spelled.from,
    liftedBy: record.liftedBy ? normalCondition(record.liftedBy) : null,
    evidence: record.evidence ?? (record.source === undefined ? 'assumed' : 'stated'),
  };
}

function normalCondition(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(normalCondition) };
  if ('any' in condition) return { any: condition.any.map(normalCondition) };
  return 'consents' in condition ? { consents: [...condition.consents].sort() } : condition;
}

function normalCount(
  count: NonNullable<Document['counts']>[number],
  sources: Record<string, Source>,
): ReportedTotal {
  const { supporters } = count;
  return {
    date: count.date,
    known: knownFrom(sources, count.source) ?? count.date,
    candidate: count.candidate,
    supporters: typeof supporters === 'number' ? [supporters, supporters] : [...supporters],
    source: count.source ?? null,
    conflict: count.conflict ?? null,
  };
}

function normalConcession(
  written: NonNullable<Document['concessions']>[string] & { readonly id: string },
  sources: Record<string, Source>,
): Concession {
  const granted = written.granted ?? null;
  return {
    id: written.id,
    to: [...written.to].sort(),
    what: written.what,
    cost: written.cost ?? 1,
    granted,
    known: knownFrom(sources, written.source) ?? (granted === true ? null : granted),
    source: written.source ?? null,
  };
}

function normalEvent(
  event: NonNullable<Document['events']>[number],
  sources: Record<string, Source>,
): RaceEvent {
  return {
    date: event.date,
    type: event.type,
    what: event.what,
    source: event.source ?? null,
    known: event.announced ?? knownFrom(sources, event.source),
  };
}

const UNEXPECTED = {
  asOf: null,
  hindsight: false,
  candidate: null,
  verdict: null,
  blockers: null,
  supporters: null,
  undeclared: null,
  members: null,
  firstPossible: null,
  reached: null,
};

const UNSAID_FORECAST = { atLeast: null, atMost: null, trials: 10_000, seed: '1' };

function normalExpectation(written: WrittenExpectation): Expectation {
  const spelled = filled(UNEXPECTED, written);
  return {
    ...spelled,
    rule: written.rule === undefined ? null : normalRule(written.rule),
    forecast: written.forecast ? filled(UNSAID_FORECAST, written.forecast) : null,
  };
}
