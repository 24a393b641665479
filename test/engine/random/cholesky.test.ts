import { expect, test } from 'vitest';
import { cholesky, dot, inverseOf, solved } from '../../../src/engine/random/cholesky.js';

// A matrix with a known root in whole numbers: L = [[2], [6, 1], [−8, 5, 3]].
const MATRIX = [
  [4, 12, -16],
  [12, 37, -43],
  [-16, -43, 98],
];
const ROOT = [[2], [6, 1], [-8, 5, 3]];

test('the root of a matrix, from its lower triangle alone', () => {
  expect(cholesky(MATRIX)).toEqual(ROOT);
  expect(cholesky([[4], [12, 37], [-16, -43, 98]])).toEqual(ROOT);
  expect(cholesky([])).toEqual([]);
});

test('solves equations and inverts', () => {
  const x = solved(ROOT, [0, 6, 39]);
  MATRIX.forEach((row, at) => expect(dot(row, x)).toBeCloseTo([0, 6, 39][at] ?? NaN, 12));
  const inverse = inverseOf(ROOT);
  MATRIX.forEach((row, i) => {
    inverse.forEach((column, j) => expect(dot(row, column)).toBeCloseTo(i === j ? 1 : 0, 10));
  });
});

test.each([
  [[[0]]],
  [[[-1]]],
  [[[NaN]]],
  [[[Infinity]]],
  [
    [
      [1, 2],
      [2, 1],
    ],
  ],
])('what is not positive definite has none: %j', (matrix) => {
  expect(cholesky(matrix)).toBeNull();
});
