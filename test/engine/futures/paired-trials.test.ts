import { describe, expect, test } from 'vitest';
import {
  comparePaired,
  futureOf,
  mergedPairing,
  type FutureEnd,
  type Side,
} from '../../../src/engine/index.js';
import { OUTCOMES } from '../../../src/engine/case/expectation.js';
import type { Race } from '../../../src/engine/futures/race.js';
import { entrant, position, raceOn, still } from './races.js';

const SEED = 'paired';
const TRIALS = 120;
const PARAMETERS = still({
  concessionRate: 0.1,
  exitRate: 0.1,
  newcomerRate: 0.1,
  extensionRate: 0.1,
  choiceRate: 0.4,
  unseenObjection: 0.4,
  sameDayShare: 0.3,
});
const sideOf = (race: Race): Side => ({ race, parameters: PARAMETERS });
const members = raceOn(['A', 'B', 'P'], []).members.map((each) => ({
  ...each,
  isPrincipal: each.member.code === 'P',
}));
const race = (candidates: readonly string[], changes: Partial<Race>) =>
  sideOf(
    raceOn(
      [],
      candidates.map((id, at) =>
        entrant(id, at === 0 ? [position('P', 'object')] : [position('A', 'reserved')], { backing: at }),
      ),
      { members, ...changes },
    ),
  );

const PAIRS: readonly (readonly [string, Side, Side])[] = [
  ['open races', race(['x', 'y'], { days: 30 }), race(['x'], { days: 30 })],
  [
    'a vacancy and an open race',
    race(['x', 'y'], { days: 30, end: 'vacant' }),
    race(['x', 'y'], { days: 60 }),
  ],
  [
    'terms that may be extended, of other candidates',
    race(['y', 'z'], { days: 40, end: 'extended', extendableFrom: 5 }),
    race(['x', 'y'], { days: 25, end: 'extended', extendableFrom: 0 }),
  ],
  [
    'one that is decided, and one in which nobody stands',
    race(['x', 'y'], { days: 30, decided: 'x' }),
    race([], { days: 30 }),
  ],
];

/** In how many of the trials something had happened by the end of each day, on both sides or on one. */
function counted(
  days: number,
  ends: readonly (readonly [FutureEnd, FutureEnd])[],
  is: (end: FutureEnd) => boolean,
) {
  const by = (day: number, end: FutureEnd) => is(end) && end.day <= day;
  const count = (holds: (before: boolean, after: boolean) => boolean) =>
    Array.from(
      { length: days + 1 },
      (_, day) => ends.filter(([before, after]) => holds(by(day, before), by(day, after))).length,
    );
  return {
    both: count((before, after) => before && after),
    onlyBefore: count((before, after) => before && !after),
    onlyAfter: count((before, after) => !before && after),
  };
}

describe.each(PAIRS)('a pairing of %s', (_what, before, after) => {
  const pairing = comparePaired(before, after, { seed: SEED, from: 0, to: TRIALS });
  const ends = Array.from({ length: TRIALS }, (_, trial) => {
    const [left, right] = [before, after].map((side) => futureOf(side, SEED, trial).end);
    return [left, right] as [FutureEnd, FutureEnd];
  });

  test('counts what each trial by itself comes to on both sides', () => {
    expect(pairing).toMatchObject({ trials: TRIALS, days: Math.max(before.race.days, after.race.days) });
    const count = (is: (end: FutureEnd) => boolean) => counted(pairing.days, ends, is);
    const ids = new Set([...before.race.candidates, ...after.race.candidates].map(({ id }) => id));
    expect(Object.keys(pairing.candidates)).toEqual([...ids].sort());
    for (const id of ids) expect(pairing.candidates[id]).toEqual(count(({ candidate }) => candidate === id));
    for (const ending of OUTCOMES.filter((outcome) => outcome !== 'appointed'))
      expect([ending, pairing.endings[ending]]).toEqual([ending, count(({ outcome }) => outcome === ending)]);
    expect(pairing.decided).toEqual(count(({ outcome }) => outcome !== 'undecided'));
  });

  test('adds up from its parts', () => {
    const part = (from: number, to: number) => comparePaired(before, after, { seed: SEED, from, to });
    expect(mergedPairing(part(0, 50), part(50, TRIALS))).toEqual(pairing);
  });
});
