/** A record cut into spells: from one day on which a reading may differ to the next. */
import {
  daysAfter,
  type Assessment,
  type CandidateId,
  type IsoDate,
  type Standing,
} from '../../engine/index.js';
import type { TimeScale } from './time-axis.js';

/** Days on which one reading holds. */
export interface Spell {
  /** First day. */
  readonly from: IsoDate;
  /** The day after the last. */
  readonly until: IsoDate;
  /** Null: the candidate has not been named by then. */
  readonly standing: Standing | null;
  /** Members on these days. */
  readonly members: number;
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

/** The spells of one candidate within a stretch, oldest first; days before the first reading are in none. */
export function spellsOf({ candidate, readings, from, to }: Stretch): readonly Spell[] {
  const end = daysAfter(to, 1);
  return readings.flatMap(({ snapshot: { asOf }, standings, members }, at): readonly Spell[] => {
    const next = readings[at + 1]?.snapshot.asOf ?? end;
    const first = asOf < from ? from : asOf;
    const until = next > end ? end : next;
    if (first >= until) return [];
    const standing = standings.find(({ id }) => id === candidate) ?? null;
    return [{ from: first, until, standing, members: members.length }];
  });
}

/** Spells that follow one another, with something that they have in common. */
export interface Run<T> {
  readonly value: T;
  readonly spells: readonly Spell[];
}

/** The runs of spells without a gap over which `valueOf` gives the same. */
export function runsOf<T>(spells: readonly Spell[], valueOf: (spell: Spell) => T): readonly Run<T>[] {
  const runs: { value: T; spells: Spell[] }[] = [];
  for (const spell of spells) {
    const last = runs.at(-1);
    const value = valueOf(spell);
    if (last !== undefined && last.value === value && last.spells.at(-1)?.until === spell.from)
      last.spells.push(spell);
    else runs.push({ value, spells: [spell] });
  }
  return runs;
}

/** From where to where spells reach along a scale, in px. */
export function extentOf(
  spells: readonly Spell[],
  { x, left }: TimeScale,
): readonly [from: number, to: number] {
  const [first, last] = [spells[0], spells.at(-1)];
  return first === undefined || last === undefined ? [left, left] : [x(first.from), x(last.until)];
}
