/** How likely what happened in the cases is, day by day, given the parameters of the model. */
import { exp, ln } from '../random/elementary.js';
import type { Pace } from '../futures/clock.js';
import { fit, type Posterior } from '../scoring/fit.js';
import { clockOfCase, weeksOfCase } from './case-clock.js';
import type { CaseEvidence } from './case-evidence.js';
import { choiceLikelihood } from './choice.js';
import type { HazardKind } from './hazard-evidence.js';
import { fittedWith, isOnClock, ratesOf, type FittedValues, type FitTerms } from './hazard-rates.js';

/** A case as far as a fit needs it. */
export type Fittable = Pick<CaseEvidence, 'left' | 'hazards' | 'choice'>;

/** Weeks of exposure to a hazard, on the clock or on the calendar. */
export type Passed = (kind: HazardKind) => ArrayLike<number>;

/**
 * The logarithm of how likely the days of one case are. On each day each thing that may happen does so by itself, with
 * the chance that the hazard of the day leaves; of something that happened within several days, one of them.
 */
function hazardLikelihood(
  { hazards }: Pick<Fittable, 'hazards'>,
  passed: Passed,
  rates: Readonly<Record<HazardKind, number>>,
): number {
  const hazardOver = (kind: HazardKind, from: number, to: number) => {
    const weeks = passed(kind);
    return rates[kind] * (weeks[to]! - weeks[from]!);
  };
  let sum = 0;
  for (const { exposures, occurrences } of hazards) {
    for (const { kind, from, to, weight } of exposures) sum -= weight * hazardOver(kind, from, to);
    for (const { kinds, after, by } of occurrences) {
      const chances = kinds.map(([kind, weight]) => weight * (1 - exp(-hazardOver(kind, after, by))));
      sum += ln(chances.reduce((total, chance) => total + chance, 0));
    }
  }
  return sum;
}

/** A fit: the mode with its curvature, and the values by name. */
export interface FittedModel extends Posterior {
  readonly names: readonly string[];
  readonly byName: FittedValues;
}

/** Fits a model with these terms to the cases. @throws RangeError when no maximum is reached. */
export function fitted(cases: readonly Fittable[], terms: FitTerms): FittedModel {
  const parameters = fittedWith(terms);
  const named = (values: readonly number[]): FittedValues =>
    Object.fromEntries(parameters.map(({ name }, at) => [name, values[at]!]));
  const likelihood = likelihoodOf(cases, terms);
  const posterior = fit(parameters, (values) => likelihood(named(values)));
  return { ...posterior, names: parameters.map(({ name }) => name), byName: named(posterior.values) };
}

/**
 * How likely the cases are at given values. Clocks are kept until the pace changes: they are most of the work.
 *
 * @internal
 */
export function likelihoodOf(cases: readonly Fittable[], terms: FitTerms): (values: FittedValues) => number {
  const weeks = cases.map(({ left }) => weeksOfCase(left));
  let clocks: { readonly pace: Pace; readonly all: readonly Float64Array[] } | null = null;
  return (values) => {
    const { pace, choice, rates } = ratesOf(values);
    if (clocks?.pace.deadlinePace !== pace.deadlinePace || clocks.pace.deadlineWeeks !== pace.deadlineWeeks) {
      clocks = { pace, all: cases.map(({ left }) => clockOfCase(left, pace)) };
    }
    const { all } = clocks;
    return cases.reduce((sum, each, at) => {
      const passed: Passed = (kind) => (isOnClock(kind, terms) ? all[at]! : weeks[at]!);
      return sum + hazardLikelihood(each, passed, rates) + choiceLikelihood(each.choice, all[at]!, choice);
    }, 0);
  };
}
