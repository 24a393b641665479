/** Scales on which a fit can move freely: every number on them stands for an allowed value of a parameter. */
import { exp, ln } from '../random/elementary.js';

/** A parameter's own value as a number of the whole line, and back. */
interface Scale {
  readonly ofValue: (value: number) => number;
  readonly toValue: (place: number) => number;
}

const SCALES = {
  /** Above 0: the logarithm. */
  log: { ofValue: ln, toValue: exp },
  /** In (0, 1), for a factor that is at most 1: the logarithm of the odds. */
  logit: { ofValue: (value) => ln(value / (1 - value)), toValue: (place) => 1 / (1 + exp(-place)) },
  /** Above 1: the logarithm of the excess. */
  'log-above-one': { ofValue: (value) => ln(value - 1), toValue: (place) => 1 + exp(place) },
} as const satisfies Readonly<Record<string, Scale>>;

/** The names of the scales: `log` for what is positive, `logit` for a factor in (0, 1), `log-above-one` above 1. */
export type FittedScale = keyof typeof SCALES;

/**
 * Where a parameter's value lies on its fitted scale.
 *
 * @throws RangeError when the scale does not reach the value.
 */
export function onFittedScale(scale: FittedScale, value: number): number {
  return SCALES[scale].ofValue(value);
}

/** The parameter's value at a place on its fitted scale; rises with it. */
export function fromFittedScale(scale: FittedScale, place: number): number {
  return SCALES[scale].toValue(place);
}
