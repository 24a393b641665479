/** The only door to the reports: what answers there are, in which formats, and the words that others say too. */
export {
  faultsText,
  FORMAT_NAMES,
  formatsOf,
  render,
  type Context,
  type FormatName,
  type FormatOf,
} from './formats.js';
export type { InfluenceReport } from './influence-report.js';
export type { Origin } from './json/answer.js';
export {
  subjectOf,
  type AnswerName,
  type BacktestReport,
  type CalibrateReport,
  type CheckedScenario,
  type CompareReport,
  type Definition,
  type ReportedFault,
  type Findings,
  type ForecastReport,
  type Listed,
  type Membership,
  type PairingReport,
  type PowerReport,
  type ReplayReport,
  type Reports,
  type RunReport,
  type StoryReport,
} from './reports.js';
export { checkTotals, forecastDifferenceInWords } from './sentences/check.js';
export { INFLUENCE_FIGURES } from './sentences/influence-figures.js';
export { POWER_FIGURES } from './sentences/power-figures.js';
export { candidateName, dayInWords, memberName, sentenceList } from './sentences/words.js';
export { plainStyle, type Paint, type Style } from './style.js';
