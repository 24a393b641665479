import { expect, test } from 'vitest';
import { brier, LOG_FLOOR, logScore, mergedOdds } from '../../../src/engine/scoring/outcome-score.js';

const odds = (entries: Record<string, number>) => new Map(Object.entries(entries));
const THREE = odds({ rutte: 0.5, other: 0.3, nobody: 0.2 });

// By hand: (0.5 − 1)² + 0.3² + 0.2², and so on.
test.each([
  ['rutte', 0.38],
  ['other', 0.25 + 0.49 + 0.04],
  ['nobody', 0.25 + 0.09 + 0.64],
  ['kallas', 0.25 + 0.09 + 0.04 + 1],
])('Brier score when %s happens', (happened, score) => {
  expect(brier(THREE, happened)).toBeCloseTo(score, 12);
});

test('the Brier score runs from 0 to 2, and k equal guesses score 1 − 1/k', () => {
  expect(brier(odds({ a: 1, b: 0 }), 'a')).toBe(0);
  expect(brier(odds({ a: 1, b: 0 }), 'b')).toBe(2);
  expect(brier(odds({ a: 0.25, b: 0.25, c: 0.25, d: 0.25 }), 'c')).toBe(0.75);
});

test('base rates of 9, 9 and 1 in 19 score what they scored on those nineteen', () => {
  // The mean Brier score of frequencies on their own cases is 1 − Σ f².
  const rates = odds({ first: 9 / 19, another: 9 / 19, nobody: 1 / 19 });
  const mean = (9 * brier(rates, 'first') + 9 * brier(rates, 'another') + brier(rates, 'nobody')) / 19;
  expect(mean).toBeCloseTo(1 - 163 / 361, 12);
});

test('the logarithmic score is in natural units and stops at the floor', () => {
  expect(logScore(THREE, 'rutte')).toBeCloseTo(Math.LN2, 12);
  expect(logScore(odds({ a: 1 }), 'a')).toBe(0);
  expect(logScore(odds({ a: 1, b: 0 }), 'b')).toBeCloseTo(3 * Math.LN10, 12);
  expect(logScore(odds({ a: 1 }), 'unheard of')).toBeCloseTo(3 * Math.LN10, 12);
  expect(LOG_FLOOR).toBe(0.001);
});

test('both are proper: no odds have a better expected score than the true ones', () => {
  const truth: Record<string, number> = { a: 0.6, b: 0.3, c: 0.1 };
  const expected = (score: typeof brier, told: Record<string, number>) =>
    Object.entries(truth).reduce((sum, [outcome, p]) => sum + p * score(odds(told), outcome), 0);
  for (const told of [
    { a: 0.7, b: 0.2, c: 0.1 },
    { a: 1, b: 0, c: 0 },
    { a: 1 / 3, b: 1 / 3, c: 1 / 3 },
    { a: 0.6, b: 0.29, c: 0.11 },
  ]) {
    expect(expected(brier, told)).toBeGreaterThan(expected(brier, truth));
    expect(expected(logScore, told)).toBeGreaterThan(expected(logScore, truth));
  }
});

test('outcomes merge, and a name of every object is a name', () => {
  const merged = mergedOdds(odds({ rutte: 0.5, other: 0.25, ['__proto__x']: 0.25 }), (outcome) =>
    outcome === 'rutte' ? 'toString' : 'rest',
  );
  expect([...merged]).toEqual([
    ['toString', 0.5],
    ['rest', 0.5],
  ]);
  expect(brier(merged, 'toString')).toBe(0.5);
});

test.each([
  [odds({ a: 0.5 }), 'probabilities must add up to 1, got 0.5'],
  [odds({}), 'probabilities must add up to 1, got 0'],
  [odds({ a: -0.1, b: 1.1 }), 'probabilities must be 0 or more, got -0.1 for a'],
  [odds({ a: NaN, b: 1 }), 'probabilities must be 0 or more, got NaN for a'],
  [odds({ a: Infinity }), 'probabilities must add up to 1, got Infinity'],
])('refuses what are no probabilities', (told, message) => {
  expect(() => brier(told, 'a')).toThrow(new RangeError(message));
  expect(() => logScore(told, 'a')).toThrow(new RangeError(message));
});

test('the rounding of thirds is allowed', () => {
  expect(brier(odds({ a: 0.1, b: 0.2, c: 0.7000000000000001 }), 'a')).toBeCloseTo(0.81 + 0.04 + 0.49, 12);
});
