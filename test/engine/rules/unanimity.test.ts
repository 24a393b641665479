import { expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import { room } from './room.js';

test.each([
  ['yyy', true],
  ['yya', false],
  ['yyn', false],
  ['yy-', true],
  ['a', false],
])('on %s: %s', (letters, adopted) => {
  expect(ruleOf({ type: 'unanimity' }).adopts(room(letters))).toBe(adopted);
});
