import { snapshot } from '../../../src/engine/index.js';
import { describe, expect, test } from 'vitest';
import { verdicts } from '../../../src/engine/verdict/standings.js';
import {
  baselinesOf,
  constantClock,
  independentConsensus,
  shareAndFloor,
} from '../../../src/engine/forecast/baselines.js';
import { parametersWith } from '../../../src/engine/dynamics/parameters.js';
import type { Scenario } from '../../../src/engine/case/scenario.js';
import { count, member, record, scenario } from '../dynamics/scenarios.js';

const codes = ['A', 'B', 'C', 'D', 'E'];
const members = Object.fromEntries([
  ...codes.map((code) => [code, member(code)]),
  ['Z', member('Z', { participates: false })],
]) as Scenario['body']['members'];

function baselines(more: Partial<Scenario>) {
  const given = scenario({ body: { id: 'b', name: 'b', members }, ...more });
  const [standing] = verdicts(snapshot(given)).standings;
  if (!standing) throw new Error('nobody stands');
  const by = ['2024-01-01', '2024-01-18', '2024-03-21', '2024-04-01'];
  const parameters = parametersWith();
  return baselinesOf(standing, { asOf: '2024-01-11', termEnds: '2024-04-01', by, parameters });
}

const stances = {
  x: { A: [record('support')], B: [record('accept')], C: [record('object')], D: [record('reserved')] },
};

describe('share', () => {
  test('of those who consent by name among those who take part', () => {
    expect(baselines({ stances })).toMatchObject({ shareAndFloor: 2 / 5, frontRunner: 1 });
  });

  test.each<[readonly [number, number], number]>([
    [[3, 4], 3.5 / 5],
    [[1, 1], 2 / 5],
    [[9, 9], 1],
  ])('of a reported total of %j, if that is more', (total, share) =>
    expect(baselines({ stances, counts: [count(total, '2024-01-10')] }).shareAndFloor).toBeCloseTo(share, 12),
  );

  test('is 0 against a red line', () => {
    expect(
      baselines({ stances: { x: { A: [record('support')], C: [record('redline')] } } }).shareAndFloor,
    ).toBe(0);
  });
});

test('the clock: every holdout at 0.10 a week, nothing before the reading', () => {
  const { constantClock } = baselines({ stances });
  expect(constantClock.map(({ by }) => by)).toEqual(['2024-01-01', '2024-01-18', '2024-03-21', '2024-04-01']);
  // The twelfth week is cut short by the end of the term, and counts.
  const expected = [0, (1 - Math.exp(-0.1)) ** 2, (1 - Math.exp(-1)) ** 2, (1 - Math.exp(-1.2)) ** 2];
  constantClock.forEach(({ probability }, at) => expect(probability).toBeCloseTo(expected[at] ?? NaN, 12));
});

test('a day within a week counts the whole weeks before it, as a forecast does', () => {
  const given = scenario({ body: { id: 'b', name: 'b', members }, stances });
  const [standing] = verdicts(snapshot(given)).standings;
  if (!standing) throw new Error('nobody stands');
  const weeks = {
    asOf: '2024-01-11',
    termEnds: null,
    by: ['2024-01-24', '2024-01-25'],
    parameters: parametersWith(),
  };
  const [first, second] = baselinesOf(standing, weeks).constantClock.map(({ probability }) => probability);
  expect(first).toBeCloseTo((1 - Math.exp(-0.1)) ** 2, 12);
  expect(second).toBeCloseTo((1 - Math.exp(-0.2)) ** 2, 12);
});

test('independence: the product over all members at the rates of their stances', () => {
  const { independence } = baselines({ stances });
  const product = (weeks: number) =>
    [0.07, 0.15, 0.2].reduce((all, rate) => all * (1 - Math.exp(-rate * weeks)), 1);
  [0, 1, 10, 12].forEach((weeks, at) =>
    expect(independence[at]?.probability).toBeCloseTo(product(weeks), 12),
  );
  // A reported total of three leaves nobody who is undeclared and not covered by it.
  const counted = baselines({ stances, counts: [count([3, 3], '2024-01-10')] }).independence[1];
  expect(counted?.probability).toBeCloseTo((1 - Math.exp(-0.07)) * (1 - Math.exp(-0.15)), 12);
});

const tally = { members: 31, consenting: 20, withholding: 4, redlines: 0 };

test('share and floor: support as a probability, 0 with a red line or without members', () => {
  expect(shareAndFloor(tally)).toBeCloseTo(20 / 31, 12);
  expect(shareAndFloor({ ...tally, redlines: 1 })).toBe(0);
  expect(shareAndFloor({ ...tally, members: 0 })).toBe(0);
});

test('constant clock at 0.10 a week', () => {
  expect(constantClock(tally, 10)).toBeCloseTo((1 - Math.exp(-1)) ** 4, 12);
  expect(constantClock({ ...tally, withholding: 0 }, 0)).toBe(1);
});

test('independent consensus: 0.97 for each of 32 is 0.38, and 0.98 is 0.52', () => {
  const each = (p: number) => independentConsensus(Array.from({ length: 32 }, () => p));
  expect(each(0.97)).toBeCloseTo(0.377, 3);
  expect(each(0.98)).toBeCloseTo(0.524, 3);
});
