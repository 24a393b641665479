/**
 * Logarithm and exponential out of nothing but + − × ÷ on IEEE doubles, which every engine rounds alike.
 * `Math.log` and `Math.exp` may differ in the last bit from one engine to the next, and one bit is enough to move
 * a transition to another week.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LN2 = 0.6931471805599453;
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

/** Steps into which an octave is cut: within one, a polynomial of the fifth degree is exact to the last bits. */
const LOG_STEPS = 128;
const EXP_STEPS = 64;

const centre = (step: number) => 1 + (step + 0.5) / LOG_STEPS;
const STEP_INVERSE = Float64Array.from({ length: LOG_STEPS }, (_, step) => 1 / centre(step));
/** −ln of the inverse as rounded, so that its rounding does not matter. */
const STEP_LN = STEP_INVERSE.map((inverse) => -ln(inverse));

/** −ln((w + ½)/2³²) for the 32 bits of `word` read as unsigned: between 1.2e-10 and 22.9; error below 3e-15. */
export function negativeLogOfWord(word: number): number {
  const bits = 32 - Math.clz32(word);
  // 2w + 1 has one bit more than w and is at least 1, so the mantissa is in [1, 2).
  const mantissa = (2 * (word >>> 0) + 1) * POWERS_OF_TWO[LARGEST_EXPONENT - bits]!;
  const step = ((mantissa - 1) * LOG_STEPS) | 0;
  const r = mantissa * STEP_INVERSE[step]! - 1;
  const series = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5))));
  return (33 - bits) * LN2 - STEP_LN[step]! - series;
}

/** 2^(j/64), by the Taylor series of e^r. */
const STEP_POWER = Float64Array.from({ length: EXP_STEPS }, (_, step) => taylorExp((step * LN2) / EXP_STEPS));

function taylorExp(r: number): number {
  let sum = 1;
  for (let degree = 24; degree >= 1; degree--) sum = 1 + (r / degree) * sum;
  return sum;
}

/**
 * e^`x`, the same bits on every platform; 0 below −708 and e^709 above 709; error below 1e-15 relative.
 *
 * `x` is split into (k + j/64)·ln 2 + r with |r| ≤ 0.0055; 2^k is exact, 2^(j/64) is looked up, e^r is a polynomial.
 */
export function exp(x: number): number {
  if (x < -708) return 0;
  const bounded = x > 709 ? 709 : x;
  const steps = Math.floor((bounded * EXP_STEPS) / LN2 + 0.5);
  const r = bounded - (steps * LN2_HIGH) / EXP_STEPS - (steps * LN2_LOW) / EXP_STEPS;
  const series = r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  const whole = STEP_POWER[steps & (EXP_STEPS - 1)]! * POWERS_OF_TWO[LARGEST_EXPONENT + (steps >> 6)]!;
  return whole + whole * series;
}
