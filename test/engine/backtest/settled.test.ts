import { describe, expect, it } from 'vitest';
import {
  decidedOn,
  durationOf,
  ended,
  isSameCase,
  readingDays,
  startOf,
} from '../../../src/engine/backtest/settled.js';
import { written } from '../written.js';
import { AGREED, settled } from './cases.js';

const SOURCES = { late: { publisher: 'P', date: '2024-01-20' } };

describe('the start of a case', () => {
  it('is the first day on which anything of the race is known, however early it held', () => {
    const candidacy = (source: object) => ({
      x: { name: 'X', candidacy: [{ from: '2024-01-05', status: 'declared', ...source }] },
    });
    expect(startOf(written({ candidates: candidacy({}) }))).toBe('2024-01-05');
    expect(startOf(written({ sources: SOURCES, candidates: candidacy({ source: 'late' }) }))).toBe(
      '2024-01-20',
    );
  });

  it('may be a stance or a total, but no event', () => {
    const candidates = { x: { name: 'X', candidacy: [{ from: '2024-02-20', status: 'declared' }] } };
    const stances = { x: { AAA: [{ from: '2024-02-10', stance: 'object' }] } };
    const counts = [{ date: '2024-02-05', candidate: 'x', supporters: 3 }];
    const events = [{ date: '2024-01-01', type: 'meeting', what: 'a meeting' }];
    expect(startOf(written({ candidates, stances, events }))).toBe('2024-02-10');
    expect(startOf(written({ candidates, stances, counts, events }))).toBe('2024-02-05');
  });

  it('is not known where nothing has a day', () => {
    const undated = settled('a', { outcome: { appointed: 'x', on: '2024-03-01' } });
    expect(startOf(undated.scenario)).toBeNull();
    expect(durationOf(undated)).toBeNull();
    expect(readingDays(undated)).toEqual([]);
  });
});

describe('the readings of a case', () => {
  it('are four weeks apart, forward from the start and strictly before the decision', () => {
    expect(readingDays(settled('a', AGREED))).toEqual(['2024-01-01', '2024-01-29', '2024-02-26']);
    const on = (day: string) =>
      readingDays(settled('a', { ...AGREED, outcome: { appointed: 'x', on: day } }));
    expect(on('2024-01-29')).toEqual(['2024-01-01']);
    expect(on('2024-01-30')).toEqual(['2024-01-01', '2024-01-29']);
    expect(on('2024-01-01')).toEqual([]);
    expect(on('2023-12-01')).toEqual([]);
  });

  it('end with the term where nobody decided, and are none where the term is open', () => {
    const vacant = { ...AGREED, outcome: { vacant: true } };
    expect(readingDays(settled('a', { ...vacant, termEnds: '2024-01-30' }))).toHaveLength(2);
    expect(readingDays(settled('a', { ...vacant, termEnds: undefined }))).toEqual([]);
    expect(durationOf(settled('a', vacant))).toBe(Infinity);
    expect(decidedOn(settled('a', vacant))).toBeNull();
    expect(durationOf(settled('a', AGREED))).toBe(60);
  });

  it('are only those at which somebody is on record and not out', () => {
    const candidacy = [
      { from: '2024-01-01', status: 'mentioned' },
      { from: '2024-01-20', status: 'withdrawn' },
      { from: '2024-02-20', status: 'declared' },
    ];
    const { termEnds, outcome } = AGREED;
    const days = readingDays(
      settled('a', { candidates: { x: { name: 'X', candidacy } }, termEnds, outcome }),
    );
    expect(days).toEqual(['2024-01-01', '2024-02-26']);
  });

  it('are only those at which the rule can be applied', () => {
    // All join on 1 February: before, nobody takes part.
    const members = { AAA: { joined: '2024-02-01' }, BBB: { joined: '2024-02-01' } };
    const { candidates, outcome } = AGREED;
    const days = readingDays(settled('a', { body: { name: 'Two', members }, candidates, outcome }));
    expect(days).toEqual(['2024-02-26']);
  });
});

it('a scenario without an outcome is no settled case', () => {
  expect(ended({ name: 'a', scenario: written({}) })).toBeNull();
  const { scenario, outcome } = settled('a', AGREED);
  expect(ended({ name: 'a', scenario })).toEqual({ name: 'a', scenario, outcome });
});

it('two cases are one when the same body decided on the same day, whatever they are called', () => {
  const own = settled('a', AGREED);
  expect(isSameCase(own, settled('b', { ...AGREED, title: 'A copy', stances: {} }))).toBe(true);
  expect(isSameCase(own, settled('a', { ...AGREED, outcome: { appointed: 'x', on: '2024-03-02' } }))).toBe(
    false,
  );
  const nato = { ...AGREED, body: 'nato', stances: {} };
  expect(isSameCase(own, settled('a', nato))).toBe(false);
  const vacant = { ...AGREED, outcome: { vacant: true } };
  expect(isSameCase(settled('a', vacant), settled('b', vacant))).toBe(true);
  expect(isSameCase(settled('a', vacant), settled('b', { ...vacant, termEnds: '2024-07-01' }))).toBe(false);
});
