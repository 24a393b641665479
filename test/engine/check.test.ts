import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/index.js';
import { written } from './written.js';

const stances = {
  x: {
    AAA: { from: '2024-02-01', stance: 'object' },
    BBB: 'support',
    CCC: 'accept',
    DDD: 'accept',
    EEE: 'accept',
  },
};

function result(expectation: object, fields: object = {}) {
  const [first] = check(written({ stances, ...fields, expect: [expectation] }));
  return first;
}

describe('check', () => {
  it.each([
    [{ verdict: 'adopted' }, 'verdict: expected adopted, got blocked'],
    [{ blockers: ['BBB'] }, 'blockers: expected BBB; got AAA (missing BBB; also AAA)'],
    [{ blockers: [] }, 'blockers: expected none; got AAA (also AAA)'],
    [
      { blockers: { atLeast: ['AAA', 'BBB'] } },
      'blockers: expected at least AAA, BBB; got AAA (missing BBB)',
    ],
    [{ supporters: ['BBB', 'CCC'] }, 'supporters: expected BBB, CCC; got BBB (missing CCC)'],
    [{ asOf: '2024-01-31', blockers: ['AAA'] }, 'blockers: expected AAA; got none (missing AAA)'],
    [{ undeclared: 2 }, 'undeclared: expected 2, got 0'],
    [{ members: 4 }, 'members: expected 4, got 5'],
    [{ firstPossible: '2024-02-02' }, 'firstPossible: expected 2024-02-02, got none'],
    [{ reached: '2024-02-02' }, 'reached: expected 2024-02-02, got none'],
    [{ candidate: 'x', asOf: '2024-01-31', verdict: 'blocked' }, 'verdict: expected blocked, got open'],
    [{ rule: 'simple-majority', verdict: 'adopted' }, 'verdict: expected adopted, got blocked'],
  ])('%j fails with its first difference', (expectation, message) => {
    expect(result(expectation)).toMatchObject({ pass: false, message });
  });

  it.each([
    { verdict: 'blocked', blockers: ['AAA'], supporters: { atLeast: ['BBB'] }, undeclared: 0, members: 5 },
    { asOf: '2024-01-31', verdict: 'open', blockers: [], undeclared: 1 },
    { rule: 'consensus-minus', verdict: 'adopted', blockers: [], reached: '2024-02-01' },
  ])('%j holds', (expectation) => {
    expect(result(expectation)).toMatchObject({ pass: true, message: '' });
  });

  it('says so when there is nobody to speak of', () => {
    const candidates = { x: { name: 'X', candidacy: [{ from: '2024-02-01', status: 'interested' }] } };
    expect(result({ verdict: 'open' }, { candidates })?.message).toBe(
      'no candidate has declared on 2024-03-01',
    );
    const early = result({ candidate: 'x', asOf: '2024-01-01', verdict: 'open' }, { candidates });
    expect(early).toMatchObject({ pass: false, message: 'x has not been named on 2024-01-01' });
  });

  it('puts an expectation into words', () => {
    const forecast = { by: '2024-06-01', atLeast: 0.1, atMost: 0.9, trials: 10 };
    const words = result({
      blockers: [],
      undeclared: 1,
      rule: 'unanimity',
      firstPossible: '2024-01-01',
      forecast,
    });
    expect(words?.expectation).toBe(
      'x on 2024-03-01: blockers none, 1 undeclared, first possible 2024-01-01, ' +
        'forecast by 2024-06-01 at least 0.1 at most 0.9, under unanimity',
    );
    const minus = (tolerated: number) => ({ type: 'consensus-minus', tolerated });
    expect(result({ verdict: 'adopted', rule: minus(2), hindsight: true })?.expectation).toBe(
      'x on 2024-03-01: adopted, under consensus, 2 objections tolerated, with hindsight',
    );
  });

  it('doubts a forecast only when its whole interval lies beyond a bound', () => {
    const term = { termEnds: '2025-03-01' };
    const forecast = (bounds: object) =>
      result({ forecast: { by: '2025-03-01', trials: 200, ...bounds } }, term);
    expect(forecast({ atLeast: 0, atMost: 1 })?.pass).toBe(true);
    expect(forecast({ atLeast: 1 })?.message).toMatch(
      /^forecast by 2025-03-01: expected at least 1, got 0\.\d{3} \[/,
    );
    expect(forecast({ atMost: 0 })?.message).toMatch(
      /^forecast by 2025-03-01: expected at most 0, got 0\.\d{3} \[/,
    );
  });
});
