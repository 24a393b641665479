import { describe, expect, test } from 'vitest';
import { endOfWeek, raceOf } from '../../../src/engine/dynamics/race-of.js';
import { snapshot } from '../../../src/engine/snapshot.js';
import type { Scenario } from '../../../src/engine/case/scenario.js';
import { candidate, count, event, member, record, scenario } from './scenarios.js';

const race = (more: Partial<Scenario> = {}, hindsight = false) =>
  raceOf(snapshot(scenario(more), { asOf: '2024-01-11', hindsight }));

describe('time', () => {
  test('the horizon is the end of the term in whole weeks, rounded up', () => {
    // 50 days: seven weeks and a day.
    expect(race()).toMatchObject({ termEnds: 50 / 7, horizon: 8 });
    expect(race({ termEnds: '2024-01-18' })).toMatchObject({ termEnds: 1, horizon: 1 });
  });

  test('an open term has no end, and a horizon of a year', () => {
    expect(race({ termEnds: null })).toMatchObject({ termEnds: null, horizon: 52 });
  });

  test('a term that is over is refused', () => {
    expect(() => race({ termEnds: '2024-01-11' })).toThrow(RangeError);
  });

  test('milestones are those ahead, before the end of the term, and known', () => {
    const events = [
      event('2024-02-01', 'milestone'),
      event('2024-01-18', 'milestone', '2024-01-11'),
      event('2024-01-11', 'milestone'),
      event('2024-01-25', 'milestone', '2024-01-12'),
      event('2024-01-26', 'meeting'),
      event('2024-03-01', 'milestone'),
    ];
    expect(race({ events }).milestones).toEqual([1, 3]);
    expect(race({ events }, true).milestones).toEqual([1, 2, 3]);
    expect(race({ events, termEnds: null }).milestones).toEqual([1, 3, 50 / 7]);
  });

  test('a week ends seven days on, and not after the term', () => {
    expect(endOfWeek(1, { asOf: '2024-02-22', termEnds: '2024-10-01' })).toBe('2024-02-29');
    expect(endOfWeek(32, { asOf: '2024-02-22', termEnds: '2024-10-01' })).toBe('2024-10-01');
    expect(endOfWeek(32, { asOf: '2024-02-22', termEnds: null })).toBe('2024-10-03');
  });
});

describe('members', () => {
  const body = {
    id: 'b',
    name: 'b',
    members: {
      A: member('A', { joined: '1949-04-04' }),
      B: member('B', { joined: '2024-01-25' }),
      C: member('C', { joined: '2024-01-26' }),
      D: member('D', { left: '2024-01-11' }),
      E: member('E', { left: '2024-01-12' }),
      F: member('F', { participates: false }),
      G: member('G', { joined: '2030-01-01' }),
    },
  };

  test('take part from their week on, if their accession was expected', () => {
    const events = [event('2024-01-25', 'membership'), event('2030-01-01', 'membership')];
    expect(race({ body, events }).members).toEqual([
      { code: 'A', fromWeek: 0 },
      { code: 'E', fromWeek: 0 },
      { code: 'B', fromWeek: 2 },
    ]);
  });

  test.each([
    ['2024-01-12', 1],
    ['2024-01-18', 1],
    ['2024-01-19', 2],
  ])('who join on %s take part from the end of week %i, the one that the day lies in', (joined, fromWeek) => {
    const joining = { ...body, members: { A: member('A'), B: member('B', { joined }) } };
    const { members } = race({ body: joining, events: [event(joined, 'membership')] });
    expect(members).toEqual([
      { code: 'A', fromWeek: 0 },
      { code: 'B', fromWeek },
    ]);
  });

  test('form the Quad of the bloc with that name', () => {
    expect(race({ blocs: { quad: ['A', 'Z'], other: ['B', 'C'] } })).toMatchObject({
      quad: ['A'],
      blocs: [
        ['A', 'Z'],
        ['B', 'C'],
      ],
    });
  });
});

describe('candidates', () => {
  test('wait, stand or are out; those nobody has named yet are left out', () => {
    const candidates = {
      a: candidate('a', 'mentioned'),
      b: candidate('b', 'interested', { member: 'B' }),
      c: candidate('c', 'declared', { member: 'ZZZ' }),
      d: candidate('d', 'withdrawn'),
      e: candidate('e', 'declared', { from: '2024-01-12' }),
    };
    expect(race({ candidates }).candidates.map(({ id, status, home }) => [id, status, home])).toEqual([
      ['a', 'waiting', null],
      ['b', 'waiting', 'B'],
      ['c', 'declared', null],
      ['d', 'out', null],
    ]);
  });

  test('of the incumbent’s name stand for extension, which a red line rules out', () => {
    const candidates = { x: candidate('x', 'declared'), now: candidate('now', 'mentioned', { name: 'Now' }) };
    const extension = (stance: 'redline' | 'object') =>
      race({ candidates, stances: { now: { A: [record(stance)] } } });
    expect(extension('object')).toMatchObject({ extendable: true, candidates: [{ id: 'x' }] });
    expect(extension('redline')).toMatchObject({ extendable: false });
    expect(race({ incumbent: null }).extendable).toBe(false);
    expect(race({ incumbent: { name: 'Now', member: null, extendable: false } }).extendable).toBe(false);
  });

  test.each<[string, readonly ReturnType<typeof count>[], readonly [number, number] | null]>([
    ['none', [], null],
    ['the only one', [count([1, 3], '2024-01-05')], [1, 3]],
    ['the latest day', [count([1, 1], '2024-01-05'), count([2, 3], '2024-01-06')], [2, 3]],
    ['what those of a day agree on', [count([1, 2], '2024-01-06'), count([2, 3], '2024-01-06')], [2, 2]],
    [
      'the latest published when they do not',
      [count([1, 1], '2024-01-06', '2024-01-09'), count([3, 3], '2024-01-06')],
      [1, 1],
    ],
    [
      'nothing that was not known yet',
      [count([1, 1], '2024-01-05'), count([2, 2], '2024-01-06', '2024-02-01')],
      [1, 1],
    ],
    ['nothing from later', [count([1, 1], '2024-01-12')], null],
  ])('take as reported total: %s', (_, counts, total) => {
    expect(race({ counts }).candidates[0]?.count).toEqual(total);
  });

  test('with hindsight take what was published later', () => {
    const counts = [count([2, 2], '2024-01-06', '2024-02-01')];
    expect(race({ counts }, true).candidates[0]?.count).toEqual([2, 2]);
  });
});

describe('stances', () => {
  const stanceOf = (more: Parameters<typeof record>[1], rest: Partial<Scenario> = {}) =>
    race({ stances: { x: { A: [record('object', more)] } }, ...rest }).candidates[0]?.stances[0];
  const given = (granted: string | null) => ({
    c: { id: 'c', to: ['A'], what: '', cost: 1, granted, known: granted, source: null },
  });

  test('carry evidence, source and salience; members without a record have none', () => {
    const { candidates } = race({ stances: { x: { A: [record('object', { salience: 0.9 })] } } });
    expect(candidates[0]?.stances).toEqual([
      {
        member: 'A',
        stance: 'object',
        evidence: 'reported',
        source: 's',
        salience: 0.9,
        clearedBy: [],
        concession: null,
        meetsRedline: false,
        conditional: false,
      },
    ]);
    expect(stanceOf({})?.salience).toBe(0.5);
  });

  test('that wait for a concession are offered it, and it meets their red line', () => {
    const found = stanceOf({ liftedBy: { concession: 'c' } }, { concessions: given(null) });
    expect(found).toMatchObject({ concession: 'c', meetsRedline: true, conditional: true, clearedBy: [] });
  });

  test('without a condition are offered what the scenario holds for them, which meets no red line', () => {
    expect(stanceOf({}, { concessions: given(null) })).toMatchObject({
      concession: 'c',
      meetsRedline: false,
    });
    expect(stanceOf({}, { concessions: given('2024-01-02') })?.concession).toBeNull();
  });

  test('are offered nothing that became known only after the reading', () => {
    const later = { c: { ...given(null).c, known: '2030-01-01' } };
    expect(stanceOf({}, { concessions: later })?.concession).toBeNull();
  });

  test('that wait for a withdrawal are cleared by it', () => {
    const candidates = { x: candidate('x', 'declared'), y: candidate('y', 'interested') };
    const found = stanceOf({ liftedBy: { withdrawn: 'y' } }, { candidates });
    expect(found?.clearedBy).toEqual([{ exits: ['y'], consents: [], fromWeek: 0 }]);
    expect(found).toMatchObject({ concession: null, meetsRedline: false, conditional: true });
  });

  test('that are lifted already have no condition left', () => {
    const found = stanceOf({ liftedBy: { concession: 'c' } }, { concessions: given('2024-01-02') });
    expect(found).toMatchObject({ stance: 'accept', clearedBy: [], conditional: true });
  });
});
