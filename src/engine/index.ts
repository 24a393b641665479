/** The only door of the engine. */
export * from './case/candidate.js';
export * from './case/condition.js';
export { checkOptions, checkWord, shownValue, type KnownOptions } from './case/contract.js';
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
export { sizeOf, usedIn, type LeverChoice, type LeverSet, type LeverSets } from './unlock/lever-sets.js';
export type { Goal, Lever, ListedLevers } from './unlock/lever.js';
export * from './unlock/both-ways.js';
export * from './unlock/what-ifs.js';
export * from './unlock/costs.js';
export { isWay } from './unlock/levers-expected.js';
export * from './unlock/robustness.js';
export * from './unlock/unlock.js';
export * from './check.js';
export * from './effect.js';
export * from './futures/index.js';
export * from './forecast/baselines.js';
export * from './forecast/estimate.js';
export * from './forecast/reasons.js';
export * from './forecast/seen.js';
export * from './forecast/summary.js';
export {
  canFail,
  expectedEstimate,
  forecastDifference,
  type ForecastDifference,
  type ForecastQuestion,
} from './forecast/expected.js';
export {
  influenceFrom,
  whoMatters,
  type HoldoutInfluence,
  type Influence,
  type InfluenceOptions,
  type MeanDays,
} from './influence/influence.js';
export {
  countInfluence,
  mergedInfluence,
  type HoldoutCounts,
  type InfluenceCounts,
} from './influence/influence-counts.js';
export {
  layInfluence,
  type InfluenceCourse,
  type InfluenceQuestion,
} from './influence/influence-question.js';
export { canEachStop, power, type MemberPower, type Power } from './power/power.js';
export type { Bootstrapped, BootstrapOptions } from './scoring/bootstrap.js';
export * from './scoring/day-score.js';
export type { FitParameter, Posterior } from './scoring/fit.js';
export type { FittedScale } from './scoring/fitted-scale.js';
export * from './scoring/outcome-score.js';
export * from './scoring/reliability.js';
export * from './calibration/calibrated.js';
export { evidenceOf, type CaseEvidence } from './calibration/case-evidence.js';
export type { SettledCase } from './calibration/case-days.js';
export type { Tally } from './calibration/case-counts.js';
export type { EventsAndWeeks } from './calibration/hazard-evidence.js';
export type { Nearness } from './calibration/exposure-totals.js';
export { parameterFile, type ParameterFile } from './calibration/parameter-file.js';
export type { SpellEnd } from './calibration/spell-end.js';
export { weeksIn, type Spell } from './calibration/spells.js';
export { LEAST_GAIN, termsTried, type TermName, type TriedTerm } from './calibration/terms-tried.js';
export * from './backtest/backtest.js';
export { FORECASTERS, type Forecaster, type Learnt } from './backtest/said.js';
export { type CaseScore, type Measure, type ReadingScore, type Scores } from './backtest/case-score.js';
export {
  isSimulated,
  plannedCase,
  sidesOf,
  type BacktestRecord,
  type PlannedCase,
  type Simulated,
} from './backtest/planned-case.js';
export type { EndingKind, KindRow, Loss, Trust } from './backtest/losses.js';
export { learnerFrom } from './backtest/learner.js';
export { NOBODY, SOMEONE_ELSE } from './backtest/case-reading.js';
export { ended, READING_STEP, type EndedCase } from './backtest/settled.js';
export { factorsOf, type Factor, type SensitivitySubject } from './sensitivity/factors.js';
export * from './sensitivity/indices.js';
export * from './sensitivity/one-at-a-time.js';
export * from './sensitivity/over-parameters.js';
export * from './sensitivity/parameter-rows.js';
export * from './sensitivity/posterior.js';
