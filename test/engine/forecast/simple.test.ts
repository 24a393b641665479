import { expect, test } from 'vitest';
import {
  constantClock,
  independentConsensus,
  lastHoldoutWeeks,
  shareAndFloor,
} from '../../../src/engine/forecast/simple.js';

const tally = { members: 31, consenting: 20, withholding: 4, redlines: 0 };

test('share and floor: support as a probability, 0 with a red line or without members', () => {
  expect(shareAndFloor(tally)).toBeCloseTo(20 / 31, 12);
  expect(shareAndFloor({ ...tally, redlines: 1 })).toBe(0);
  expect(shareAndFloor({ ...tally, members: 0 })).toBe(0);
});

test('constant clock at 0.10 a week', () => {
  expect(constantClock(tally, 10)).toBeCloseTo((1 - Math.exp(-1)) ** 4, 12);
  expect(constantClock({ ...tally, withholding: 0 }, 0)).toBe(1);
  expect(lastHoldoutWeeks(1)).toBeCloseTo(10, 12);
  expect(lastHoldoutWeeks(0)).toBe(0);
});

test('independent consensus: 0.97 for each of 32 is 0.38, and 0.98 is 0.52', () => {
  const each = (p: number) => independentConsensus(Array.from({ length: 32 }, () => p));
  expect(each(0.97)).toBeCloseTo(0.377, 3);
  expect(each(0.98)).toBeCloseTo(0.524, 3);
});
