/** The cipher behind every draw. */

/** Parity constant of the key schedule. Source: [Salmon2011]. */
const PARITY = 0x1bd11bda;

/** One counter to be enciphered under some of many keys. All words have 32 bits. */
export interface Row {
  /** Two words for each key, the low one first. */
  readonly keys: Int32Array;
  /** Two words, the low one first. */
  readonly counter: Int32Array;
  /** The low words of the results, from 0 for the first key of the range; at least as long as any range. */
  readonly low: Int32Array;
  /** The high words of the results, likewise. */
  readonly high: Int32Array;
}

/**
 * Enciphers the counter of `row` under the keys from `from`, inclusive, to `to`, exclusive.
 *
 * Threefry-2x32 with 13 rounds, the fewest at which it passes all of BigCrush. Equal counters and keys give equal
 * words on every platform: only 32-bit integer arithmetic is used. A row at once, because the blocks are independent
 * and a processor works on several of them at a time.
 *
 * Source: [Salmon2011].
 */
export function encipher({ keys, counter, low, high }: Row, from: number, to: number): void {
  const first = counter[0]!;
  const second = counter[1]!;
  for (let at = from; at < to; at++) {
    const k0 = keys[2 * at]!;
    const k1 = keys[2 * at + 1]!;
    const k2 = k0 ^ k1 ^ PARITY;
    let x = (first + k0) | 0;
    let y = (second + k1) | 0;
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
    low[at - from] = x;
    high[at - from] = y;
  }
}
