import { describe, expect, it } from 'vitest';
import { choiceLikelihood, type ChoiceCourse } from '../../../src/engine/calibration/choice.js';
import { decision, evidence, standing } from './cases.js';

const DAYS = 40;
const EVEN = Array.from({ length: DAYS + 1 }, (_, day) => day / 7);
const RATES = { meeting: 0.4, choice: 0.9, sameDay: 0.3 };
/** The chance that a choice does not follow on the day of the last move, which falls at a time uniform in it. */
const NOT_ON_THE_DAY = (1 - RATES.sameDay) * ((1 - Math.exp(-RATES.choice / 7)) / (RATES.choice / 7));
const course = (changes: Partial<ChoiceCourse>, days = DAYS): ChoiceCourse => ({
  choosable: Array<number>(days).fill(1),
  isRipe: Array<boolean>(days + 1).fill(true),
  end: { type: 'waited', eligible: 1 },
  ...changes,
});
const likelihood = (each: ChoiceCourse, rates = RATES) => Math.exp(choiceLikelihood(each, EVEN, rates));
const none = (days: number, changes: Partial<ChoiceCourse> = {}) =>
  likelihood(course({ ...changes, end: { type: 'none' } }, days));
const unripe = (days: number) => ({ isRipe: Array<boolean>(days + 1).fill(false) });

describe('the way to the choice', () => {
  it('in a ripe race: so many days without, and one with', () => {
    const a = RATES.choice / 7;
    expect(likelihood(course({}, 6))).toBeCloseTo(Math.exp(-5 * a) * (1 - Math.exp(-a)), 12);
  });

  it.each([
    ['ripe', () => ({})],
    ['not ripe', unripe],
  ])('%s: on one of the days, or on none', (_, changes) => {
    let sum = none(DAYS, changes(DAYS));
    for (let days = 1; days <= DAYS; days++) sum += likelihood(course(changes(days), days));
    expect(sum).toBeCloseTo(1, 12);
  });

  it('not ripe: the meeting and the choice after one another, but for what falls within a day', () => {
    const [s, c, weeks] = [0.4, 0.9, DAYS / 7];
    const exact = Math.exp(-s * weeks) + (s * (Math.exp(-s * weeks) - Math.exp(-c * weeks))) / (c - s);
    expect(none(DAYS, unripe(DAYS))).toBeCloseTo(exact, 4);
  });

  it('a race that becomes ripe is one that has met', () => {
    const isRipe = [false, false, false, true, true, true];
    // On day 3 the last thing in the way falls; of those that had met by day 2, some choose on that very day.
    const late = Math.exp((-2 * RATES.meeting) / 7);
    expect(none(5, { isRipe, choosable: [0, 0, 0, 1, 1] })).toBeCloseTo(
      ((1 - late) * NOT_ON_THE_DAY + late) * Math.exp((-2 * RATES.choice) / 7),
      12,
    );
  });

  it('what could be chosen in some ways only counts in those', () => {
    const a = RATES.choice / 7;
    expect(none(2, { choosable: [0.25, 0.25] })).toBeCloseTo((1 - 0.25 * (1 - Math.exp(-a))) ** 2, 12);
    const waited = likelihood(course({ choosable: [0.5], end: { type: 'waited', eligible: 0.25 } }, 1));
    expect(waited).toBeCloseTo(0.25 * (1 - Math.exp(-a)), 12);
  });

  it('on the day of the last move: the share of those, and of the others what a part of a day leaves', () => {
    const chosen = likelihood(course({ choosable: [0, 0], end: { type: 'same-day' } }, 2));
    expect(chosen).toBeCloseTo(1 - NOT_ON_THE_DAY, 12);
    expect(none(3, { choosable: [0, 0, 1] })).toBeCloseTo(NOT_ON_THE_DAY * Math.exp(-RATES.choice / 7), 12);
  });

  it('within some days of the last move', () => {
    const chosen = likelihood(course({ choosable: [0, 0, 0, 0], end: { type: 'within', days: 3 } }, 4));
    expect(chosen).toBeCloseTo(1 - 0.7 * Math.exp((-3 * 0.9) / 7), 12);
  });

  it('by a meeting that the last record alone makes sure of', () => {
    const isRipe = [false, true];
    expect(likelihood(course({ choosable: [0], isRipe, end: { type: 'same-day' } }, 1))).toBeCloseTo(
      1 - NOT_ON_THE_DAY,
      12,
    );
  });
});

describe('how the choice came about', () => {
  const outcome = { appointed: 'x', on: '2024-03-31' };
  const endOf = (fields: object) =>
    evidence({ candidates: { x: standing('X') }, outcome, ...fields }).choice.end;
  it('after waiting, on the day, within days, by nothing on record, or not at all', () => {
    expect(endOf({})).toEqual({ type: 'waited', eligible: 1 });
    const moves = (to: string) => ({
      stances: { x: { BBB: [{ stance: 'object' }, { from: to, stance: 'accept' }] } },
    });
    expect(endOf(moves('2024-03-31'))).toEqual({ type: 'same-day' });
    expect(
      endOf({
        stances: { x: { BBB: { from: '2024-03-21', stance: 'object' }, '*': decision('2024-03-31') } },
      }),
    ).toEqual({
      type: 'within',
      days: 10,
    });
    const y = { ...standing('Y'), member: 'EEE' };
    expect(endOf({ candidates: { x: standing('X'), y } })).toEqual({ type: 'unexplained' });
    expect(endOf({ outcome: { someone: 'Z', on: '2024-03-31' } })).toEqual({ type: 'none' });
    const mentioned = { name: 'X', candidacy: [{ status: 'mentioned' }] };
    expect(endOf({ candidates: { x: mentioned, y: standing('Y') } })).toEqual({ type: 'none' });
    expect(endOf({ candidates: { x: standing('X', '2024-04-30'), y: standing('Y') } })).toEqual({
      type: 'none',
    });
  });

  it('on the day, when the own candidate of who withheld gave up then', () => {
    const y = { ...standing('Y', '2024-03-01', '2024-03-31'), member: 'BBB' };
    expect(
      endOf({
        candidates: { x: standing('X'), y },
        stances: { x: { BBB: { from: '2024-03-05', stance: 'object' } } },
      }),
    ).toEqual({
      type: 'same-day',
    });
  });
});
