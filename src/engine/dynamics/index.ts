/** The door of the dynamic model: a race, its parameters and a run of trials go in, an ensemble comes out. */
export {
  HOLDOUT_STATES,
  merged,
  MOST_TRIALS,
  simulate,
  type Ensemble,
  type HoldoutState,
  type Run,
} from './ensemble.js';
export { comparePaired, mergedPairing, type PairedCounts, type Pairing } from './paired.js';
export {
  boundsOf,
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  type ParameterName,
  type ParameterRow,
  type Parameters,
} from './parameters.js';
export { endOfWeek, raceOf } from './race-of.js';
export type { Race } from './race.js';
export { story, type Outcome, type Story, type StoryEvent, type Terms } from './story.js';
