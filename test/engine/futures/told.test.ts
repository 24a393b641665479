import { describe, expect, test } from 'vitest';
import { futureOf, simulate } from '../../../src/engine/index.js';
import type { Parameters } from '../../../src/engine/futures/parameters.js';
import type { Entrant, Race } from '../../../src/engine/futures/race.js';
import { entrant, position, raceOn, still } from './races.js';

const TRIALS = 2000;

/** A, one that takes no part, and one that joins on day 50. */
const MEMBERS = raceOn(['A', 'J', 'N'], []).members.map(({ member, ...each }) => ({
  ...each,
  member: { ...member, participates: member.code !== 'N' },
  joins: member.code === 'J' ? 50 : 0,
}));

const run = (race: Race, parameters: Parameters) =>
  simulate({ race, parameters }, { seed: 'told', from: 0, to: TRIALS });

test('a future tells who is free and who joins, by name and in order', () => {
  const positions = [position('A', 'object', { day: 20 }), position('J', 'redline')];
  const race = raceOn([], [entrant('x', positions)], { members: MEMBERS, days: 120 });
  const told = futureOf({ race, parameters: still({ concessionRate: 0, choiceRate: 1e-6 }) }, 'told', 0);
  const [x, a, j] = [{ candidate: 'x' }, { member: 'A' }, { member: 'J' }];
  expect(told).toEqual({
    trial: 0,
    events: [
      { day: 0, type: 'withholds', ...a, ...x, reason: 'record' },
      { day: 0, type: 'withholds', ...j, ...x, reason: 'record' },
      { day: 20, type: 'comes-round', ...a, ...x, because: 'condition' },
      { day: 20, type: 'free', ...x },
      { day: 50, type: 'joins', ...j },
      { day: 50, type: 'stopped', ...x },
    ],
    end: { outcome: 'undecided', candidate: null, day: 120 },
  });
});

test('a future tells what was given and who came round for it', () => {
  const race = raceOn(['A'], [entrant('x', [position('A', 'redline', { concession: 'c' })])], {
    concessions: ['c'],
  });
  const { events } = futureOf({ race, parameters: still({ concessionRate: 1 }) }, 'told', 0);
  const given = events.find(({ type }) => type === 'given');
  expect(given).toEqual({ day: given?.day, type: 'given', concession: 'c' });
  expect(events).toContainEqual({
    ...{ day: given?.day, type: 'comes-round', member: 'A', candidate: 'x', because: 'condition' },
  });
});

test('a member stops nobody when another joins before it', () => {
  const members = MEMBERS.map((each) => (each.member.code === 'A' ? { ...each, joins: 100 } : each));
  const race = raceOn([], [entrant('x', [position('A', 'redline')])], { members });
  const { events } = futureOf({ race, parameters: still({ choiceRate: 1e-6 }) }, 'told', 0);
  expect(events.filter(({ type }) => type === 'stopped').map(({ day }) => day)).toEqual([100]);
});

test('an objection is told as one of a total, or else as unseen', () => {
  const total = { unnamed: [0, 0] as const, silent: ['A'], undeclared: [], against: [1, 1] as const };
  const candidates = [entrant('x', [], { total }), entrant('y', [])];
  const race = raceOn(['A'], candidates);
  const { events } = futureOf({ race, parameters: still({ unseenObjection: 1 }) }, 'told', 0);
  const reasons = events.flatMap((event) => (event.type === 'withholds' ? [event.reason] : []));
  expect(reasons).toEqual(['unnamed', 'unseen']);
});

describe('a member that takes no part', () => {
  test('withholds from nobody, whatever is on record', () => {
    const race = raceOn([], [entrant('x', [position('N', 'redline')])], { members: MEMBERS });
    const { withheld } = run(race, still());
    expect(withheld).toEqual([[0, 0, 0]]);
  });

  test('has no objection that is not on record, nor has one that is no member yet', () => {
    const race = raceOn([], [entrant('x', [])], { members: MEMBERS });
    expect(run(race, still({ unseenObjection: 1 })).withheld).toEqual([[TRIALS, 0, 0]]);
  });
});

describe('somebody else who is agreed on', () => {
  const named = (id: string, backing: number, changes: Partial<Entrant> = {}) =>
    entrant(id, changes.positions ?? [], { ...changes, status: 'named', backing });
  const againstC = named('c', 9, { positions: [position('A', 'object')] });
  const sharesOf = (candidates: readonly Entrant[], parameters: Partial<Parameters>) => {
    const race = raceOn(['A'], candidates, { isRipe: false, days: 700 });
    const { outcomes } = run(race, still({ meetingRate: 0, choiceRate: 1000, ...parameters }));
    return outcomes.map((row) => row.reduce((sum, n) => sum + n, 0) / TRIALS);
  };
  // Four standard errors of 7 of 16.
  const error = 4 * Math.sqrt((7 * 9) / 256 / TRIALS);

  test.each([
    ['the last', [named('a', 1), named('b', 2), againstC]],
    ['the first', [named('a', 2), named('b', 1), againstC]],
  ])('is in 7 of 16 the name from which nobody withholds that has most backing, %s', (which, candidates) => {
    const [a = NaN, b = NaN, c, someone = NaN] = sharesOf(candidates, { newcomerRate: 1 });
    const [first, other] = which === 'the first' ? [a, b] : [b, a];
    expect([Math.abs(first - 7 / 16) < error, other, c]).toEqual([true, 0, 0]);
    expect(Math.abs(someone - 9 / 16)).toBeLessThan(error);
  });

  test('is no name that has given up', () => {
    const candidates = [named('a', 2, { isAwaited: true }), named('b', 1)];
    const [a, b = NaN] = sharesOf(candidates, { newcomerRate: 0.1, exitRate: 1000 });
    expect(a).toBeLessThan(0.01);
    expect(Math.abs(b - 7 / 16)).toBeLessThan(error);
  });
});
