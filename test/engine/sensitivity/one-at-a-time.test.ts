import { describe, expect, it } from 'vitest';
import {
  comparePaired,
  effectsOf,
  factorsOf,
  mergedOneAtATime,
  oneAtATime,
  raceOf,
  sidesFor,
  simulate,
  snapshot,
  type Factor,
} from '../../../src/engine/index.js';
import { written } from '../written.js';
import { JUNE, POSTERIOR } from './races.js';

const SEED = 'one thing';
const DAY = 22;
const TRIALS = { from: 0, to: 400 };
const factors = factorsOf({ snapshot: JUNE, posterior: POSTERIOR });
const base = { race: raceOf(JUNE), parameters: POSTERIOR.values };
const given = { ...sidesFor(base, factors), question: { candidate: 'rutte', day: DAY }, seed: SEED };
const counts = oneAtATime(given)(TRIALS);
const { effects, now, noise, unread, trials } = effectsOf(factors, counts);

describe('one thing at a time', () => {
  it('begins with what the forecast says', () => {
    const { outcomes, candidates } = simulate(base, { seed: SEED, ...TRIALS });
    const row = outcomes[candidates.indexOf('rutte')] ?? [];
    expect(counts.appointed).toBe(row.slice(0, DAY + 1).reduce((sum, count) => sum + count, 0));
    expect([now.probability, trials]).toEqual([counts.appointed / 400, 400]);
  });

  it('finds at each end what a paired forecast of the two finds', () => {
    for (const { factor, low, high, swing } of effects) {
      const [left, right] = [factor.low?.side ?? base, factor.high?.side ?? base];
      const difference = (before: typeof base, after: typeof base) => {
        const { rutte } = comparePaired(before, after, { seed: SEED, ...TRIALS }).candidates;
        return ((rutte?.onlyAfter[DAY] ?? NaN) - (rutte?.onlyBefore[DAY] ?? NaN)) / 400;
      };
      expect(swing.difference).toBe(difference(left, right));
      if (low) expect(low.probability - now.probability).toBeCloseTo(difference(base, left), 12);
      if (high) expect(high.change.difference).toBe(difference(base, right));
    }
  });

  it('puts what reaches furthest first, and keeps what the model does not read', () => {
    const reaches = effects.map(({ reach }) => reach);
    expect(reaches).toEqual([...reaches].sort((a, b) => b - a));
    expect(effects.length + unread.length).toBe(factors.length);
    expect(unread.every(({ low, high }) => (low?.side ?? high?.side ?? null) === null)).toBe(true);
    const of = ({ low, high }: (typeof effects)[number]) =>
      [low, high].flatMap((end) => end?.probability ?? []);
    for (const effect of effects) {
      const all = [now.probability, ...of(effect)];
      expect(effect.reach).toBe(Math.max(...all) - Math.min(...all));
    }
  });

  it('tells from nothing what is not, and nothing of a parameter that the race does not have', () => {
    const told = (name: string) =>
      effects.find(({ factor }) => factor.type === 'parameter' && factor.name === name)?.isTold;
    expect(told('concessionRate')).toBe(true);
    // The one who withholds is reserved and does not object; nobody has to meet first.
    const meeting = effects.find(
      ({ factor }) => factor.type === 'parameter' && factor.name === 'meetingRate',
    );
    expect([meeting?.swing.difference, meeting?.reach, meeting?.isTold]).toEqual([0, 0, false]);
  });

  it('says how far the noise of the simulation goes', () => {
    // 1.96 · √(0.5² / 400) is 0.049; a difference is known better, since most trials agree.
    expect(noise.probability).toBeCloseTo(0.049, 2);
    const widths = effects.flatMap(({ swing, low, high }) =>
      [swing, low?.change, high?.change].flatMap((each) =>
        each ? [(each.interval[1] - each.interval[0]) / 2] : [],
      ),
    );
    expect(noise.difference).toBeCloseTo(Math.max(...widths), 12);
    expect(widths.filter((width) => width < noise.probability).length).toBeGreaterThan(widths.length / 2);
  });

  it('adds up over ranges of trials', () => {
    const run = oneAtATime(given);
    const parts = [run({ from: 0, to: 150 }), run({ from: 150, to: 150 }), run({ from: 150, to: 400 })];
    expect(parts.reduce(mergedOneAtATime)).toEqual(counts);
  });

  it('tries each side once', () => {
    expect(new Set(given.sides).size).toBe(given.sides.length);
    const ends = factors.flatMap(({ low, high }) => [low?.side ?? base, high?.side ?? base]);
    expect(given.ends.flat().map((at) => given.sides[at])).toEqual(ends);
  });
});

describe('one that consents', () => {
  it('never makes an appointment later than one that is firmer', () => {
    const read = snapshot(written({ stances: { x: { AAA: 'object', BBB: 'undeclared', CCC: 'accept' } } }));
    const small = factorsOf({ snapshot: read, posterior: POSTERIOR }).filter(({ type }) => type === 'stance');
    const side = { race: raceOf(read), parameters: POSTERIOR.values };
    const question = { candidate: 'x', day: 60 };
    const run = oneAtATime({ ...sidesFor(side, small), question, seed: SEED });
    for (const { swing, factor } of effectsOf(small, run({ from: 0, to: 1000 })).effects) {
      expect([factor.now, swing.difference <= 0]).toEqual([factor.now, true]);
    }
  });
});

describe('what cannot be asked', () => {
  it.each<[string, () => unknown, string]>([
    ['an empty seed', () => oneAtATime({ ...given, seed: '' }), 'seed'],
    ['trials backwards', () => oneAtATime(given)({ from: 3, to: 2 }), 'trials must run from'],
    [
      'somebody who is not in the race',
      () => oneAtATime({ ...given, question: { candidate: 'nobody', day: 1 } })({ from: 0, to: 1 }),
      'candidate must be one of the race, got nobody',
    ],
  ])('%s', (_what, ask, message) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });

  it('nothing at all', () => {
    const none: readonly Factor[] = [];
    const empty = oneAtATime({ ...given, ...sidesFor(base, none) })({ from: 0, to: 0 });
    expect(effectsOf(none, empty)).toEqual({
      trials: 0,
      now: { probability: 0, interval: [0, 1] },
      noise: { probability: 0.5, difference: 0 },
      effects: [],
      unread: [],
    });
  });
});
