import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/index.js';
import { ONE_OBJECTS as stances, written } from './written.js';

function result(expectation: object, fields: object = {}) {
  const [first] = check(written({ stances, ...fields, expect: [expectation] }));
  return first;
}

describe('check', () => {
  it.each([
    [{ verdict: 'adopted' }, { field: 'verdict', expected: 'adopted', got: 'blocked' }],
    [{ blockers: ['BBB'] }, { field: 'blockers', expected: ['BBB'], got: ['AAA'] }],
    [{ blockers: [] }, { field: 'blockers', expected: [], got: ['AAA'] }],
    [
      { blockers: { atLeast: ['AAA', 'BBB'] } },
      { field: 'blockers', expected: { atLeast: ['AAA', 'BBB'] }, got: ['AAA'] },
    ],
    [{ supporters: ['BBB', 'CCC'] }, { field: 'supporters', expected: ['BBB', 'CCC'], got: ['BBB'] }],
    [
      { asOf: '2024-01-31', blockers: ['AAA'] },
      { field: 'blockers', expected: ['AAA'], got: [] },
    ],
    [{ frontRunner: null }, { field: 'frontRunner', expected: null, got: 'x' }],
    [{ undeclared: 2 }, { field: 'undeclared', expected: 2, got: 0 }],
    [{ members: 4 }, { field: 'members', expected: 4, got: 5 }],
    [{ firstPossible: '2024-02-02' }, { field: 'firstPossible', expected: '2024-02-02', got: null }],
    [{ reached: '2024-02-02' }, { field: 'reached', expected: '2024-02-02', got: null }],
    [
      { rule: 'consensus-minus', reached: null },
      { field: 'reached', expected: null, got: '2024-02-01' },
    ],
    [{ verdict: 'not-applicable' }, { field: 'verdict', expected: 'not-applicable', got: 'blocked' }],
    [
      { candidate: 'x', asOf: '2024-01-31', verdict: 'blocked' },
      { field: 'verdict', expected: 'blocked', got: 'open' },
    ],
    [
      { rule: 'simple-majority', verdict: 'adopted' },
      { field: 'verdict', expected: 'adopted', got: 'blocked' },
    ],
  ])('%j fails by its difference', (expectation, difference) => {
    expect(result(expectation)).toMatchObject({ pass: false, differences: [difference] });
  });

  it('gives every difference, in the order of the fields', () => {
    const differences = result({ members: 4, verdict: 'adopted', undeclared: 0 })?.differences;
    expect(differences?.map(({ field }) => field)).toEqual(['verdict', 'members']);
  });

  it.each([
    { verdict: 'blocked', blockers: ['AAA'], supporters: { atLeast: ['BBB'] }, undeclared: 0, members: 5 },
    { asOf: '2024-01-31', verdict: 'open', blockers: [], undeclared: 1 },
    { frontRunner: 'x', verdict: 'blocked' },
    { rule: 'consensus-minus', verdict: 'adopted', blockers: [], reached: '2024-02-01' },
    { firstPossible: null, reached: null },
    { rule: 'security-council', verdict: 'not-applicable', reached: null },
  ])('%j holds', (expectation) => {
    expect(result(expectation)).toMatchObject({ pass: true, differences: [] });
  });

  it('reads with hindsight where an expectation says so, the passage among it', () => {
    const fields = {
      sources: { paper: { publisher: 'The Paper', date: '2024-02-20' } },
      stances: {
        x: {
          ...stances.x,
          AAA: [
            { from: '2024-01-01', stance: 'object' },
            { from: '2024-02-01', stance: 'accept', source: 'paper' },
          ],
        },
      },
    };
    const expected = (hindsight: boolean, verdict: string, day: string) =>
      result({ asOf: '2024-02-10', hindsight, verdict, firstPossible: day, reached: day }, fields);
    expect(expected(true, 'adopted', '2024-02-01')).toMatchObject({ pass: true, differences: [] });
    expect(expected(false, 'blocked', '2024-02-20')).toMatchObject({ pass: true, differences: [] });
  });

  it('fails when there is nobody to speak of', () => {
    const candidates = { x: { name: 'X', candidacy: [{ from: '2024-02-01', status: 'interested' }] } };
    const missing = { pass: false, differences: [{ field: 'candidate' }] };
    expect(result({ verdict: 'open' }, { candidates })).toMatchObject({ ...missing, candidate: null });
    const early = result({ candidate: 'x', asOf: '2024-01-01', verdict: 'open' }, { candidates });
    expect(early).toMatchObject({ ...missing, candidate: 'x', asOf: '2024-01-01' });
  });

  it('doubts a forecast only when its whole interval lies beyond a bound', () => {
    const term = { termEnds: '2025-03-01' };
    const forecast = (bounds: object) =>
      result({ forecast: { by: '2025-03-01', trials: 200, ...bounds } }, term);
    expect(forecast({ atLeast: 0.05, atMost: 0.95 })?.pass).toBe(true);
    const by = { field: 'forecast', by: '2025-03-01' };
    expect(forecast({ atLeast: 0.05 })?.simulatedTo).toBeNull();
    expect(forecast({ atLeast: 0.05, by: '2025-03-02' })?.simulatedTo).toBe('2025-03-01');
    expect(forecast({ atLeast: 1 })?.differences).toMatchObject([{ ...by, expected: { atLeast: 1 } }]);
    expect(forecast({ atMost: 0 })?.differences).toMatchObject([{ ...by, expected: { atMost: 0 } }]);
  });
});

it('says who is tied where an expectation names nobody', () => {
  const declared = (name: string) => ({ name, candidacy: [{ status: 'declared' }] });
  const candidates = { y: declared('Y'), z: declared('Z') };
  const [tie] = check(written({ candidates, expect: [{ verdict: 'open' }] }));
  expect(tie).toMatchObject({ pass: false, candidate: null, differences: [{ tied: ['y', 'z'] }] });
});

describe('check of who leads', () => {
  const candidates = {
    x: { name: 'X', candidacy: [{ status: 'declared' }] },
    y: { name: 'Y', candidacy: [{ status: 'leading' }] },
  };
  const tied = { candidates, stances: { x: { AAA: 'support' }, y: { BBB: 'accept' } } };

  it('takes null for nobody, and for several at a tie', () => {
    const nobody = { candidates: { x: { name: 'X', candidacy: [{ status: 'interested' }] } } };
    expect(result({ frontRunner: null }, nobody)?.pass).toBe(true);
    expect(result({ frontRunner: null }, tied)?.pass).toBe(true);
    expect(result({ frontRunner: 'x' }, tied)?.differences).toEqual([
      { field: 'frontRunner', expected: 'x', got: null },
    ]);
  });
  it('still asks for one where it asserts more of the front-runner', () => {
    expect(result({ frontRunner: null, verdict: 'open' }, tied)?.differences).toEqual([
      { field: 'candidate', tied: ['x', 'y'] },
    ]);
    expect(result({ frontRunner: null, candidate: 'x', verdict: 'open' }, tied)?.pass).toBe(true);
  });
});
