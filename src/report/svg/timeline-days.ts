/** A record cut into phases: from one day on which a reading may differ to the next. */
import {
  daysAfter,
  type Assessment,
  type CandidateId,
  type IsoDate,
  type MemberCode,
  type Position,
  type Standing,
} from '../../engine/index.js';
import { PLACE_ORDER, placeOf, type Place } from './stances.js';
import type { TimeScale } from './time-axis.js';

/** Days on which one reading holds. */
export interface Phase {
  /** First day. */
  readonly from: IsoDate;
  /** The day after the last. */
  readonly until: IsoDate;
  /** Null: the candidate has not been named by then. */
  readonly standing: Standing | null;
  /** Members on these days. */
  readonly members: number;
  readonly positions: ReadonlyMap<MemberCode, Position>;
  /** How many members stand where; all 0 without a standing. */
  readonly counts: Readonly<Record<Place, number>>;
}

/** What is drawn of a record. */
export interface Stretch {
  readonly candidate: CandidateId;
  /** Oldest first. */
  readonly readings: readonly Assessment[];
  /** First and last day, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The phases of one candidate within a stretch, oldest first; days before the first reading are in none. */
export function phasesOf({ candidate, readings, from, to }: Stretch): readonly Phase[] {
  const end = daysAfter(to, 1);
  return readings.flatMap(({ snapshot: { asOf }, standings, members }, at): readonly Phase[] => {
    const next = readings[at + 1]?.snapshot.asOf ?? end;
    const first = asOf < from ? from : asOf;
    const until = next > end ? end : next;
    if (first >= until) return [];
    const standing = standings.find(({ id }) => id === candidate) ?? null;
    return [{ from: first, until, standing, members: members.length, ...placesIn(standing?.profile ?? []) }];
  });
}

function placesIn(profile: readonly Position[]): Pick<Phase, 'positions' | 'counts'> {
  const places = profile.map(placeOf);
  const counts = PLACE_ORDER.map((place) => [place, places.filter((each) => each === place).length]);
  return {
    positions: new Map(profile.map((position) => [position.member.code, position])),
    counts: Object.fromEntries(counts) as Record<Place, number>,
  };
}

/** Phases that follow one another, with something that they have in common. */
export interface Sequence<T> {
  readonly value: T;
  readonly phases: readonly Phase[];
}

/** The runs of phases without a gap over which `valueOf` gives the same. */
export function sequencesOf<T>(
  phases: readonly Phase[],
  valueOf: (phase: Phase) => T,
): readonly Sequence<T>[] {
  const runs: { value: T; phases: Phase[] }[] = [];
  for (const phase of phases) {
    const last = runs.at(-1);
    const value = valueOf(phase);
    if (last !== undefined && last.value === value && last.phases.at(-1)?.until === phase.from)
      last.phases.push(phase);
    else runs.push({ value, phases: [phase] });
  }
  return runs;
}

/** From where to where phases reach along a scale, in px. */
export function extentOf(
  phases: readonly Phase[],
  { x, left }: TimeScale,
): readonly [from: number, to: number] {
  const [first, last] = [phases[0], phases.at(-1)];
  return first === undefined || last === undefined ? [left, left] : [x(first.from), x(last.until)];
}
