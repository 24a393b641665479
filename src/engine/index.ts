export * from './assessment.js';
export * from './candidate.js';
export * from './conditions.js';
export * from './date.js';
export * from './expectation.js';
export * from './member.js';
export * from './position.js';
export * from './profile.js';
export * from './reading.js';
export * from './rules/index.js';
export * from './scenario.js';
export * from './stance.js';
export * from './verdict.js';
export * from './check.js';
export * from './comparison/index.js';
export * from './replay.js';
export {
  boundsOf,
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  type ParameterName,
  type ParameterRow,
  type Parameters,
} from './dynamics/parameters.js';
export { endOfWeek, raceAt, type RaceReading } from './dynamics/compile.js';
export type { Race } from './dynamics/race.js';
export { constantClock, independentConsensus, lastHoldoutWeeks, shareAndFloor } from './baselines.js';
export { estimate, precision, wilson, type Estimate, type LastHoldout } from './estimate.js';
export {
  comparePaired,
  mergedPairing,
  pairedDifference,
  type Difference,
  type PairedCounts,
  type Pairing,
} from './paired.js';
export { story, type Outcome, type Story, type StoryEvent, type Terms } from './story.js';
export { HOLDOUT_STATES, merged, simulate, type Ensemble, type HoldoutState, type Run } from './ensemble.js';
export * from './forecast/index.js';
export {
  expectedEstimate,
  forecastDifference,
  type ForecastDifference,
  type ForecastQuestion,
} from './forecast/expected.js';
