import { describe, expect, it } from 'vitest';
import { dayNumber, daysAfter, daysBetween, isIsoDate, lastDayOf } from '../../../src/engine/case/date.js';

describe('a calendar day', () => {
  // 2024-06-20 lies 19,894 days after 1970-01-01: 54 years of 365 days, 13 leap days, 171 days into the year.
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2024-06-20', 54 * 365 + 13 + 171],
  ])('%s is day %d', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(daysAfter('1970-01-01', number)).toBe(day);
  });
  it('is counted over leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-03-01', '2023-02-28')).toBe(-1);
  });
  it.each(['2023-02-29', '2024-2-9', '20240209', '2024-02-09T00:00:00Z', ''])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
  it('is the last of a month or a year that is known no better', () => {
    expect(['2024-02', '2023-02', '2023', '2024-05-06'].map(lastDayOf)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2023-12-31',
      '2024-05-06',
    ]);
  });
});
