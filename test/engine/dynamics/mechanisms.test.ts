import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../../src/engine/dynamics/parameters.js';
import type { Race } from '../../../src/engine/dynamics/race.js';
import { story, type StoryEvent } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, start } from './races.js';

const ALWAYS = 1000;
const told = (start: Race, overrides: Partial<Parameters> = {}, trial = 0) =>
  story({ race: start, parameters: plain(overrides), seed: 'mechanisms' }, trial);
const moves = (events: readonly StoryEvent[]) =>
  events.flatMap((event) =>
    event.type === 'moved'
      ? [`${event.week} ${event.member}/${event.candidate} ${event.from}>${event.to} ${event.cause}`]
      : [],
  );
const named = (events: readonly StoryEvent[], type: StoryEvent['type']) =>
  events.filter((event) => event.type === type);

describe('candidates of one’s own', () => {
  const rivals = (xOfA: Race['candidates'][number]['stances'], more = {}) =>
    race(
      ['A', 'B', 'C', 'D'],
      [
        contender('x', [start('D', 'support'), ...xOfA], { home: 'B' }),
        contender('y', [start('C', 'support')], { home: 'C', ...more }),
      ],
    );

  test('are backed, and their members at least reserved on one another', () => {
    const { events, outcome } = told(rivals([start('A', 'support'), start('C', 'support')]), {
      reservedRate: ALWAYS,
    });
    expect(moves(events)).toEqual([
      '0 B/x undeclared>accept own-candidate',
      '0 C/x accept>reserved own-candidate',
      '0 B/y undeclared>reserved own-candidate',
    ]);
    expect(outcome).toEqual({ outcome: 'none' });
  });

  test('are not backed by a member that is undeclared on record, nor against an objection', () => {
    const { events } = told(race(['A', 'B'], [contender('x', [start('B', 'undeclared')], { home: 'B' })]));
    expect(events).toEqual([]);
    expect(
      moves(
        told(race(['A', 'B'], [contender('x', [start('B', 'object')], { home: 'B' })]), { objectRate: 0 })
          .events,
      ),
    ).toEqual([]);
  });

  test('of the same member do not make it reserved', () => {
    const both = race(
      ['A'],
      [contender('x', [start('A', 'support')], { home: 'A' }), contender('y', [], { home: 'A' })],
    );
    expect(moves(told(both).events)).toEqual(['0 A/y undeclared>accept own-candidate']);
  });

  test('clear the way when they give up, with probability π, in the same week', () => {
    const start2 = rivals([start('A', 'support'), start('C', 'object')]);
    const { events, outcome } = told(start2, { trailingExitRate: ALWAYS, clearing: 1 });
    expect(named(events, 'gave-up')).toEqual([{ type: 'gave-up', week: 1, candidate: 'y' }]);
    expect(moves(events).at(-1)).toBe('1 C/x object>accept own-exit');
    expect(outcome).toEqual({ outcome: 'appointed', candidate: 'x', week: 1 });
    expect(told(start2, { trailingExitRate: ALWAYS, clearing: 0, objectRate: 0 }).outcome).toEqual({
      outcome: 'none',
    });
  });

  test('leave an objection with a condition of its own to that condition', () => {
    const conditional = start('C', 'object', { conditional: true });
    expect(
      told(rivals([start('A', 'support'), conditional]), {
        trailingExitRate: ALWAYS,
        clearing: 1,
        objectRate: 0,
      }).outcome.outcome,
    ).toBe('none');
    const lifted = start('C', 'object', {
      conditional: true,
      clearedBy: [{ exits: ['y'], consents: [], fromWeek: 0 }],
    });
    const { events } = told(rivals([start('A', 'support'), lifted]), {
      trailingExitRate: ALWAYS,
      clearing: 0,
    });
    expect(moves(events).at(-1)).toBe('1 C/x object>accept condition');
  });

  test('declare in time, once, and never when they are out', () => {
    const waiting = rivals([start('A', 'object'), start('C', 'support')], { status: 'waiting' });
    const { events } = told(waiting, { entryRate: 0.1, objectRate: 0 });
    const [declared, ...more] = named(events, 'declared');
    expect(declared).toMatchObject({ candidate: 'y' });
    expect(more).toEqual([]);
    const none = told(rivals([start('A', 'reserved')], { status: 'out' }), { entryRate: ALWAYS });
    expect(named(none.events, 'declared')).toEqual([]);
  });

  test('that declare move the members of both to reserve', () => {
    const waiting = rivals([start('A', 'reserved'), start('C', 'support')], { status: 'waiting' });
    const { events } = told(waiting, { entryRate: ALWAYS, reservedRate: 0 });
    expect(moves(events)).toEqual([
      '0 B/x undeclared>accept own-candidate',
      '1 C/x accept>reserved own-candidate',
      '1 B/y undeclared>reserved own-candidate',
    ]);
  });
});

describe('giving up', () => {
  const opposed = (quad: readonly string[]) =>
    race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'object')])], { quad });

  test('comes while anyone withholds, sooner when one of the Quad does', () => {
    expect(named(told(opposed([]), { exitRate: ALWAYS }).events, 'gave-up')).toHaveLength(1);
    expect(named(told(opposed(['B']), { quadExitRate: ALWAYS }).events, 'gave-up')).toHaveLength(1);
    expect(named(told(opposed(['A']), { quadExitRate: ALWAYS }).events, 'gave-up')).toEqual([]);
  });

  test('comes with less than half of a rival’s support, and not with half', () => {
    const backedBy = (supporters: readonly string[]) =>
      race(
        ['A', 'B', 'C', 'D'],
        [
          contender('x', [...['A', 'B', 'C', 'D'].map((code) => start(code, 'support'))]),
          contender('y', [...supporters.map((code) => start(code, 'support')), start('D', 'object')]),
        ],
      );
    const gone = (supporters: readonly string[]) =>
      named(told(backedBy(supporters), { trailingExitRate: ALWAYS }).events, 'gave-up').length;
    expect(gone(['A'])).toBe(1);
    expect(gone(['A', 'B'])).toBe(0);
  });

  test('leaves nobody to appoint', () => {
    const { outcome } = told(opposed([]), { exitRate: ALWAYS, objectRate: 0.5 });
    expect(outcome).toEqual({ outcome: 'none' });
  });
});

describe('conditions', () => {
  const waits = (clause: { exits: string[]; consents: string[]; fromWeek: number }) =>
    race(
      ['A', 'B'],
      [contender('x', [start('A', 'reserved'), start('B', 'redline', { clearedBy: [clause] })])],
    );

  test('are met from their week on', () => {
    const { events } = told(waits({ exits: [], consents: [], fromWeek: 3 }), {
      redlineRate: 0,
      reservedRate: 0,
    });
    expect(moves(events)).toEqual(['3 B/x redline>accept condition']);
  });

  test('are met once the members waited for consent, in the same week', () => {
    const { events } = told(waits({ exits: [], consents: ['A'], fromWeek: 0 }), {
      reservedRate: ALWAYS,
      redlineRate: 0,
    });
    expect(moves(events)).toEqual(['1 A/x reserved>accept pressure', '1 B/x redline>accept condition']);
  });

  test('that name a candidate who is not in the race are never met', () => {
    expect(
      moves(
        told(waits({ exits: ['nobody'], consents: [], fromWeek: 0 }), { redlineRate: 0, reservedRate: 0 })
          .events,
      ),
    ).toEqual([]);
  });

  test('on a candidate that does not stand, or of a member that is bound, wait', () => {
    const early = { exits: [], consents: [], fromWeek: 0 };
    const two = race(
      ['A', 'B'],
      [
        contender('x', [start('A', 'support'), start('B', 'object', { clearedBy: [early] })]),
        contender('y', [start('B', 'support')], { home: 'B' }),
        contender('z', [start('A', 'object', { clearedBy: [early] })], { status: 'waiting' }),
      ],
    );
    expect(moves(told(two).events)).toEqual([]);
  });
});

describe('joining', () => {
  test('counts from its week on: a newcomer who objects ends what was within reach', () => {
    const joining = (fromWeek: number): Race => ({
      ...race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'object')])]),
      members: [
        { code: 'A', fromWeek: 0 },
        { code: 'B', fromWeek },
      ],
    });
    expect(told(joining(2)).outcome).toEqual({ outcome: 'appointed', candidate: 'x', week: 1 });
    const blocked = told(joining(1), { objectRate: 0 });
    expect(blocked.outcome).toEqual({ outcome: 'none' });
    expect(blocked.events).toEqual([{ type: 'joined', week: 1, member: 'B' }]);
  });
});
