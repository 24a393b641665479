import { describe, expect, test } from 'vitest';
import {
  estimate,
  influenceFrom,
  parametersWith,
  whoMatters,
  type InfluenceCounts,
} from '../../../src/engine/index.js';
import { still } from '../futures/races.js';
import { asked, BY, counted, DAY, readOf, reserved, SEED } from './questions.js';

const SLOW = still({ concessionRate: 0.05 });

test('who matters is what its counts come to', () => {
  const read = readOf(reserved(3));
  const options = { candidate: 'ann', by: BY, seed: SEED, trials: 400, parameters: SLOW };
  const counts = counted(read, 400, SLOW);
  const influence = whoMatters(read, options);
  expect(influence).toEqual(influenceFrom(counts, asked(read, SLOW)));
  const { failure, failureAnyway, effect, holdouts } = influence;
  expect(failure.probability - failureAnyway.probability).toBeCloseTo(effect.difference, 12);
  const sum = holdouts.reduce((total, { attribution }) => total + attribution.probability, 0);
  expect(sum).toBeCloseTo(effect.difference, 12);
});

test('without parameters it takes those of the snapshot', () => {
  const read = readOf(reserved(2, { model: { concessionRate: 0.3 } }));
  const options = { candidate: 'ann', by: BY, seed: SEED, trials: 20 };
  expect(whoMatters(read, options)).toEqual(
    whoMatters(read, { ...options, parameters: { ...parametersWith({}), concessionRate: 0.3 } }),
  );
});

test('what cannot be run is refused', () => {
  const read = readOf(reserved(1));
  const options = { candidate: 'ann', by: BY, seed: SEED, trials: 1 };
  expect(() => whoMatters(read, { ...options, trials: 0.5 })).toThrow(
    'trials must run from a whole number of at least 0 to a later one, got 0 to 0.5',
  );
  expect(() => whoMatters(read, { ...options, tries: 1 } as never)).toThrow(/tries/);
});

const one = { held: 0, alone: 0, last: 0, gained: 0, days: 0, squaredDays: 0, share: 0 };
const COUNTS: InfluenceCounts = {
  ...{ trials: 100, appointed: 80, failed: 50, failedAnyway: 20, drawn: 0, unit: 24, days: DAY },
  holdouts: [
    { ...one, member: 'AAA', held: 10, alone: 5, last: 4, gained: 3, days: 30, squaredDays: 300, share: 240 },
    { ...one, member: 'BBB', held: 20, share: 240 },
    { ...one, member: 'CCC' },
    { ...one, member: 'DDD', held: 20, share: 240 },
  ],
};

describe('counts as shares', () => {
  const say = (changes: Partial<InfluenceCounts> = {}) =>
    influenceFrom({ ...COUNTS, ...changes }, { ...asked(readOf(reserved(1)), SLOW), by: '2024-06-30' });

  test('of all trials, and who was last of those in which there is an appointment', () => {
    const first = say().holdouts.find(({ member }) => member === 'AAA');
    expect(first).toMatchObject({
      holdout: estimate(10, 100),
      sole: estimate(5, 100),
      last: estimate(4, 80),
      attribution: estimate(10, 100),
      gain: { difference: 0.03 },
    });
    // A mean of 0.3 days; the variance is (300 − 100 · 0.3²) / 99.
    const half = (1.959964 * Math.sqrt((300 - 9) / 99)) / 10;
    expect(first?.daysSaved.days).toBe(0.3);
    expect(first?.daysSaved.interval[0]).toBe(0);
    expect(first?.daysSaved.interval[1]).toBeCloseTo(0.3 + half, 5);
  });

  test('the largest share first, then who holds out more often, then by code; without those who never do', () => {
    expect(say().holdouts.map(({ member }) => member)).toEqual(['BBB', 'DDD', 'AAA']);
  });

  test('a trial that was divided by a drawn order makes the answer sampled', () => {
    expect(say().method).toBe('exact');
    expect(say({ drawn: 1 }).method).toBe('sampled');
  });

  test('the day is the one that was asked for, or the last that is simulated', () => {
    expect(say().by).toBe(BY);
    expect(say({ days: 200 }).by).toBe('2024-06-30');
  });

  test('of no trials nothing is known', () => {
    const none = { trials: 0, appointed: 0, failed: 0, failedAnyway: 0 };
    const [known] = say({ ...none, holdouts: [{ ...one, member: 'AAA', held: 1 }] }).holdouts;
    expect(say({ ...none, holdouts: [] }).effect).toEqual({ difference: 0, interval: [0, 1] });
    expect(known?.daysSaved).toEqual({ days: 0, interval: [0, Infinity] });
  });
});
