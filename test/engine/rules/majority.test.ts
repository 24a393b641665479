import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import { ballot, room } from './room.js';

describe('simple-majority', () => {
  const rule = ruleOf({ type: 'simple-majority' });

  test.each<[number[], boolean]>([
    [[2, 0, 1], true],
    [[2, 0, 2], false],
    [[2, 0, 3], false],
    [[1, 31, 0], true],
    [[0, 32, 0], false],
    [[16, 0, 16], false],
    [[17, 0, 15], true],
    [[1, 30, 1], false],
  ])('yes, abstaining, no %j: %s', ([yes = 0, abstaining = 0, no = 0], adopted) => {
    expect(rule.adopts(room(ballot(yes, abstaining, no)))).toBe(adopted);
  });
});

describe('two-thirds', () => {
  const rule = ruleOf({ type: 'two-thirds' });

  test.each<[number[], boolean]>([
    [[2, 0, 1], true],
    [[3, 0, 2], false],
    [[1, 0, 1], false],
    [[21, 0, 11], false],
    [[22, 0, 10], true],
    [[20, 2, 10], true],
    [[19, 3, 10], false],
    [[1, 31, 0], true],
    [[0, 32, 0], false],
    [[0, 0, 1], false],
  ])('yes, abstaining, no %j: %s', ([yes = 0, abstaining = 0, no = 0], adopted) => {
    expect(rule.adopts(room(ballot(yes, abstaining, no)))).toBe(adopted);
  });
});
