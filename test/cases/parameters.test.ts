import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../cli/harness.js';

/** The file of parameters that ships, which `calibrate --save` wrote. */
const SHIPPED = JSON.parse(readFileSync('src/engine/futures/defaults.json', 'utf8')) as Record<
  string,
  unknown
>;

describe('the usual values of the parameters', () => {
  it('are those that the cases which ship give today', async () => {
    const { parameters, fitted, terms, baseRates, clockRate, besides, cases, digest } = (await jsonOf([
      'calibrate',
    ])) as typeof SHIPPED;
    const { formatVersion, kind, ...held } = SHIPPED;
    expect([formatVersion, kind]).toEqual([1, 'nato-consensus parameters']);
    expect({ parameters, fitted, terms, baseRates, clockRate, besides, cases, digest }).toEqual(held);
  });
});
