import { describe, expect, test } from 'vitest';
import {
  comparePaired,
  courseOf,
  futureOf,
  gainsOn,
  mergedGains,
  type Side,
} from '../../../src/engine/index.js';
import { appointedIn } from '../../../src/engine/futures/appointments.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { entrant, position, raceOn, still } from './races.js';

const SEED = 'gains';
const DAY = 200;

/** The choice comes some weeks after nothing stands in the way; an objection goes after some more. */
function side(stance: Stance): Side {
  const race = raceOn(['A'], [entrant('x', [position('A', stance)])]);
  return { race, parameters: still({ choiceRate: 0.1, concessionRate: 0.05, unseenObjection: 0 }) };
}

function gained(from: number, to: number, day = DAY) {
  const courses = [
    courseOf(side('object'), SEED),
    courseOf(side('support'), SEED),
    courseOf(side('redline'), SEED),
  ] as const;
  return gainsOn(courses, { candidate: 'x', day }, { from, to });
}

describe('what is gained on the same draws', () => {
  test('is what pairs of the same races tell, one by one', () => {
    const { trials, before, races } = gained(0, 300);
    const run = { seed: SEED, from: 0, to: 300 };
    const pairs = (['support', 'redline'] as const).map(
      (stance) => comparePaired(side('object'), side(stance), run).candidates.x,
    );
    expect(trials).toBe(300);
    expect(before).toBeGreaterThan(0);
    for (const [at, pair] of pairs.entries()) {
      const [onlyBefore, onlyAfter] = [pair?.onlyBefore[DAY], pair?.onlyAfter[DAY]];
      expect(races[at]).toEqual({ onlyBefore, onlyAfter });
      expect(before).toBe((pair?.both[DAY] ?? 0) + (onlyBefore ?? 0));
    }
  });
  test('adds up, of races that are as many', () => {
    expect(mergedGains(gained(0, 120), gained(120, 300))).toEqual(gained(0, 300));
    expect(() => mergedGains(gained(0, 1), { trials: 1, before: 0, races: [] })).toThrow(
      new RangeError('gains of different races do not add up'),
    );
  });
  test('is told by the reading date, when nobody has been appointed yet', () => {
    const nobody = { onlyBefore: 0, onlyAfter: 0 };
    expect(gained(0, 9, 0)).toEqual({ trials: 9, before: 0, races: [nobody, nobody] });
  });
  test.each([-1, 0.5, Number.NaN])('is not told of day %s', (day) => {
    expect(() => gained(0, 1, day)).toThrow(`the day must be a whole number of at least 0, got ${day}`);
  });
});

describe('the trials in which one is appointed by a day', () => {
  const both = ['x', 'y'].map((id) => entrant(id, []));
  const open: Side = { race: raceOn(['A'], both), parameters: still({ choiceRate: 0.1 }) };
  const [from, to] = [3, 43];
  const ends = Array.from({ length: to - from }, (_, at) => futureOf(open, SEED, from + at).end);

  test('are those whose future says so, up to the day itself', () => {
    const middle = ends.map(({ day }) => day).sort((a, b) => a - b)[20] ?? NaN;
    for (const candidate of ['x', 'y']) {
      for (const day of [middle - 1, middle, 365]) {
        const told = ends.map((end) => Number(end.candidate === candidate && end.day <= day));
        expect([...appointedIn(courseOf(open, SEED), { candidate, day }, { from, to })]).toEqual(told);
      }
    }
    expect(new Set(ends.map(({ candidate }) => candidate)).size).toBeGreaterThan(1);
  });
  test('are not told of somebody who is not in the race', () => {
    expect(() => appointedIn(courseOf(open, SEED), { candidate: 'z', day: 9 }, { from, to })).toThrow(
      new RangeError('candidate must be one of the race, got z'),
    );
  });
});
