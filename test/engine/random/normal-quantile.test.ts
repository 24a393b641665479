import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/engine/random/normal-quantile.js';

describe('the quantile of the normal distribution', () => {
  // Source: [Wichura1988], the values with which the algorithm is checked.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
  ])('at %d is the published one', (u, z) => {
    expect(normalQuantile(u)).toBeCloseTo(z, 14);
  });

  it('is 0 in the middle, the same on both sides, and rises', () => {
    const shares = Array.from({ length: 999 }, (_, at) => (at + 1) / 1000);
    const zs = shares.map(normalQuantile);
    expect(zs[499]).toBe(0);
    expect(zs.every((z, at) => at === 0 || z > (zs[at - 1] ?? z))).toBe(true);
    for (const [at, z] of zs.entries()) expect(z).toBeCloseTo(-(zs[998 - at] ?? NaN), 12);
  });

  it('has the variance of the normal distribution, 1, in the mean over all shares', () => {
    const count = 100_000;
    const squares = Array.from({ length: count }, (_, at) => normalQuantile((at + 0.5) / count) ** 2);
    expect(squares.reduce((sum, each) => sum + each, 0) / count).toBeCloseTo(1, 3);
  });
});
