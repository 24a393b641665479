import { describe, expect, it } from 'vitest';
import type { Future, FutureEvent } from '../../../src/engine/index.js';
import { fanPicture, futuresPicture } from '../../../src/report/svg/index.js';
import { drawn, has, number, outside, overlaps, placeOf, textAreas, textOf, within } from './drawn.js';
import { madeForecast } from './made-forecast.js';

const REPORT = madeForecast();

const EVENTS: readonly FutureEvent[] = [
  { day: 0, type: 'withholds', member: 'QAD', candidate: 'doe', reason: 'record' },
  { day: 20, type: 'comes-round', member: 'QAD', candidate: 'doe', because: 'itself' },
  { day: 20, type: 'given', concession: 'base' },
  { day: 25, type: 'free', candidate: 'doe' },
];

const future = (trial: number, end: Future['end'], events = EVENTS): Future => ({ trial, events, end });

const FUTURES = [
  future(7, { outcome: 'appointed', candidate: 'doe', day: 40 }),
  future(3, { outcome: 'someone-else', candidate: null, day: 80 }, [{ day: 70, type: 'found' }]),
  future(12, { outcome: 'extended', candidate: null, day: 10 }, [
    { day: 1, type: 'meeting' },
    { day: 2, type: 'joins', member: 'QAB' },
    { day: 3, type: 'gives-up', candidate: 'doe' },
    { day: 4, type: 'stopped', candidate: 'doe' },
  ]),
  future(1, { outcome: 'vacant', candidate: null, day: 5 }, []),
  future(2, { outcome: 'undecided', candidate: null, day: 80 }, []),
];

const picture = futuresPicture({ report: REPORT, futures: FUTURES, width: 860 });
const rows = drawn(picture).filter(has('future'));

describe('possible futures', () => {
  it('are lines in the order in which they come, each by its number', () => {
    expect(rows.map(({ attributes }) => attributes['data-key'])).toEqual(['7', '3', '12', '1', '2']);
    const tops = rows.map((row) => placeOf(row).y);
    expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
    expect(new Set(tops).size).toBe(rows.length);
  });

  it('end on their days, which all have one scale', () => {
    const ends = rows.map((row) => within(row).find(has('end')));
    const line = rows.flatMap(within).find(has('course'));
    const zero = line ? number(line, 'x1') : 0;
    const [longest] = ends.flatMap((end, at) =>
      FUTURES[at]?.end.day === 80 && end ? [number(end, 'cx')] : [],
    );
    for (const [at, end] of ends.entries())
      expect(end && (number(end, 'cx') - zero) / ((longest ?? 0) - zero)).toBeCloseTo(
        (FUTURES[at]?.end.day ?? 0) / 80,
        2,
      );
  });

  it('have a sign for each event, of a shape of its own for each kind that can meet another', () => {
    expect(rows.map((row) => within(row).filter(has('sign')).length)).toEqual([4, 1, 4, 0, 0]);
    const [first] = rows;
    const shapes = (first ? within(first) : []).filter((each) => each.parent && has('sign')(each.parent));
    const paths = shapes.filter(({ tag }) => tag === 'path').map(({ attributes }) => attributes.d);
    expect(new Set(paths).size).toBe(4);
  });

  it('say how they end and what happens', () => {
    const words = rows.map((row) =>
      within(row)
        .filter(({ tag }) => tag === 'title')
        .map(textOf)
        .join('; '),
    );
    expect(words[0]).toContain('Future 7: Jane Doe, 19 Apr 2024');
    expect(words[0]).toContain('Member 3 on Jane Doe: withholds, by its record');
    expect(words[1]).toContain('Somebody else is agreed on');
    const bold = rows.map((row) => within(row).find(({ attributes }) => attributes['font-weight'] === '600'));
    expect(bold.map((each) => each && textOf(each))).toEqual([
      'Jane Doe',
      'somebody else',
      'the incumbent extended',
      'the office is vacant',
      'no decision',
    ]);
  });

  it.each([320, 600, 1280])('have words that lie apart, within the picture, at %d px', (width) => {
    const own = futuresPicture({ report: REPORT, futures: FUTURES, width });
    const texts = textAreas(drawn(own));
    expect(overlaps(texts)).toEqual([]);
    expect(outside(own, texts)).toEqual([]);
  });

  it('have the colours of the forecast', () => {
    const fan = drawn(fanPicture({ report: REPORT, width: 860 }));
    const hueOf = (name: string) => /hue-\w+/.exec(name)?.[0];
    const hues = new Map(
      fan
        .filter(has('outcome-name'))
        .map(({ attributes }) => [String(attributes['data-key']), hueOf(String(attributes.class))]),
    );
    const own = rows.map(({ attributes }) => hueOf(String(attributes.class)));
    expect(own.slice(0, 3)).toEqual([hues.get('doe'), 'hue-other', 'hue-extended']);
    expect(hues.get('doe')).toBeDefined();
  });

  it('may be none', () => {
    const none = futuresPicture({ report: REPORT, futures: [], width: 400 });
    expect(drawn(none).filter(has('future'))).toEqual([]);
  });
});
