/** Random numbers of the usual distributions, each from one 32-bit word. */
import { negativeLogOfWord } from './elementary.js';

const TWO_TO_32 = 4294967296;

/** The standard normal quantile of 0.975: an interval at 95 % reaches as many standard deviations to each side. */
export const Z95 = 1.959963984540054;

/** The uniform number in (0, 1) of a 32-bit word: (w + ½)/2³². */
export function uniform(word: number): number {
  return ((word >>> 0) + 0.5) / TWO_TO_32;
}

/** The unit-exponential number of a 32-bit word: −ln of its uniform number, mean 1. */
export function unitExponential(word: number): number {
  return negativeLogOfWord(word);
}
