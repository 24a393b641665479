import { describe, expect, test } from 'vitest';
import { futureOf, type Future } from '../../../src/engine/index.js';
import type { Parameters } from '../../../src/engine/futures/parameters.js';
import type { Race } from '../../../src/engine/futures/race.js';
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
    const race = raceOn(['A'], [entrant('x', [position('A', 'object', { day })])], { days: 30 });
    const ends = futures(race, still({ ...parameters, concessionRate: 0 })).map((future) => future.end);
    expect(new Set(ends.map((each) => `${each.outcome} ${each.day}`))).toEqual(
      new Set([`${outcome} ${end}`]),
    );
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
  const codes = [...'ABCDEFGHLMN'];
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

  test.each(['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'])(
    'comes about on one day where one waits for the next, in the order %s',
    (order) => {
      const [first = '', second = '', third = ''] = order;
      const positions = [
        position(first, 'object', { day: 20 }),
        position(second, 'object', { consents: [first] }),
        position(third, 'redline', { consents: [second] }),
      ].sort((a, b) => (a.member < b.member ? -1 : 1));
      const race = raceOn(['A', 'B', 'C'], [entrant('x', positions)]);
      expect(endsOf(race)).toEqual(new Set(['appointed x 20']));
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
