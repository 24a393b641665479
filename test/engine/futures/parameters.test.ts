import { expect, test } from 'vitest';
import {
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  usual,
  type Parameters,
} from '../../../src/engine/index.js';

test.each(PARAMETER_NAMES)('%s may be what lies within its bounds, and nothing else', (name) => {
  const [low, high] = PARAMETERS[name].bounds;
  for (const value of [low, high]) expect(parametersWith({ [name]: value })[name]).toBe(value);
  for (const value of [low - 1e-9, high * (1 + 1e-9), NaN, Infinity]) {
    expect(() => parametersWith({ [name]: value })).toThrow(RangeError);
    expect(() => parametersWith({ [name]: value })).toThrow(
      `${name} (${PARAMETERS[name].unit}) must be in [${low}, ${high}], got ${value}`,
    );
  }
});

test('what is not replaced has its usual value', () => {
  const { exitRate, ...others } = parametersWith({ exitRate: 0.25 });
  expect(exitRate).toBe(0.25);
  for (const [name, value] of Object.entries(others))
    expect(value).toBe(usual(name as keyof Parameters).value);
});

test.each(['exitrate', 'toString'])('there is no parameter %s', (name) => {
  expect(() => parametersWith({ [name]: 1 })).toThrow(new RangeError(`there is no parameter ${name}`));
});
