/** Jobs: trials in blocks, threads, shards and checkpoints. Others import this file alone, or ./defaults.ts. */
export type { Shard } from './blocks.js';
export { JobError } from './job-error.js';
export { freshPart, mergedParts, type Part } from './part.js';
export { evidenceFrom, parametersFrom } from './parameter-text.js';
export { isPartStart, partFrom, partText } from './part-text.js';
export { parametersOf, planOf, raceIn, wantedTrials, type Asked, type ForecastPlan } from './plan.js';
export { resumed } from './resume.js';
export {
  isCheckpointDue,
  runForecast,
  runGains,
  runPairing,
  runRaces,
  type ManyRaces,
  type Running,
  type WhatIfs,
} from './run.js';
export { runInfluence } from './run-influence.js';
export { runOverParameters, runSensitivity, type SensitivityJob } from './run-sensitivity.js';
