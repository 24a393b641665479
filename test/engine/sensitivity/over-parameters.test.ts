import { describe, expect, it } from 'vitest';
import {
  daysOf,
  DRAW_TRIALS,
  forecastOverParameters,
  mergedOverParameters,
  overParameters,
  posteriorDraws,
  posteriorOf,
  raceOf,
  simulate,
  wilson,
  type OverParametersCounts,
} from '../../../src/engine/index.js';
import { JUNE, POSTERIOR } from './races.js';

const BY = ['2024-07-11', '2024-10-01'];
const DAYS = daysOf('2024-06-19', BY);
const side = { race: raceOf(JUNE), parameters: POSTERIOR.values };
const given = { side, posterior: POSTERIOR, seed: 'over', days: DAYS };

/** The outcome of one candidate by the first date. */
function rutte(counts: OverParametersCounts) {
  const { outcomes } = forecastOverParameters(counts, JUNE.asOf, BY);
  const found = outcomes.find(({ candidate, by }) => candidate === 'rutte' && by === BY[0]);
  if (found === undefined) throw new Error('nothing is said of Rutte');
  return found;
}

describe('a forecast over the parameters', () => {
  const counts = overParameters(given)({ from: 0, to: 60 });

  it('runs each draw with trials of its own', () => {
    const parametersOf = posteriorDraws(POSTERIOR, 'over');
    for (const draw of [0, 7]) {
      const trials = { seed: 'over', from: draw * DRAW_TRIALS, to: (draw + 1) * DRAW_TRIALS };
      const own = simulate({ ...side, parameters: parametersOf(draw) }, trials);
      const one = overParameters(given)({ from: draw, to: draw + 1 });
      expect(one.ensemble).toEqual(own);
      const appointed = own.outcomes[own.candidates.indexOf('rutte')]
        ?.slice(0, 23)
        .reduce((sum, each) => sum + each, 0);
      expect(counts.draws[draw]?.[own.candidates.indexOf('rutte')]).toBe(appointed);
    }
  });

  it('counts days from the reading date', () => {
    expect(DAYS).toEqual([22, 104]);
  });

  it('counts every trial of a draw once for each date', () => {
    for (const ended of counts.draws) {
      const half = ended.length / 2;
      const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
      expect([sum(ended.slice(0, half)), sum(ended.slice(half))]).toEqual([DRAW_TRIALS, DRAW_TRIALS]);
    }
  });

  it('adds up over ranges of draws', () => {
    const run = overParameters(given);
    const parts = [run({ from: 0, to: 20 }), run({ from: 20, to: 20 }), run({ from: 20, to: 60 })];
    expect(parts.reduce(mergedOverParameters)).toEqual(counts);
  });

  it('has intervals that hold one another', () => {
    const { forecast, outcomes, draws } = forecastOverParameters(counts, JUNE.asOf, BY);
    expect(draws).toBe(60);
    for (const [at, { probability, simulation, parameters, both, standardDeviation }] of outcomes.entries()) {
      for (const inner of [simulation, parameters]) {
        expect(both[0]).toBeLessThanOrEqual(Math.max(0, inner[0]) + 1e-12);
        expect(both[1]).toBeGreaterThanOrEqual(inner[1] - 1e-12);
      }
      expect(simulation[0] <= probability && probability <= simulation[1]).toBe(true);
      expect(standardDeviation).toBeGreaterThanOrEqual(0);
      expect(forecast.outcomes[at]?.probability).toBeCloseTo(probability, 12);
      expect(forecast.outcomes[at]?.interval).toEqual(simulation);
    }
  });

  it('leaves more open than simulation alone, where the parameters do', () => {
    const { simulation, parameters, standardDeviation } = rutte(counts);
    expect(parameters[1] - parameters[0]).toBeGreaterThan(2 * (simulation[1] - simulation[0]));
    expect(standardDeviation).toBeGreaterThan(0.03);
  });

  it('is an ordinary forecast where all parameters are held', () => {
    const held = overParameters({ ...given, posterior: posteriorOf({ held: POSTERIOR.values }) })({
      from: 0,
      to: 60,
    });
    expect(held.ensemble).toEqual(simulate(side, { seed: 'over', from: 0, to: 6000 }));
    const { probability, simulation, parameters, standardDeviation } = rutte(held);
    // What chance alone spreads is taken off, but for what chance leaves of it.
    expect(standardDeviation).toBeLessThan(0.02);
    expect(parameters[1] - parameters[0]).toBeLessThan(0.08);
    const independent = wilson(probability * 6000, 6000);
    expect(simulation[0]).toBeLessThanOrEqual(independent[0] + 1e-12);
    expect(simulation[1] - simulation[0]).toBeLessThan(1.5 * (independent[1] - independent[0]));
  });
});

/** Counts of draws with as many appointments of one candidate each, by one date. */
function drawnWith(appointed: readonly number[]): OverParametersCounts {
  const own = (count: number) => [count, 0, 0, 0, DRAW_TRIALS - count];
  const total = appointed.reduce((sum, each) => sum + each, 0);
  const trials = appointed.length * DRAW_TRIALS;
  const ensemble = { trials, members: [], candidates: ['x'], days: 1, lastHoldout: [], withheld: [[]] };
  const outcomes = [
    [total, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, trials - total],
  ];
  return { ensemble: { ...ensemble, outcomes }, draws: appointed.map(own) };
}

describe('what the shares of the draws say', () => {
  const of = (appointed: readonly number[]) => {
    const [first] = forecastOverParameters(drawnWith(appointed), '2024-01-01', ['2024-01-01']).outcomes;
    if (first === undefined) throw new Error('nothing is said');
    return first;
  };

  it('is their spread less that of chance', () => {
    // Shares of 0.3 and 0.7: variance 0.04 · 100/99; chance adds 0.21/99 on average.
    const appointed = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 30 : 70));
    const own = Math.sqrt(4 / 99 - 0.21 / 99);
    const { standardDeviation, parameters, probability } = of(appointed);
    expect(standardDeviation).toBeCloseTo(own, 12);
    expect(probability).toBeCloseTo(0.5, 12);
    const kept = own / Math.sqrt(4 / 99);
    expect(parameters).toEqual([expect.closeTo(0.5 - 0.2 * kept, 12), expect.closeTo(0.5 + 0.2 * kept, 12)]);
  });

  it('is nothing where they spread no more than chance does', () => {
    const { standardDeviation, parameters } = of([49, 51, 50, 50]);
    expect([standardDeviation, parameters]).toEqual([0, [0.5, 0.5]]);
  });

  it('is sure of what always or never happens only as far as the trials go', () => {
    expect(of([0, 0, 0]).simulation).toEqual(wilson(0, 300));
    expect(of([100, 100]).both).toEqual([wilson(200, 200)[0], 1]);
  });

  it('makes the mean of draws that lie far apart less sure than that of as many trials', () => {
    const appointed = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0 : 100));
    // Each draw is worth one trial.
    const [low, high] = of(appointed).simulation;
    const [one, other] = wilson(50 * 0.99, 99);
    expect(low).toBeCloseTo(one, 3);
    expect(high).toBeCloseTo(other, 3);
  });

  it('needs two of them', () => {
    expect(() => of([50])).toThrow('there must be two draws at least, got 1');
  });
});
