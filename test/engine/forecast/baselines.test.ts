import { describe, expect, test } from 'vitest';
import { parametersWith, raceOf, snapshot, verdicts } from '../../../src/engine/index.js';
import { baselinesOf, constantClock } from '../../../src/engine/forecast/baselines.js';
import { written } from '../written.js';

const DATES = ['2024-01-11', '2024-01-18', '2024-03-21'];

function baselines(fields: object, subject?: string) {
  const read = snapshot(written({ asOf: '2024-01-11', termEnds: '2024-04-01', ...fields }));
  const { standings, frontRunner } = verdicts(read);
  const standing = standings.find(({ id }) => id === (subject ?? frontRunner)) ?? null;
  const side = { race: raceOf(read), parameters: parametersWith() };
  return baselinesOf({ side, asOf: read.asOf, by: DATES, standing, frontRunner });
}

const stances = { x: { AAA: 'support', BBB: 'accept', CCC: 'object', DDD: 'reserved' } };

describe('the baselines', () => {
  test('name whom they speak of', () => {
    expect(baselines({ stances }).map(({ name, of }) => [name, of])).toEqual([
      ['base-rates', 'x'],
      ['constant-clock', 'x'],
      ['independent', 'x'],
      ['uniform', null],
    ]);
  });

  test('speak of nobody where nobody leads', () => {
    const candidates = { x: { name: 'X', candidacy: [{ status: 'interested' }] } };
    expect(baselines({ candidates }).map(({ name, of }) => [name, of])).toEqual([
      ['base-rates', null],
      ['uniform', null],
    ]);
  });

  test('say by no date that somebody is chosen who is out of the race', () => {
    const candidates = { x: { name: 'X', candidacy: [{ status: 'withdrawn' }] } };
    expect(baselines({ candidates, stances }, 'x').map(({ name }) => name)).toEqual([
      'base-rates',
      'uniform',
    ]);
  });

  test('have no exact value under a rule that counts votes', () => {
    expect(baselines({ stances, rule: 'two-thirds' }).map(({ name }) => name)).not.toContain('independent');
  });

  test('give every outcome the same: who is in, somebody else, extended, vacant', () => {
    const candidates = {
      x: { name: 'X', candidacy: [{ status: 'declared' }] },
      y: { name: 'Y', candidacy: [{ status: 'mentioned' }] },
      z: { name: 'Z', candidacy: [{ status: 'withdrawn' }] },
    };
    expect(baselines({ candidates }).at(-1)).toEqual({
      name: 'uniform',
      of: null,
      outcomes: 5,
      probability: 0.2,
    });
  });

  test('have a base rate for every way to end', () => {
    const [rates] = baselines({ stances });
    if (rates?.name !== 'base-rates') throw new Error('base rates come first');
    expect(rates.frontRunner + rates.another + rates.nobody).toBeCloseTo(1, 12);
  });
});

test('constant clock: (1 − e^(−h t))^k', () => {
  expect(constantClock(4, 10, 0.1)).toBeCloseTo((1 - Math.exp(-1)) ** 4, 12);
  expect(constantClock(0, 0, 0.1)).toBe(1);
  const rule = baselines({ stances }).find(({ name }) => name === 'constant-clock');
  if (rule?.name !== 'constant-clock') throw new Error('there is a clock');
  const [first, second, third] = rule.by.map(({ probability }) => probability);
  expect(first).toBe(0);
  // Two holdouts: the second date is one week after the reading, the third ten.
  const rate = -Math.log(1 - Math.sqrt(second ?? NaN));
  expect(third).toBeCloseTo((1 - Math.exp(-10 * rate)) ** 2, 12);
});
