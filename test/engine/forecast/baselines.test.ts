import { describe, expect, test } from 'vitest';
import { verdicts } from '../../../src/engine/assessment.js';
import { baselinesOf } from '../../../src/engine/forecast/baselines.js';
import type { Scenario } from '../../../src/engine/scenario.js';
import { count, member, record, scenario } from '../dynamics/scenarios.js';

const codes = ['A', 'B', 'C', 'D', 'E'];
const members = Object.fromEntries([
  ...codes.map((code) => [code, member(code)]),
  ['Z', member('Z', { participates: false })],
]) as Scenario['body']['members'];

function baselines(more: Partial<Scenario>) {
  const given = scenario({ body: { id: 'b', name: 'b', members }, ...more });
  const [standing] = verdicts(given).standings;
  if (!standing) throw new Error('nobody stands');
  return baselinesOf(standing, '2024-01-11', ['2024-01-01', '2024-01-18', '2024-03-21']);
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
  expect(constantClock.map(({ by }) => by)).toEqual(['2024-01-01', '2024-01-18', '2024-03-21']);
  const expected = [0, (1 - Math.exp(-0.1)) ** 2, (1 - Math.exp(-1)) ** 2];
  constantClock.forEach(({ probability }, at) => expect(probability).toBeCloseTo(expected[at] ?? NaN, 12));
});
