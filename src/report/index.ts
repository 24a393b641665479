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
  type OverParametersReport,
  type PairingReport,
  type ReplayReport,
  type Reports,
  type RunReport,
  type SensitivityReport,
  type StoryReport,
} from './reports.js';
export { checkTotals, forecastDifferenceInWords } from './sentences/check.js';
export { OVER_PARAMETERS_FIGURES, SENSITIVITY_FIGURES } from './sentences/sensitivity-figures.js';
export { candidateName, dayInWords, memberName, sentenceList } from './sentences/words.js';
export { plainStyle, type Paint, type Style } from './style.js';
