/** The picture of each answer as a sheet of its own: what the answer says, the picture, and what it is of. */
import { daysAfter, daysBetween, type IsoDate } from '../../engine/index.js';
import { spansOf, type Document } from '../document.js';
import { subjectOf, type ForecastReport, type ReplayReport, type RunReport } from '../reports.js';
import { forecastDocument } from '../sentences/forecast.js';
import { headlineDocument } from '../sentences/run.js';
import { fanPicture } from './fan.js';
import { framed, moved, type Mark } from './mark.js';
import { lineHeight, textLines, wrapped } from './letters.js';
import { mapPicture } from './map.js';
import { tilesPicture } from './tiles.js';
import { timelinePicture } from './timeline.js';

/** In px. Assumed: what a page or a slide shows without scrolling. */
const WIDTH = 960;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;

/** The members on a map, or as tiles where a map lacks too many; without a candidate, what is said alone. */
export function runPicture(report: RunReport): Mark {
  const { scenario } = report;
  const standing = subjectOf(report);
  const shown = standing && { scenario, standing, width: INNER };
  return sheet(
    leadOf(headlineDocument(report)),
    shown && (mapPicture(shown) ?? tilesPicture(shown)),
    scenario.title,
  );
}

/** The record of the candidate that the answer is about; without one, what is said alone. */
export function replayPicture(report: ReplayReport): Mark {
  const { scenario, replay, subject: candidate } = report;
  const { readings, from } = replay;
  if (candidate === null)
    return sheet('Nobody leads, so there is no timeline; name a candidate.', null, scenario.title);
  const to = lastShown(report);
  const timeline = { scenario, candidate, readings, from, to, cursor: null, width: INNER };
  const picture = timelinePicture(timeline);
  return sheet(textIn(picture, 'title') ?? '', picture, scenario.title);
}

/** The last day that was asked for; where none was, a little after the last one on record. */
function lastShown({ replay: { from, to }, to: asked }: ReplayReport): IsoDate {
  return asked === undefined ? daysAfter(to, Math.max(7, Math.round(daysBetween(from, to) * 0.05))) : to;
}

/** The outcomes over time. */
export function forecastPicture(report: ForecastReport): Mark {
  const picture = fanPicture({ report, width: INNER });
  return sheet(leadOf(forecastDocument(report)), picture, `${report.scenario.title}. Seed ${report.seed}.`);
}

function leadOf(document: Document): string {
  const lead = document.find(({ type }) => type === 'lead');
  return lead?.type === 'lead'
    ? spansOf(lead.words)
        .map(({ text }) => text)
        .join('')
    : '';
}

/** A picture below what is said of it, in a margin. */
function sheet(said: string, picture: Mark | null, note: string): Mark {
  const size = 19;
  const lines = wrapped(said, { size, bold: true, width: INNER });
  const top = MARGIN + lines.length * lineHeight(size) + 14;
  const height = Number(picture?.attributes.height ?? 0);
  const foot = wrapped(note, { size: 11, width: INNER });
  const bottom = top + height + 26;
  return framed({
    name: 'sheet',
    title: textIn(picture, 'title') ?? said,
    description: textIn(picture, 'desc') ?? said,
    width: WIDTH,
    height: bottom + foot.length * lineHeight(11),
    children: [
      ...textLines(lines, { x: MARGIN, y: MARGIN + 16, size, bold: true }),
      moved(
        MARGIN,
        top,
        (picture?.children ?? []).filter((child) => typeof child !== 'string' && !isSaid(child)),
      ),
      ...textLines(foot, { x: MARGIN, y: bottom, size: 11, look: 'soft' }),
    ],
  });
}

function isSaid({ tag }: Mark): boolean {
  return tag === 'title' || tag === 'desc';
}

function textIn(picture: Mark | null, tag: string): string | null {
  const found = picture?.children.find((child) => typeof child !== 'string' && child.tag === tag);
  const [text] = found === undefined || typeof found === 'string' ? [] : found.children;
  return typeof text === 'string' ? text : null;
}
