import { expect, test } from 'vitest';
import { highestPoint } from '../../../src/engine/scoring/highest-point.js';

/** The places that a climb tries one after another, without those beside them at which slopes are taken. */
function tried(landscape: (x: number, y: number) => number, start: readonly number[]) {
  const visited: (readonly number[])[] = [];
  const found = highestPoint((place) => {
    const last = visited.at(-1) ?? [Infinity];
    const [x = 0, y = 0] = place;
    // Slopes and curvatures are taken within a thousandth of a place; what is tried next is further off here.
    if (place.some((value, at) => Math.abs(value - (last[at] ?? 0)) > 0.005)) visited.push(place);
    return landscape(x, y);
  }, start);
  return { ...found, visited };
}

const near = (numbers: readonly number[], digits: number) =>
  numbers.map((each): unknown => expect.closeTo(each, digits));

test('a place without a top is refused with its numbers, and one that goes up for ever after 200 steps', () => {
  expect(() => tried(() => 0, [3, 4])).toThrow(
    new RangeError('the fit must be smooth and fall off around its maximum, at 3, 4'),
  );
  let steps = 0;
  const rising = (x: number) => {
    steps = Math.max(steps, Math.round(x / 2));
    return x;
  };
  expect(() => tried(rising, [0])).toThrow('no maximum of the fit was reached in 200 steps');
  // Each is as long as it may be.
  expect(steps).toBe(200);
});

test('the top of a parabola is one step away', () => {
  const { visited, height, place, covariance } = tried((x) => 5 - (x - 1) * (x - 1), [0]);
  expect(visited).toEqual([[0], near([1], 6)]);
  expect([height, ...place]).toEqual(near([5, 1], 6));
  // The inverse of the curvature, which is 2.
  expect(covariance.flat()).toEqual(near([0.5], 6));
});

test('a step goes 2 at most in the direction that goes furthest', () => {
  const { visited } = tried((x, y) => -(x - 10) * (x - 10) - (y - 1) * (y - 1), [0, 0]);
  expect(visited).toEqual([0, 2, 4, 6, 8, 10].map((x) => near([x, x / 10], 5)));
  const back = tried((x) => -(x + 5) * (x + 5), [0]);
  expect(back.visited).toEqual([0, -2, -4, -5].map((x) => near([x], 5)));
});

test('a step that does not go up is halved', () => {
  // Newton's method takes x to −x³ for −√(1 + x²): from 1.2 beyond as far as −1.728, half of which ends at −0.264.
  const scale = 10;
  const { visited, place } = tried((x) => -Math.sqrt(1 + scale * scale * x * x), [1.2 / scale]);
  expect(visited.slice(0, 3).flat()).toEqual(near([0.12, -0.1728, -0.0264], 3));
  expect(place).toEqual(near([0], 6));
});

test('where the ground is bent upwards, as much is added to its curvature as makes it bend down', () => {
  // −(x² − 1)² has the slope 4x(1 − x²) and bends up by 4 − 12x²: at 0.3 by 2.92, to which ten times that is added.
  const { visited, place } = tried((x) => -(x * x - 1) * (x * x - 1), [0.3]);
  expect(visited[1]).toEqual(near([0.3 + (1.2 * 0.91) / (9 * 2.92)], 4));
  expect(place).toEqual(near([1], 6));
});

test('two that are bent in one direction alone', () => {
  // −(x² − 1)² − y² at (0.3, 1): the curvature is −2.92 and 2, and 29.2 is added to both.
  const { visited, place } = tried((x, y) => -(x * x - 1) * (x * x - 1) - y * y, [0.3, 1]);
  expect(visited[1]).toEqual(near([0.3 + (1.2 * 0.91) / (9 * 2.92), 1 - 2 / (2 + 29.2)], 4));
  expect(place).toEqual(near([1, 0], 6));
});
