/** The JSON of `sensitivity`, and of a forecast over the parameters. */
import type { Factor, FactorEffect, ParameterName, SobolIndices } from '../../engine/index.js';
import type { OverParametersReport, SensitivityReport } from '../reports.js';

/** Of `sensitivity`. */
export function sensitivityFields(report: SensitivityReport) {
  const { asOf, by, candidate, scenario, seed, effects, indices, varied, wanted } = report;
  const { trials, now, noise, unread } = effects;
  const rows = indices?.rows ?? 0;
  return {
    asOf,
    by,
    candidate,
    seed,
    trials,
    rows,
    wanted,
    partial: trials < wanted.trials || rows < wanted.rows,
    inSample: scenario.inSample,
    now,
    noise,
    effects: effects.effects.map(effectFields),
    unread: unread.map(factorFields),
    parameters: indices && parameterFields(indices, varied),
  };
}

function parameterFields(
  { mean, standardDeviation, inputs }: SobolIndices,
  varied: readonly ParameterName[],
) {
  const indices = inputs?.map((index, at) => ({ name: varied[at], ...index })) ?? null;
  return { mean, standardDeviation, indices };
}

/** What a factor is, and what it is now; without what is simulated at its ends. */
function factorFields(factor: Factor) {
  const { type, now } = factor;
  return factor.type === 'parameter'
    ? { type, name: factor.name, candidate: null, members: [], now }
    : { type, name: null, candidate: factor.candidate, members: factor.members, now };
}

/** Of one factor; an end is null where there is none or the model reads no difference there. */
export function effectFields({ factor, low, high, swing, reach, isTold }: FactorEffect) {
  const end = (to: Factor['low'], effect: FactorEffect['low']) =>
    to && effect && { to: to.to, probability: effect.probability, ...effect.change };
  return {
    ...factorFields(factor),
    low: end(factor.low, low),
    high: end(factor.high, high),
    swing,
    reach,
    isTold,
  };
}

/** Of `forecast --over-parameters`. */
export function overParametersFields(report: OverParametersReport) {
  const { asOf, over, frontRunner, seed, wanted, scenario } = report;
  const { trials, decision, course } = over.forecast;
  return {
    asOf,
    trials,
    wanted,
    partial: trials < wanted,
    draws: over.draws,
    seed,
    inSample: scenario.inSample,
    frontRunner,
    onRecord: report.decision,
    overParameters: over.outcomes,
    decision,
    course,
  };
}
