import { expect, test } from 'vitest';
import { pointerOf } from '../../src/scenario/fault.js';

// The examples of RFC 6901, section 5, with two more of its section 3.
test.each([
  [[], ''],
  [['foo'], '/foo'],
  [['foo', 0], '/foo/0'],
  [[''], '/'],
  [['a/b'], '/a~1b'],
  [['c%d'], '/c%d'],
  [['e^f'], '/e^f'],
  [['g|h'], '/g|h'],
  [['i\\j'], '/i\\j'],
  [['k"l'], '/k"l'],
  [[' '], '/ '],
  [['m~n'], '/m~0n'],
  [['~1'], '/~01'],
  [['~/'], '/~0~1'],
])('%j is %j', (path, pointer) => {
  expect(pointerOf(path)).toBe(pointer);
});
