/** The only door of the engine. */
export * from './case/candidate.js';
export * from './case/condition.js';
export { checkOptions, shownValue, type KnownOptions } from './case/contract.js';
export * from './case/date.js';
export * from './case/expectation.js';
export * from './case/in-force.js';
export * from './case/member.js';
export * from './case/rule-spec.js';
export * from './case/scenario.js';
export * from './case/stance.js';
export * from './rules/index.js';
export { groupOf, recordsByMember, type Placeable, type Reachable } from './snapshot/reach.js';
export { byAge, type Reading } from './snapshot/reading.js';
export * from './snapshot.js';
export * from './verdict/deadlocks.js';
export * from './verdict/judge.js';
export type { Seat } from './verdict/room.js';
export * from './verdict/positions.js';
export * from './verdict/standings.js';
export * from './change.js';
export * from './compare.js';
export { MOST_TRIED } from './minimal-sets.js';
export * from './replay.js';
export * from './check.js';
export * from './dynamics/index.js';
export * from './effect.js';
export * from './forecast/baselines.js';
export {
  estimate,
  pairedDifference,
  precision,
  wilson,
  type Difference,
  type Estimate,
  type LastHoldout,
} from './forecast/estimate.js';
export * from './forecast/summary.js';
export {
  expectedEstimate,
  forecastDifference,
  type ForecastDifference,
  type ForecastQuestion,
} from './forecast/expected.js';
