/** The register of formats: how each answer can be printed. A format is one file and one line for each answer. */
import { backtestCells } from './csv/backtest.js';
import { calibrateCells, spellsCells } from './csv/calibrate.js';
import { exportCells } from './csv/export.js';
import { membersCells, powerCells } from './csv/members.js';
import { replayCells } from './csv/replay.js';
import { inCells } from './csv/rows.js';
import { sensitivityCells } from './csv/sensitivity.js';
import type { Document } from './document.js';
import { jsonAnswer, type Origin } from './json/answer.js';
import { backtestFields } from './json/backtest.js';
import { definitionsFields } from './json/definitions.js';
import {
  checkFields,
  compareFields,
  explanationFields,
  findingsFields,
  forecastFields,
  membersFields,
  replayFields,
  storyFields,
} from './json/fields.js';
import { calibrateFields, spellsFields } from './json/calibrate.js';
import { powerFields } from './json/power.js';
import { runFields } from './json/run.js';
import { unlockFields } from './json/unlock.js';
import { overParametersFields, sensitivityFields } from './json/sensitivity.js';
import { checkJunit } from './junit/check.js';
import { markdownOf } from './markdown/markdown.js';
import type { AnswerName, Reports } from './reports.js';
import { backtestDocument } from './sentences/backtest.js';
import { calibrateDocument, spellsDocument } from './sentences/calibrate.js';
import { checkDocument } from './sentences/check.js';
import { compareDocument } from './sentences/compare.js';
import { definitionsDocument } from './sentences/definitions.js';
import { findingsDocument } from './sentences/faults.js';
import { explanationDocument, listDocument, membersDocument } from './sentences/lists.js';
import { exportDocument } from './sentences/export.js';
import { forecastDocument } from './sentences/forecast.js';
import { powerDocument } from './sentences/power.js';
import { overParametersDocument } from './sentences/over-parameters.js';
import { replayDocument } from './sentences/replay.js';
import { sensitivityDocument } from './sentences/sensitivity.js';
import { storyDocument } from './sentences/story.js';
import { runDocument } from './sentences/run.js';
import { unlockDocument } from './sentences/unlock.js';
import type { Style } from './style.js';
import type * as drawing from './svg/index.js';
import { checkTap } from './tap/check.js';
import { textOf } from './text/text.js';

/** What draws, which is loaded only where a format has pictures: the door of `svg/`. */
export type Pictures = typeof drawing;

/** How any answer is set; `origin` is printed by `json` alone, `style` used by `text` and `quiet` alone. */
export interface Context {
  readonly origin: Origin;
  readonly style: Style;
  /** For the formats that {@link hasPictures}; null: there are to be none. */
  readonly pictures: Pictures | null;
}

/** Every format with what it is, in the order in which help lists them; `text` is the default. */
export const FORMAT_NAMES = {
  text: 'text for a terminal',
  quiet: 'the verdict alone, in a sentence or two',
  json: 'a JSON document',
  markdown: 'Markdown with links to the sources',
  csv: 'comma-separated values; --csv=excel for Excel',
  excel: 'a table that Excel opens in any language, in UTF-16',
  svg: 'a picture, as SVG',
  tap: 'Test Anything Protocol',
  junit: 'JUnit XML',
} as const;

/** One of {@link FORMAT_NAMES}. */
export type FormatName = keyof typeof FORMAT_NAMES;

type Format<R> = (report: R, context: Context) => string;

type Register = {
  readonly [A in AnswerName]: Readonly<Partial<Record<FormatName, Format<Reports[A]>>>>;
};

const text =
  <R>(document: (report: R) => Document): Format<R> =>
  (report, { style }) =>
    textOf(document(report), style);

/** What opens a document: its verdict. */
const lead = <R>(document: (report: R) => Document): Format<R> =>
  text((report) => document(report).filter(({ type }) => type === 'lead'));

type Drawing<R> = (pictures: Pictures) => (report: R) => drawing.Mark;

const markdown =
  <R>(document: (report: R) => Document, drawn?: Drawing<R>): Format<R> =>
  (report, { pictures }) =>
    markdownOf(document(report), pictures && drawn ? pictures.svgText(drawn(pictures)(report)) : null);

const svg =
  <R>(drawn: Drawing<R>): Format<R> =>
  (report, { pictures }) => {
    if (pictures === null) throw new TypeError('svg needs pictures, got null');
    return pictures.svgText(drawn(pictures)(report));
  };

const ofRun: Drawing<Reports['run']> = ({ runPicture }) => runPicture;
const ofReplay: Drawing<Reports['replay']> = ({ replayPicture }) => replayPicture;
const ofForecast: Drawing<Reports['forecast']> = ({ forecastPicture }) => forecastPicture;

const json =
  <R>(fields: (report: R) => object): Format<R> =>
  (report, { origin }) =>
    jsonAnswer(origin, fields(report));

/** Which answer can be printed in which format. @internal */
export const FORMATS = {
  run: {
    text: text(runDocument),
    quiet: lead(runDocument),
    json: json(runFields),
    markdown: markdown(runDocument, ofRun),
    svg: svg(ofRun),
  },
  replay: {
    text: text(replayDocument),
    json: json(replayFields),
    markdown: markdown(replayDocument, ofReplay),
    ...inCells(replayCells),
    svg: svg(ofReplay),
  },
  forecast: {
    text: text(forecastDocument),
    quiet: lead(forecastDocument),
    json: json(forecastFields),
    markdown: markdown(forecastDocument, ofForecast),
    svg: svg(ofForecast),
  },
  overParameters: {
    text: text(overParametersDocument),
    quiet: lead(overParametersDocument),
    json: json(overParametersFields),
    markdown: markdown(overParametersDocument),
  },
  sensitivity: {
    text: text(sensitivityDocument),
    quiet: lead(sensitivityDocument),
    json: json(sensitivityFields),
    markdown: markdown(sensitivityDocument),
    ...inCells(sensitivityCells),
  },
  definitions: {
    text: text(definitionsDocument),
    json: json(definitionsFields),
    markdown: markdown(definitionsDocument),
  },
  story: {
    text: text(storyDocument),
    json: json(storyFields),
    markdown: markdown(storyDocument),
  },
  explanation: { text: text(explanationDocument), json: json(explanationFields) },
  compare: {
    text: text(compareDocument),
    quiet: lead(compareDocument),
    json: json(compareFields),
    markdown: markdown(compareDocument),
  },
  unlock: {
    text: text(unlockDocument),
    quiet: lead(unlockDocument),
    json: json(unlockFields),
    markdown: markdown(unlockDocument),
  },
  backtest: {
    text: text(backtestDocument),
    quiet: lead(backtestDocument),
    json: json(backtestFields),
    markdown: markdown(backtestDocument),
    ...inCells(backtestCells),
  },
  check: {
    text: text(checkDocument),
    json: json(checkFields),
    markdown: markdown(checkDocument),
    tap: checkTap,
    junit: checkJunit,
  },
  validate: { text: text(findingsDocument), json: json(findingsFields) },
  list: { text: text(listDocument), json: json((scenarios: Reports['list']) => ({ scenarios })) },
  export: {
    text: text(exportDocument),
    json: json(({ rows }: Reports['export']) => ({ rows })),
    ...inCells(exportCells),
  },
  members: {
    text: text(membersDocument),
    json: json(membersFields),
    markdown: markdown(membersDocument),
    ...inCells(membersCells),
  },
  power: {
    text: text(powerDocument),
    json: json(powerFields),
    markdown: markdown(powerDocument),
    ...inCells(powerCells),
  },
  calibrate: {
    text: text(calibrateDocument),
    json: json(calibrateFields),
    markdown: markdown(calibrateDocument),
    ...inCells(calibrateCells),
  },
  spells: {
    text: text(spellsDocument),
    json: json(spellsFields),
    markdown: markdown(spellsDocument),
    ...inCells(spellsCells),
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

/** Whether a format draws pictures. */
export function hasPictures(format: FormatName): boolean {
  return format === 'svg' || format === 'markdown';
}

/** `report` in one of the formats of its answer, ending with a line end. */
export function render<A extends AnswerName>(
  answer: A,
  report: Reports[A],
  { format, ...context }: Context & { readonly format: FormatOf<A> },
): string {
  const formats: Register[A] = FORMATS[answer];
  const printed = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (printed === undefined) throw new RangeError(`${answer} has no format ${format}`);
  return printed(report, context);
}
