/** The only door to the reports: what answers there are, in which formats, and the words that others say too. */
export { faultsText } from './faults-text.js';
export {
  FORMAT_NAMES,
  formatsOf,
  hasPictures,
  render,
  type Context,
  type FormatName,
  type FormatOf,
} from './formats.js';
export { csvOf, type CsvValue } from './csv/rows.js';
export {
  onOneLine,
  spansOf,
  type Document,
  type Item,
  type Piece,
  type Span,
  type Table,
  type Words,
} from './document.js';
export { forecastReport, type ForecastAsked } from './forecast-report.js';
export { importText } from './import-text.js';
export { replayCsv } from './csv/replay.js';
export { jsonAnswer, type Origin } from './json/answer.js';
export { forecastFields } from './json/fields.js';
export { runFields } from './json/run.js';
export { unlockFields } from './json/unlock.js';
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
  type PowerReport,
  type ReplayReport,
  type Reports,
  type RunReport,
  type SensitivityReport,
  type StoryReport,
} from './reports.js';
export { checkTotals, forecastDifferenceInWords, totalsInWords, unsimulated } from './sentences/check.js';
export { UNLOCK_FIGURES } from './sentences/unlock-figures.js';
export type { UnlockChances, UnlockReport } from './unlock-report.js';
export type { InfluenceReport } from './influence-report.js';
export { POWER_FIGURES } from './sentences/power-figures.js';
export { lostText } from './sentences/export.js';
export { liftInWords } from './sentences/dossier.js';
export { faultsDocument } from './sentences/faults.js';
export { CAVEAT, forecastDocument, outcomeName } from './sentences/forecast.js';
export { ruleBecause, ruleTitle } from './sentences/rule.js';
export { reasonsInWords, setInWords, choicesInWords } from './sentences/levers.js';
export { unlockFindings } from './sentences/unlock.js';
export { basis } from './sentences/basis.js';
export { headlineParts } from './sentences/run.js';
export { ruleNotes } from './sentences/run-tables.js';
export { storyDocument } from './sentences/story.js';
export {
  answeredFor,
  byName,
  candidateName,
  citation,
  concessionInWords,
  dayInWords,
  grouped,
  memberName,
  membersInSentence,
  percent,
  points,
  sentenceList,
  verdictMark,
  withInterval,
} from './sentences/words.js';
export { OVER_PARAMETERS_FIGURES, SENSITIVITY_FIGURES } from './sentences/sensitivity-figures.js';
export { plainStyle, type Paint, type Style } from './style.js';
