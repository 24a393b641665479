/** What stands in the text of a part, checked field by field. */
import * as z from 'zod';
import {
  ENDINGS,
  HOLDOUT_STANCES,
  isIsoDate,
  PARAMETER_NAMES,
  raceOf,
  snapshot,
  RULE_NAMES,
  type Ensemble,
} from '../engine/index.js';
import { MOST_JOB_TRIALS } from './defaults.js';
import type { Part } from './part.js';

const count = z.int().min(0).max(MOST_JOB_TRIALS);
const counts = z.array(count);
const day = z.string().refine(isIsoDate);

const plan = z.strictObject({
  scenario: z.looseObject({
    title: z.string(),
    rule: z.looseObject({ type: z.enum(RULE_NAMES) }),
    candidates: z.looseObject({}),
    termEnds: z.nullable(day),
  }),
  reading: z.strictObject({ asOf: day, hindsight: z.boolean() }),
  parameters: z.strictObject(Object.fromEntries(PARAMETER_NAMES.map((name) => [name, z.number()]))),
  seed: z.string().min(1),
  trials: count.min(1),
  candidate: z.nullable(z.string()),
  by: z.array(day).min(1),
  precision: z.nullable(z.number().gt(0).lt(0.5)),
});

const ensemble = z.strictObject({
  trials: count.min(1),
  members: z.array(z.string()),
  candidates: z.array(z.string()),
  days: count,
  outcomes: z.array(counts),
  lastHoldout: z.array(counts),
  withheld: z.array(counts),
});

const part = z.strictObject({
  formatVersion: z.int(),
  kind: z.string(),
  version: z.string(),
  plan,
  range: z.strictObject({ from: count, to: count }),
  reached: count,
  ensemble: z.nullable(ensemble),
});

/** What is wrong with the content of a part, in words; null: nothing. */
export function partFault(content: object): string | null {
  const { success, error } = part.safeParse(content);
  if (!success) {
    const path = error.issues[0]?.path.join('.') ?? '';
    return `${path === '' ? 'a field' : path} is missing or has the wrong type`;
  }
  try {
    return rangeFault(content as Part) ?? tableFault(content as Part);
  } catch {
    // A checksum is no signature: of a scenario that this program did not write, nothing is known.
    return 'its scenario is none';
  }
}

function rangeFault({ plan: { trials }, range: { from, to }, reached, ensemble: done }: Part): string | null {
  if (!(from <= reached && reached <= to && to <= trials)) return 'the trial range is invalid';
  return (done?.trials ?? 0) === reached - from ? null : 'its trials do not match its range';
}

/** What is wrong with the tables: they have the members, candidates and days of the race, and add up to the trials. */
function tableFault({ plan: { scenario, reading }, ensemble: done }: Part): string | null {
  const race = raceOf(snapshot(scenario, reading));
  if (done === null) return null;
  const codes = race.members.map(({ member }) => member.code);
  const ids = race.candidates.map(({ id }) => id);
  const isOfRace = done.days === race.days && isSame(done.members, codes) && isSame(done.candidates, ids);
  if (!isOfRace) return 'its tables belong to a different race';
  if (!isShaped(done)) return 'its tables have the wrong shape';
  const ended = done.outcomes.flat().reduce((sum, each) => sum + each, 0);
  return ended === done.trials ? null : 'its counts do not add up to its trials';
}

function isShaped({ members, candidates, days, outcomes, lastHoldout, withheld }: Ensemble): boolean {
  return (
    isTable(outcomes, candidates.length + ENDINGS.length, days + 1) &&
    isTable(withheld, candidates.length, members.length) &&
    isTable(lastHoldout, members.length, HOLDOUT_STANCES.length)
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}

function isTable(rows: readonly (readonly number[])[], height: number, width: number): boolean {
  return rows.length === height && rows.every((row) => row.length === width);
}
