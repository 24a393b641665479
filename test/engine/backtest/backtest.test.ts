import { describe, expect, it } from 'vitest';
import { backtest, RIVALS, sidesOf } from '../../../src/engine/index.js';
import { AGREED, answerFor, DRAWS, settled, taught } from './cases.js';

/** Days from each reading to the decision, and to the end of the term. */
const READINGS = [
  [60, 181],
  [32, 153],
  [4, 125],
] as const;

describe('a case whose answer is exact: nobody in the way and nobody else, so that P = 1 − e^(−s1 t/7)', () => {
  const S1 = 0.05;
  const { answer } = answerFor([settled('agreed', AGREED)], taught({ choiceRate: S1 }));
  const chosenBy = (day: number) => 1 - Math.exp((-S1 * day) / 7);
  const mean = (score: (day: number, days: number) => number) =>
    READINGS.reduce((sum, [day, days]) => sum + score(day, days), 0) / READINGS.length;

  it('has the Brier and the logarithmic score of that', () => {
    const { brier, merged, three, log } = answer.scores.model;
    // x or nobody: both miss by 1 − P.
    const exact = mean((_, days) => 2 * (1 - chosenBy(days)) ** 2);
    expect(exact).toBeGreaterThan(0.1);
    for (const score of [brier, merged, three]) expect(score).toBeCloseTo(exact, 2);
    expect(log).toBeCloseTo(
      mean((_, days) => -Math.log(chosenBy(days))),
      2,
    );
  });

  it('has the score of the day of that, in weeks', () => {
    const exact = mean((fell, days) => {
      const squares = Array.from(
        { length: days + 1 },
        (_, day) => (chosenBy(day) - (day >= fell ? 1 : 0)) ** 2,
      );
      return squares.reduce((sum, each) => sum + each, 0) / 7;
    });
    expect(exact).toBeGreaterThan(3);
    expect(answer.scores.model.crps).toBeCloseTo(exact, 1);
  });

  it('agrees with the independent value, which is exact here', () => {
    expect(answer.scores.independent.brier).toBeCloseTo(answer.scores.model.brier, 2);
    expect(answer.scores.independent.crps).toBeCloseTo(answer.scores.model.crps, 1);
  });

  it('takes the other rows from their own rules', () => {
    const { scores } = answer;
    // Base rates say 0.5 for x, 0.3 for somebody else, 0.2 for nobody.
    expect(scores['base-rates'].brier).toBeCloseTo(0.25 + 0.09 + 0.04, 12);
    // Somebody else and nobody are 0.5 together.
    expect(scores['base-rates'].merged).toBeCloseTo(0.25 + 0.25, 12);
    expect(scores['base-rates'].three).toBeCloseTo(0.25 + 0.09 + 0.04, 12);
    expect(scores['base-rates'].log).toBeCloseTo(Math.LN2, 12);
    // Three outcomes: x, somebody else, nobody.
    expect(scores.uniform.brier).toBeCloseTo(4 / 9 + 1 / 9 + 1 / 9, 12);
    expect(scores.uniform.three).toBeCloseTo(4 / 9 + 1 / 9 + 1 / 9, 12);
    // x has no holdouts: certain at once.
    expect(scores['constant-clock'].brier).toBe(0);
    expect(scores['constant-clock'].crps).toBeCloseTo(mean((day) => day) / 7, 12);
    // The same parameters here.
    expect(scores['in-sample']).toEqual(scores.model);
    const half = mean((_, days) => {
      const p = (chosenBy(days) + 0.5) / 2;
      return (1 - p) ** 2 + 0.15 ** 2 + (1 - p - 0.15) ** 2;
    });
    expect(scores.blend.brier).toBeCloseTo(half, 2);
  });

  it('knows where the actual day falls in the forecast', () => {
    const tenths = READINGS.map(([day]) => Math.floor(10 * chosenBy(day - 0.5)) + 1);
    for (const { tenth, readings } of answer.tenths) {
      expect(readings).toBe(tenths.filter((each) => each === tenth).length);
    }
    expect(answer.tenths.reduce((sum, { cases }) => sum + cases, 0)).toBeCloseTo(1, 12);
  });

  it('counts what the model claimed, of every outcome that was possible', () => {
    const claims = answer.reliability.reduce((sum, row) => sum + row.claims, 0);
    const happened = answer.reliability.reduce((sum, row) => sum + row.happened, 0);
    // x, somebody else and nobody at three readings.
    expect([claims, happened]).toEqual([9, 3]);
    const [lowest] = answer.reliability;
    // Nobody else can be found: 0 for somebody else, three times.
    expect(lowest).toMatchObject({ from: 0, claims: 3, expected: 0, happened: 0 });
  });
});

it('nobody is trusted where nobody leads alone', () => {
  const tied = {
    ...AGREED,
    stances: {},
    candidates: { ...AGREED.candidates, y: { ...AGREED.candidates.x, name: 'Y' } },
  };
  expect(answerFor([settled('tied', tied)], taught()).answer.trust).toBeNull();
});

it('a reading after a decision on record gives 1', () => {
  const decision = [{ from: '2024-02-01', stance: 'support', decision: true }];
  const stances = { x: { '*': decision, AAA: [{ from: '2024-01-01', stance: 'redline' }] } };
  const { answer } = answerFor([settled('decided', { ...AGREED, stances })], taught({ newcomerRate: 1 }));
  const [before, , after] = answer.cases[0]?.readings ?? [];
  expect(before?.probability.model).toBeLessThan(0.5);
  expect(after).toMatchObject({ asOf: '2024-02-26', probability: { model: 1, 'in-sample': 1 } });
  expect(after?.scores.model).toMatchObject({ brier: 0, merged: 0, three: 0, log: 0 });
});

describe('several cases', () => {
  const lost = settled('lost', {
    ...AGREED,
    inSample: 'the model was made on it',
    outcome: { someone: 'N. N.', on: '2024-02-20' },
  });
  const judged = settled('judged', {
    ...AGREED,
    stances: {},
    sources: { s: { publisher: 'P', date: '2024-03' } },
    candidates: {
      x: {
        name: 'X',
        candidacy: [
          {
            from: '2024-01-01',
            status: 'declared',
            source: 's',
            known: '2024-01-01',
            judgement: 'in the papers',
          },
        ],
      },
    },
    outcome: { extended: true, on: '2024-03-10' },
    incumbent: { name: 'I', extendable: true },
  });
  const named = settled('named', {
    ...AGREED,
    stances: {},
    candidates: {
      ...AGREED.candidates,
      y: { name: 'Y', candidacy: [{ from: '2024-01-01', status: 'mentioned' }] },
    },
    outcome: { appointed: 'y', on: '2024-01-20' },
  });
  const won = settled('won', AGREED);
  const { answer, planned, simulated } = answerFor([won, lost, judged, named], taught({ choiceRate: 0.05 }));

  it('count alike, however many readings they have', () => {
    expect(answer.cases.map(({ readings }) => readings.length)).toEqual([3, 2, 3, 1]);
    const briers = answer.cases.map(({ scores }) => scores.model.brier);
    expect(answer.scores.model.brier).toBeCloseTo(briers.reduce((sum, each) => sum + each, 0) / 4, 12);
  });

  it('are compared case by case, with an interval around the difference', () => {
    for (const rival of RIVALS) {
      const { value, interval, better, worse } = answer.differences[rival].brier;
      expect(value).toBeCloseTo(answer.scores.model.brier - answer.scores[rival].brier, 12);
      expect(interval[0]).toBeLessThanOrEqual(value);
      expect(interval[1]).toBeGreaterThanOrEqual(value);
      const less = answer.cases.map(({ scores }) => scores.model.brier - scores[rival].brier);
      expect([better, worse]).toEqual([
        less.filter((each) => each < 0).length,
        less.filter((each) => each > 0).length,
      ]);
    }
    expect(answer.differences['in-sample'].crps).toEqual({ value: 0, interval: [0, 0], better: 0, worse: 0 });
  });

  it('are told apart by how they ended, seen from the reading', () => {
    const rows = answer.kinds.map(({ kind, cases, readings }) => [kind, cases, readings]);
    expect(rows).toEqual([
      ['front-runner', 1, 3],
      ['another', 1, 1],
      ['someone-else', 1, 2],
      ['nobody', 1, 3],
    ]);
    const [first] = answer.kinds;
    expect(first?.model.brier).toBeCloseTo(answer.cases[0]?.scores.model.brier ?? 0, 12);
    expect(first?.baseRates).toEqual({ brier: expect.closeTo(0.38, 12) as number, probability: 0.5 });
  });

  it('are listed where the model loses, the largest loss first, with what it took to be likeliest', () => {
    const less = (name: string) => {
      const own = answer.cases.filter((each) => each.name === name);
      return own.reduce((sum, { scores }) => sum + scores.model.brier - scores['base-rates'].brier, 0);
    };
    const names = answer.losses.map(({ name }) => name);
    expect(names).toEqual(
      ['won', 'lost', 'judged', 'named'].filter((name) => less(name) > 0).sort((a, b) => less(b) - less(a)),
    );
    expect(answer.losses.find(({ name }) => name === 'lost')).toMatchObject({
      ...{ readings: 2, unforeseen: 2, probability: 0, favourite: { outcome: 'x' } },
    });
  });

  it('say how far the model trusts who leads, every case alike', () => {
    // x leads in all four and is chosen in one.
    const claimed = answer.cases.map(({ readings }) => {
      const ofX = readings.flatMap(({ claims }) => claims.filter(({ outcome }) => outcome === 'x'));
      return ofX.reduce((sum, { probability }) => sum + probability, 0) / readings.length;
    });
    const mean = claimed.reduce((sum, each) => sum + each, 0) / 4;
    expect(answer.trust).toEqual({ cases: 4, claimed: expect.closeTo(mean, 12) as number, won: 0.25 });
  });

  it('are also scored without those that rest on judgement, or that the model was made on', () => {
    const rows = answer.variants.map(({ name, cases, readings, changed }) => [
      name,
      cases,
      readings,
      changed,
    ]);
    expect(rows).toEqual([
      ['all', 4, 9, 0],
      ['nothing-judged', 3, 6, 0],
      // Known from 31 March on, which is after its end: on no day can it be read.
      ['known-from-sources', 3, 6, 0],
      ['announced-deadlines', 4, 9, 0],
      ['not-in-sample', 3, 7, 0],
    ]);
    const [all, unjudged] = answer.variants;
    expect(all?.model).toEqual(answer.scores.model);
    expect(all?.differences.brier).toEqual(answer.differences['base-rates'].brier);
    expect(unjudged?.model).toEqual(answer.unjudged?.model);
    expect(answer.cases.map(({ judged: records, inSample }) => [records, inSample])).toEqual([
      [0, null],
      [0, 'the model was made on it'],
      [1, null],
      [0, null],
    ]);
  });

  it('are left out while one of their races has not been simulated', () => {
    const first = planned.slice(0, 1).flatMap(sidesOf);
    const some = new Map([...simulated].filter(([side]) => first.includes(side)));
    expect(backtest(planned, some, DRAWS).cases.map(({ name }) => name)).toEqual(['won']);
    expect(() => backtest(planned, new Map(), DRAWS)).toThrow('a backtest needs at least one case, got none');
  });

  it('have no scores without judgement when all rest on it', () => {
    const only = backtest(planned.slice(2, 3), simulated, DRAWS);
    expect(only.unjudged).toBeNull();
    expect(only.variants.map(({ name }) => name)).toEqual(['all', 'announced-deadlines', 'not-in-sample']);
  });
});
