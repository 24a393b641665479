export {
  FORMATS,
  FORMAT_NAMES,
  formatsOf,
  render,
  type AnswerName,
  type Context,
  type FormatName,
  type FormatOf,
  type Reports,
} from './formats.js';
export type { Origin } from './answer.js';
export { issuesJson, issuesText } from './issues.js';
export { listText, listJson, type Listed } from './list.js';
export { membersJson, membersText } from './members.js';
export { runJson } from './run/run-json.js';
export { headline, runText, subjectOf, type RunReport } from './run/run-text.js';
export { plainStyle, type Paint, type Style } from './style.js';
export {
  checkJson,
  checkJunit,
  checkTap,
  checkText,
  checkTotals,
  type CheckedScenario,
} from './check/check-report.js';
export { compareJson, compareText, type CompareReport } from './compare/compare-report.js';
export { replayCsv, replayJson } from './replay/replay-formats.js';
export { replayText, type ReplayReport } from './replay/replay-text.js';
export { explanationJson, explanationText } from './forecast/explanation.js';
export { forecastJson } from './forecast/forecast-json.js';
export { forecastText, type ForecastReport } from './forecast/forecast-text.js';
export { storyJson, storyText, type StoryReport } from './forecast/story-text.js';
export type { PairingReport } from './compare/pairing-report.js';
