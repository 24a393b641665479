import { describe, expect, it } from 'vitest';
import {
  PARAMETER_NAMES,
  PARAMETERS,
  posteriorDraws,
  posteriorOf,
  usual,
  type ParameterEvidence,
  type ParameterName,
} from '../../../src/engine/index.js';
import { USUAL_EVIDENCE } from '../../../src/engine/futures/parameters.js';
import { parameterAt, parametersAt } from '../../../src/engine/sensitivity/posterior.js';
import { POSTERIOR } from './races.js';

const Z95 = 1.959963984540054;

/** The evidence with another interval for one parameter. */
function withInterval(
  name: ParameterName,
  interval: readonly number[],
  value = usual(name).value,
): ParameterEvidence {
  return { ...USUAL_EVIDENCE, parameters: { ...USUAL_EVIDENCE.parameters, [name]: { value, interval } } };
}

describe('what is known of a parameter', () => {
  it('lies half below its value, and has the ends of its interval for quantiles', () => {
    for (const law of POSTERIOR.laws) {
      expect(parameterAt(law, 0)).toBeCloseTo(law.value, 12);
      expect(parameterAt(law, -Z95)).toBeCloseTo(law.interval[0], 6);
      expect(parameterAt(law, Z95)).toBeCloseTo(law.interval[1], 6);
      expect(
        parametersAt(
          POSTERIOR,
          POSTERIOR.laws.map(() => 0.975),
        )[law.name],
      ).toBeCloseTo(law.interval[1], 6);
    }
  });

  it('rises with z, and keeps to what the parameter may be', () => {
    for (const law of POSTERIOR.laws) {
      const { bounds } = PARAMETERS[law.name];
      const values = [-40, -8, -2, -1, -0.1, 0, 0.1, 1, 2, 8, 40].map((z) => parameterAt(law, z));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.every((value) => value >= bounds[0] && value <= bounds[1])).toBe(true);
    }
  });

  it('ends with its interval where an end lies beyond what its scale reaches', () => {
    const posterior = posteriorOf({ evidence: withInterval('sameDayShare', [0, 0.8], 0.5) });
    const law = posterior.laws.find(({ name }) => name === 'sameDayShare');
    expect(law?.scale).toBe('linear');
    const at = (z: number) => law && parameterAt(law, z);
    expect([-9, -Z95, -Z95 / 2, 0, Z95 / 2, 9].map(at)).toEqual([0, 0, 0.25, 0.5, 0.65, 0.8]);
  });

  it.each<[string, readonly number[]]>([
    ['outside its interval', [0.1, 0.2]],
    ['with an end that it may not have', [-1, 0.9]],
    ['without an upper end', [0.1]],
    ['without an interval', []],
  ])('is refused %s', (_how, interval) => {
    expect(() => posteriorOf({ evidence: withInterval('sameDayShare', interval) })).toThrow(
      'sameDayShare must lie in its interval, got 0.550163 in',
    );
  });
});

describe('the posterior', () => {
  it('has every parameter, at its usual value', () => {
    expect(POSTERIOR.laws.map(({ name }) => name)).toEqual(PARAMETER_NAMES);
    for (const { name, value } of POSTERIOR.laws)
      expect([value, POSTERIOR.values[name]]).toEqual([usual(name).value, value]);
  });

  it('has the correlation of the fit, and none of what was counted', () => {
    const { names, covariance } = USUAL_EVIDENCE.fitted;
    const at = (name: string) => POSTERIOR.laws.findIndex((law) => law.name === name);
    const between = (a: string, b: string) => POSTERIOR.correlation[at(a)]?.[at(b)];
    const [first = '', second = ''] = names;
    const deviation = (place: number) => Math.sqrt(covariance[place]?.[place] ?? NaN);
    expect(between(first, second)).toBeCloseTo((covariance[0]?.[1] ?? NaN) / deviation(0) / deviation(1), 12);
    expect(between(first, first)).toBe(1);
    expect([between('undeclaredWithholds', first), between(first, 'unseenObjection')]).toEqual([0, 0]);
  });

  it('holds what is given, and refuses what may not be', () => {
    const { values, laws, correlation } = posteriorOf({ held: { exitRate: 0.3 } });
    expect([values.exitRate, laws.length, correlation.length]).toEqual([0.3, 12, 12]);
    expect(() => posteriorOf({ held: { exitRate: -1 } })).toThrow(
      'exitRate (per week) must be in [0, 1000], got -1',
    );
  });
});

describe('draws from the posterior', () => {
  const drawn = posteriorDraws(POSTERIOR, 'draws');
  const all = Array.from({ length: 1024 }, (_, number) => drawn(number));

  it('have the quantiles of each law', () => {
    for (const { name, value, interval } of POSTERIOR.laws) {
      const share = (limit: number) => all.filter((each) => each[name] < limit).length / 1024;
      // Independent draws would stay within 0.02, and 0.06 in the middle, with probability 1 − 1e-4.
      expect(Math.abs(share(interval[0]) - 0.025)).toBeLessThan(0.02);
      expect(Math.abs(share(value) - 0.5)).toBeLessThan(0.06);
      expect(Math.abs(share(interval[1]) - 0.975)).toBeLessThan(0.02);
    }
  });

  it('are correlated as the fit has them', () => {
    const ranks = (name: ParameterName) => {
      const order = all.map((each, at) => [each[name], at] as const).sort(([a], [b]) => a - b);
      const rank = new Float64Array(1024);
      order.forEach(([, at], place) => (rank[at] = place - 511.5));
      return rank;
    };
    const related = (a: ParameterName, b: ParameterName) => {
      const [x, y] = [ranks(a), ranks(b)];
      // Of normal numbers the correlation of ranks is 6/π · asin(r/2).
      const spearman =
        x.reduce((sum, each, at) => sum + each * (y[at] ?? NaN), 0) /
        x.reduce((sum, each) => sum + each * each, 0);
      return 2 * Math.sin((Math.PI * spearman) / 6);
    };
    for (const [row, { name: a }] of POSTERIOR.laws.entries()) {
      for (const [column, { name: b }] of POSTERIOR.laws.slice(0, row).entries())
        expect(Math.abs(related(a, b) - (POSTERIOR.correlation[row]?.[column] ?? NaN))).toBeLessThan(0.08);
    }
  });

  it('are the same by number, and others for another seed', () => {
    expect(posteriorDraws(POSTERIOR, 'draws')(17)).toEqual(all[17]);
    expect(posteriorDraws(POSTERIOR, 'other')(17)).not.toEqual(all[17]);
  });

  it('are of nothing where all is held', () => {
    const posterior = posteriorOf({ held: POSTERIOR.values });
    expect(posteriorDraws(posterior, 'draws')(3)).toEqual(POSTERIOR.values);
  });

  it('need correlations that are possible', () => {
    const correlation = POSTERIOR.correlation.map((row) => row.map(() => 1));
    expect(() => posteriorDraws({ ...POSTERIOR, correlation }, 'draws')).toThrow('not positive definite');
  });
});
