/** How the members stood on one candidate from day to day: areas by stance, the verdict, and who withheld when. */
import {
  daysAfter,
  type Assessment,
  type CandidateId,
  type IsoDate,
  type Scenario,
} from '../../engine/index.js';
import { candidateName, inSentence } from '../sentences/words.js';
import { framed, group, mark, moved, tenth, type Mark } from './mark.js';
import { textLine } from './letters.js';
import { placeLegend, PLACE_ORDER, PLACES, textures } from './stances.js';
import { memberAxis, panes, stanceAreas } from './timeline-areas.js';
import { phasesOf, type Phase } from './timeline-days.js';
import { eventMarks } from './timeline-events.js';
import { holdoutLanes } from './timeline-lanes.js';
import { BAND, verdictBand, verdictWords } from './timeline-verdict.js';
import { shortDay, timeAxis, timeScale, type TimeScale } from './time-axis.js';

/** A record through time, to be drawn. */
export interface Timeline {
  readonly scenario: Scenario;
  readonly candidate: CandidateId;
  /** One for each day on which a reading may differ from the day before, oldest first (`Replay.readings`). */
  readonly readings: readonly Assessment[];
  /** First and last day that are drawn, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day on which the cursor stands; null: there is none. */
  readonly cursor: IsoDate | null;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

const LEFT = 34;
const RIGHT = 14;
/** Below this width, events have no words. */
const WORDY = 560;

/** The members by stance as areas over time, the verdict as a band below, events above, then who withheld when. */
export function timelinePicture(timeline: Timeline): Mark {
  const { scenario, candidate, from, to, width } = timeline;
  const scale = timeScale({ from, to: daysAfter(to, 1), left: LEFT, right: width - RIGHT });
  const phases = phasesOf(timeline);
  const places = PLACE_ORDER.filter((place) => phases.some(({ counts }) => counts[place] > 0));
  const legend = placeLegend(
    places.map((place) => ({ place, text: PLACES[place].words })),
    'timeline',
    width,
  );
  const events = eventMarks(scenario.events, scale, width < WORDY ? 0 : 2);
  const top = legend.height + 6 + events.height;
  const plot = plotMarks(timeline, { phases, scale, top });
  const lanes = holdoutLanes(phases, scale);
  return framed({
    name: 'timeline',
    title: `Where the members of ${inSentence(scenario.body.name)} stood on ${candidateName(candidate, scenario)}, ${shortDay(from)} to ${shortDay(to)}`,
    description: storyOf(phases),
    width,
    height: plot.bottom + lanes.height,
    children: [
      textures('timeline'),
      ...legend.marks,
      moved(0, legend.height + 6, events.marks),
      ...plot.marks,
      moved(0, plot.bottom, lanes.marks),
      cursorMark(timeline, scale, [top, plot.bottom - 30]),
    ],
  });
}

interface Plotted {
  readonly phases: readonly Phase[];
  readonly scale: TimeScale;
  /** In px. */
  readonly top: number;
}

function plotMarks({ width }: Timeline, { phases, scale, top }: Plotted) {
  const height = Math.round(Math.max(150, Math.min(280, width * 0.3)));
  const base = top + height;
  const most = Math.max(1, ...phases.map(({ members }) => members));
  const y = (members: number) => base - (members / most) * height;
  const ends = {
    'data-from': scale.from,
    'data-to': scale.to,
    'data-left': scale.left,
    'data-right': scale.right,
  };
  const marks = [
    memberAxis(most, { scale, y }),
    mark('g', { class: 'plot', ...ends }, stanceAreas(phases, { scale, y })),
    verdictBand(phases, scale, base + 5),
    timeAxis(scale, base + BAND + 9, 0),
    panes(phases, { scale, top, bottom: base + BAND + 5 }, saidOfPhase),
  ];
  return { marks, bottom: tenth(base + BAND + 42) };
}

function saidOfPhase(phase: Phase): string {
  return `${shortDay(phase.from)}: ${verdictWords(phase)}. ${countsOf(phase)}`;
}

function countsOf({ counts }: Phase): string {
  return PLACE_ORDER.filter((place) => counts[place] > 0)
    .map((place) => `${counts[place]} ${PLACES[place].words}`)
    .join(', ');
}

/** The first and the last phase in words, with how often the verdict was which in between. */
function storyOf(phases: readonly Phase[]): string {
  const [first, last] = [phases[0], phases.at(-1)];
  if (first === undefined || last === undefined) return 'There is no reading on these days.';
  return first === last ? `${saidOfPhase(first)}.` : `${saidOfPhase(first)}. ${saidOfPhase(last)}.`;
}

function cursorMark(
  { cursor, from, to }: Timeline,
  scale: TimeScale,
  [top, bottom]: readonly [number, number],
): Mark | null {
  if (cursor === null || cursor < from || cursor > to) return null;
  const x = scale.x(cursor);
  const isLeft = x < (scale.left + scale.right) / 2;
  return group('cursor', [
    mark('line', { x1: x, x2: x, y1: top - 4, y2: bottom }),
    textLine(shortDay(cursor), {
      x: isLeft ? x + 5 : x - 5,
      y: top + 12,
      size: 12,
      bold: true,
      anchor: isLeft ? 'start' : 'end',
      look: 'halo',
    }),
  ]);
}
