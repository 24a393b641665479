import { describe, expect, it } from 'vitest';
import { replay, type Scenario } from '../../../src/index.js';
import {
  barsPicture,
  fanPicture,
  futuresPicture,
  mapPicture,
  svgText,
  tilesPicture,
  timelinePicture,
  type Mark,
} from '../../../src/report/svg/index.js';
import { drawn, parsed, textOf, within, has } from './drawn.js';
import { madeForecast } from './made-forecast.js';
import { madeUp, shipped, shownOf } from './made.js';

/** Every element that a picture needs; none of them runs or loads anything. */
const ELEMENTS = [
  'svg',
  'style',
  'title',
  'desc',
  'defs',
  'pattern',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'text',
];
const ATTRIBUTE =
  /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|d|width|height|points|transform|viewBox|class|id|role|xmlns|fill|font-size|font-weight|text-anchor|stroke-width|stroke-opacity|patternUnits|patternTransform|data-[a-z]+)$/;

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  ']]></style></svg><svg onload=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt; &#60; & &amp',
  'url(#x);}*{fill:red}',
  'ישראל',
  '--><!--',
  '${7*7}{{7*7}}',
];

function picturesOf(scenario: Scenario): readonly (readonly [string, Mark])[] {
  const shown = shownOf(scenario, 860, { candidate: 'doe' });
  const { readings, from, to } = replay(scenario, {});
  const forecast = madeForecast({
    scenario,
    deadlines: [{ date: '2024-03-24', what: HOSTILE[1] ?? '', assumed: true }],
  });
  const end = { outcome: 'appointed', candidate: 'doe', day: 4 } as const;
  const event = { day: 2, type: 'withholds', member: 'QAA', candidate: 'doe', reason: 'record' } as const;
  const future = { trial: 1, events: [event], end };
  const bars = HOSTILE.map((label) => ({
    key: label,
    label,
    value: 0.1,
    interval: null,
    words: label,
    look: 'hue-first',
  }));
  return [
    ['tiles', tilesPicture(shown)],
    [
      'timeline',
      timelinePicture({ scenario, candidate: 'doe', readings, from, to, cursor: from, width: 860 }),
    ],
    ['fan', fanPicture({ report: forecast, width: 860 })],
    ['futures', futuresPicture({ report: forecast, futures: [future], width: 860 })],
    ['bars', barsPicture({ name: 'b', title: HOSTILE[0] ?? '', bars, width: 860 })],
  ];
}

const PICTURES = HOSTILE.flatMap((_, at) => {
  const names = [...HOSTILE.slice(at), ...HOSTILE.slice(0, at)];
  return picturesOf(madeUp(12, names)).map(([name, picture]) => [HOSTILE[at] ?? '', name, picture] as const);
});

describe('text of others', () => {
  it.each(PICTURES)('such as %j stays text in %s', (...[, , picture]) => {
    const elements = drawn(picture);
    expect(elements.map(({ tag }) => tag).filter((tag) => !ELEMENTS.includes(tag))).toEqual([]);
    const attributes = elements.flatMap((each) => Object.entries(each.attributes));
    expect(attributes.map(([name]) => name).filter((name) => !ATTRIBUTE.test(name))).toEqual([]);
    const loads = attributes.filter(([name, value]) => !name.startsWith('data-') && /url\(|:/.test(value));
    expect(loads.filter(([name, value]) => name !== 'xmlns' && !/^url\(#[a-z-]+\)$/.test(value))).toEqual([]);
  });

  it('is written as it is', () => {
    const scenario = madeUp(12, HOSTILE);
    const tiles = drawn(tilesPicture(shownOf(scenario, 860))).filter(has('member'));
    const titles = tiles
      .flatMap(within)
      .filter(({ tag }) => tag === 'title')
      .map(textOf);
    for (const name of HOSTILE) expect(titles.some((title) => title.startsWith(`${name}: `))).toBe(true);
  });

  it('never reaches the style', () => {
    const styles = PICTURES.map(([, , picture]) => {
      const root = parsed(svgText(picture));
      return within(root)
        .filter(({ tag }) => tag === 'style')
        .map(textOf)
        .join('');
    });
    expect(new Set(styles).size).toBe(1);
  });

  it('cannot turn the direction of reading, hide, or end a file', () => {
    const mark = (text: string): Mark => ({
      tag: 'text',
      attributes: { 'data-key': text },
      children: [text],
    });
    const text = svgText(mark('a\u202eb\u2066c\u0000d\u001be\uffff\n\tf\ud800g'));
    expect(text).toContain('data-key="a·b·c·d·e·  f·g"');
    expect(text).toContain('>a·b·c·d·e·  f·g<');
  });

  it('of members on a map stays text too', () => {
    const shown = shownOf(shipped('2024-rutte'), 600);
    const [first, ...rest] = shown.standing.profile;
    if (first === undefined) throw new Error('no member');
    const named = { ...first, member: { ...first.member, name: HOSTILE[0] ?? '' } };
    const picture = mapPicture({ ...shown, standing: { ...shown.standing, profile: [named, ...rest] } });
    const tags = picture === null ? ['none'] : drawn(picture).map(({ tag }) => tag);
    expect(tags.filter((tag) => !ELEMENTS.includes(tag))).toEqual([]);
  });
});
