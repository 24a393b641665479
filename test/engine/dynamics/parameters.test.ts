import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  type ParameterName,
  type ParameterRow,
} from '../../../src/engine/dynamics/parameters.js';

describe.each(PARAMETER_NAMES)('%s', (name) => {
  const row: ParameterRow = PARAMETERS[name];

  test('has a default within its plausible range, and that within what is possible', () => {
    const [low, high] = row.range;
    const [least, most] = boundsOf(name);
    expect([least, low, row.default, high, most]).toEqual(
      [least, low, row.default, high, most].sort((a, b) => a - b),
    );
  });

  test('says what it rests on', () => expect(row.basis).toMatch(/^(Source: \[\w+\]|Assumed: \S)/));

  test('refuses what is outside', () => {
    const [low, high] = boundsOf(name);
    for (const value of [low - 1, high * 1.01 + 0.01, NaN]) {
      expect(() => parametersWith({ [name]: value })).toThrow(RangeError);
    }
    expect(parametersWith({ [name]: row.default })[name]).toBe(row.default);
  });
});

test('only the four numbers of the design may be fitted, one of them by firmness', () => {
  const fitted = PARAMETER_NAMES.filter((name) => PARAMETERS[name].status === 'fit');
  expect(fitted).toEqual([
    'undeclaredRate',
    'reservedRate',
    'objectRate',
    'isolationEffect',
    'deadlineEffect',
  ]);
});

test('refuses a name that is none', () => {
  expect(() => parametersWith({ reservedRat: 0.1 } as Partial<Record<ParameterName, number>>)).toThrow(
    new RangeError('there is no parameter reservedRat'),
  );
});

test('names the parameter, its unit, the range and the value in its complaint', () => {
  expect(() => parametersWith({ clearing: 1.2 })).toThrow(
    'clearing (probability) must be in [0, 1], got 1.2',
  );
});
