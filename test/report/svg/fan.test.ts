import { describe, expect, it } from 'vitest';
import type { CoursePoint } from '../../../src/engine/index.js';
import { barsPicture, fanPicture } from '../../../src/report/svg/index.js';
import {
  drawn,
  has,
  number,
  outside,
  overlaps,
  partsOf,
  pathArea,
  placeOf,
  textAreas,
  textOf,
  within,
} from './drawn.js';
import { madeForecast } from './made-forecast.js';

const REPORT = madeForecast();

const keyed = (elements: ReturnType<typeof drawn>, name: string) =>
  elements.filter(has(name)).map((each) => [String(each.attributes['data-key']), each] as const);

describe('a fan', () => {
  const elements = drawn(fanPicture({ report: REPORT, width: 860 }));
  const areas = new Map(
    keyed(elements, 'outcome').map(([key, each]) => [
      key,
      within(each).find(has('area'))?.attributes.d ?? '',
    ]),
  );

  it('has an area for each outcome, as large as its shares over time', () => {
    // Trapezoids of 14 days each, added up by hand.
    const told = { doe: 0.2 * 14 + 0.45 * 14, 'someone-else': 0.1 * 14, extended: 0.05 * 14 };
    const undecided = 28 - told.doe - told['someone-else'] - told.extended;
    const whole = [...areas.values()].reduce((sum, d) => sum + pathArea(d), 0);
    expect([...areas.keys()]).toEqual(['doe', 'someone-else', 'extended', 'undecided']);
    for (const [key, days] of Object.entries({ ...told, undecided }))
      expect([key, pathArea(areas.get(key) ?? '') / whole]).toEqual([key, expect.closeTo(days / 28, 3)]);
  });

  it('stacks the areas without a gap from 0 to 100 %', () => {
    const edges = [...areas.values()].map((d) => {
      const points = partsOf(d).flat();
      const last = Math.max(...points.map(([x]) => x));
      const ys = points.filter(([x]) => x === last).map(([, y]) => y);
      return [Math.max(...ys), Math.min(...ys)] as const;
    });
    edges.slice(1).forEach(([bottom], at) => expect(bottom).toBe(edges[at]?.[1]));
    const [base, top] = [edges[0]?.[0] ?? 0, edges.at(-1)?.[1] ?? 0];
    const shares = edges.map(([bottom, up]) => (bottom - up) / (base - top));
    expect(shares.map((share) => share.toFixed(2))).toEqual(['0.50', '0.20', '0.10', '0.20']);
  });

  it('marks the values that were asked for, with their intervals', () => {
    const doe = partsOf(areas.get('doe') ?? '').flat();
    const [left, right] = [Math.min(...doe.map(([x]) => x)), Math.max(...doe.map(([x]) => x))];
    const values = elements.filter(has('value'));
    expect(values.map(({ attributes }) => attributes['data-date'])).toEqual(REPORT.by);
    const discs = values.map((value) => within(value).find(({ tag }) => tag === 'circle'));
    expect(discs.map((disc) => disc && number(disc, 'cx'))).toEqual([(left + right) / 2, right]);
    const [line] = values.flatMap(within).filter(({ tag }) => tag === 'line');
    const height = Math.max(...doe.map(([, y]) => y)) - Math.min(...doe.map(([, y]) => y));
    // From 35 to 45 %, where 50 % is as high as the area is at its end.
    expect(line && (number(line, 'y1') - number(line, 'y2')) / height).toBeCloseTo(0.2, 2);
  });

  it('names each outcome with its share, and the rest where it waits', () => {
    const named = keyed(elements, 'outcome-name').map(([key, each]) => [
      key,
      within(each)
        .filter(({ tag }) => tag === 'text')
        .map(textOf)
        .join(' '),
    ]);
    expect(named).toEqual([
      ['doe', 'Jane Doe 50.0\u00a0%'],
      ['someone-else', 'somebody else 20.0\u00a0%'],
      ['extended', 'term extended 10.0\u00a0%'],
      ['undecided', 'no decision 20.0\u00a0%'],
    ]);
  });

  it('has the deadlines that lie ahead, and says which are assumed', () => {
    const discs = elements.filter(has('event')).map(({ attributes }) => attributes['data-date']);
    expect(discs).toEqual(['2024-03-24', '2024-04-07']);
    const words = elements.map(textOf).join(' ');
    expect(words).toContain('a summit (assumed to');
  });

  it('has the simple rules as bars beside the model, to one scale', () => {
    const bars = keyed(elements, 'bar').map(([key, each]) => {
      const rect = within(each).find(has('area'));
      return [key, rect ? number(rect, 'width') : 0] as const;
    });
    const model = bars.find(([key]) => key === 'model')?.[1] ?? 0;
    expect(bars.map(([key, width]) => [key, (width / model) * 0.5])).toEqual([
      ['model', 0.5],
      ['base-rates', expect.closeTo(0.3, 2)],
      ['constant-clock', expect.closeTo(0.6, 2)],
      ['uniform', expect.closeTo(0.2, 2)],
    ]);
  });

  it('says when somebody is chosen', () => {
    const span = elements.filter(has('soft')).map(textOf).join(' ');
    expect(span).toContain(
      'Somebody is chosen in a tenth of the futures by 14 Mar 2024, half by 31 Mar 2024, less than nine tenths at all.',
    );
  });

  it('leaves out what base rates say of somebody else', () => {
    const [first, ...rest] = REPORT.baselines;
    const baselines = first?.name === 'base-rates' ? [{ ...first, of: 'roe' }, ...rest] : rest;
    const bars = keyed(drawn(fanPicture({ report: madeForecast({ baselines }), width: 860 })), 'bar');
    expect(bars.map(([key]) => key)).toEqual(['model', 'constant-clock', 'uniform']);
  });
});

describe('any fan', () => {
  const decision = { candidate: 'doe', on: '2024-03-01' } as NonNullable<typeof REPORT.decision>;
  const many = Array.from({ length: 9 }, (_, at) => `c${at}`);
  const point = (date: string, share: number): CoursePoint => ({
    date,
    appointed: Object.fromEntries(many.map((id) => [id, share])),
    someoneElse: share / 2,
    extended: share / 4,
  });
  const CASES = [
    ['as it is', REPORT],
    ['with a decision on record', madeForecast({ decision })],
    ['about nobody', madeForecast({ subject: null, frontRunner: null, baselines: [], deadlines: [] })],
    ['of nine candidates', madeForecast({}, { course: [point('2024-03-10', 0), point('2024-04-07', 0.1)] })],
    ['of no time', madeForecast({ by: [], deadlines: [] }, { course: REPORT.forecast.course.slice(0, 1) })],
    ['of nothing', madeForecast({ by: [], deadlines: [] }, { course: [] })],
    ['of a choice that is rare', madeForecast({}, { decision: { q10: null, q50: null, q90: null } })],
    ['of a choice by half', madeForecast({}, { decision: { q10: '2024-03-14', q50: null, q90: null } })],
    [
      'of a sure choice',
      madeForecast({}, { decision: { q10: '2024-03-14', q50: '2024-03-15', q90: '2024-03-16' } }),
    ],
  ] as const;

  it.each(CASES.flatMap((each) => [320, 600, 1000].map((width) => [...each, width] as const)))(
    '%s has words that lie apart, within the picture',
    (_, report, width) => {
      const picture = fanPicture({ report, width });
      const elements = drawn(picture);
      const texts = textAreas(elements.filter((each) => !has('halo')(each)));
      expect(overlaps(texts)).toEqual([]);
      expect(outside(picture, texts)).toEqual([]);
    },
  );

  it('draws of many candidates the likeliest and all others as one', () => {
    const elements = drawn(fanPicture({ report: CASES[3][1], width: 860 }));
    expect(keyed(elements, 'outcome').map(([key]) => key)).toEqual([
      ...['c0', 'c1', 'c2', 'c3', 'c4'],
      ...['someone-else', 'extended', 'undecided'],
    ]);
  });
});

describe('bars', () => {
  const bar = (key: string, value: number, interval: readonly [number, number] | null = null) => ({
    ...{ key, value, interval, label: `the bar ${key}`, words: `${value}`, look: 'hue-first' },
  });

  const lengths = (picture: ReturnType<typeof barsPicture>) =>
    drawn(picture)
      .filter(has('area'))
      .map((rect) => [number(rect, 'x'), number(rect, 'width')] as const);

  it('are as long as their values', () => {
    const picture = barsPicture({
      name: 'b',
      title: 'B',
      width: 500,
      bars: [bar('a', 0.8, [0.7, 0.9]), bar('b', 0.2)],
    });
    const [[x, long] = [0, 0], [other, short] = [0, 1]] = lengths(picture);
    expect(x).toBe(other);
    expect(long / short).toBeCloseTo(4, 1);
    const texts = textAreas(drawn(picture));
    expect(texts.length).toBe(4);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(picture, texts)).toEqual([]);
  });

  it('go both ways from one zero where some are below it', () => {
    const picture = barsPicture({
      name: 'b',
      title: 'B',
      width: 500,
      bars: [bar('a', 0.5), bar('b', -0.25)],
    });
    const [[x, long] = [0, 0], [left, short] = [0, 0]] = lengths(picture);
    expect(left + short).toBeCloseTo(x, 1);
    expect(long / short).toBeCloseTo(2, 1);
    const texts = textAreas(drawn(picture));
    expect([overlaps(texts), outside(picture, texts)]).toEqual([[], []]);
  });

  it('are in the order in which they come, one row each', () => {
    const bars = ['c', 'a', 'b'].map((key) => bar(key, 0.1));
    const rows = drawn(barsPicture({ name: 'b', title: 'B', width: 300, bars })).filter(has('bar'));
    expect(rows.map(({ attributes }) => attributes['data-key'])).toEqual(['c', 'a', 'b']);
    const tops = rows.map((row) => placeOf(row).y);
    expect(new Set(tops.map((top, at) => top - (tops[at - 1] ?? top - 24)))).toEqual(new Set([24]));
  });
});
