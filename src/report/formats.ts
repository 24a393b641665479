// The register of formats: how each answer can be printed. A format is one function here, in one line of the table.
import type { Parameters } from '../engine/index.js';
import type { Origin } from './answer.js';
import { checkJson, checkJunit, checkTap, checkText, type CheckedScenario } from './check/check-report.js';
import { compareJson, compareText, type CompareReport } from './compare/compare-report.js';
import { explanationJson, explanationText } from './forecast/explanation.js';
import { forecastJson } from './forecast/forecast-json.js';
import { forecastText, type ForecastReport } from './forecast/forecast-text.js';
import { storyJson, storyText, type StoryReport } from './forecast/story-text.js';
import { findingsText, issuesJson, type Findings } from './issues.js';
import { listJson, listText, type Listed } from './list.js';
import { membersJson, membersText, type Membership } from './members.js';
import { replayCsv, replayJson } from './replay/replay-formats.js';
import { replayText, type ReplayReport } from './replay/replay-text.js';
import { runJson } from './run/run-json.js';
import { headline, runText, type RunReport } from './run/run-text.js';
import type { Style } from './style.js';

/** What each answer is a report of. */
export interface Reports {
  readonly run: RunReport;
  readonly replay: ReplayReport;
  readonly forecast: ForecastReport;
  /** One trial of a forecast. */
  readonly story: StoryReport;
  /** The parameters of the model. */
  readonly explanation: Parameters;
  readonly compare: CompareReport;
  readonly check: readonly CheckedScenario[];
  readonly validate: Findings;
  readonly list: readonly Listed[];
  readonly members: Membership;
}

/** An answer that the program can print. */
export type AnswerName = keyof Reports;

/** How any answer is set; `origin` is printed by `json` alone, `style` used by `text` and `quiet` alone. */
export interface Context {
  readonly origin: Origin;
  readonly style: Style;
}

/** Every format, in the order in which help lists them, with what it is. `text` is the default. */
export const FORMAT_NAMES = {
  text: 'text for a terminal',
  quiet: 'the first line only',
  json: 'a JSON document',
  csv: 'comma-separated values',
  tap: 'Test Anything Protocol',
  junit: 'JUnit XML',
} as const;

/** One of {@link FORMAT_NAMES}. */
export type FormatName = keyof typeof FORMAT_NAMES;

type Register = {
  readonly [A in AnswerName]: Readonly<
    Partial<Record<FormatName, (report: Reports[A], context: Context) => string>>
  >;
};

/** Which answer can be printed in which format. */
export const FORMATS = {
  run: {
    text: (report, { style }) => runText(report, style),
    quiet: (report, { style }) => headline(report, style),
    json: (report, { origin }) => runJson(report, origin),
  },
  replay: {
    text: (report, { style }) => replayText(report, style),
    json: (report, { origin }) => replayJson(report, origin),
    csv: replayCsv,
  },
  forecast: {
    text: (report, { style }) => forecastText(report, style),
    json: (report, { origin }) => forecastJson(report, origin),
  },
  story: {
    text: (report, { style }) => storyText(report, style),
    json: (report, { origin }) => storyJson(report, origin),
  },
  explanation: {
    text: (report, { style }) => explanationText(report, style),
    json: (report, { origin }) => explanationJson(report, origin),
  },
  compare: {
    text: (report, { style }) => compareText(report, style),
    json: (report, { origin }) => compareJson(report, origin),
  },
  check: {
    text: (report, { style }) => checkText(report, style),
    json: (report, { origin }) => checkJson(report, origin),
    tap: checkTap,
    junit: checkJunit,
  },
  validate: {
    text: (report, { style }) => findingsText(report, style),
    json: (report, { origin }) => issuesJson(report, origin),
  },
  list: {
    text: (report, { style }) => listText(report, style),
    json: (report, { origin }) => listJson(report, origin),
  },
  members: {
    text: (report, { style }) => membersText(report, style),
    json: (report, { origin }) => membersJson(report, origin),
  },
} as const satisfies Register;

/** The formats of one answer, or of any. */
export type FormatOf<A extends AnswerName = AnswerName> = A extends AnswerName
  ? keyof (typeof FORMATS)[A] & FormatName
  : never;

/** The formats of `answer`, the default first. */
export function formatsOf<A extends AnswerName>(answer: A): readonly FormatOf<A>[] {
  return Object.keys(FORMATS[answer]) as FormatOf<A>[];
}

/** `report` in one of the formats of its answer, ending with a line end. */
export function render<A extends AnswerName>(
  answer: A,
  report: Reports[A],
  { format, ...context }: Context & { readonly format: FormatOf<A> },
): string {
  const formats: Register[A] = FORMATS[answer];
  const set = formats[format];
  if (set === undefined) throw new RangeError(`${answer} has no format ${format}`);
  return set(report, context);
}
