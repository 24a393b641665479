import tychei from 'seedrandom/lib/tychei.js';

/** The two 32-bit words that a seed stands for; every draw of a run is keyed by them. */
export interface RunKey {
  readonly low: number;
  readonly high: number;
}

/**
 * The key of the run with that seed.
 *
 * seedrandom's tychei is seeded with the text once; its first two 32-bit outputs are the key. Nothing else of the
 * program touches a sequential generator, so no result depends on how many draws came before.
 *
 * @throws RangeError when `seed` is empty: a run without a seed could not be repeated.
 */
export function runKey(seed: string): RunKey {
  if (seed === '') throw new RangeError('seed must be a non-empty text, got ""');
  const generator = tychei(seed);
  return { low: generator.int32(), high: generator.int32() };
}
