import { describe, expect, it } from 'vitest';
import type { Entrant, Race, Wait } from '../../../src/engine/futures/race.js';
import { kindOfRace } from '../../../src/engine/sensitivity/kind-of-race.js';
import { entrant, position, raceOn } from '../futures/races.js';

const NAMES = ['A', 'B', 'C', 'D'];
const on = (positions: Entrant['positions'], changes: Partial<Entrant> = {}, race: Partial<Race> = {}) =>
  kindOfRace(raceOn(NAMES, [entrant('x', positions, changes)], race));

describe('races are of one kind', () => {
  it('when like members are in each other’s place', () => {
    expect(on([position('A', 'object'), position('B', 'support')])).toBe(
      on([position('B', 'object'), position('A', 'support')]),
    );
    expect(on([position('A', 'object')])).not.toBe(on([position('A', 'reserved')]));
    expect(on([position('A', 'object')])).not.toBe(on([position('A', 'object'), position('B', 'object')]));
  });

  it('when a member backs who else consents, unless votes are counted', () => {
    const said = (stance: 'support' | 'accept', rule: Race['rule']) =>
      on([position('A', stance)], {}, { rule });
    expect(said('support', { type: 'consensus' })).toBe(said('accept', { type: 'consensus' }));
    const two = { type: 'two-thirds' } as const;
    expect(said('support', two)).not.toBe(said('accept', two));
    expect(said('support', { type: 'consensus' })).not.toBe(on([]));
  });

  it('not when somebody is named in the place', () => {
    const waiting = (wait: Wait) => (whose: string) =>
      on([position(whose, 'object'), position('D', 'object', wait)]);
    for (const wait of [
      { consents: ['A'] },
      { all: [{ consents: ['A'] }, { day: 3 }] },
      { any: [{ consents: ['A'] }, { day: 3 }] },
    ]) {
      expect(waiting(wait)('A')).not.toBe(waiting(wait)('B'));
      expect(waiting(wait)('B')).toBe(waiting(wait)('C'));
    }
    const atHome = (whose: string) => on([position(whose, 'object')], { home: 'A' });
    expect(atHome('A')).not.toBe(atHome('B'));
    const total = { unnamed: [0, 1] as const, silent: ['A'], undeclared: ['B'], against: null };
    const counted = (whose: string) => on([position(whose, 'undeclared')], { total });
    expect(new Set(['A', 'B', 'C', 'D'].map(counted)).size).toBe(3);
  });

  it('whatever is said of somebody who has withdrawn', () => {
    const out = (stance: 'object' | 'support') => on([position('A', stance)], { status: 'out' });
    expect(out('object')).toBe(out('support'));
    expect(out('object')).not.toBe(on([position('A', 'object')]));
  });

  it('not when members weigh differently where that counts', () => {
    const weighed = (whose: string, type: 'qualified-majority' | 'consensus') => {
      const race = raceOn(NAMES, [entrant('x', [position(whose, 'object')])], { rule: { type } });
      const members = race.members.map((each, at) => ({
        ...each,
        member: { ...each.member, population: at },
      }));
      return kindOfRace({ ...race, members });
    };
    expect(weighed('A', 'qualified-majority')).not.toBe(weighed('B', 'qualified-majority'));
    expect(weighed('A', 'consensus')).toBe(weighed('B', 'consensus'));
  });
});
