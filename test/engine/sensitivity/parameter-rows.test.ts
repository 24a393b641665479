import { describe, expect, it } from 'vitest';
import {
  designPoints,
  designRow,
  estimatedRow,
  parameterRows,
  posteriorOf,
  raceOf,
  ROW_TRIALS,
  sobolIndices,
  type RowCounts,
} from '../../../src/engine/index.js';
import { courseOf } from '../../../src/engine/futures/trial.js';
import { appointedIn } from '../../../src/engine/futures/appointments.js';
import { parametersAt } from '../../../src/engine/sensitivity/posterior.js';
import { JUNE, POSTERIOR } from './races.js';

const question = { candidate: 'rutte', day: 22 };
const side = { race: raceOf(JUNE), parameters: POSTERIOR.values };
const design = { side, posterior: POSTERIOR, question, seed: 'rows' };

describe('a row of the design', () => {
  it('has the appointments at its points, on trials of its own', () => {
    const [row] = parameterRows(design)({ from: 3, to: 4 });
    const points = designPoints(13, 'rows')(3);
    const appointed = (shares: readonly number[]) => {
      const course = courseOf({ ...side, parameters: parametersAt(POSTERIOR, shares) }, 'rows');
      return [...appointedIn(course, question, { from: 300, to: 400 })];
    };
    const sum = (answers: readonly number[]) => answers.filter((each) => each === 1).length;
    const apart = (a: readonly number[], b: readonly number[]) =>
      a.filter((each, at) => each !== b[at]).length;
    const [first, second] = [appointed(points.first), appointed(points.second)];
    expect(row).toEqual({
      first: sum(first),
      second: sum(second),
      apart: apart(first, second),
      swapped: points.swapped.map(appointed).map((swapped) => ({
        appointed: sum(swapped),
        fromFirst: apart(first, swapped),
        fromSecond: apart(second, swapped),
      })),
    });
  });

  it('is the same whatever rows are run with it', () => {
    const run = parameterRows(design);
    expect([...run({ from: 0, to: 2 }), ...run({ from: 2, to: 3 })]).toEqual(run({ from: 0, to: 3 }));
  });

  it('is none of trials backwards', () => {
    expect(() => parameterRows(design)({ from: 3, to: 2 })).toThrow('trials must run from');
  });
});

/** A generator of Lehmer: numbers in (0, 1). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('what so few trials estimate', () => {
  it('is the row of the probabilities, on average', () => {
    // Thresholds of each trial, the same at all points, as in a simulation.
    const [p, q, swapped] = [0.3, 0.65, [0.4, 0.3, 0.7]];
    const next = lehmer(1);
    const rows = Array.from({ length: 3000 }, () => {
      const chance = Array.from({ length: ROW_TRIALS }, next);
      const at = (share: number) => chance.map((each) => (each < share ? 1 : 0) as number);
      const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
      const apart = (a: readonly number[], b: readonly number[]) =>
        a.filter((each, place) => each !== b[place]).length;
      const [first, second] = [at(p), at(q)];
      const counts: RowCounts = {
        ...{ first: sum(first), second: sum(second), apart: apart(first, second) },
        swapped: swapped.map(at).map((own) => ({
          ...{ appointed: sum(own), fromFirst: apart(first, own), fromSecond: apart(second, own) },
        })),
      };
      return estimatedRow(counts);
    });
    const exact = designRow(p, q, swapped);
    const mean = (pick: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + pick(row), 0) / 3000;
    const offAt = (part: 'own' | 'steps' | 'products', at: number) =>
      Math.abs(mean((row) => row[part][at] ?? NaN) - (exact[part][at] ?? NaN));
    expect(mean((row) => row.mean)).toBeCloseTo(exact.mean, 2);
    expect(Math.abs(mean((row) => row.square) - exact.square)).toBeLessThan(0.004);
    for (const at of [0, 1, 2]) {
      expect(offAt('own', at)).toBeLessThan(0.002);
      expect(offAt('steps', at)).toBeLessThan(0.004);
      expect(offAt('products', at)).toBeLessThan(0.004);
    }
    // What changes nothing is 0 in every row, and not on average alone.
    expect(
      rows.every(({ own, steps, products }) => own[1] === 0 && steps[1] === 0 && products[1] === 0),
    ).toBe(true);
  });
});

describe('the parameters of a race', () => {
  const rows = parameterRows(design)({ from: 0, to: 48 }).map(estimatedRow);
  const { inputs, standardDeviation } = sobolIndices(rows, 'rows');
  const indexOf = (name: string) => inputs?.[POSTERIOR.laws.findIndex((law) => law.name === name)];

  it('that play no part have no share', () => {
    expect(indexOf('meetingRate')).toEqual({
      total: { value: 0, interval: [0, 0] },
      first: { value: 0, interval: [0, 0] },
    });
  });

  it('that do have one, and together all there is', () => {
    expect(indexOf('concessionRate')?.total.interval[0]).toBeGreaterThan(0);
    const sum = inputs?.reduce((total, input) => total + input.total.value, 0) ?? NaN;
    expect(sum).toBeGreaterThan(0.7);
    expect(standardDeviation.value).toBeGreaterThan(0.05);
  });

  it('are swapped as a whole where only one is left', () => {
    const { exitRate: _exitRate, ...held } = POSTERIOR.values;
    const posterior = posteriorOf({ held });
    const [row] = parameterRows({ ...design, posterior })({ from: 0, to: 1 });
    expect(row?.swapped).toHaveLength(1);
    // The first point with its only parameter of the second is the second.
    expect(row?.swapped[0]).toEqual({ appointed: row?.second, fromFirst: row?.apart, fromSecond: 0 });
  });
});
