/** The parameters under which what happened is likeliest, and what the data leave open about them. */
import type { Matrix } from '../random/cholesky.js';
import { Z95 } from '../random/variates.js';
import { fromFittedScale, onFittedScale, type FittedScale } from './fitted-scale.js';
import { highestPoint } from './highest-point.js';

/** A parameter to be fitted, with what is assumed of it before any data. */
export interface FitParameter {
  readonly name: string;
  readonly scale: FittedScale;
  /**
   * A normal distribution on the fitted scale: `median` in the parameter's own unit, `spread` its standard deviation
   * on the fitted scale. On the scale `log` it is log-normal. The fit starts at the medians.
   */
  readonly prior: { readonly median: number; readonly spread: number };
}

/** The mode of a posterior with its curvature. Lists are in the order of the parameters. */
export interface Posterior {
  /** The mode, in the parameters' own units. */
  readonly values: readonly number[];
  /** At 95 %, from the curvature at the mode; never outside what the scale allows. */
  readonly intervals: readonly (readonly [low: number, high: number])[];
  /** The mode on the fitted scale. */
  readonly mode: readonly number[];
  /** The covariance on the fitted scale: the inverse of the curvature at the mode. */
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  /** The logarithm of the posterior at the mode, without the constants of the priors. */
  readonly logPosterior: number;
}

/**
 * Finds the mode of the posterior on the fitted scale, by Newton's method with slopes from differences. Deterministic:
 * the same bits on every platform, if `logLikelihood` uses `ln` and `exp` of `random/elementary.ts` only.
 *
 * `logLikelihood` is that of the data, given the parameters' values in their own units: smooth, and −Infinity where the
 * data are impossible. The mode depends on the scale, as every mode does, and is the one that is reached uphill from
 * the medians of the priors.
 *
 * @throws RangeError when a prior's spread is not above 0, the data are impossible at the priors' medians, or there is
 *   no maximum within reach.
 */
export function fit(
  parameters: readonly FitParameter[],
  logLikelihood: (values: readonly number[]) => number,
): Posterior {
  for (const { name, prior } of parameters) {
    if (!(prior.spread > 0)) throw new RangeError(`spread of ${name} must be above 0, got ${prior.spread}`);
  }
  const medians = parameters.map(({ scale, prior }) => onFittedScale(scale, prior.median));
  const valuesAt = (place: readonly number[]) =>
    parameters.map(({ scale }, at) => fromFittedScale(scale, place[at]!));
  const logPosterior = (place: readonly number[]) => {
    const distances = parameters.map(({ prior }, at) => (place[at]! - medians[at]!) / prior.spread);
    return logLikelihood(valuesAt(place)) - distances.reduce((sum, z) => sum + z * z, 0) / 2;
  };
  const { place: mode, height, covariance } = highestPoint(logPosterior, medians);
  const reach = covariance.map((row, at) => Z95 * Math.sqrt(row[at]!));
  const low = valuesAt(mode.map((place, at) => place - reach[at]!));
  const high = valuesAt(mode.map((place, at) => place + reach[at]!));
  const values = valuesAt(mode);
  return {
    values,
    intervals: low.map((end, at) => [end, high[at]!]),
    mode,
    covariance,
    logLikelihood: logLikelihood(values),
    logPosterior: height,
  };
}
