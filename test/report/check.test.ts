import { describe, expect, it } from 'vitest';
import { check, unmetInWords, type ForecastDifference } from '../../src/index.js';
import {
  checkLines,
  checkTotals,
  forecastDifferenceInWords,
  totalsInWords,
} from '../../src/report/sentences/check.js';
import { ONE_OBJECTS as stances, written } from '../engine/written.js';
import { rendered } from './scenarios.js';

function line(expectation: object, fields: object = {}) {
  const results = check(written({ stances, ...fields, expect: [expectation] }));
  return checkLines({ scenario: 'x.json', title: 'X', results })[0];
}

it.each([
  ['races/2024/rutte.v2.json', 'races.2024.rutte_v2'],
  ['rutte.JSONC', 'rutte'],
  ['bundled:2024-rutte', 'bundled:2024-rutte'],
])('%s is the class %s in JUnit, whose readers cut at the last dot', (scenario, className) => {
  const results = check(written({ stances, expect: [{ verdict: 'blocked' }] }));
  const xml = rendered('check', 'junit', [[{ scenario, title: 'X', results }], 80]);
  expect(xml).toContain(`<testsuite name="${scenario}"`);
  expect(xml).toContain(`<testcase classname="${className}"`);
});

describe('an expectation that is not met', () => {
  it.each([
    [{ verdict: 'adopted' }, 'verdict: expected adopted, got blocked'],
    [{ blockers: ['BBB'] }, 'blockers: expected BBB; got AAA (missing BBB; also AAA)'],
    [{ blockers: [] }, 'blockers: expected none; got AAA (also AAA)'],
    [
      { blockers: { atLeast: ['AAA', 'BBB'] } },
      'blockers: expected at least AAA, BBB; got AAA (missing BBB)',
    ],
    [{ supporters: { atLeast: ['CCC'] } }, 'supporters: expected at least CCC; got BBB (missing CCC)'],
    [{ supporters: ['CCC'] }, 'supporters: expected CCC; got BBB (missing CCC; also BBB)'],
    [{ supporters: ['BBB', 'CCC'] }, 'supporters: expected BBB, CCC; got BBB (missing CCC)'],
    [{ asOf: '2024-01-31', blockers: ['AAA'] }, 'blockers: expected AAA; got none (missing AAA)'],
    [{ undeclared: 2 }, 'undeclared: expected 2, got 0'],
    [{ firstPossible: '2024-02-02' }, 'firstPossible: expected 2024-02-02, got never'],
    [{ frontRunner: null }, 'frontRunner: expected none, got x'],
    [{ rule: 'consensus-minus', reached: null }, 'reached: expected never, got 2024-02-01'],
    [
      { members: 4, verdict: 'adopted', blockers: [] },
      'verdict: expected adopted, got blocked\nblockers: expected none; got AAA (also AAA)\nmembers: expected 4, got 5',
    ],
  ])('%j says all differences, in a line each', (expectation, message) => {
    expect(line(expectation)).toMatchObject({ pass: false, message });
  });

  it('says so to who asserts it in a test of their own, and nothing of one that holds', () => {
    const expected = [{ members: 4, verdict: 'adopted', hindsight: true }, { verdict: 'blocked' }];
    expect(unmetInWords(check(written({ stances, expect: expected })))).toEqual([
      'x on 2024-03-01: adopted, 4 members, with hindsight: verdict: expected adopted, got blocked; members: expected 4, got 5',
    ]);
  });

  it('says when there is nobody to speak of', () => {
    const candidates = { x: { name: 'X', candidacy: [{ from: '2024-02-01', status: 'interested' }] } };
    expect(line({ verdict: 'open' }, { candidates })).toEqual({
      expectation: 'the front-runner on 2024-03-01: open',
      pass: false,
      message: 'no candidate has declared on 2024-03-01',
    });
    expect(line({ candidate: 'x', frontRunner: 'x' }, { candidates })?.message).toBe(
      'frontRunner: expected x, got none',
    );
    const early = line({ candidate: 'x', asOf: '2024-01-01', verdict: 'open' }, { candidates });
    expect(early?.message).toBe('x has not been named on 2024-01-01');
  });

  it.each<[ForecastDifference, string]>([
    [
      { field: 'forecast', by: '2024-06-01', before: '2024-07-01' },
      'that lies before the reading date 2024-07-01',
    ],
    [{ field: 'forecast', by: '2024-06-01', missing: 'q' }, 'q is not in the race'],
    [{ field: 'forecast', by: '2024-06-01', impossible: 'the term is over' }, 'the term is over'],
    [
      {
        field: 'forecast',
        by: '2024-06-01',
        expected: { atLeast: 0.5 },
        got: { probability: 0.1, interval: [0.05, 0.2] },
      },
      'expected at least 0.5, got 0.100 [0.050, 0.200]',
    ],
    [
      {
        field: 'forecast',
        by: '2024-06-01',
        expected: { atMost: 0.05 },
        got: { probability: 0.1, interval: [0.06, 0.2] },
      },
      'expected at most 0.05, got 0.100 [0.060, 0.200]',
    ],
  ])('%j', (difference, words) => {
    expect(forecastDifferenceInWords(difference)).toBe(`forecast by 2024-06-01: ${words}`);
  });
});

describe('an expectation', () => {
  it('has all that it asserts in words', () => {
    const forecast = { by: '2024-06-01', atLeast: 0.1, atMost: 0.9, trials: 200 };
    const all = { blockers: [], undeclared: 1, rule: 'unanimity', firstPossible: '2024-01-01', forecast };
    expect(line(all)?.expectation).toBe(
      'x on 2024-03-01: blockers none, 1 undeclared, first possible 2024-01-01, ' +
        'forecast by 2024-06-01 at least 0.1 at most 0.9, under unanimity',
    );
    expect(line({ reached: null, firstPossible: null })?.expectation).toBe(
      'x on 2024-03-01: never possible, never reached',
    );
    const late = { by: '2030-01-01', atLeast: 0.1, trials: 200 };
    // A year of 365 days from 1 March 2024 on is simulated where no term ends.
    expect(line({ forecast: late })?.expectation).toBe(
      'x on 2024-03-01: forecast by 2030-01-01 (simulated to 2025-03-01) at least 0.1',
    );
    const minus = { type: 'consensus-minus', tolerated: 2 };
    expect(line({ verdict: 'adopted', rule: minus, hindsight: true })?.expectation).toBe(
      'x on 2024-03-01: adopted, under consensus, 2 objections tolerated, with hindsight',
    );
  });
});

describe('a scenario that cannot be used', () => {
  const unusable = { scenario: 'x.json', title: 'has faults', unusable: 'one\ntwo' };

  it('counts as one expectation that failed', () => {
    expect(checkTotals([unusable, { scenario: 'y.json', title: 'Y', results: [] }])).toEqual({
      passed: 0,
      failed: 1,
      withoutExpectations: ['y.json'],
    });
  });

  it('is told of how many scenarios say nothing', () => {
    const none = (scenario: string) => ({ scenario, title: 'Y', results: [] });
    expect(totalsInWords([none('y.json')])).toBe(
      '0 passed, 0 failed in 1 scenario, which has no expectations.',
    );
    expect(totalsInWords([unusable, none('y.json'), none('z.json')])).toBe(
      '0 passed, 1 failed in 3 scenarios; 2 of them have no expectations.',
    );
    expect(totalsInWords([unusable])).toBe('0 passed, 1 failed in 1 scenario.');
  });

  it('is told beside one without expectations', () => {
    const text = rendered('check', 'text', [[unusable, { scenario: 'y.json', title: 'Y', results: [] }]]);
    expect(text).toBe(
      'x.json: has faults\n  ✗ the scenario cannot be used\n\n' +
        'y.json: Y\n  no expectations\n\n0 passed, 1 failed in 2 scenarios; 1 of them has no expectations.\n',
    );
  });
});
