/** From a document that is spelled out to the scenario that the engine reads: when each thing is known, in the order of time. */
import {
  byAge,
  firstDayOf,
  lastDayOf,
  type Body,
  type IsoDate,
  type Member,
  type Scenario,
} from '../engine/index.js';
import type { SpelledDocument } from './schema/scenario.js';

/** The scenario that a document describes: when each thing is known, records oldest first. */
export function normalised(document: SpelledDocument, body: Body): Scenario {
  const { $schema: _schema, members, ...spelled } = document;
  const { sources = {}, blocs = {}, counts = [], events = [], expect = [] } = spelled;
  const known = knownFrom(sources);
  const oldestFirst = <T extends Dated>(records: readonly T[]) =>
    records
      .map((record) => ({ ...record, known: record.known ?? known(record.source, record.from) }))
      .sort(byAge);
  return {
    ...spelled,
    ...{ sources, blocs, expect },
    body: bodyWith(body, members),
    candidates: mapped(spelled.candidates, (candidate, id) => ({
      id,
      ...candidate,
      candidacy: oldestFirst(candidate.candidacy),
    })),
    stances: mapped(spelled.stances, (row) => mapped(row, oldestFirst)),
    counts: counts
      .map(({ date, known: said, ...count }) => ({
        date,
        known: said ?? known(count.source, date),
        ...count,
      }))
      .sort(byDate),
    concessions: mapped(spelled.concessions, (concession, id) => {
      const { granted, source } = concession;
      const from = granted === true ? null : granted;
      return { id, ...concession, known: concession.known ?? known(source, from) };
    }),
    events: events
      .map(({ announced, assumed: _assumed, ...event }) => ({
        ...event,
        known: event.known ?? announced ?? known(event.source, null),
      }))
      .sort(byDate),
    // What JSON holds has a value: it knows no undefined.
    model: (spelled.model ?? {}) as Scenario['model'],
  };
}

interface Dated {
  readonly from: IsoDate | null;
  readonly known?: IsoDate | undefined;
  readonly source: string | null;
}

/** The first day on which what a source says is known; what cites none is known from the second argument. */
function knownFrom(sources: Scenario['sources']) {
  return <D extends IsoDate | null>(source: string | null, otherwise: D): IsoDate | D => {
    const cited = source !== null && Object.hasOwn(sources, source) ? sources[source] : undefined;
    return cited ? lastDayOf(cited.date) : otherwise;
  };
}

/** `body` with what a scenario changes about its members. */
export function bodyWith(
  body: Body,
  changes: Readonly<Record<string, object | undefined>> | undefined,
): Body {
  const members = mapped(body.members, (member): Member => {
    const change: { readonly joined?: string; readonly left?: string } | undefined = changes?.[member.code];
    if (change === undefined) return member;
    const { joined = member.joined, left = member.left } = change;
    return {
      ...member,
      ...change,
      joined: joined && firstDayOf(joined),
      left: left && lastDayOf(left),
      assumed: true,
    };
  });
  return { ...body, members };
}

function mapped<T, U>(
  record: Readonly<Record<string, T>> | undefined,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]));
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
  return a.date === b.date ? 0 : a.date < b.date ? -1 : 1;
}
