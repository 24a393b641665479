import { describe, expect, test } from 'vitest';
import { draw, runKey, stream } from '../../../src/engine/random/stream.js';
import { uniform, unitExponential } from '../../../src/engine/random/variates.js';

const SIZE = 100_000;
/** Kolmogorov–Smirnov: exceeded with probability 1e-4 by chance; seeds are fixed, so it either passes or does not. */
const KS_LIMIT = 2.2253;

function words(): readonly number[] {
  const chance = stream(runKey('variates'), [['any']]);
  return Array.from({ length: SIZE }, (_, trial) => {
    chance.trial = trial;
    return draw(chance, 0, 0);
  });
}

/** √n times the largest distance between the sample and its distribution. */
function distance(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const gaps = sorted.map((x, i) => Math.max((i + 1) / SIZE - cdf(x), cdf(x) - i / SIZE));
  return Math.sqrt(SIZE) * gaps.reduce((a, b) => Math.max(a, b), 0);
}

describe('distributions, each with an error probability of 1e-4', () => {
  const sample = words();

  test('uniform', () => expect(distance(sample.map(uniform), (u) => u)).toBeLessThan(KS_LIMIT));

  test('unit exponential', () => {
    expect(distance(sample.map(unitExponential), (x) => 1 - Math.exp(-x))).toBeLessThan(KS_LIMIT);
  });
});

test('uniform numbers stay inside (0, 1)', () => {
  expect(uniform(0)).toBeGreaterThan(0);
  expect(uniform(-1)).toBeLessThan(1);
});
