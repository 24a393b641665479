/** What a backtest is made of: each case with its readings, and the races that are simulated for them. */
import type { IsoDate } from '../case/date.js';
import type { Ensemble, Side } from '../futures/index.js';
import { knownByJudgement, knownFromSources } from '../snapshot/known-by-judgement.js';
import { readingOf, type CaseReading } from './case-reading.js';
import type { Experience, Learnt } from './said.js';
import { durationOf, isSameCase, readingDays, type EndedCase } from './settled.js';

/** One reading with the race as the model simulates it. */
export interface PlannedReading {
  readonly reading: CaseReading;
  readonly side: Side;
}

/** A case that is to be scored. */
export interface PlannedCase {
  readonly settled: EndedCase;
  /** What the other cases taught; this one left out. */
  readonly learnt: Experience;
  /** The name that the case has among those from which was learnt; null: it is none of them. */
  readonly without: string | null;
  /** How many records are known by judgement. */
  readonly judged: number;
  readonly readings: readonly PlannedReading[];
  /** The same races with the parameters of the whole record, one for each of `readings`. */
  readonly seen: readonly Side[];
  /** The readings if each record were known from its source alone; the very ones above where nothing is judged. */
  readonly fromSources: readonly PlannedReading[];
  /** The readings if assumed deadlines were not known; those that none concerns are the very ones above. */
  readonly announced: readonly PlannedReading[];
}

/** From what is learnt before a case is scored. */
export interface BacktestRecord {
  /** The cases from which is learnt. */
  readonly record: readonly EndedCase[];
  /** What the record teaches without one of its cases, or with all of them (null). */
  readonly learntWithout: (name: string | null) => Learnt;
}

/** A case with all that has to be simulated for it; null: on no day can it be read. */
export function plannedCase(
  settled: EndedCase,
  { record, learntWithout }: BacktestRecord,
): PlannedCase | null {
  const { scenario } = settled;
  const twins = record.filter((other) => isSameCase(settled, other));
  const without = twins[0]?.name ?? null;
  const others = record.filter((other) => !twins.includes(other));
  const durations = others.map(durationOf).filter((days) => days !== null);
  const learnt = { ...learntWithout(without), durations };
  const judged = knownByJudgement(scenario);
  const readings = readingsOf(settled, learnt);
  if (readings.length === 0) return null;
  return {
    ...{ settled, learnt, without, judged, readings },
    seen: readings.map(({ side }) =>
      without === null ? side : { ...side, parameters: learntWithout(null).parameters },
    ),
    fromSources:
      judged === 0 ? readings : readingsOf({ ...settled, scenario: knownFromSources(scenario) }, learnt),
    announced: readings.map((planned) => withoutAssumed(planned, settled)),
  };
}

function readingsOf(settled: EndedCase, learnt: Learnt): readonly PlannedReading[] {
  return readingDays(settled).map((asOf: IsoDate) => planned(readingOf(settled, asOf), learnt));
}

function planned(reading: CaseReading, { parameters }: Learnt): PlannedReading {
  return { reading, side: { race: reading.race, parameters } };
}

function withoutAssumed(known: PlannedReading, settled: EndedCase): PlannedReading {
  const { hasAssumedDeadline, asOf } = known.reading;
  if (!hasAssumedDeadline) return known;
  const reading = readingOf(settled, asOf, false);
  return { reading, side: { ...known.side, race: reading.race } };
}

/** Every race that has to be simulated for a case, each once. */
export function sidesOf({ readings, seen, fromSources, announced }: PlannedCase): readonly Side[] {
  const sides = [...readings, ...fromSources, ...announced].map(({ side }) => side);
  return [...new Set([...sides, ...seen])];
}

/** What has been simulated, by the race that was. */
export type Simulated = ReadonlyMap<Side, Ensemble>;

/** Whether every race of a case has been simulated. */
export function isSimulated(planned: PlannedCase, simulated: Simulated): boolean {
  return sidesOf(planned).every((side) => simulated.has(side));
}
