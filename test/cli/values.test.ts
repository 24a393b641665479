import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/errors.js';
import type { Flag } from '../../src/cli/flag.js';
import { FLAGS } from '../../src/cli/flags.js';
import { flagName } from '../../src/cli/options.js';
import { dayFrom, valueFrom } from '../../src/cli/values.js';

const ROWS = Object.entries(FLAGS as Readonly<Record<string, Flag>>);
const parsed = (key: string, row: Flag, text: string) => valueFrom(text, { name: flagName(key), row });

describe('a day', () => {
  it.each(['1900-01-01', '2024-02-29', '2200-12-31'])('%s is in the years that are known', (day) => {
    expect(dayFrom(day, '--as-of')).toBe(day);
  });

  it.each(['1899-12-31', '2201-01-01'])('%s is not', (day) => {
    expect(() => dayFrom(day, '--as-of')).toThrow('--as-of takes a day in the years 1900 to 2200');
  });
});

describe.each(ROWS.filter(([, { kind }]) => kind === 'whole'))('the whole number of %s', (key, row) => {
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = row;

  it('may be as small and as large as is said', () => {
    for (const number of [least, least + 1, most - 1, most])
      expect(parsed(key, row, String(number))).toBe(number);
  });

  it('is nothing else', () => {
    const below = least === 0 ? [] : [String(least - 1)];
    for (const text of [...below, String(most + 1), '1.5', '-1', '1e3', '', ' 7', 'many'])
      expect(() => parsed(key, row, text)).toThrow(UsageError);
  });
});

describe.each(ROWS.filter(([, { kind }]) => kind === 'precision'))('the precision of %s', (key, row) => {
  it('lies between nothing and a half', () => {
    for (const text of ['0.0001', '0.4999']) expect(parsed(key, row, text)).toBe(Number(text));
    for (const text of ['0', '0.5', '-0.1', 'NaN', 'Infinity', ''])
      expect(() => parsed(key, row, text)).toThrow(UsageError);
  });
});

describe.each(ROWS.filter(([, { kind }]) => kind === 'shard'))('the part of %s', (key, row) => {
  it('is one of as many as there are', () => {
    expect(parsed(key, row, '1/1')).toEqual({ shard: 1, of: 1 });
    expect(parsed(key, row, '3/3')).toEqual({ shard: 3, of: 3 });
    for (const text of ['0/3', '4/3', '1/0', '1', '1/2/3', '1/99999999999999999999', '1.5/3'])
      expect(() => parsed(key, row, text)).toThrow(UsageError);
  });
});
