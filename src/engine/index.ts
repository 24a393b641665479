export * from './verdict/standings.js';
export * from './case/candidate.js';
export * from './verdict/conditions.js';
export * from './case/date.js';
export * from './case/expectation.js';
export * from './case/member.js';
export * from './verdict/position.js';
export * from './verdict/positions.js';
export * from './snapshot.js';
export * from './rules/index.js';
export * from './case/scenario.js';
export * from './case/stance.js';
export * from './verdict/judge.js';
export * from './check.js';
export * from './compare.js';
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
export { endOfWeek, raceAt, type RaceReading } from './dynamics/race-of.js';
export type { Race } from './dynamics/race.js';
export { constantClock, independentConsensus, lastHoldoutWeeks, shareAndFloor } from './forecast/simple.js';
export { estimate, precision, wilson, type Estimate, type LastHoldout } from './forecast/estimate.js';
export {
  comparePaired,
  mergedPairing,
  pairedDifference,
  type Difference,
  type PairedCounts,
  type Pairing,
} from './dynamics/paired.js';
export { story, type Outcome, type Story, type StoryEvent, type Terms } from './dynamics/story.js';
export {
  HOLDOUT_STATES,
  merged,
  simulate,
  type Ensemble,
  type HoldoutState,
  type Run,
} from './dynamics/ensemble.js';
export * from './forecast/summary.js';
export { expectedEstimate, forecastDifference, type ForecastQuestion } from './forecast/expected.js';
