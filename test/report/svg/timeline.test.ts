import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  daysBetween,
  replay,
  snapshot,
  verdicts,
  type IsoDate,
  type Scenario,
} from '../../../src/engine/index.js';
import { timelinePicture } from '../../../src/report/svg/index.js';
import {
  drawn,
  has,
  number,
  outside,
  overlaps,
  partsOf,
  pathArea,
  textAreas,
  textOf,
  within,
} from './drawn.js';
import { madeUp, shipped } from './made.js';

const RACE = shipped('2024-rutte');
const [FROM, TO] = ['2024-02-15', '2024-04-10'];

function pictureOf(
  scenario: Scenario,
  candidate: string,
  {
    from,
    to,
    width = 860,
    cursor = null,
  }: { from: string; to: string; width?: number; cursor?: string | null },
) {
  const { readings } = replay(scenario, {});
  return timelinePicture({ scenario, candidate, readings, from, to, cursor, width });
}

/** How a candidate stood on each day, asked day by day. */
function standings(scenario: Scenario, candidate: string, [from, to]: readonly [IsoDate, IsoDate]) {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => {
    const asOf = daysAfter(from, at);
    const { standings: all } = verdicts(snapshot(scenario, { asOf }));
    return { asOf, standing: all.find(({ id }) => id === candidate) };
  });
}

describe('a timeline', () => {
  const days = standings(RACE, 'rutte', [FROM, TO]);
  const elements = drawn(pictureOf(RACE, 'rutte', { from: FROM, to: TO, cursor: '2024-03-07' }));
  const plot = elements.find(has('plot'));
  const areas = (plot ? within(plot) : []).filter(has('area')).map((area) => {
    return [String(area.parent?.attributes['data-key']), area.attributes.d ?? ''] as const;
  });

  it('gives each stance the area of its days, added up day by day', () => {
    const sums = new Map<string, number>();
    for (const { standing } of days)
      for (const { stance } of standing?.profile ?? []) sums.set(stance, (sums.get(stance) ?? 0) + 1);
    const whole = [...sums.values()].reduce((sum, each) => sum + each, 0);
    const drawnWhole = areas.reduce((sum, [, d]) => sum + pathArea(d), 0);
    expect(areas.map(([place]) => place).toSorted()).toEqual([...sums.keys()].toSorted());
    for (const [place, d] of areas)
      expect(pathArea(d) / drawnWhole).toBeCloseTo((sums.get(place) ?? 0) / whole, 3);
  });

  it('fills the plot with all members from the first day to the last', () => {
    const points = areas.flatMap(([, d]) => partsOf(d).flat());
    const [left, right] = [Number(plot?.attributes['data-left']), Number(plot?.attributes['data-right'])];
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([left, right]);
    // 31 members until Sweden's accession on 7 March, then 32.
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const step = left + ((right - left) * daysBetween(FROM, '2024-03-07')) / days.length;
    const before = points.filter(([x]) => x < step - 1).map(([, y]) => y);
    expect((bottom - Math.min(...before)) / (bottom - top)).toBeCloseTo(31 / 32, 2);
  });

  it('has the verdict of each day in its band', () => {
    const bands = elements.filter(has('verdict'));
    const lengths = new Map<string, number>();
    for (const band of bands) {
      const rect = within(band).find(has('area'));
      const key = String(band.attributes['data-key']);
      if (rect) lengths.set(key, (lengths.get(key) ?? 0) + number(rect, 'width'));
    }
    const whole = [...lengths.values()].reduce((sum, each) => sum + each, 0);
    const verdictsOf = days.map(({ standing }) => standing?.verdict ?? 'not-named');
    expect([...lengths.keys()].toSorted()).toEqual([...new Set<string>(verdictsOf)].toSorted());
    for (const [verdict, length] of lengths)
      expect(length / whole).toBeCloseTo(
        verdictsOf.filter((each) => each === verdict).length / days.length,
        2,
      );
  });

  it('has a lane for each member that ever withheld, as long as it did', () => {
    const withheld = new Map<string, number>();
    for (const { standing } of days)
      for (const code of standing?.withholding ?? []) withheld.set(code, (withheld.get(code) ?? 0) + 1);
    const lanes = elements.filter(has('lane'));
    expect(lanes.map(({ attributes }) => attributes['data-member']).toSorted()).toEqual(
      [...withheld.keys()].toSorted(),
    );
    const width = Number(plot?.attributes['data-right']) - Number(plot?.attributes['data-left']);
    for (const lane of lanes) {
      const length = within(lane)
        .filter(has('area'))
        .reduce((sum, rect) => sum + number(rect, 'width'), 0);
      const told = withheld.get(String(lane.attributes['data-member'])) ?? 0;
      expect(length / width).toBeCloseTo(told / days.length, 2);
    }
  });

  it('marks each event of these days once, where it happened', () => {
    const marks = elements.filter(has('event'));
    const told = RACE.events.filter(({ date }) => date >= FROM && date <= TO).map(({ date }) => date);
    expect(marks.map(({ attributes }) => attributes['data-date']).toSorted()).toEqual(told.toSorted());
    const [left, right] = [Number(plot?.attributes['data-left']), Number(plot?.attributes['data-right'])];
    for (const event of marks) {
      const day = daysBetween(FROM, String(event.attributes['data-date']));
      const disc = within(event).find(({ tag }) => tag === 'circle');
      expect(disc && number(disc, 'cx')).toBeCloseTo(left + ((right - left) * day) / days.length, 0);
    }
  });

  it('has its cursor on its day, and none on a day that is not drawn', () => {
    const line = elements
      .filter(has('cursor'))
      .flatMap(within)
      .find(({ tag }) => tag === 'line');
    const [left, right] = [Number(plot?.attributes['data-left']), Number(plot?.attributes['data-right'])];
    const day = daysBetween(FROM, '2024-03-07');
    expect(line && number(line, 'x1')).toBeCloseTo(left + ((right - left) * day) / days.length, 0);
    for (const cursor of [null, '2024-02-14', '2024-04-11'])
      expect(drawn(pictureOf(RACE, 'rutte', { from: FROM, to: TO, cursor })).filter(has('cursor'))).toEqual(
        [],
      );
  });

  it('says each day how things stood to who points at it', () => {
    const pane = elements.find((each) => has('pane')(each) && each.attributes['data-date'] === '2024-03-07');
    const { standing } = days.find(({ asOf }) => asOf === '2024-03-07') ?? {};
    const title = pane
      ? within(pane)
          .filter(({ tag }) => tag === 'title')
          .map(textOf)
          .join('')
      : '';
    expect(title).toMatch(/^7 Mar 2024: blocked\. /);
    expect(title).toContain(`${standing?.supporters.length} supports`);
    expect(title).toContain(`${standing?.undeclared.length} undeclared`);
  });
});

describe('any timeline', () => {
  const CASES = [
    ['2024-rutte', shipped('2024-rutte'), 'rutte'],
    ['history/2016-guterres', shipped('history/2016-guterres'), 'guterres'],
    ['history/2024-sinirlioglu', shipped('history/2024-sinirlioglu'), 'schmid'],
    ['134 members', madeUp(134), 'doe'],
  ] as const;

  it.each(CASES.flatMap((each) => [320, 600, 1280].map((width) => [...each, width] as const)))(
    'of %s has words that lie apart, within the picture',
    (...[, scenario, candidate, width]) => {
      const { from, to } = replay(scenario, {});
      const picture = pictureOf(scenario, candidate, { from, to, width });
      const all = drawn(picture);
      // What stands on an area or beside the cursor may lie over lines, not over other words.
      const texts = textAreas(all.filter((each) => !within(each).some(has('cursor'))));
      expect(overlaps(texts)).toEqual([]);
      expect(outside(picture, texts)).toEqual([]);
    },
  );

  it('of one day is drawn as well, and of none', () => {
    const one = drawn(pictureOf(RACE, 'rutte', { from: '2024-03-07', to: '2024-03-07' }));
    expect(one.filter(has('area')).length).toBeGreaterThan(0);
    const none = drawn(pictureOf(RACE, 'rutte', { from: '2020-01-01', to: '2020-01-02' }));
    expect(none.filter(({ tag }) => tag === 'desc').map(textOf)).toEqual([
      'There is no reading on these days.',
    ]);
  });
});
