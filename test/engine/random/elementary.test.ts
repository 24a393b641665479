import { describe, expect, test } from 'vitest';
import { exp, ln, negativeLogOfWord } from '../../../src/engine/random/elementary.js';

function bits(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

// Bit patterns from a transcription of the algorithms into another language on IEEE doubles.
describe('the same bits everywhere', () => {
  test.each([
    [0, '4036dfb516f20bbe'],
    [1, '4035c6766f473b8e'],
    [2, '403543b0f77332eb'],
    [0x7fffffff, '3fe62e42ff1a39ef'],
    [0x80000000, '3fe62e42feda39e9'],
    [0xfffffffe, '3df7ffffe3800000'],
    [0xffffffff, '3ddfffff96000000'],
    [0x243f6a88, '3fff46dd649938c8'],
    [0x85a308d3, '3fe4cd388927a361'],
  ])('−ln of the uniform number of word %i', (word, pattern) => {
    expect(bits(negativeLogOfWord(word))).toBe(pattern);
    expect(bits(negativeLogOfWord(word | 0))).toBe(pattern);
  });

  test.each([
    [-20.5, '3e157a3afeed00ab'],
    [-1, '3fd78b56362cef38'],
    [-0.25, '3fe8ebef9eac820b'],
    [0, '3ff0000000000000'],
    [0.1, '3ff1aec7b35a00d3'],
    [2.5, '40285d6fd931e0bb'],
    [30, '42a370470aec28ec'],
  ])('e^%d', (x, pattern) => expect(bits(exp(x))).toBe(pattern));

  test.each([
    [0.1, 'c0026bb1bbb55515'],
    [0.5, 'bfe62e42fefa39ef'],
    [1, '0000000000000000'],
    [3, '3ff193ea7aad030b'],
    [1e-300, 'c085963447f87fb5'],
    [1e300, '4085963447f87fb5'],
  ])('ln %d', (x, pattern) => expect(bits(ln(x))).toBe(pattern));
});

describe('accuracy', () => {
  test('−ln of words lies within 4e-15 of the library over the whole range', () => {
    for (let i = 0; i < 100_000; i++) {
      const word = Math.imul(i, 0x9e3779b1) >>> 0;
      expect(Math.abs(negativeLogOfWord(word) + Math.log((word + 0.5) / 2 ** 32))).toBeLessThan(4e-15);
    }
  });

  test('e^x lies within 1e-15 of the library, relatively', () => {
    for (let x = -700; x < 700; x += 0.137) expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
  });
});

describe('the edges', () => {
  test('e^x is 0 far down and bounded far up', () => {
    expect(exp(-709)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(1e9)).toBe(exp(709));
    expect(exp(-708)).toBeGreaterThan(0);
  });

  test.each([0, -1, Infinity, NaN])('ln refuses %d', (x) => {
    expect(() => ln(x)).toThrow(new RangeError(`ln needs a positive finite number, got ${x}`));
  });
});
