/* eslint-disable @typescript-eslint/no-non-null-assertion -- a block always has four words */

/** Parity constant of the key schedule. Source: [Salmon2011]. */
const PARITY = 0x1bd11bda;

/** Four 32-bit words: counter low, counter high, key low, key high. */
export type Block = Int32Array;

/**
 * Enciphers the counter of `block` (its first two words) under its key (the last two), in place.
 *
 * Threefry-2x32 with 13 rounds, the fewest at which it passes all of BigCrush. Equal counters and keys give equal
 * words on every platform: only 32-bit integer arithmetic is used. The key is left as it was.
 *
 * Source: [Salmon2011].
 */
export function encipher(block: Block): void {
  const k0 = block[2]!;
  const k1 = block[3]!;
  const k2 = k0 ^ k1 ^ PARITY;
  let x = (block[0]! + k0) | 0;
  let y = (block[1]! + k1) | 0;
  // Each line is one round: y turns by a fixed number of bits and takes up the sum of both.
  y = ((y << 13) | (y >>> 19)) ^ (x = (x + y) | 0);
  y = ((y << 15) | (y >>> 17)) ^ (x = (x + y) | 0);
  y = ((y << 26) | (y >>> 6)) ^ (x = (x + y) | 0);
  y = ((y << 6) | (y >>> 26)) ^ (x = (x + y) | 0);
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;
  y = ((y << 17) | (y >>> 15)) ^ (x = (x + y) | 0);
  y = ((y << 29) | (y >>> 3)) ^ (x = (x + y) | 0);
  y = ((y << 16) | (y >>> 16)) ^ (x = (x + y) | 0);
  y = ((y << 24) | (y >>> 8)) ^ (x = (x + y) | 0);
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;
  y = ((y << 13) | (y >>> 19)) ^ (x = (x + y) | 0);
  y = ((y << 15) | (y >>> 17)) ^ (x = (x + y) | 0);
  y = ((y << 26) | (y >>> 6)) ^ (x = (x + y) | 0);
  y = ((y << 6) | (y >>> 26)) ^ (x = (x + y) | 0);
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;
  y = ((y << 17) | (y >>> 15)) ^ (x = (x + y) | 0);
  block[0] = x;
  block[1] = y;
}
