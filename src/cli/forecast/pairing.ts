import { comparePaired, type Parameters, type Pairing, type Race } from '../../engine/index.js';
import type { ForecastPlan } from './part.js';
import { raceOf } from './plan.js';

/** Two forecasts under common random numbers. */
export function pairing(before: ForecastPlan, after: ForecastPlan): Pairing {
  return comparePaired(sideOf(before), sideOf(after), { seed: after.seed, from: 0, to: after.trials });
}

function sideOf(plan: ForecastPlan): { readonly race: Race; readonly parameters: Parameters } {
  return { race: raceOf(plan), parameters: plan.parameters };
}
