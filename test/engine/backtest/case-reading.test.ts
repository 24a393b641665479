import { describe, expect, it } from 'vitest';
import { NOBODY, readingOf, SOMEONE_ELSE } from '../../../src/engine/backtest/case-reading.js';
import { AGREED, settled } from './cases.js';

const declared = (from: string, name: string) => ({ name, candidacy: [{ from, status: 'declared' }] });

const RACE = {
  candidates: {
    x: declared('2024-01-01', 'X'),
    y: declared('2024-01-01', 'Y'),
    z: declared('2024-02-20', 'Z'),
    out: {
      name: 'Out',
      candidacy: [...declared('2024-01-01', 'Out').candidacy, { from: '2024-01-10', status: 'withdrawn' }],
    },
  },
  stances: {
    x: { AAA: [{ from: '2024-01-15', stance: 'object' }], BBB: [{ from: '2024-01-15', stance: 'support' }] },
  },
  outcome: { appointed: 'y', on: '2024-03-01' },
};

const readOn = (asOf: string, outcome: object = RACE.outcome) =>
  readingOf(settled('a', { ...RACE, outcome }), asOf);

describe('a reading of a settled case', () => {
  it('knows who is on record, who leads and who withholds, as of its day', () => {
    expect(readOn('2024-01-01')).toMatchObject({
      age: 0,
      day: 60,
      // Nobody has spoken: those who stand are tied.
      contenders: [
        { id: 'out', holdouts: 0 },
        { id: 'x', holdouts: 0 },
        { id: 'y', holdouts: 0 },
      ],
      leaders: ['out', 'x', 'y'],
      frontRunner: null,
    });
    expect(readOn('2024-01-29')).toMatchObject({
      age: 28,
      day: 32,
      contenders: [
        { id: 'x', holdouts: 1 },
        { id: 'y', holdouts: 0 },
      ],
      leaders: ['x'],
      frontRunner: 'x',
    });
  });

  it.each([
    ['a candidate on record', { appointed: 'y', on: '2024-03-01' }, 'y'],
    ['one who is named later', { appointed: 'z', on: '2024-03-01' }, SOMEONE_ELSE],
    ['one who is out', { appointed: 'out', on: '2024-03-01' }, SOMEONE_ELSE],
    ['somebody else', { someone: 'N. N.', on: '2024-03-01' }, SOMEONE_ELSE],
    ['an extension', { extended: true, on: '2024-03-01' }, NOBODY],
  ])('says what happened: %s', (_, outcome, happened) => {
    expect(readOn('2024-01-29', outcome)).toMatchObject({ happened, day: 32 });
  });

  it('has no day where nobody ever decided, and age 0 where nothing has a day', () => {
    expect(readOn('2024-01-29', { vacant: true })).toMatchObject({ happened: NOBODY, day: null });
    const undated = settled('a', { outcome: { appointed: 'x', on: '2024-03-01' } });
    expect(readingOf(undated, '2024-02-01')).toMatchObject({
      age: 0,
      contenders: [{ id: 'x', holdouts: 0 }],
    });
  });

  it('leaves assumed deadlines out where that is asked', () => {
    const milestone = (date: string, rest: object = {}) => ({ date, type: 'milestone', what: date, ...rest });
    const announced = { source: 's', announced: '2024-01-01' };
    const withDates = (...events: object[]) =>
      settled('a', { ...AGREED, events, sources: { s: { publisher: 'P', date: '2024-01-01' } } });
    const both = withDates(milestone('2024-02-01', { assumed: true }), milestone('2024-03-01', announced));
    const read = (assumed: boolean) => readingOf(both, '2024-01-01', assumed);
    expect(read(true)).toMatchObject({ hasAssumedDeadline: true, race: { deadlines: [31, 60, 181] } });
    expect(read(false)).toMatchObject({ race: { deadlines: [60, 181] } });
    // What is past concerns nothing.
    expect(readingOf(both, '2024-02-01').hasAssumedDeadline).toBe(false);
    expect(readingOf(withDates(milestone('2024-03-01', announced)), '2024-01-01').hasAssumedDeadline).toBe(
      false,
    );
  });
});
