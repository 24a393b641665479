import { describe, expect, test } from 'vitest';
import { courseOf } from '../../../src/engine/dynamics/course.js';
import { parametersWith, type Parameters } from '../../../src/engine/dynamics/parameters.js';
import { begin } from '../../../src/engine/dynamics/start.js';
import { advance } from '../../../src/engine/dynamics/week.js';
import { simulate } from '../../../src/engine/dynamics/ensemble.js';
import type { Race } from '../../../src/engine/dynamics/race.js';
import { story } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, race2024, start } from './races.js';

const ALWAYS = 1000;
const told = (start: Race, overrides: Partial<Parameters> = {}, trial = 0) =>
  story({ race: start, parameters: plain(overrides), seed: 'decisions' }, trial);

describe('silence', () => {
  const open = race(['A', 'B', 'C'], [contender('x', [start('A', 'support'), start('B', 'accept')])]);

  test('is opened with at most u_max undeclared', () => {
    expect(told(open, { undeclaredAllowed: 1 }).outcome).toEqual({
      outcome: 'appointed',
      candidate: 'x',
      week: 1,
    });
    expect(told(open, { undeclaredAllowed: 0 }).outcome).toEqual({ outcome: 'none' });
  });

  test('broken makes who broke it object, and leaves two weeks without another', () => {
    const { events, outcome } = told(open, {
      silence: 1,
      undeclaredBreaks: 1,
      consentingBreaks: 0,
      objectRate: ALWAYS,
    });
    expect(events.map((event) => `${event.week} ${event.type}`)).toEqual([
      '1 silence-opened',
      '1 moved',
      '2 moved',
      '4 silence-opened',
    ]);
    expect(events[1]).toMatchObject({ member: 'C', from: 'undeclared', to: 'object', cause: 'silence' });
    expect(outcome).toEqual({ outcome: 'appointed', candidate: 'x', week: 4 });
  });

  test('can be broken by who consented: 1 − (1 − p)^(δ/3) for each', () => {
    const chance = (silenceDays: number) => {
      const parameters = plain({
        silence: 1,
        consentingBreaks: 0.2,
        undeclaredBreaks: 0,
        silenceDays,
        objectRate: 0,
      });
      return simulate(open, parameters, { seed: 'break', from: 0, to: 20_000 }).none / 20_000;
    };
    // Two that consent; 4 standard errors.
    for (const [days, breaks] of [
      [3, 0.2],
      [1.5, 1 - Math.sqrt(0.8)],
      [0, 0],
    ] as const) {
      const p = 1 - (1 - breaks) ** 2;
      expect(Math.abs(chance(days) - p)).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / 20_000));
    }
  });

  test('without any window nobody breaks it, not even for certain', () => {
    expect(told(open, { silence: 1, undeclaredBreaks: 1, silenceDays: 0 }).outcome.outcome).toBe('appointed');
  });

  test('is opened on the best supported, then on the first by id', () => {
    const two = (x: readonly string[], y: readonly string[]) =>
      race(
        ['A', 'B', 'C'],
        [
          contender(
            'y',
            y.map((code) => start(code, 'support')),
          ),
          contender(
            'x',
            x.map((code) => start(code, 'support')),
          ),
        ],
      );
    expect(told(two(['A'], ['A', 'B'])).outcome).toMatchObject({ candidate: 'y' });
    expect(told(two(['A', 'B'], ['A', 'C']), {}).outcome).toMatchObject({ candidate: 'x' });
  });
});

describe('extension', () => {
  const stuck = (more: Partial<Race> = {}) =>
    race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'object')])], {
      termEnds: 20.5,
      horizon: 21,
      extendable: true,
      ...more,
    });

  test('comes from 13 weeks before the end of the term on', () => {
    // A week starts at its number less one: 20.5 − 13 = 7.5, so week 9 starts at 8.
    expect(told(stuck(), { extensionRate: ALWAYS, objectRate: 0 }).outcome).toEqual({
      outcome: 'extended',
      week: 9,
    });
  });

  test('is three times as likely in the last four weeks: e^(−x (9 + 3 · 4)) is left', () => {
    const parameters = plain({ extensionRate: 0.05, objectRate: 0 });
    const { none } = simulate(stuck(), parameters, { seed: 'extension', from: 0, to: 20_000 });
    const p = Math.exp(-0.05 * (9 + 3 * 4));
    // 4 standard errors.
    expect(Math.abs(none / 20_000 - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 20_000));
  });

  test.each<[string, Partial<Race>]>([
    ['when it is refused', { extendable: false }],
    ['without an end of the term', { termEnds: null }],
  ])('never comes %s', (_, more) => {
    expect(told(stuck(more), { extensionRate: ALWAYS, objectRate: 0 }).outcome).toEqual({ outcome: 'none' });
  });

  test('never comes while nobody withholds on someone who stands', () => {
    const undeclared = stuck({ candidates: [contender('x', [start('A', 'support')])] });
    expect(told(undeclared, { extensionRate: ALWAYS, undeclaredAllowed: 0 }).outcome).toEqual({
      outcome: 'none',
    });
  });
});

describe('the start', () => {
  test('a record is as it says with the probability of its evidence, together with all of its source', () => {
    const inferred = { evidence: 'inferred', source: 's' } as const;
    const doubtful = race(
      ['A', 'B', 'C'],
      [
        contender('x', [
          start('A', 'support', inferred),
          start('B', 'object', inferred),
          start('C', 'support', { ...inferred, source: null }),
        ]),
      ],
    );
    let together = 0;
    const trials = Array.from({ length: 4000 }, (_, trial) => trial);
    const doubted = trials.filter((trial) => {
      const codes = told(doubtful, { objectRate: 0 }, trial).events.flatMap((event) =>
        event.type === 'moved' && event.cause === 'evidence' ? [event.member] : [],
      );
      if (codes.includes('A') === codes.includes('B')) together += 1;
      return codes.includes('A');
    });
    expect(together).toBe(4000);
    // 0.2 with 4 standard errors.
    expect(Math.abs(doubted.length / 4000 - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 4000));
  });

  test.each(['support', 'accept', 'reserved', 'object', 'redline'] as const)(
    'a record of %s is never as it says where its evidence never holds',
    (stance) => {
      const doubtful = race(['A'], [contender('x', [start('A', stance, { evidence: 'inferred' })])]);
      const { events } = told(doubtful, { inferredHolds: 0 });
      expect(events[0]).toMatchObject({ week: 0, member: 'A', to: 'undeclared', cause: 'evidence' });
    },
  );

  test('a reported total takes members without a record first, those undeclared on record only when it is short', () => {
    const counted = (count: readonly [number, number]) =>
      race(
        ['A', 'B', 'C', 'D', 'E'],
        [contender('x', [start('A', 'support'), start('B', 'undeclared'), start('C', 'object')], { count })],
      );
    const drawn = (count: readonly [number, number], trial: number) =>
      told(counted(count), { objectRate: 0 }, trial).events.flatMap((event) =>
        event.type === 'moved' && event.cause === 'count' ? [event.member] : [],
      );
    const seen = Array.from({ length: 200 }, (_, trial) => drawn([2, 2], trial).join());
    expect(new Set(seen)).toEqual(new Set(['D', 'E']));
    expect(new Set(drawn([4, 4], 3))).toEqual(new Set(['D', 'E', 'B']));
    expect(drawn([4, 4], 3).at(-1)).toBe('B');
    expect(drawn([5, 5], 3)).toHaveLength(3);
    expect(drawn([0, 1], 3)).toEqual([]);
    const sizes = Array.from({ length: 300 }, (_, trial) => drawn([1, 3], trial).length);
    expect(new Set(sizes)).toEqual(new Set([0, 1, 2]));
  });

  test('members that join later are in no reported total', () => {
    const { members, ...rest } = race(['A', 'B'], [contender('x', [], { count: [2, 2] })]);
    const later = { ...rest, members: members.map(({ code }) => ({ code, fromWeek: code === 'B' ? 9 : 0 })) };
    const codes = told(later).events.flatMap((event) => (event.type === 'moved' ? [event.member] : []));
    expect(codes).toEqual(['A']);
  });
});

test('the shock is stationary: variance σ² in any week, correlation ρ from week to week', () => {
  const course = courseOf({
    race: race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'redline')])]),
    parameters: plain({ redlineRate: 0, shockSpread: 0.25, shockPersistence: 0.7 }),
    seed: 'shock',
  });
  const paths = Array.from({ length: 20_000 }, (_, trial) => {
    begin(course, trial);
    return [1, 2, 3, 4, 5, 6].map(() => {
      advance(course);
      return course.shock;
    });
  });
  const mean = (value: (path: readonly number[]) => number) =>
    paths.reduce((sum, path) => sum + value(path), 0) / 20_000;
  const at = (path: readonly number[], week: number) => path[week - 1] ?? NaN;
  const variance = 0.25 ** 2;
  // 4 standard errors: √2 σ²/√n for a variance, less than that for a covariance.
  const limit = (4 * Math.SQRT2 * variance) / Math.sqrt(20_000);
  for (const week of [1, 2, 6])
    expect(Math.abs(mean((path) => at(path, week) ** 2) - variance)).toBeLessThan(limit);
  expect(Math.abs(mean((path) => at(path, 5) * at(path, 6)) - 0.7 * variance)).toBeLessThan(limit);
  expect(Math.abs(mean((path) => at(path, 3) * at(path, 6)) - 0.7 ** 3 * variance)).toBeLessThan(limit);
});

test('the whole model tells the race of 2024 to an end', () => {
  const outcomes = Array.from(
    { length: 300 },
    (_, trial) =>
      story({ race: race2024(), parameters: parametersWith(), seed: 'race' }, trial).outcome.outcome,
  );
  expect(new Set(outcomes)).toEqual(new Set(['appointed', 'extended', 'none']));
});

test('silence asks only members that have joined', () => {
  const later: Race = {
    ...race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'undeclared')])]),
    members: [
      { code: 'A', fromWeek: 0 },
      { code: 'B', fromWeek: 9 },
    ],
  };
  expect(told(later, { silence: 1, undeclaredBreaks: 1, consentingBreaks: 0 }).outcome).toMatchObject({
    week: 1,
  });
});
