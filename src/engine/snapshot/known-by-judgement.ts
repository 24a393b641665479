/** Records that count as known before their source was written, since somebody judged that they were public by then. */
import { lastDayOf, type IsoDate } from '../case/date.js';
import type { Scenario } from '../case/scenario.js';

interface Sourced {
  readonly known: IsoDate | null;
  readonly source: string | null;
}

type Mapping = <T extends Sourced>(record: T) => T;

/** How many records of a scenario are known by judgement: earlier than their source tells. */
export function knownByJudgement(scenario: Scenario): number {
  let judged = 0;
  withRecords(scenario, (record) => {
    if (isJudged(record, scenario)) judged += 1;
    return record;
  });
  return judged;
}

/** The scenario as if nobody had judged what was public: each record is known from its source's day on. */
export function knownFromSources(scenario: Scenario): Scenario {
  return withRecords(scenario, (record) =>
    isJudged(record, scenario) ? { ...record, known: sourceDay(record, scenario) } : record,
  );
}

/** The day on which a record's source was written, a vague one at its end; null: it has none. */
function sourceDay({ source }: Sourced, { sources }: Scenario): IsoDate | null {
  const cited = source !== null && Object.hasOwn(sources, source) ? sources[source] : undefined;
  return cited ? lastDayOf(cited.date) : null;
}

function isJudged(record: Sourced, scenario: Scenario): boolean {
  const day = sourceDay(record, scenario);
  return record.known !== null && day !== null && record.known < day;
}

/** The scenario with every record of the race mapped; an event only where it says that it is known by judgement. */
function withRecords(scenario: Scenario, map: Mapping): Scenario {
  const { candidates, stances, counts, concessions, events } = scenario;
  return {
    ...scenario,
    candidates: mapped(candidates, (candidate) => ({
      ...candidate,
      candidacy: candidate.candidacy.map(map),
    })),
    stances: mapped(stances, (rows) => mapped(rows, (records) => records.map(map))),
    counts: counts.map(map),
    concessions: mapped(concessions, map),
    // Others are known from the day on which they were announced, which is on record.
    events: events.map((event) => (event.judgement === undefined ? event : map(event))),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
