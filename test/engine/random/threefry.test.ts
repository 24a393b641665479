import { expect, test } from 'vitest';
import { encipher } from '../../../src/engine/random/threefry.js';

const word = (hex: string) => Number.parseInt(hex, 16) | 0;

// The known answers for threefry2x32 with 13 rounds that its authors publish: counter, key, result.
test.each([
  ['00000000 00000000', '00000000 00000000', '9d1c5ec6 8bd50731'],
  ['ffffffff ffffffff', 'ffffffff ffffffff', 'fd36d048 2d17272c'],
  ['243f6a88 85a308d3', '13198a2e 03707344', 'ba3e4725 f27d669e'],
])('counter %s under key %s gives %s', (counter, key, result) => {
  const words = (text: string) => Int32Array.from(text.split(' '), word);
  // In the middle of a row, so that neither the first nor the last key is taken for it.
  const keys = Int32Array.of(1, 2, ...words(key), 3, 4);
  const row = { keys, counter: words(counter), low: new Int32Array(2), high: new Int32Array(2) };
  encipher(row, 0, 2);
  expect([row.low[1], row.high[1]]).toEqual([...words(result)]);
  encipher(row, 1, 2);
  expect([row.low[0], row.high[0]]).toEqual([...words(result)]);
});
