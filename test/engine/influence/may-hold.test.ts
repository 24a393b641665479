import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/engine/futures/ensemble.js';
import { layoutOf } from '../../../src/engine/futures/layout.js';
import type { Parameters } from '../../../src/engine/futures/parameters.js';
import type { Race, StartTotal } from '../../../src/engine/futures/race.js';
import { mayHold } from '../../../src/engine/influence/may-hold.js';
import { chanceOf } from '../../oracle/chance.js';
import { parametersFrom, raceFrom } from '../../oracle/races.js';
import { entrant, position, raceOn, still } from '../futures/races.js';

/** By candidate, the codes of those who may hold out, and of those who did in some trials. */
function both(race: Race, parameters: Parameters, trials: number) {
  const layout = layoutOf(race, parameters);
  const { withheld, members } = simulate({ race, parameters }, { seed: 'hold', from: 0, to: trials });
  const may = race.candidates.map((_, at) => mayHold(layout, at).map((member) => members[member]));
  const did = withheld.map((row) => members.filter((_, at) => (row[at] ?? 0) > 0));
  return { may, did };
}

test('whoever holds out in any trial of a random race is one who may', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const chance = chanceOf(seed);
    const race = { ...raceFrom(chance), decided: null };
    const { may, did } = both(race, parametersFrom(chance), 100);
    for (const [at, codes] of did.entries()) expect(may[at]).toEqual(expect.arrayContaining(codes));
  }
});

const TOTAL: StartTotal = { unnamed: [0, 0], silent: ['C', 'D'], undeclared: ['B'], against: null };
const members = ['A', 'B', 'C', 'D'];
const raceWith = (total: StartTotal | null, changes: Partial<Race> = {}) =>
  raceOn(members, [entrant('x', [position('A', 'object'), position('B', 'undeclared')], { total })], changes);

describe('who may hold out is who does, given enough trials', () => {
  const open = { unseenObjection: 0.9, undeclaredWithholds: 0.5 };
  test.each([
    ['by a record, undeclared, unseen', raceWith(null), open, 'A B C D'],
    ['not the undeclared where they never withhold', raceWith(null), { unseenObjection: 0.9 }, 'A C D'],
    ['nobody unseen where there is no such objection', raceWith(null), { undeclaredWithholds: 0.5 }, 'A B'],
    ['not the silent who are surely in a total', raceWith({ ...TOTAL, unnamed: [2, 2] }), open, 'A B'],
    ['nor the undeclared where it reaches them too', raceWith({ ...TOTAL, unnamed: [3, 3] }), open, 'A'],
    ['but those whom it may leave out', raceWith({ ...TOTAL, unnamed: [1, 3] }), open, 'A B C D'],
    ['those who may be against in a total', raceWith({ ...TOTAL, against: [0, 1] }), open, 'A B C D'],
    ['not where it reports nobody against', raceWith({ ...TOTAL, against: [0, 0] }), open, 'A B'],
  ])('%s', (...[, race, changes, codes]) => {
    const { may, did } = both(race, still(changes), 2000);
    expect(may).toEqual([codes.split(' ')]);
    expect(did).toEqual(may);
  });

  test('sponsors, unless a total holds them', () => {
    const rival = entrant('y', [], { home: 'C' });
    const sponsored = (total: StartTotal | null) => raceOn(members, [entrant('x', [], { total }), rival]);
    expect(both(sponsored(null), still(), 100).may[0]).toEqual(['C']);
    const { may, did } = both(sponsored({ ...TOTAL, unnamed: [2, 2] }), still(), 100);
    expect([may[0], did[0]]).toEqual([[], []]);
  });

  test('nobody from one who is out, or once there is a decision', () => {
    const out = raceOn(members, [entrant('x', [position('A', 'object')], { status: 'out' })]);
    expect(mayHold(layoutOf(out, still(open)), 0)).toEqual([]);
    expect(mayHold(layoutOf(raceWith(null, { decided: 'x' }), still(open)), 0)).toEqual([]);
  });
});
