import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/errors.js';
import type { Flag } from '../../src/cli/flag.js';
import { FLAGS } from '../../src/cli/flags.js';
import { flagName } from '../../src/cli/options.js';
import { candidateFrom, dayFrom, valueFrom } from '../../src/cli/values.js';

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

describe('what is typed for a flag', () => {
  const value = (key: string, text: string) => parsed(key, FLAGS[key as keyof typeof FLAGS], text);
  const refusal = (key: string, text: string) => {
    try {
      return { value: value(key, text) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { message: error.message, hint: error.hint };
    }
  };

  it.each([
    ['param', 'exitRate=0.2', ['exitRate', 0.2]],
    ['param', 'exitRate= 1e-3 ', ['exitRate', 0.001]],
    ['param', 'exitRate=-1', ['exitRate', -1]],
    ['maxCost', '0', 0],
    ['maxCost', '2.5', 2.5],
    ['cost', 'HUN=3', ['HUN', 3]],
    ['cost', 'a=b=0', ['a=b', 0]],
    ['rule', 'Two-Thirds', { type: 'two-thirds' }],
    ['rule', 'consensus-minus=0', { type: 'consensus-minus', tolerated: 0 }],
    ['rule', 'weighted=1', { type: 'weighted', quota: 1 }],
    ['rule', 'weighted', { type: 'weighted', quota: null }],
    ['failOn', 'open', 'open'],
  ])('%s %s is %j', (key, text, wanted) => {
    expect(value(key, text)).toEqual(wanted);
  });

  const taking =
    'these rules take a value: consensus-minus=TOLERATED (0 or more), weighted=QUOTA (1 or more)';
  const amount = 'takes a number of at least 0, not';
  it.each([
    ['param', 'exitRate=', '--param exitRate takes a number, not ""', null],
    ['param', 'exitRate=many', '--param exitRate takes a number, not "many"', null],
    ['maxCost', '-0.5', `--max-cost ${amount} "-0.5"`, null],
    ['maxCost', ' ', `--max-cost ${amount} " "`, null],
    ['maxCost', 'Infinity', `--max-cost ${amount} "Infinity"`, null],
    ['cost', 'HUN=-1', `--cost HUN ${amount} "-1"`, null],
    ['cost', 'HUN', '--cost takes KEY=NUMBER, not "HUN"', 'such as HUN=3 or object=2'],
    ['cost', '=3', '--cost takes KEY=NUMBER, not "=3"', 'such as HUN=3 or object=2'],
    ['rule', 'weighted=0', 'the rule weighted does not take "0"', taking],
    ['rule', 'consensus-minus=1.5', 'the rule consensus-minus does not take "1.5"', taking],
    ['rule', 'consensus=1', 'the rule consensus does not take "1"', taking],
    ['filter', '', '--filter needs a value', null],
    ['shard', '4/3', '--shard takes i/n with 1 ≤ i ≤ n, not "4/3"', null],
    ['untilPrecision', '0.5', '--until-precision takes a number above 0 and below 0.5, not "0.5"', null],
    ['trials', '0', '--trials takes a whole number of at least 1, not "0"', null],
    ['by', '2024-2-3', '--by takes a calendar day YYYY-MM-DD, not "2024-2-3"', { date: '2024-2-3' }],
    [
      'cost',
      'HUN=a, TUR=b',
      '--cost HUN=a, TUR takes a number of at least 0, not "b"',
      'give --cost once for each: --cost HUN=a --cost TUR=b',
    ],
  ])('%s %s is refused: %s', (key, text, ...[message, hint]) => {
    expect(refusal(key, text)).toEqual({ message, hint });
  });

  it('is guessed at where it is nearly a known word', () => {
    expect(refusal('param', 'exitRat=1')).toMatchObject({
      message: 'there is no parameter "exitRat"; forecast --explain lists them',
      hint: { word: 'exitRat' },
    });
    expect(refusal('rule', 'concensus')).toMatchObject({ hint: { word: 'concensus' } });
    expect(refusal('failOn', 'Open')).toMatchObject({
      message: '--fail-on takes blocked or open, not "Open"',
      hint: { word: 'Open', known: ['blocked', 'open'] },
    });
  });
});

describe('a candidate that is named', () => {
  it('is known by its id, or refused with what was meant', () => {
    expect(candidateFrom({ id: 'rutte' })).toBe('rutte');
    const unknown = { id: null, message: 'there is no candidate "rute"', suggestion: 'rutte' };
    const refused = (suggestion: string | null) => {
      try {
        return candidateFrom({ ...unknown, suggestion });
      } catch (error) {
        return error;
      }
    };
    expect(refused('rutte')).toMatchObject({ message: unknown.message, hint: 'did you mean rutte?' });
    expect(refused(null)).toMatchObject({ message: unknown.message, hint: null });
  });
});
