import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import { room } from './room.js';

describe.each(['consensus', 'silence-procedure'] as const)('%s', (type) => {
  const rule = ruleOf({ type });

  test.each([
    ['yyy', true],
    ['yaa', true],
    ['aaa', true],
    ['yyn', false],
    ['n', false],
    ['yy-', true],
  ])('on %s: %s', (letters, adopted) => {
    expect(rule.adopts(room(letters))).toBe(adopted);
  });
});

describe('consensus-minus', () => {
  test.each([
    [0, 'yaa', true],
    [0, 'yyn', false],
    [1, 'yyn', true],
    [1, 'ynn', false],
    [2, 'ynnn', false],
    [2, 'yann', true],
    [2, 'yyy', true],
  ])('with %i tolerated, on %s: %s', (tolerated, letters, adopted) => {
    expect(ruleOf({ type: 'consensus-minus', tolerated }).adopts(room(letters))).toBe(adopted);
  });
});
