import { describe, expect, it } from 'vitest';
import { replay, snapshot, verdicts } from '../../../src/index.js';
import { base64Of } from '../../../src/report/markdown/base64.js';
import { rendered, runOf, scenarioOf, RACE_OF_TWO } from '../scenarios.js';
import { drawn, has, outside, overlaps, parsed, textAreas, textOf, within } from './drawn.js';
import { madeForecast } from './made-forecast.js';
import { madeUp, shipped } from './made.js';
import { forecastPicture, replayPicture, runPicture } from '../../../src/report/svg/index.js';

const RACE = shipped('2024-rutte');

const wordsIn = (svg: string) =>
  within(parsed(svg))
    .filter(({ tag }) => tag === 'text')
    .map(textOf)
    .join(' ');

describe('the picture of an answer', () => {
  it('is a map of whom the answer is about, below what it says', () => {
    const svg = rendered('run', 'svg', [runOf(RACE)]);
    expect(wordsIn(svg)).toMatch(
      /^NATO Secretary General 2024: Mark Rutte is blocked by Hungary, Romania and Türkiye/,
    );
    expect(within(parsed(svg)).filter(has('member')).length).toBe(31);
    const other = rendered('run', 'svg', [runOf(RACE, 'kallas')]);
    expect(textOf(within(parsed(other)).find(({ tag }) => tag === 'title') ?? parsed(other))).toContain(
      'Kaja Kallas',
    );
  });

  it('is of tiles where the body has no map', () => {
    const elements = within(parsed(rendered('run', 'svg', [runOf(madeUp(15))])));
    expect(elements.filter(has('tile')).length).toBe(15);
  });

  it('is its words alone where nobody leads', () => {
    const scenario = scenarioOf(RACE_OF_TWO);
    expect(verdicts(snapshot(scenario)).frontRunner).toBeNull();
    const elements = within(parsed(rendered('run', 'svg', [runOf(scenario)])));
    expect(elements.filter(has('member'))).toEqual([]);
    expect(elements.filter(({ tag }) => tag === 'text').length).toBeGreaterThan(0);
    const report = { scenario, replay: replay(scenario, {}), events: false, subject: null };
    expect(wordsIn(rendered('replay', 'svg', [report]))).toContain('Nobody leads');
  });

  it('is a timeline that ends a little after the last day on record, whoever joins later', () => {
    const scenario = shipped('history/1999-moore');
    const whole = replay(scenario, {});
    expect(whole.to < '2000-01-01').toBe(true);
    const svg = rendered('replay', 'svg', [{ scenario, replay: whole, events: false, subject: 'moore' }]);
    expect(wordsIn(svg)).toMatch(
      /^Where the members of WTO stood on Mike Moore, 31 Dec 1998 to \d+ \w{3} 1999 /,
    );
  });

  it('is a timeline that ends with the last day that was asked for', () => {
    const scenario = shipped('history/1999-moore');
    const [to, subject] = ['2001-06-01', 'moore'];
    const svg = rendered('replay', 'svg', [
      { scenario, replay: replay(scenario, { to }), events: false, subject, to },
    ]);
    expect(wordsIn(svg)).toContain('31 Dec 1998 to 1 Jun 2001');
  });

  it('is a fan below the headline of a forecast, with its seed', () => {
    const words = wordsIn(rendered('forecast', 'svg', [madeForecast()]));
    expect(words).toMatch(/^As of 10 March 2024, Jane Doe leads and is appointed by 7 April 2024 in 50\.0/);
    expect(words).toContain('Seed s.');
  });

  it('has words that lie apart, within the picture', () => {
    const report = { scenario: RACE, replay: replay(RACE, {}), events: false, subject: 'rutte' };
    for (const picture of [runPicture(runOf(RACE)), replayPicture(report), forecastPicture(madeForecast())]) {
      const texts = textAreas(drawn(picture));
      expect([overlaps(texts), outside(picture, texts)]).toEqual([[], []]);
    }
  });
});

describe('a picture in Markdown', () => {
  it('is the same as the file', () => {
    const markdown = rendered('run', 'markdown', [runOf(madeUp(5))]);
    const [, address = ''] = /\n\[picture\]: data:image\/svg\+xml;base64,(\S+)\n$/.exec(markdown) ?? [];
    expect(Buffer.from(address, 'base64').toString('utf8')).toBe(rendered('run', 'svg', [runOf(madeUp(5))]));
    expect(markdown.split('\n\n')[1]).toBe('![The picture of this answer][picture]');
  });

  it.each(['', 'a', 'ab', 'abc', 'Kariņš', '国連 😀', '\ud800'])(
    'is written as others write base64: %j',
    (text) => {
      expect(base64Of(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
    },
  );
});
