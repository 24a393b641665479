import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { TornadoBar } from '../../src/report/document.js';
import type { SensitivityReport } from '../../src/report/index.js';
import { plainStyle } from '../../src/report/index.js';
import { tornado } from '../../src/report/text/tornado.js';
import { RACE_OF_TWO, rendered, scenarioOf } from './scenarios.js';

type Effect = SensitivityReport['effects']['effects'][number];

const bar = (words: string, low: TornadoBar['low'], high: TornadoBar['high']) => ({
  words,
  now: '1',
  low,
  high,
});
const end = (share: number | null) => ({ to: 'x', share });
const drawn = (text: string, words: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(words))
    ?.replace(/^.*(?:%|same|–) {2,}/, '')
    .replaceAll('\u00a0', ' ')
    .trimEnd();

describe('bars', () => {
  // Columns for the drawing: 60 − (1 + 7 + 6 + 8 + 6) − 5 · 2 = 22, so that a column is a twenty-first of the range.
  const of = (share: number, ...bars: readonly ReturnType<typeof bar>[]) =>
    tornado(share, bars, plainStyle(60));

  it('go from the middle to both ends', () => {
    const text = of(0.1, bar('a', end(0), end(0.21)), bar('b', end(0.15), end(0.05)));
    expect(drawn(text, 'a')).toBe(`${'░'.repeat(10)}│${'█'.repeat(11)}`);
    expect(drawn(text, 'b')).toBe(`     ${'█'.repeat(5)}│${'░'.repeat(5)}`);
    expect(text.split('\n')[0]?.replaceAll('\u00a0', ' ')).toMatch(/ {2}0\.0 % {11}21\.0 %$/);
  });

  it('show the nearer end too where both lie on one side, and the middle where nothing moves', () => {
    const text = of(0, bar('a', end(0.21), end(0.1)), bar('b', null, end(0.21)), bar('c', end(null), end(0)));
    expect(drawn(text, 'a')).toBe(`│${'█'.repeat(10)}${'░'.repeat(11)}`);
    expect(drawn(text, 'b')).toBe(`│${'█'.repeat(21)}`);
    expect(drawn(text, 'c')).toBe('│');
    expect(text).toMatch(/^b {2}– .*x {9}21\.0/m);
    expect(text).toMatch(/^c {2}x {10}same {2}x/m);
  });

  it('are a line where all shares are one', () => {
    expect(drawn(of(0.5, bar('a', end(0.5), null)), 'a')).toBe('│');
  });

  it('are left out where there is no room, and long words go on below', () => {
    const bars = [bar('Somebody with a name as long as that', end(0), end(1))];
    expect(tornado(0.5, bars, plainStyle(40))).not.toContain('│');
    const lines = tornado(0.5, bars, plainStyle(80)).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => stringWidth(line) <= 80)).toBe(true);
  });
});

describe('a sensitivity analysis', () => {
  const scenario = scenarioOf(RACE_OF_TWO);
  const sure = (difference: number) => ({ difference, interval: [difference, difference] as const });
  const effectOf = (members: readonly string[], candidate = 'doe', reach = 0.1): Effect => ({
    factor: {
      ...{ type: 'stance', candidate, members, now: 'support', low: null },
      high: { to: 'undeclared', side: null },
    },
    ...{ low: null, high: { probability: 0.5 - reach, change: sure(-reach) }, swing: sure(-reach) },
    ...{ reach, isTold: true },
  });
  const reportOf = (effects: readonly Effect[]): SensitivityReport => ({
    ...{ scenario, asOf: '2024-03-10', candidate: 'doe', by: '2024-07-11', rule: { type: 'consensus' } },
    effects: {
      ...{ trials: 100, now: { probability: 0.5, interval: [0.4, 0.6] } },
      ...{ noise: { probability: 0.1, difference: 0 }, effects, unread: [] },
    },
    ...{ varied: [], indices: null, seed: '1', wanted: { trials: 100, rows: 0 } },
  });
  const textOf = (effects: readonly Effect[]) =>
    rendered('sensitivity', 'text', [reportOf(effects)]).replaceAll(/\s+/g, ' ');

  it('calls members as one does, and the candidate where it is another one', () => {
    const text = textOf([
      effectOf(['NLD']),
      effectOf(['NOR', 'ISL'], 'roe'),
      effectOf(['HUN', 'TUR', 'USA']),
    ]);
    expect(text).toContain(
      'the stance of the Netherlands (10.0 points), the stance of Iceland or Norway on Rick Roe (10.0 points) and the stance of Hungary or 2 more (10.0 points)',
    );
    expect(text).toContain('Hungary or 2 more: Türkiye, United States.');
  });

  it('draws no more than a screen holds, and says how far the rest reaches', () => {
    const codes = Object.keys(scenario.body.members).slice(0, 28);
    const text = textOf(codes.map((code, at) => effectOf([code], 'doe', 0.4 - at / 100)));
    expect(text).toContain('3 more reach 15.0 points at most; --json has them.');
  });

  it('says that it was stopped, in trials and in rows, and that the parameters were not looked at', () => {
    const stopped = { ...reportOf([effectOf(['NLD'])]), wanted: { trials: 1000, rows: 8 } };
    const text = rendered('sensitivity', 'text', [stopped]).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Partial: stopped after 100 of 1 000 trials.');
    expect(text).toContain('Partial: stopped after 0 of 8 rows of the design.');
    expect(text).toContain('Of the parameters: not looked at.');
    expect(textOf([effectOf(['NLD'])])).not.toContain('Partial');
  });

  it('has an empty tornado where nothing is told from nothing', () => {
    const text = textOf([{ ...effectOf(['NLD']), isTold: false }]);
    expect(text).toContain('Nothing that was changed moves it by more than the noise of the simulation.');
    expect(text).toContain('Not to be told from nothing by 100 trials: Netherlands.');
    expect(text).not.toContain('│ as it is: ');
  });
});
