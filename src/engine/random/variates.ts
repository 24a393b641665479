/** Random numbers of the usual distributions, each from one 32-bit word. */
import { negativeLogOfWord } from './elementary.js';

const TWO_TO_32 = 4294967296;

/** The uniform number in (0, 1) of a 32-bit word: (w + ½)/2³². */
export function uniform(word: number): number {
  return ((word >>> 0) + 0.5) / TWO_TO_32;
}

/** The unit-exponential number of a 32-bit word: −ln of its uniform number, mean 1. */
export function unitExponential(word: number): number {
  return negativeLogOfWord(word);
}

/**
 * The standard normal number of a 32-bit word: the normal quantile of its uniform number.
 *
 * Algorithm AS 241 (PPND7, about seven figures), which needs only + − × ÷, one square root and, beyond ±1.44,
 * one logarithm. Source: [Wichura1988].
 */
export function standardNormal(word: number): number {
  const u = uniform(word);
  const q = u - 0.5;
  if (q * q <= 0.180625) return q * central(0.180625 - q * q);
  // 1 − u is the uniform number of the complement. A word never reaches the far tail, where r > 5.
  const tail = outer(Math.sqrt(negativeLogOfWord(q < 0 ? word : ~word)) - 1.6);
  return q < 0 ? -tail : tail;
}

function central(r: number): number {
  const top = 3.3871327179 + r * (50.434271938 + r * (159.29113202 + r * 59.10937472));
  return top / (1 + r * (17.895169469 + r * (78.757757664 + r * 67.1875636)));
}

function outer(r: number): number {
  const top = 1.4234372777 + r * (2.75681539 + r * (1.3067284816 + r * 0.17023821103));
  return top / (1 + r * (0.7370016425 + r * 0.12021132975));
}
