/** Every picture, at two widths, frozen: what of a picture nobody can derive shows when it moves. */
import { describe, it } from 'vitest';
import { replay, type Future } from '../../../src/engine/index.js';
import * as pictures from '../../../src/report/svg/index.js';
import type { Mark } from '../../../src/report/svg/index.js';
import { expectFrozen } from '../frozen.js';
import { madeForecast } from './made-forecast.js';
import { madeUp, shipped, shownOf } from './made.js';

const WIDTHS = [320, 640] as const;
const HALVES = { q10: '2024-03-14', q50: null, q90: null };
const SURE = { q10: '2024-03-14', q50: '2024-03-15', q90: '2024-03-16' };
const DECISION = { candidate: 'doe', on: '2024-03-01', known: null };
const NINE = [0, 0.1, 0.02].map((share, at) => ({
  date: ['2024-03-10', '2024-03-24', '2024-04-07'][at] ?? '',
  appointed: Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`c${place}`, share / (1 + place)])),
  someoneElse: share / 2,
  extended: share / 4,
}));

/** Futures with an event of every kind, two of which meet, and each end. */
const FUTURES: readonly Future[] = [
  {
    trial: 7,
    events: [
      { day: 0, type: 'withholds', member: 'QAD', candidate: 'doe', reason: 'record' },
      { day: 20, type: 'comes-round', member: 'QAD', candidate: 'doe', because: 'itself' },
      { day: 20, type: 'withholds', member: 'QAC', candidate: 'doe', reason: 'record' },
      { day: 20, type: 'given', concession: 'base' },
      { day: 25, type: 'free', candidate: 'doe' },
    ],
    end: { outcome: 'appointed', candidate: 'doe', day: 40 },
  },
  {
    trial: 31,
    events: [
      { day: 1, type: 'meeting' },
      { day: 2, type: 'joins', member: 'QAB' },
      { day: 30, type: 'gives-up', candidate: 'doe' },
      { day: 40, type: 'stopped', candidate: 'doe' },
      { day: 70, type: 'found' },
    ],
    end: { outcome: 'someone-else', candidate: null, day: 80 },
  },
  { trial: 2, events: [], end: { outcome: 'extended', candidate: null, day: 10 } },
  { trial: 3, events: [], end: { outcome: 'vacant', candidate: null, day: 5 } },
  { trial: 4, events: [], end: { outcome: 'undecided', candidate: null, day: 80 } },
];

const BARS = [
  { key: 'a', label: 'a bar', value: 0.8, interval: [0.7, 0.9], words: '80 %', look: 'hue-first' },
  { key: 'b', label: 'a bar of which much is said, and more yet', value: 0.2, interval: null, words: '20 %', look: 'stance-object' },
] as const; // prettier-ignore
const SIGNED = [
  ...BARS,
  { key: 'c', label: 'below', value: -0.3, interval: [-0.5, 0.1], words: '−30 %', look: 'hue-other' },
] as const;

const { barsPicture, fanPicture, futuresPicture, mapPicture, tilesPicture, timelinePicture } = pictures;

function mapOf(name: string, width: number): Mark {
  const picture = mapPicture(shownOf(shipped(name), width));
  if (picture === null) throw new Error(`${name} has no map`);
  return picture;
}

function timelineOf(name: string, candidate: string, width: number): Mark {
  const scenario = shipped(name);
  const { readings, from, to } = replay(scenario, {});
  return timelinePicture({ scenario, candidate, readings, from, to, cursor: '2024-03-10', width });
}

/** Many members with codes of three letters to eight, wide ones among them. */
function longCodes(width: number): ReturnType<typeof shownOf> {
  const shown = shownOf(madeUp(65), width);
  const profile = shown.standing.profile.map((position, at) => {
    const code = `${position.member.code}${'MIWLQ'.slice(0, at % 6)}`;
    return { ...position, member: { ...position.member, code } };
  });
  return { ...shown, standing: { ...shown.standing, profile } };
}

/** Each picture by its name. */
const DRAWN: Readonly<Record<string, (width: number) => Mark>> = {
  'map of NATO': (width) => mapOf('2024-rutte', width),
  'map of the OSCE': (width) => mapOf('history/2024-sinirlioglu', width),
  'tiles of five': (width) => tilesPicture(shownOf(madeUp(5, ['A name that is far too long', 'B', 'C']), width)),
  'tiles of long codes': (width) => tilesPicture(longCodes(width)),
  'tiles of many': (width) => tilesPicture(shownOf(madeUp(65), width)),
  'timeline of Rutte': (width) => timelineOf('2024-rutte', 'rutte', width),
  fan: (width) => fanPicture({ report: madeForecast(), width }),
  'fan of nine': (width) => fanPicture({ report: madeForecast({ tied: ['c0', 'c1'] }, { course: NINE }), width }),
  'fan of a sure choice': (width) => fanPicture({ report: madeForecast({}, { decision: SURE }), width }),
  'fan of a choice by half': (width) => fanPicture({ report: madeForecast({}, { decision: HALVES }), width }),
  'fan after the decision': (width) => fanPicture({ report: madeForecast({ decision: DECISION }), width }),
  futures: (width) => futuresPicture({ report: madeForecast(), futures: FUTURES, width }),
  bars: (width) => barsPicture({ name: 'b', title: 'B', bars: BARS, width }),
  'signed bars': (width) => barsPicture({ name: 'b', title: 'B', bars: SIGNED, width }),
}; // prettier-ignore

/** A picture as text, an element on a line; the length of an outline stands for it, which is data. */
function textOf(picture: Mark): string {
  return pictures
    .svgText(picture)
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/(?<= d=")[^"]{400,}(?=")/g, ({ length }) => `${length} characters`)
    .replaceAll('><', '>\n<');
}

describe('the picture', () => {
  it.each(Object.keys(DRAWN))('%s is as it was, at both widths', (name) => {
    const all = WIDTHS.map((width) => `${width} px\n${textOf((DRAWN[name] as (width: number) => Mark)(width))}\n`);
    expectFrozen(`${name.replaceAll(' ', '-').toLowerCase()}.svg.txt`, all.join('\n'));
  }); // prettier-ignore
});
