import { describe, expect, test } from 'vitest';
import { futureOf, simulate, type Future } from '../../../src/engine/index.js';
import { toleratedBy } from '../../../src/engine/futures/layout.js';
import type { Parameters } from '../../../src/engine/futures/parameters.js';
import type { Entrant, Race, Wait } from '../../../src/engine/futures/race.js';
import { RULE_NAMES, ruleOf, specOf } from '../../../src/engine/rules/index.js';
import { entrant, position, raceOn, still } from './races.js';

const futures = (race: Race, parameters: Parameters): readonly Future[] =>
  Array.from({ length: 40 }, (_, trial) => futureOf({ race, parameters }, 'edges', trial));

/** A and B, and two that join on day 50. */
const JOINING = raceOn(['A', 'B', 'J', 'K'], []).members.map((each) => ({
  ...each,
  joins: each.member.code > 'H' ? 50 : 0,
}));

describe('a choice on the very day', () => {
  const parameters = still({ sameDayShare: 1, choiceRate: 1e-6 });

  test.each([
    [29, 'appointed', 29],
    [30, 'appointed', 30],
    [31, 'undecided', 30],
  ])('follows on what day %i brings, of 30: %s', (day, outcome, end) => {
    const waits: readonly Wait[] = [
      { day },
      { all: [{ day: 5 }, { day }] },
      { any: [{ day }, { day: 300 }] },
    ];
    for (const wait of waits) {
      const race = raceOn(['A'], [entrant('x', [position('A', 'object', wait)])], { days: 30 });
      const ends = futures(race, still({ ...parameters, concessionRate: 0 })).map((future) => future.end);
      expect(new Set(ends.map((each) => `${each.outcome} ${each.day}`))).toEqual(
        new Set([`${outcome} ${end}`]),
      );
    }
  });
});

describe('a red line of a member to come', () => {
  const parameters = still({ exitRate: 1000, concessionRate: 0, choiceRate: 1e-6 });
  const exitsUnder = (rule: Race['rule'], members = JOINING) => {
    const race = raceOn([], [entrant('x', [position('J', 'redline')])], { members, rule });
    return futures(race, parameters).map(
      ({ events }) => events.find(({ type }) => type === 'gives-up')?.day ?? null,
    );
  };

  test('presses from the day on which it joins, and not before', () => {
    const days = exitsUnder({ type: 'consensus' });
    expect(days.every((day) => day !== null && day >= 50 && day <= 52)).toBe(true);
  });

  test('presses nobody whom the others can choose without it', () => {
    expect(new Set(exitsUnder({ type: 'two-thirds' }))).toEqual(new Set([null]));
    // Of A and B with J alone beside them two of three are enough, and all three are needed under unanimity.
    const three = JOINING.filter(({ member }) => member.code !== 'K');
    expect(new Set(exitsUnder({ type: 'two-thirds' }, three))).toEqual(new Set([null]));
    expect(exitsUnder({ type: 'unanimity' }, three)).not.toContain(null);
  });

  test('presses where the others are too few on the day on which it joins, however many come later', () => {
    // M and N take no part.
    const members = raceOn(['A', 'J', 'K', 'L', 'M', 'N'], []).members.map(({ member, ...each }) => ({
      ...each,
      member: { ...member, participates: member.code < 'M' },
      joins: { J: 50, K: 200, L: 200 }[member.code] ?? 0,
    }));
    const days = exitsUnder({ type: 'two-thirds' }, members);
    expect(days.every((day) => day !== null && day >= 50 && day <= 52)).toBe(true);
  });

  test('presses no longer than until it is lifted, whoever else withholds', () => {
    const positions = [position('A', 'redline', { day: 10 }), position('B', 'object')];
    const days = futures(
      raceOn(['A', 'B'], [entrant('x', positions)]),
      still({ ...parameters, exitRate: 0.5 }),
    ).flatMap(({ events }) => events.filter(({ type }) => type === 'gives-up').map(({ day }) => day));
    // As many as 1 − e^(−0.5 · 10/7), half of them.
    expect([days.length > 10, days.length < 30, Math.max(...days) <= 10]).toEqual([true, true, true]);
  });
});

test('a member to come has no part in a qualified majority before it joins', () => {
  // L, M and N hold two thirds of the people; three alone cannot stop what all the others want, while all take part.
  const codes = Array.from('ABCDEFGHLMN');
  const big = (code: string) => code > 'I';
  const seated = raceOn([...codes, 'Z'], []).members.map(({ member, ...each }) => ({
    ...each,
    member: { ...member, population: big(member.code) ? 6 : 1 },
    joins: member.code === 'Z' ? 50 : 0,
  }));
  const against = (stopping: readonly string[]) => {
    const positions = stopping.map((code) => position(code, 'object'));
    const race = raceOn([], [entrant('x', positions, { isFresh: true })], {
      members: seated,
      days: 40,
      rule: { type: 'qualified-majority' },
    });
    const ends = futures(race, still({ concessionRate: 0, sameDayShare: 1 })).map(({ end }) => end.outcome);
    return new Set(ends);
  };
  expect(against(['L', 'M', 'N'])).toEqual(new Set(['appointed']));
  expect(against(['A', 'L', 'M', 'N'])).toEqual(new Set(['undecided']));
});

test('nobody objects of as many as were counted for it, all of them at last', () => {
  const objecting = [0, 1, 2, 3].map((counted) => {
    const total = {
      unnamed: [counted, counted] as const,
      silent: ['A', 'B', 'C'],
      undeclared: [],
      against: null,
    };
    const told = futures(
      raceOn(['A', 'B', 'C'], [entrant('x', [], { total })]),
      still({ unseenObjection: 1 }),
    );
    return told.filter(({ events }) => events.some(({ type }) => type === 'withholds')).length;
  });
  const [none, one = 0, two = 0, all] = objecting;
  expect([none, 40 > one && one > two && two > 0, all]).toEqual([40, true, 0]);
});

test('who is awaited is none of those reported against without a name', () => {
  const total = {
    ...{ unnamed: [0, 0] as const, silent: ['A', 'B', 'C'], undeclared: [], against: [1, 1] as const },
    awaited: ['A'],
  };
  const found = futures(raceOn(['A', 'B', 'C'], [entrant('x', [], { total })]), still()).flatMap(
    ({ events }) => events.flatMap((event) => (event.type === 'withholds' ? [event.member] : [])),
  );
  expect([found.length, [...new Set(found)].sort()]).toEqual([40, ['B', 'C']]);
});

describe('what a stance waits for', () => {
  const parameters = still({ concessionRate: 0, sameDayShare: 1, choiceRate: 1e-6 });
  const endsOf = (race: Race) =>
    new Set(futures(race, parameters).map(({ end }) => `${end.outcome} ${end.candidate} ${end.day}`));

  const wraps: Readonly<Record<string, (wait: Wait) => Wait>> = {
    'a consent': (wait) => wait,
    'a consent and a day': (wait) => ({ all: [{ day: 5 }, wait] }),
    'a consent or a day': (wait) => ({ any: [wait, { day: 300 }] }),
  };

  test.each(['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'])(
    'comes about on one day where one waits for the next, in the order %s',
    (order) => {
      const [first = '', second = '', third = ''] = order;
      for (const [what, wrapped] of Object.entries(wraps)) {
        const positions = [
          position(first, 'object', { day: 20 }),
          position(second, 'object', wrapped({ consents: [first] })),
          position(third, 'redline', wrapped({ consents: [second] })),
        ].sort((a, b) => (a.member < b.member ? -1 : 1));
        const other = entrant('y', [position(first, 'redline')]);
        const race = raceOn(['A', 'B', 'C'], [entrant('x', positions), other]);
        expect([what, ...endsOf(race)]).toEqual([what, 'appointed x 20']);
      }
    },
  );

  test.each(['x', 'y'])('has come about at the start for %s alone', (lifted) => {
    const gone = entrant('z', [], { status: 'out' });
    const others = ['x', 'y'].map((id) =>
      entrant(id, [position('A', 'object', id === lifted ? { withdrawn: 'z' } : { day: 20 })], {
        isFresh: true,
      }),
    );
    expect(endsOf(raceOn(['A'], [...others, gone]))).toEqual(new Set([`appointed ${lifted} 1`]));
  });
});

describe('a member that joins tells though nobody listens', () => {
  const parameters = still({ concessionRate: 0, sameDayShare: 1, choiceRate: 0.2 });
  const members = raceOn(['A', 'B', 'J'], []).members.map((each) => ({
    ...each,
    joins: each.member.code === 'J' ? 50 : 0,
  }));
  const daysOf = (rule: Race['rule'], ...candidates: readonly Entrant[]) => {
    const race = raceOn([], candidates, { members, rule });
    const { outcomes } = simulate({ race, parameters }, { seed: 'edges', from: 0, to: 200 });
    return (outcomes[0] ?? []).flatMap((count, day) => (count > 0 ? [day] : []));
  };

  test('as one more that is for it, where votes are counted', () => {
    expect(daysOf({ type: 'two-thirds' }, entrant('x', [position('A', 'object')]))).toEqual([50]);
  });

  const total = { unnamed: [0, 0] as const, silent: ['J'], undeclared: [], against: [1, 1] as const };
  test.each<[string, ...Entrant[]]>([
    ['on record', entrant('x', [position('J', 'object')])],
    ['without a name', entrant('x', [], { total }), entrant('y', [position('A', 'redline')])],
  ])('as one that is against it %s', (_, ...candidates) => {
    const days = daysOf({ type: 'consensus' }, ...candidates);
    expect([days.length > 20, Math.max(...days) <= 50]).toEqual([true, true]);
  });
});

test.each<[string, Partial<Parameters>, (told: Future) => number | undefined]>([
  ['an extension', { extensionRate: 0.2 }, ({ end }) => (end.outcome === 'extended' ? end.day : undefined)],
  ['giving up', { exitRate: 0.2 }, ({ events }) => events.find(({ type }) => type === 'gives-up')?.day],
  [
    'the search for somebody else',
    { newcomerRate: 0.2, newcomerOpposed: 0 },
    ({ events }) => events.find(({ type }) => type === 'found')?.day,
  ],
])('what no longer presses for %s goes on from where it was', (_, rate, dayOf) => {
  // A stops x until day 20; from day 50 on J does.
  const members = raceOn(['A', 'J'], []).members.map((each) => ({
    ...each,
    ...{ isPrincipal: true, joins: each.member.code === 'J' ? 50 : 0 },
  }));
  const positions = [position('A', 'redline', { day: 20 }), position('J', 'redline')];
  const race = raceOn([], [entrant('x', positions)], { members, days: 120, extendableFrom: 0 });
  const parameters = still({ choiceRate: 1e-6, concessionRate: 0, ...rate });
  const days = Array.from({ length: 1000 }, (_each, trial) =>
    dayOf(futureOf({ race, parameters }, 'edges', trial)),
  );
  const by = (last: number) => days.filter((day) => day !== undefined && day <= last).length / 1000;
  const share = (pressed: number) => 1 - Math.exp((-0.2 * pressed) / 7);
  expect(by(50)).toBe(by(20));
  // Four standard errors are at most 2/√n.
  const missed = [by(20) - share(20), by(70) - share(40)].filter(
    (each) => Math.abs(each) > 2 / Math.sqrt(1000),
  );
  expect(missed).toEqual([]);
});

test.each(RULE_NAMES)('as many may withhold as %s lets withhold, whoever they are', (name) => {
  const rule = specOf(name, name === 'consensus-minus' ? 2 : undefined);
  const members = raceOn(['A', 'B', 'C', 'D', 'E'], []).members.map(({ member }) => member);
  const tolerated = toleratedBy(rule);
  const isTold = name === 'consensus' || name === 'silence-procedure' || name === 'consensus-minus';
  expect(tolerated !== null).toBe(isTold);
  if (tolerated === null) return;
  const adopted = members.map((_, against) =>
    ruleOf(rule).adopts({
      members,
      votes: members.map((member, at) => ({ member, effect: at < against ? 'against' : 'for' })),
    }),
  );
  expect(adopted).toEqual(members.map((_, against) => against <= tolerated));
});
