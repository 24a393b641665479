import { describe, expect, it } from 'vitest';
import { NOBODY, SOMEONE_ELSE, type CaseReading } from '../../../src/engine/backtest/case-reading.js';
import {
  blended,
  saidByBaseRates,
  saidByConstantClock,
  saidByTrials,
  saidIndependently,
  saidUniformly,
  type Said,
} from '../../../src/engine/backtest/said.js';
import { entrant, position, raceOn } from '../futures/races.js';
import { taught } from './cases.js';

/** Ten days, x and y on record; x leads with one holdout. */
const reading = (changes: Partial<CaseReading> = {}): CaseReading => ({
  ...{ asOf: '2024-01-29', age: 28, happened: 'x', day: 3, hasAssumedDeadline: false },
  race: raceOn(['A', 'B'], [entrant('x', [position('A', 'object')]), entrant('y', [])], { days: 10 }),
  contenders: [
    { id: 'x', holdouts: 1 },
    { id: 'y', holdouts: 0 },
  ],
  ...{ leaders: ['x'], frontRunner: 'x', ...changes },
});
const TIED = { leaders: ['x', 'y'], frontRunner: null };
const NO_LEADER = { leaders: [], frontRunner: null };

const oddsOf = ({ odds }: Said) =>
  Object.fromEntries([...odds].map(([key, value]) => [key, Number(value.toFixed(9))]));
const sumOf = ({ odds }: Said) => [...odds.values()].reduce((sum, each) => sum + each, 0);

it('of trials: every end with its share, and what decides anything by day', () => {
  const outcomes = [
    [1, 0, 2], // x
    [0, 1, 0], // y
    [0, 0, 1], // someone else
    [0, 2, 0], // extended
    [0, 0, 1], // vacant
    [0, 0, 2], // undecided
  ];
  const said = saidByTrials({
    ...{ trials: 10, days: 2, candidates: ['x', 'y'], members: [] },
    ...{ outcomes, lastHoldout: [], withheld: [] },
  });
  expect(oddsOf(said)).toEqual({ x: 0.3, y: 0.1, [SOMEONE_ELSE]: 0.1, [NOBODY]: 0.5 });
  expect(said.byDay).toEqual([0.1, 0.4, 0.7]);
});

it('a blend is half of each, in every outcome and on every day', () => {
  const a = {
    odds: new Map([
      ['x', 0.8],
      ['z', 0.2],
    ]),
    byDay: [0, 0.5],
  };
  const b = {
    odds: new Map([
      ['x', 0.2],
      ['y', 0.8],
    ]),
    byDay: [0.2, 1],
  };
  expect(oddsOf(blended(a, b))).toEqual({ x: 0.5, y: 0.4, z: 0.1 });
  expect(blended(a, b).byDay).toEqual([0.1, 0.75]);
});

it('uniform takes every outcome and every day alike', () => {
  const said = saidUniformly(reading());
  expect(oddsOf(said)).toEqual({ x: 0.25, y: 0.25, [SOMEONE_ELSE]: 0.25, [NOBODY]: 0.25 });
  expect(said.byDay).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});

describe('base rates', () => {
  const learnt = { ...taught(), durations: [20, 28, 29, 33, 90, Infinity] };

  it('spread what others won over the others on record and somebody else', () => {
    expect(oddsOf(saidByBaseRates(reading(), learnt))).toEqual({
      x: 0.5,
      y: 0.15,
      [SOMEONE_ELSE]: 0.15,
      [NOBODY]: 0.2,
    });
  });

  it.each([TIED, NO_LEADER])('spread all that anybody won where nobody leads alone', (leading) => {
    const third = Number((0.8 / 3).toFixed(9));
    expect(oddsOf(saidByBaseRates(reading(leading), learnt))).toEqual({
      ...{ x: third, y: third, [SOMEONE_ELSE]: third, [NOBODY]: 0.2 },
    });
  });

  it('take the day from the cases that lasted longer than this one has', () => {
    // Age 28: four cases lasted longer, by 1, 5, 62 and endlessly many days.
    expect(saidByBaseRates(reading(), learnt).byDay).toEqual([
      0, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5,
    ]);
    expect(saidByBaseRates(reading({ age: 100 }), { ...learnt, durations: [20] }).byDay).toEqual(
      Array(11).fill(0),
    );
  });
});

describe('the constant clock', () => {
  const givesIn = (days: number) => 1 - Math.exp((-0.1 * days) / 7);

  it('gives the front-runner the chance that its holdouts give in, and nobody the rest', () => {
    const said = saidByConstantClock(reading(), taught());
    expect(oddsOf(said)).toEqual({
      x: Number(givesIn(10).toFixed(9)),
      [NOBODY]: Number((1 - givesIn(10)).toFixed(9)),
    });
    said.byDay.forEach((by, day) => expect(by).toBeCloseTo(givesIn(day), 12));
  });

  it('gives each of the tied its own, in equal parts', () => {
    // y has no holdouts: its part is whole at once.
    const said = saidByConstantClock(reading(TIED), taught());
    expect(said.odds.get('x')).toBeCloseTo(givesIn(10) / 2, 12);
    expect(said.odds.get('y')).toBeCloseTo(0.5, 12);
    expect(sumOf(said)).toBeCloseTo(1, 12);
    said.byDay.forEach((by, day) => expect(by).toBeCloseTo((givesIn(day) + 1) / 2, 12));
  });

  it('is uniform where nobody leads', () => {
    expect(saidByConstantClock(reading(NO_LEADER), taught())).toEqual(saidUniformly(reading(NO_LEADER)));
  });

  it('never leaves what a probability can be, however many share', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const said = saidByConstantClock(
      reading({ contenders: ids.map((id) => ({ id, holdouts: 0 })), leaders: ids, frontRunner: null }),
      taught(),
    );
    expect(Math.max(...said.byDay)).toBeLessThanOrEqual(1);
    expect(said.odds.get(NOBODY)).toBeGreaterThanOrEqual(0);
    expect(sumOf(said)).toBeCloseTo(1, 12);
  });
});

describe('the independent value', () => {
  it('is that of two exponentials one after the other for one holdout', () => {
    const said = saidIndependently(reading(), taught({ concessionRate: 0.2, choiceRate: 0.7 }));
    const by = (t: number) => 1 - (0.7 * Math.exp(-0.2 * t) - 0.2 * Math.exp(-0.7 * t)) / (0.7 - 0.2);
    expect(said.odds.get('x')).toBeCloseTo(by(10 / 7), 8);
    expect(sumOf(said)).toBeCloseTo(1, 12);
    said.byDay.forEach((value, day) => expect(value).toBeCloseTo(by(day / 7), 8));
  });

  it('is uniform where the rule counts votes', () => {
    const counting = reading({ race: { ...reading().race, rule: { type: 'simple-majority' } } });
    expect(saidIndependently(counting, taught())).toEqual(saidUniformly(counting));
  });
});
