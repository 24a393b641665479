import { expect, test } from 'vitest';
import { reliability } from '../../../src/engine/scoring/reliability.js';

test('claims stand in the tenth of their probability, 1 in the last', () => {
  const rows = reliability([
    { probability: 1, happened: true },
    { probability: 0.9, happened: false },
    { probability: 0.1, happened: true },
    { probability: 0.15, happened: false },
    { probability: 0, happened: false },
  ]);
  expect(rows).toEqual([
    { from: 0, to: 0.1, claims: 1, expected: 0, happened: 0 },
    { from: 0.1, to: 0.2, claims: 2, expected: 0.125, happened: 1 },
    { from: 0.9, to: 1, claims: 2, expected: 0.95, happened: 1 },
  ]);
});

test('no claims have no rows', () => expect(reliability([])).toEqual([]));

test.each([-0.01, 1.01, NaN])('refuses %d', (probability) => {
  expect(() => reliability([{ probability, happened: true }])).toThrow(
    new RangeError(`probability must be in [0, 1], got ${probability}`),
  );
});
