import { describe, expect, it } from 'vitest';
import {
  alphabetical,
  dayInWords,
  grouped,
  percent,
  points,
  withInterval,
} from '../../src/report/sentences/words.js';

const NBSP = '\u00a0';

describe('a probability in percent', () => {
  it.each([
    [0, '0.0 %'],
    [Number.MIN_VALUE, '< 0.1 %'],
    [0.0002, '< 0.1 %'],
    [0.00049, '< 0.1 %'],
    [0.0005, '0.1 %'],
    [0.001, '0.1 %'],
    [0.7562, '75.6 %'],
    [0.999, '99.9 %'],
    [0.9994, '99.9 %'],
    [0.9997, '> 99.9 %'],
    [1 - Number.EPSILON, '> 99.9 %'],
    [1, '100.0 %'],
  ])('%f is %s', (probability, text) => {
    expect(percent(probability).replaceAll(NBSP, ' ')).toBe(text);
  });

  it('has an interval that is rounded to the inside as well', () => {
    const certain = withInterval({ probability: 1, interval: [0.99963, 1] });
    expect(certain.replaceAll(NBSP, ' ')).toBe('100.0 % [> 99.9, 100.0]');
    const never = withInterval({ probability: 0, interval: [0, 0.00037] });
    expect(never.replaceAll(NBSP, ' ')).toBe('0.0 % [0.0, < 0.1]');
  });
});

it.each([
  [0, '+0.0'],
  [-0.0004, '+0.0'],
  [-0.0006, '−0.1'],
  [0.0312, '+3.1'],
  [-0.125, '−12.5'],
])('a difference of %f is %s points', (difference, text) => {
  expect(points(difference)).toBe(text);
});

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1 000'],
  [11787423, '11 787 423'],
])('%i is written %s', (count, text) => {
  expect(grouped(count)).toBe(text.replaceAll(' ', '\u00a0'));
});

it.each([
  ['2024-02-22', '22 February 2024'],
  ['2024-12-01', '1 December 2024'],
  ['0987-01-09', '9 January 987'],
])('%s is the %s', (date, words) => {
  expect(dayInWords(date)).toBe(words);
});

it('names are in the order of an index, whatever the locale', () => {
  const names = [
    'Zypern',
    'Türkiye',
    'Tunis',
    'Österreich',
    'Oslo',
    'Škoda',
    'Spain',
    'albania',
    'Åland',
    'Tusk',
  ];
  expect(alphabetical(names)).toEqual([
    'Åland', 'albania', 'Oslo', 'Österreich', 'Škoda', 'Spain', 'Tunis', 'Türkiye', 'Tusk', 'Zypern',
  ]); // prettier-ignore
  expect(alphabetical(['é', 'e', 'E'])).toEqual(['E', 'e', 'é']);
});
