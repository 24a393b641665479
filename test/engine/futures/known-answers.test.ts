import { describe, expect, test } from 'vitest';
import { clockOf } from '../../../src/engine/futures/clock.js';
import { simulate, type Ensemble } from '../../../src/engine/futures/ensemble.js';
import type { Parameters } from '../../../src/engine/futures/parameters.js';
import type { Entrant, Race } from '../../../src/engine/futures/race.js';
import { independentChoice } from '../../../src/engine/forecast/exact.js';
import { entrant, position, raceOn, still } from './races.js';

const TRIALS = 40_000;
/** Four standard errors: 6e-5 for each comparison; the seed is fixed, so a test either passes or does not. */
const ERRORS = 4;
const run = (race: Race, parameters: Parameters) =>
  simulate({ race, parameters }, { seed: 'known', from: 0, to: TRIALS });
const by = ({ outcomes, trials }: Ensemble, row: number, day: number) =>
  (outcomes[row] ?? []).slice(0, day + 1).reduce((sum, count) => sum + count, 0) / trials;
/** The share of trials in which each member withholds from the first candidate. */
const withheld = (ensemble: Ensemble) => (ensemble.withheld[0] ?? []).map((count) => count / TRIALS);
const closeTo = (share: number, p: number) =>
  expect(Math.abs(share - p)).toBeLessThanOrEqual(ERRORS * Math.sqrt((p * (1 - p)) / TRIALS) + 1e-12);

const holdouts = (count: number) => Array.from({ length: count }, (_, at) => `H${at}`);
const against = (count: number) => [
  entrant(
    'x',
    holdouts(count).map((code) => position(code, 'reserved')),
  ),
];
const DAYS = [1, 7, 30, 90, 200, 365];

test.each(DAYS)('nobody in the way: chosen by day %i with 1 − e^(−s1 t)', (day) => {
  const ensemble = run(raceOn(['A'], [entrant('x', [])]), still({ choiceRate: 0.3 }));
  closeTo(by(ensemble, 0, day), 1 - Math.exp((-0.3 * day) / 7));
});

test.each(DAYS)('one holdout, then the choice: by day %i as two exponentials one after the other', (day) => {
  const [a, b, t] = [0.09, 0.7, day / 7];
  const ensemble = run(raceOn(holdouts(1), against(1)), still({ concessionRate: a, choiceRate: b }));
  closeTo(by(ensemble, 0, day), 1 - (b * Math.exp(-a * t) - a * Math.exp(-b * t)) / (b - a));
});

describe('k holdouts and a choice that does not wait', () => {
  const parameters = still({ concessionRate: 0.09, choiceRate: 1000 });
  const ensemble = run(raceOn(holdouts(4), against(4)), parameters);

  // The choice takes a thousandth of a week, which moves a day in some trials by one: compared between two days.
  test.each(DAYS)('have conceded by day %i with (1 − e^(−h t))^k', (day) => {
    const share = (at: number) => (1 - Math.exp((-0.09 * at) / 7)) ** 4;
    expect(by(ensemble, 0, day)).toBeLessThan(share(day) + ERRORS * Math.sqrt(0.25 / TRIALS));
    expect(by(ensemble, 0, day + 1)).toBeGreaterThan(share(day) - ERRORS * Math.sqrt(0.25 / TRIALS));
  });

  test('each is the last as often as the others', () => {
    const won = by(ensemble, 0, 365);
    for (const [, reserved = NaN] of ensemble.lastHoldout) closeTo(reserved / TRIALS / won, 0.25);
  });
});

describe('a concession against an exit', () => {
  const [l, x] = [0.06, 0.1];
  const race = raceOn(['P'], [entrant('x', [position('P', 'object')])], {
    members: raceOn(['P'], []).members.map((each) => ({ ...each, isPrincipal: true })),
    deadlines: [60, 200],
  });
  const parameters = still({ concessionRate: l, exitRate: x, choiceRate: 1000, deadlinePace: 12 });
  const elapsed = clockOf(parameters, race.deadlines, race.days);
  const ensemble = run(race, parameters);

  test.each(DAYS)('comes first by day %i with λ/(λ + x) · (1 − e^(−(λ + x) U))', (day) => {
    const share = (at: number) =>
      (l / (l + x)) * (1 - Math.exp(-(l + x) * (elapsed[at] ?? elapsed.at(-1) ?? NaN)));
    expect(by(ensemble, 0, day)).toBeLessThan(share(day) + ERRORS * Math.sqrt(0.25 / TRIALS));
    expect(by(ensemble, 0, day + 1)).toBeGreaterThan(share(day) - ERRORS * Math.sqrt(0.25 / TRIALS));
  });
});

test('a member that objects comes round at its share of the rate', () => {
  const race = raceOn(['P'], [entrant('x', [position('P', 'object')])]);
  const ensemble = run(race, still({ concessionRate: 0.2, objectionFactor: 0.25, choiceRate: 1000 }));
  closeTo(by(ensemble, 0, 140), 1 - Math.exp(-0.05 * (140 / 7 - 1e-3)));
});

describe('choices on the very day', () => {
  const parameters = still({ concessionRate: 0.09, choiceRate: 0.2, sameDayShare: 0.6 });

  test.each(DAYS)('follow in their share of the cases by day %i', (day) => {
    const [a, b, t] = [0.09, 0.2, day / 7];
    const waited = 1 - (b * Math.exp(-a * t) - a * Math.exp(-b * t)) / (b - a);
    const ensemble = run(raceOn(holdouts(1), against(1)), parameters);
    closeTo(by(ensemble, 0, day), 0.6 * (1 - Math.exp(-a * t)) + 0.4 * waited);
  });

  test('do not where nothing has been in the way since before the reading', () => {
    const ensemble = run(raceOn(['A'], [entrant('x', [])]), parameters);
    closeTo(by(ensemble, 0, 7), 1 - Math.exp(-0.2));
  });

  test('are on the first day where the last thing fell on the reading date', () => {
    const ensemble = run(raceOn(['A'], [entrant('x', [], { isFresh: true })]), parameters);
    expect(by(ensemble, 0, 0)).toBe(0);
    closeTo(by(ensemble, 0, 1), 0.6 + 0.4 * (1 - Math.exp(-0.2 / 7)));
  });
});

test('somebody else is found at the rate of a deadlock while nobody stands, and chosen later', () => {
  const [n, s, t] = [0.05, 0.7, 200 / 7];
  const ensemble = run(raceOn(['A'], []), still({ newcomerRate: n, choiceRate: s }));
  closeTo(by(ensemble, 0, 200), 1 - (s * Math.exp(-n * t) - n * Math.exp(-s * t)) / (s - n));
});

test('an uncontested race waits for its meeting, on the clock', () => {
  const race = raceOn(['A'], [entrant('x', [])], { isRipe: false, deadlines: [50], days: 100 });
  const parameters = still({ meetingRate: 0.1, choiceRate: 1000, deadlinePace: 12 });
  const elapsed = clockOf(parameters, race.deadlines, race.days);
  const ensemble = run(race, parameters);
  const share = (day: number) => 1 - Math.exp(-0.1 * (elapsed[day] ?? NaN));
  expect(by(ensemble, 0, 50)).toBeLessThan(share(50) + 0.01);
  expect(by(ensemble, 0, 51)).toBeGreaterThan(share(50) - 0.01);
});

test('an extension comes in its window only, on the clock', () => {
  const race = raceOn(['A'], [entrant('x', [position('A', 'redline')])], {
    ...{ days: 120, end: 'extended', extendableFrom: 29, deadlines: [120] },
  });
  const parameters = still({ extensionRate: 0.05 });
  const ensemble = run(race, parameters);
  const extended = race.candidates.length + 1;
  expect(by(ensemble, extended, 29)).toBe(0);
  closeTo(by(ensemble, extended, 99), 1 - Math.exp((-0.05 * 70) / 7));
  expect(by(ensemble, extended, 120)).toBe(1);
});

test('an extension that is pressed for only after its window has opened counts from that day', () => {
  // X is free until J joins on day 50 with a red line; the window opens on day 29.
  const members = raceOn(['A', 'J'], []).members.map((each) => ({
    ...each,
    joins: each.member.code === 'J' ? 50 : 0,
  }));
  const race = raceOn([], [entrant('x', [position('J', 'redline')])], {
    members,
    days: 120,
    extendableFrom: 29,
  });
  const ensemble = run(race, still({ extensionRate: 0.05, choiceRate: 1e-6 }));
  const extended = race.candidates.length + 1;
  const share = (days: number) => 1 - Math.exp((-0.05 * days) / 7);
  expect(by(ensemble, extended, 49)).toBe(0);
  expect(by(ensemble, extended, 50)).toBeLessThan(share(1) + 0.003);
  expect(by(ensemble, extended, 99)).toBeGreaterThan(share(49) - 0.01);
  expect(by(ensemble, extended, 99)).toBeLessThan(share(50) + 0.01);
});

test('a member on record as undeclared withholds with its probability', () => {
  const race = raceOn(['A'], [entrant('x', [position('A', 'undeclared')])]);
  const ensemble = run(race, still({ undeclaredWithholds: 0.3, concessionRate: 0 }));
  closeTo(withheld(ensemble)[0] ?? NaN, 0.3);
});

describe('an unseen objection', () => {
  const members = raceOn(['A', 'B', 'P', 'Q'], []).members.map((each) => ({
    ...each,
    isPrincipal: each.member.code > 'M',
  }));

  test('falls on a principal seven times of 18 and else on another, evenly, and on nobody of whom something is on record', () => {
    const race = raceOn([], [entrant('x', [position('B', 'support')], { home: 'Q' })], { members });
    const ensemble = run(race, still({ unseenObjection: 0.4 }));
    const [a = NaN, b, p = NaN, q] = withheld(ensemble);
    closeTo(a, (0.4 * 11) / 18 / 2);
    expect(b).toBe(0);
    closeTo(p, (0.4 * 7) / 18 / 2);
    expect(q).toBe(0);
  });

  test('falls on any member where there are no principals', () => {
    const ensemble = run(raceOn(['A', 'B'], [entrant('x', [])]), still({ unseenObjection: 0.4 }));
    for (const share of withheld(ensemble)) closeTo(share, 0.2);
  });

  test('spares those among the supporters of a total', () => {
    const total = { unnamed: [1, 2] as const, silent: ['A', 'B', 'C', 'D'], undeclared: [], against: null };
    const race = raceOn(['A', 'B', 'C', 'D'], [entrant('x', [], { total })]);
    const ensemble = run(race, still({ unseenObjection: 1 }));
    // One or two of four are inside, evenly: 3/8 of the objections are void.
    const hit = withheld(ensemble).reduce((sum, share) => sum + share, 0);
    closeTo(hit, 5 / 8);
  });
});

test('those reported against without a name withhold, as many as were reported', () => {
  const total = {
    unnamed: [0, 0] as const,
    silent: ['A', 'B', 'C', 'D'],
    undeclared: [],
    against: [1, 2] as const,
  };
  const race = raceOn(['A', 'B', 'C', 'D'], [entrant('x', [], { total })]);
  const ensemble = run(race, still({ unseenObjection: 1 }));
  for (const share of withheld(ensemble)) closeTo(share, 1.5 / 4);
});

describe('the exact value is met', () => {
  const members = raceOn(['A', 'B', 'C', 'D', 'P', 'Q'], []).members.map((each) => ({
    ...each,
    isPrincipal: each.member.code > 'M',
  }));
  const positions = [
    position('A', 'object', { concession: 'c' }),
    position('B', 'redline', { any: [{ day: 80 }, { all: [{ concession: 'd' }, { day: 20 }] }] }),
    position('C', 'undeclared'),
    position('P', 'reserved'),
  ];
  const total = { unnamed: [1, 3] as const, silent: ['D', 'Q'], undeclared: ['C'], against: null };
  const counted = { ...total, silent: ['D', 'Q'], against: [1, 1] as const };
  const race = (changes: Partial<Race>, entered: Partial<Entrant> = {}) =>
    raceOn([], [entrant('x', positions, entered)], {
      members,
      concessions: ['c', 'd'],
      deadlines: [40, 150],
      ...changes,
    });

  test.each([
    ['in a ripe race', race({})],
    ['in one that has just moved', race({}, { isFresh: true })],
    ['before the meeting', race({ isRipe: false })],
    ['with a total', race({}, { total })],
    ['with members reported against', race({}, { total: counted })],
  ])('%s', (_, start) => {
    const parameters = still({
      concessionRate: 0.1,
      objectionFactor: 0.4,
      sameDayShare: 0.3,
      deadlinePace: 9,
      unseenObjection: 0.5,
      undeclaredWithholds: 0.6,
    });
    const exact = independentChoice({ race: start, parameters }, 'x');
    const ensemble = run(start, parameters);
    for (const day of [10, 40, 60, 100, 150, 365]) closeTo(by(ensemble, 0, day), exact?.[day] ?? NaN);
  });

  test('there is none under a rule that counts votes', () => {
    const start = race({ rule: { type: 'two-thirds' } });
    expect(independentChoice({ race: start, parameters: still() }, 'x')).toBeNull();
  });
});
