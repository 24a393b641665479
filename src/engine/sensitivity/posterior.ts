/** What is known of the parameters of the model, as a distribution that can be drawn from. */
import {
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  USUAL_EVIDENCE,
  type ParameterEvidence,
  type ParameterName,
  type ParameterRow,
  type Parameters,
} from '../futures/parameters.js';
import { cholesky, dot, type Matrix } from '../random/cholesky.js';
import { normalQuantile } from '../random/normal-quantile.js';
import { sobolPoints } from '../random/sobol-points.js';
import { runKey } from '../random/stream.js';
import { Z95 } from '../random/variates.js';
import { fromFittedScale, onFittedScale, type FittedScale } from '../scoring/fitted-scale.js';

/**
 * What is known of one parameter. Half of its law lies below `value`, and the ends of the interval are its quantiles at
 * 2.5 and 97.5 %; on its scale each half is that of a normal law. Assumed: log-normal for rates and weeks, logit-normal for
 * shares and probabilities, log-normal above one for the pace; two halves, since a counted rate reaches further to one side.
 */
export interface ParameterLaw {
  readonly name: ParameterName;
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
  /** `linear`: an end lies where the scale does not reach, and the law ends with its interval. */
  readonly scale: FittedScale | 'linear';
}

/** What is known of all parameters: plain data. */
export interface ParameterPosterior {
  /** The value of each in the middle. */
  readonly values: Parameters;
  /** Of those that are not held, in the order of the table. */
  readonly laws: readonly ParameterLaw[];
  /** Correlation of `laws`, by row and column, as the fit has it; those that are counted are independent. */
  readonly correlation: Matrix;
}

/** What can be said of a posterior besides its evidence. */
export interface PosteriorOptions {
  /** Parameters that are taken as known: they do not vary. */
  readonly held?: Partial<Parameters>;
  /** Default: the parameters that ship. */
  readonly evidence?: ParameterEvidence;
}

/**
 * What is known of the parameters, with `held` ones as given. Holding one tells nothing of the others (Assumed).
 *
 * @throws RangeError when a value is out of bounds, an interval does not enclose its value, or there is no such parameter.
 */
export function posteriorOf({
  held = {},
  evidence = USUAL_EVIDENCE,
}: PosteriorOptions = {}): ParameterPosterior {
  const middle = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, evidence.parameters[name].value]));
  const names = PARAMETER_NAMES.filter((name) => held[name] === undefined);
  return {
    values: parametersWith({ ...middle, ...held }),
    laws: names.map((name) => lawOf(name, evidence)),
    correlation: names.map((name) => names.map((other) => correlationOf([name, other], evidence))),
  };
}

function lawOf(name: ParameterName, { parameters }: ParameterEvidence): ParameterLaw {
  const { value, interval } = parameters[name];
  const [low = NaN, high = NaN] = interval;
  const { bounds, unit } = PARAMETERS[name];
  if (!(bounds[0] <= low && low <= value && value <= high && high <= bounds[1]))
    throw new RangeError(`${name} must lie in its interval, got ${value} in [${interval.join(', ')}]`);
  const scale = SCALE_OF[unit];
  const [least, most] = REACH[scale];
  return { name, value, interval: [low, high], scale: low > least && high < most ? scale : 'linear' };
}

const SCALE_OF: Readonly<Record<ParameterRow['unit'], FittedScale>> = {
  'per week': 'log',
  weeks: 'log',
  factor: 'log-above-one',
  share: 'logit',
  probability: 'logit',
};

/** Between what a scale reaches, both exclusive. */
const REACH: Readonly<Record<FittedScale, readonly [number, number]>> = {
  log: [0, Infinity],
  logit: [0, 1],
  'log-above-one': [1, Infinity],
};

function correlationOf(
  [name, other]: readonly [ParameterName, ParameterName],
  { fitted: { names, covariance } }: ParameterEvidence,
): number {
  if (name === other) return 1;
  const [row, column] = [names.indexOf(name), names.indexOf(other)];
  if (row < 0 || column < 0) return 0;
  return covariance[row]![column]! / Math.sqrt(covariance[row]![row]! * covariance[column]![column]!);
}

/** The value of a parameter as many standard deviations from the middle of its law as `z` says; rises with it. @internal */
export function parameterAt({ name, value, interval: [low, high], scale }: ParameterLaw, z: number): number {
  const { bounds } = PARAMETERS[name];
  if (scale === 'linear') {
    const share = Math.min(1, Math.abs(z) / Z95);
    return value + share * ((z < 0 ? low : high) - value);
  }
  const middle = onFittedScale(scale, value);
  const half = Math.abs(onFittedScale(scale, z < 0 ? low : high) - middle);
  return Math.min(bounds[1], Math.max(bounds[0], fromFittedScale(scale, middle + (z / Z95) * half)));
}

/** The parameters with each of `laws` at the quantile `shares` says, in (0, 1): one for each law, as if independent. */
export function parametersAt({ values, laws }: ParameterPosterior, shares: readonly number[]): Parameters {
  return withLaws({ values, laws }, shares.map(normalQuantile));
}

/**
 * Draws from the posterior by number, from 0: correlated as the fit has it, and spread as evenly as scrambled Sobol points
 * are. The same number is the same draw whatever else is drawn.
 *
 * @throws RangeError when the seed is empty, or the correlations are not those of any law.
 */
export function posteriorDraws(posterior: ParameterPosterior, seed: string): (number: number) => Parameters {
  const lower = cholesky(posterior.correlation);
  if (lower === null) throw new RangeError('the covariance of the parameters is not positive definite');
  const points = sobolPoints(runKey(seed), ['posterior'], posterior.laws.length);
  return (number) => {
    const normal = points(number).map(normalQuantile);
    return withLaws(
      posterior,
      lower.map((row) => dot(row, normal)),
    );
  };
}

function withLaws(
  { values, laws }: Pick<ParameterPosterior, 'values' | 'laws'>,
  zs: readonly number[],
): Parameters {
  return { ...values, ...Object.fromEntries(laws.map((law, at) => [law.name, parameterAt(law, zs[at]!)])) };
}
