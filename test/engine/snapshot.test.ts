import { describe, expect, it } from 'vitest';
import { byAge, candidacyAt, countsAt, isStanding, recordsAt } from '../../src/engine/index.js';
import { on, written } from './written.js';

describe('countsAt', () => {
  it.each([
    // from, known, as of, without and with hindsight
    ['2024-02-01', '2024-02-01', '2024-02-01', true, true],
    ['2024-02-02', '2024-02-01', '2024-02-01', false, false],
    ['2024-02-01', '2024-02-02', '2024-02-01', false, true],
    ['2024-02-01', '2024-02-02', '2024-02-02', true, true],
    [null, null, '1949-04-04', true, true],
    [null, '2024-02-02', '2024-02-01', false, true],
    ['2024-02-01', null, '2024-02-01', true, true],
  ])('from %s, known %s, read on %s', (...[from, known, asOf, plain, hindsight]) => {
    expect(countsAt({ from, known }, { asOf, hindsight: false })).toBe(plain);
    expect(countsAt({ from, known }, { asOf, hindsight: true })).toBe(hindsight);
  });
});

describe('byAge', () => {
  it('puts the older record first, and of one day the worse evidenced', () => {
    const record = (from: string | null, evidence?: 'stated' | 'reported' | 'inferred' | 'assumed') =>
      evidence === undefined ? { from, known: null } : { from, known: null, evidence };
    const sorted = [
      record('2024-02-01', 'stated'),
      record('2024-02-01', 'inferred'),
      record(null),
      record('2024-01-01', 'assumed'),
      record('2024-02-01', 'reported'),
    ].sort(byAge);
    expect(sorted.map(({ from }) => from)).toEqual([
      null,
      '2024-01-01',
      '2024-02-01',
      '2024-02-01',
      '2024-02-01',
    ]);
    expect(sorted.slice(2).map((each) => ('evidence' in each ? each.evidence : null))).toEqual([
      'inferred',
      'reported',
      'stated',
    ]);
  });
});

describe('recordsAt', () => {
  it('lets the latest record win, whatever became known last', () => {
    const early = { from: '2024-01-01', known: '2024-03-01' };
    const late = { from: '2024-02-01', known: '2024-02-01' };
    expect(recordsAt([late, early], on('2024-03-01'))).toEqual([early, late]);
    expect(recordsAt([late, early], on('2024-02-15'))).toEqual([late]);
  });
});

describe('candidacyAt', () => {
  it('is the latest status, and null before anybody named the candidate', () => {
    const { candidates } = written({
      candidates: {
        x: {
          name: 'X',
          candidacy: [
            { from: '2024-03-01', status: 'withdrawn' },
            { from: '2024-01-01', status: 'mentioned' },
            { from: '2024-02-01', status: 'declared' },
          ],
        },
      },
    });
    const status = (asOf: string) => candidates.x && candidacyAt(candidates.x, on(asOf))?.status;
    expect(['2023-12-31', '2024-01-01', '2024-02-01', '2024-03-01'].map(status)).toEqual([
      undefined,
      'mentioned',
      'declared',
      'withdrawn',
    ]);
    expect(['mentioned', 'interested', 'declared'].every((each) => isStanding(each as 'mentioned'))).toBe(
      true,
    );
    expect(isStanding('withdrawn')).toBe(false);
  });
});
