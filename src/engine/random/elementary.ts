/* eslint-disable @typescript-eslint/no-non-null-assertion -- exponents are clipped to the table of powers */

/**
 * Logarithm and exponential out of nothing but + − × ÷ on IEEE doubles, which every engine rounds alike.
 * `Math.log` and `Math.exp` may differ in the last bit from one engine to the next, and one bit is enough to move
 * a transition to another week.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SQRT_HALF = 0.7071067811865476;
const LARGEST_EXPONENT = 1023;

/** 2^k for k from −1023 to 1023, by exact doubling and halving; 2^−1023 counts as 0. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * LARGEST_EXPONENT + 1);
  let power = 1;
  for (let k = 0; k <= LARGEST_EXPONENT; k++, power *= 2) {
    powers[LARGEST_EXPONENT + k] = power;
    powers[LARGEST_EXPONENT - k] = k < LARGEST_EXPONENT ? 1 / power : 0;
  }
  return powers;
}

/**
 * The natural logarithm of `mantissa` · 2^`exponent`, for a mantissa in [√½, √2); error below 4e-16 relative.
 *
 * The series of the inverse hyperbolic tangent, 2(s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1), |s| < 0.172.
 */
function lnOf(mantissa: number, exponent: number): number {
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  const upper = 1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21))));
  const series = 1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * upper))));
  return exponent * LN2_HIGH + (2 * s + (2 * s * z * series + exponent * LN2_LOW));
}

/**
 * The natural logarithm of a positive finite `x`, the same bits on every platform.
 *
 * @throws RangeError when `x` is not positive and finite.
 */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`ln needs a positive finite number, got ${x}`);
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 2 * SQRT_HALF; exponent++) mantissa /= 2;
  for (; mantissa < SQRT_HALF; exponent--) mantissa *= 2;
  return lnOf(mantissa, exponent);
}

/** −ln((w + ½)/2³²) for an unsigned 32-bit word `w`: between 1.2e-10 and 22.9. */
export function negativeLogOfWord(word: number): number {
  const doubled = 2 * (word >>> 0) + 1;
  const bits = 32 - Math.clz32(word);
  const mantissa = doubled * POWERS_OF_TWO[LARGEST_EXPONENT - bits]!;
  const high = mantissa >= 2 * SQRT_HALF;
  return -lnOf(high ? mantissa / 2 : mantissa, bits - 33 + (high ? 1 : 0));
}

/**
 * e^`x`, the same bits on every platform; 0 below −708 and e^709 above 709; error below 1e-15 relative.
 *
 * `x` is split into k·ln 2 + r with |r| ≤ 0.35; e^r is its Taylor series, 2^k is exact.
 */
export function exp(x: number): number {
  if (x < -708) return 0;
  const bounded = x > 709 ? 709 : x;
  const k = Math.floor(bounded / LN2_HIGH + 0.5);
  const r = bounded - k * LN2_HIGH - k * LN2_LOW;
  const upper =
    1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r / 479001600))));
  const series = 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * upper))));
  return (1 + r + r * r * series) * POWERS_OF_TWO[LARGEST_EXPONENT + k]!;
}

/** `base` to the power `exponent` for a positive base, the same bits on every platform; exactly 1 for the base 1. */
export function power(base: number, exponent: number): number {
  return exp(exponent * ln(base));
}
