import { expect, it } from 'vitest';
import { PARAMETERS } from '../../../src/engine/index.js';
import { fittedWith, MODEL_TERMS, ratesOf } from '../../../src/engine/calibration/hazard-rates.js';
import { fromFittedScale } from '../../../src/engine/scoring/fitted-scale.js';

/** What a value may be in each unit: what a scale must reach and may not leave. */
const ENDS = {
  'per week': [0, Infinity],
  share: [0, 1],
  factor: [1, Infinity],
  weeks: [0, Infinity],
} as const;

it.each(fittedWith(MODEL_TERMS))(
  '$name is fitted on a scale of all that it may be',
  ({ name, scale, prior }) => {
    const { unit, bounds } = PARAMETERS[name as keyof typeof PARAMETERS];
    const [least, most] = ENDS[unit as keyof typeof ENDS];
    expect(fromFittedScale(scale, -40)).toBeCloseTo(least, 9);
    if (most === 1) expect(fromFittedScale(scale, 40)).toBeCloseTo(1, 9);
    else expect(fromFittedScale(scale, 40)).toBeGreaterThan(bounds[1]);
    expect(prior.median).toBeGreaterThan(bounds[0]);
    expect(prior.median).toBeLessThan(bounds[1]);
  },
);

it('has no rate of what no parameter speaks of, and an even clock', () => {
  const { rates, pace, choice } = ratesOf({});
  expect(new Set(Object.values(rates))).toEqual(new Set([0]));
  expect({ pace, choice }).toEqual({
    pace: { deadlinePace: 1, deadlineWeeks: 1 },
    choice: { meeting: 0, choice: 0, sameDay: 0 },
  });
});
