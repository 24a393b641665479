import { expect, test } from 'vitest';
import {
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  usual,
  type Parameters,
} from '../../../src/engine/index.js';
import { USUAL_EVIDENCE } from '../../../src/engine/futures/parameters.js';

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

test('those are fitted that the fit is of, and the others are counted', () => {
  const fitted = new Set<string>(USUAL_EVIDENCE.fitted.names);
  for (const name of PARAMETER_NAMES)
    expect([name, PARAMETERS[name].kind]).toEqual([name, fitted.has(name) ? 'fitted' : 'counted']);
});

test('what is a probability lies in [0, 1], and nothing that is measured by time is bound so', () => {
  const units = ['per week', 'factor', 'share', 'weeks', 'probability'];
  for (const name of PARAMETER_NAMES) {
    const { unit, bounds } = PARAMETERS[name];
    expect(units).toContain(unit);
    expect([name, bounds[1] <= 1]).toEqual([name, unit === 'share' || unit === 'probability']);
  }
});
