/** The file in which a calibration is kept, and from which the model takes its usual values. */
import type { CalibratedParameter, Calibration } from './calibrated.js';
import { fittedWith, MODEL_TERMS } from './hazard-rates.js';
import type { TriedTerm } from './terms-tried.js';

/** Raised when a field of the file is renamed, removed or changes its meaning; not when one is added. */
const FORMAT_VERSION = 1;

/** Significant digits of every number in the file. Assumed: far below what the cases can tell apart. */
const DIGITS = 6;

/** What a file of parameters holds. */
export interface ParameterFile {
  readonly formatVersion: number;
  readonly kind: 'nato-consensus parameters';
  /** Of the cases, their outcomes among them. */
  readonly digest: string;
  readonly cases: readonly string[];
  readonly parameters: Calibration['parameters'];
  /** The posterior on the fitted scale: `log`, `logit`, or the logarithm of what is above one. */
  readonly fitted: {
    readonly names: readonly string[];
    readonly scales: readonly string[];
    readonly mode: readonly number[];
    readonly covariance: readonly (readonly number[])[];
    readonly logLikelihood: number;
  };
  readonly terms: readonly Pick<TriedTerm, 'name' | 'isInModel' | 'gain'>[];
  readonly baseRates: Calibration['baseRates'];
  readonly clockRate: number;
  readonly besides: Calibration['besides'];
}

/** The file of a calibration; numbers are rounded to six significant digits, covariances to six decimals. */
export function parameterFile(
  { cases, parameters, fit, baseRates, clockRate, besides }: Calibration,
  tried: readonly TriedTerm[],
  digest: string,
): ParameterFile {
  const { names, mode, covariance, logLikelihood } = fit;
  return {
    formatVersion: FORMAT_VERSION,
    kind: 'nato-consensus parameters',
    digest,
    cases,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, roundedParameter(parameter)]),
    ) as Calibration['parameters'],
    fitted: {
      names,
      scales: fittedWith(MODEL_TERMS).map(({ scale }) => scale),
      mode: mode.map(rounded),
      covariance: covariance.map((row) => Array.from(row, (each) => Number(each.toFixed(DIGITS)))),
      logLikelihood: rounded(logLikelihood),
    },
    terms: tried.map(({ name, isInModel, gain }) => ({ name, isInModel, gain: rounded(gain) })),
    baseRates: {
      frontRunner: rounded(baseRates.frontRunner),
      another: rounded(baseRates.another),
      nobody: rounded(baseRates.nobody),
      cases: baseRates.cases,
    },
    clockRate: rounded(clockRate),
    besides: {
      ...besides,
      concessions: { events: besides.concessions.events, weeks: rounded(besides.concessions.weeks) },
    },
  };
}

function roundedParameter({
  value,
  interval: [low, high],
  events,
  exposure,
  ...rest
}: CalibratedParameter): CalibratedParameter {
  return {
    value: rounded(value),
    interval: [rounded(low), rounded(high)],
    ...rest,
    events: rounded(events),
    exposure: rounded(exposure),
  };
}

function rounded(number: number): number {
  return Number(number.toPrecision(DIGITS));
}
