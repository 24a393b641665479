/** The door of the model: a race, its parameters and a run of trials go in, an ensemble or a future comes out. */
export {
  ENDINGS,
  HOLDOUT_STANCES,
  merged,
  simulate,
  simulateOn,
  type Ending,
  type Ensemble,
  type HoldoutStance,
  type Run,
} from './ensemble.js';
export { futureOf, type Future, type FutureEnd, type FutureEvent } from './future.js';
export { compareOn, comparePaired, mergedPairing, type PairedCounts, type Pairing } from './paired.js';
export {
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  usual,
  type ParameterEvidence,
  type ParameterName,
  type ParameterRow,
  type Parameters,
} from './parameters.js';
export type { AppointmentQuestion } from './appointments.js';
export { gainsOn, mergedGains, type Gains } from './gains.js';
export { raceOf } from './race-of.js';
export type { Reason } from './may-withhold.js';
export type { Entrant, Participant, Race, StartPosition, StartTotal, Wait } from './race.js';
export { courseOf, type Course, type Side } from './trial.js';
